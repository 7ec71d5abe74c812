import { isMergeKey, type Range } from '../../document/tree.ts';
import type { SchemaFinding } from '../../validation/schemaFindings.ts';

/** What a finding about a missing thing underlines: the key that holds it, or the beginning of the list item, or of the spec. */
export function holderRange({ place: { entry, node, item } }: Pick<SchemaFinding, 'place'>): Range {
  if (entry) return entry.key.range;
  const first = node?.kind === 'map' && (node.entries.find(({ key }) => !isMergeKey(key)) ?? node.entries[0]);
  if (first) return first.key.range;
  if (node?.kind === 'seq' && !node.flow) return { start: node.range.start, end: node.range.start + 1 };
  return node?.range ?? item?.range ?? { start: 0, end: 0 };
}

/** What a finding about a value underlines: the value; of one that goes over many lines, or is not there, what it stands behind. */
export function valueRange(finding: Pick<SchemaFinding, 'place'>): Range {
  const { node } = finding.place;
  const isBlock = (node?.kind === 'map' || node?.kind === 'seq') && !node.flow;
  return node && !isBlock ? node.range : holderRange(finding);
}
