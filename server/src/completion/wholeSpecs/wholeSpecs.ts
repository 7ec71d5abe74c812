import { lastIndexAt } from '../../document/atOffset.ts';
import type { EngagementDocument } from '../../document/engagementDocument.ts';
import { endOfLine, startOfLine } from '../../document/lines.ts';
import { slug } from '../../forms/id.ts';
import { clockIn } from '../../time/present.ts';
import type { Completion } from '../completion.ts';
import type { Asked } from '../placesAt.ts';
import { plainSnippet } from './plainSnippet.ts';
import templates from './templates.json' with { type: 'json' };

const describe = {
  en: { minimal: 'what is always required', complete: 'all that an agreed engagement needs' },
  nl: { minimal: 'wat altijd nodig is', complete: 'alles wat een afgesproken opdracht nodig heeft' },
} as const;

/** A whole spec to begin with, minimal and complete, in each language there is one in: where nothing but comments has been written yet. */
export function wholeSpecs(document: EngagementDocument, offset: number, { locale, now }: Asked): Completion[] {
  if (!isFirstWord(document, offset)) return [];
  const name = nameOf(document.uri);
  const today = clockIn('UTC', now)?.date ?? '';
  const isForeign = ([, { language }]: readonly [string, { readonly language: string }]): number =>
    Number(language !== locale);
  const ordered = Object.entries(templates).toSorted((a, b) => isForeign(a) - isForeign(b));
  return ordered.map(([title, { prefix, complete, body }]) => {
    const text = body
      .join('\n')
      .replaceAll('$NAME', name)
      .replaceAll('$TODAY', today)
      .replaceAll('$YEAR', today.slice(0, 4));
    const withLineEnds = (written: string): string => written.replaceAll('\n', document.lineEnd);
    return {
      label: title,
      kind: 'section',
      detail: describe[locale][complete ? 'complete' : 'minimal'],
      documentation: () => `\`\`\`yaml\n${plainSnippet(text)}\n\`\`\``,
      newText: withLineEnds(plainSnippet(text)),
      snippet: withLineEnds(text),
      start: startOfLine(document.text, offset),
      end: endOfLine(document.text, offset),
      filter: `${prefix.join(' ')} ${title}`,
      rank: 0,
    };
  });
}

/** Whether what stands on the line of an offset is all that its YAML document has, but for comments and markers. */
function isFirstWord({ text, specs }: EngagementDocument, offset: number): boolean {
  const line = text.slice(startOfLine(text, offset), endOfLine(text, offset));
  if (!/^[\p{L}-]{0,40}$/u.test(line) || line.startsWith('-')) return false;
  const root = specs[Math.max(0, lastIndexAt(specs, offset))]?.root;
  if (!root) return true;
  return root.kind === 'scalar' && (root.value === null || text.slice(root.range.start, root.range.end) === line);
}

/** The name of a spec, as the name of its file has it. */
function nameOf(uri: string): string {
  const file = uri.replace(/^.*[/:]/s, '').replace(/(?:\.engagement)?\.ya?ml$/i, '');
  try {
    return slug(decodeURIComponent(file)) || 'engagement';
  } catch {
    return 'engagement'; // no URI that could be decoded
  }
}
