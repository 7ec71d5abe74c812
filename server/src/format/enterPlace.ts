import { lastIndexAt } from '../document/atOffset.ts';
import type { Spec } from '../document/engagementDocument.ts';
import { startOfLine } from '../document/lines.ts';
import type { MapNode, Path, SeqNode, SpecNode } from '../document/tree.ts';
import { type Member, membersOf } from '../edits/surroundings.ts';

/** The line on which Enter was pressed, at its end. */
export interface Line {
  readonly start: number;
  /** Behind its last character that is not blank. */
  readonly end: number;
  /** How many characters of blank space it begins with. */
  readonly indent: number;
}

/** The keys and dashes that begin at or before the end of a line and are still open there, from the outside. */
export interface Chain {
  readonly path: Path;
  readonly members: readonly { readonly node: MapNode | SeqNode; readonly member: Member }[];
}

/** The line before the one that starts at an offset, which is not the first of its text. */
export function lineAbove(text: string, start: number): Line {
  const own = startOfLine(text, start - 1);
  const line = text.slice(own, start).trimEnd();
  return { start: own, end: own + line.length, indent: line.length - line.trimStart().length };
}

/** What of a YAML document is open at an offset: the innermost last. Empty where there is no document. */
export function chainAt(spec: Spec | undefined, offset: number): Chain {
  const path: (string | number)[] = [];
  const members: { node: MapNode | SeqNode; member: Member }[] = [];
  let node: SpecNode | null | undefined = spec?.root;
  while ((node?.kind === 'map' || node?.kind === 'seq') && node.range.start <= offset) {
    // What is behind brackets that are closed is in none of them.
    if (node.flow && offset >= node.range.end - 1) break;
    const all = membersOf(node);
    const index = lastIndexAt(all, offset);
    const member = all[index];
    if (!member) break;
    members.push({ node, member });
    path.push('key' in member ? member.key.text : index);
    node = member.value;
  }
  return { path, members };
}
