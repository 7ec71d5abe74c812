import type { Range } from '../../document/tree.ts';
import type { SkeletonFacts } from '../../edits/skeleton.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import type { SchemaFinding } from '../../validation/schemaFindings.ts';

/** What a finding about a missing thing underlines: the key that holds it, or the beginning of the list item, or of the spec. */
export function holderRange({ place }: Pick<SchemaFinding, 'place'>): Range {
  if (place.entry) return place.entry.key.range;
  const node = place.node;
  if (node?.kind === 'map' && node.entries[0]) return node.entries[0].key.range;
  return node?.range ?? place.item?.range ?? { start: 0, end: 0 };
}

/** What a finding about a value underlines: the value, or the key or dash that it is missing behind. */
export function valueRange({ place }: Pick<SchemaFinding, 'place'>): Range {
  return place.node?.range ?? place.entry?.key.range ?? place.item?.range ?? { start: 0, end: 0 };
}

/** What new parts of a spec may refer to. */
export function skeletonFacts(facts: SpecFacts): SkeletonFacts {
  return { ids: (list) => facts.idsOf(list) };
}
