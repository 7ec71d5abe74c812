import { lastIndexAt, specAt } from '../document/atOffset.ts';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import { membersOf } from '../edits/surroundings.ts';

/**
 * Tells whether findings in a stretch of the text may be missing because something is broken there: in it, or in the sections (the
 * items, of a section that is a list) that its ends lie in.
 */
export function brokenAreas(document: EngagementDocument): (area: Range) => boolean {
  const { syntaxFindings } = document;
  if (syntaxFindings.length === 0) return () => false;
  return ({ start, end }) => {
    const from = partAround(document, start).start;
    const to = Math.max(end, partAround(document, Math.max(start, end - 1)).end);
    const last = syntaxFindings[lastIndexAt(syntaxFindings, to - 1)];
    return last !== undefined && last.range.start >= from;
  };
}

/** The section or item that an offset lies in, with what is behind it up to the next one; all of a YAML document that has neither. */
function partAround(document: EngagementDocument, offset: number): Range {
  const spec = specAt(document.specs, offset);
  if (!spec) return { start: offset, end: Number.POSITIVE_INFINITY };
  let { start, end } = spec.range;
  let node = spec.root;
  for (const kind of ['map', 'seq']) {
    if (node?.kind !== kind || (node.kind !== 'map' && node.kind !== 'seq') || node.flow) break;
    const members = membersOf(node);
    const index = lastIndexAt(members, offset);
    if (index < 0) break;
    start = members[index]?.range.start ?? start;
    end = members[index + 1]?.range.start ?? end;
    node = members[index]?.value ?? null;
  }
  return { start, end };
}
