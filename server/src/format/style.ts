import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { SpecNode } from '../document/tree.ts';
import { columnOf } from '../edits/lineRanges.ts';
import { membersOf } from '../edits/surroundings.ts';

/** What an editor asks for, as the language server protocol has it. */
export interface FormatOptions {
  readonly tabSize: number;
  readonly trimTrailingWhitespace?: boolean | undefined;
  readonly insertFinalNewline?: boolean | undefined;
  readonly trimFinalNewlines?: boolean | undefined;
}

/** How a file is to be written. */
export interface Style {
  /** By how many columns a map is indented below its key. */
  readonly step: number;
  /** The same for a list: 0 where the dashes stand under the key. */
  readonly listStep: number;
}

/** Widths that a spec may be indented by. Anything else (8 is what many editors say when nobody has chosen) is no choice for YAML. */
const steps: readonly number[] = [2, 4];

/**
 * The style of a file: indented as the editor asks where that is by 2 or 4, else as most of its maps are, and lists below their keys as most of
 * its own are. YAML forbids tabs as indentation, so `insertSpaces` is not looked at.
 */
export function styleOf({ text, specs }: EngagementDocument, tabSize: number): Style {
  const counts = new Map<number, number>();
  let flush = 0;
  let indented = 0;
  const open: (SpecNode | null)[] = specs.map(({ root }) => root);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ((node?.kind !== 'map' && node?.kind !== 'seq') || node.flow) continue;
    for (const member of membersOf(node)) {
      const { value } = member;
      open.push(value);
      if (!('key' in member) || (value?.kind !== 'map' && value?.kind !== 'seq') || value.flow) continue;
      const [first] = membersOf(value);
      const step = first ? columnOf(text, first) - columnOf(text, member) : -1;
      if (value.kind === 'map' && step > 0) counts.set(step, (counts.get(step) ?? 0) + 1);
      else if (value.kind === 'seq' && step === 0) flush++;
      else if (value.kind === 'seq' && step > 0) indented++;
    }
  }
  const usual = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 2;
  const step = steps.includes(tabSize) ? tabSize : steps.includes(usual) ? usual : 2;
  return { step, listStep: flush > indented ? 0 : step };
}
