import type { Range } from '../../server/src/document/tree.ts';

/** A text without its marks, and where they were: `⟦1:text⟧` gives the range named `1`, `⟦text⟧` one named ``. */
export interface Marked {
  readonly text: string;
  readonly ranges: readonly (Range & { readonly name: string })[];
}

/** Takes the marks out of a text. Marks may lie in each other. */
export function unmark(marked: string): Marked {
  let text = '';
  const open: { start: number; name: string }[] = [];
  const ranges: (Range & { name: string })[] = [];
  for (const part of marked.split(/(⟦(?:\d+:)?|⟧)/)) {
    if (part.startsWith('⟦')) {
      open.push({ start: text.length, name: part.slice(1, -1) });
    } else if (part === '⟧') {
      const mark = open.pop();
      if (!mark) throw new Error('There is a ⟧ without a ⟦ before it.');
      ranges.push({ ...mark, end: text.length });
    } else {
      text += part;
    }
  }
  if (open.length > 0) throw new Error('There is a ⟦ without a ⟧ behind it.');
  return { text, ranges: ranges.toSorted((a, b) => a.start - b.start || a.end - b.end) };
}
