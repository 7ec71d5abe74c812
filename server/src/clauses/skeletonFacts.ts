import type { SkeletonFacts } from '../edits/skeleton.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import { roleIds, timeZoneOf } from './known.ts';

/** What new parts of a spec may refer to. */
export function skeletonFacts(facts: SpecFacts): SkeletonFacts {
  return {
    ids: (list, of) => (of && list === 'roles' ? roleIds(facts, of) : facts.idsOf(list)),
    value: (form) => (form === 'timeZone' ? timeZoneOf(facts) : undefined),
  };
}
