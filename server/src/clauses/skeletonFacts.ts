import type { SkeletonFacts } from '../edits/skeleton.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import { dutchExamples } from './dutchExamples.ts';
import { roleIds, timeZoneOf } from './known.ts';
import { draftLanguage } from './ownLanguage.ts';

/** What new parts of a spec may refer to, and the language in which their texts are drafted. */
export function skeletonFacts(facts: SpecFacts): SkeletonFacts {
  const isDutch = draftLanguage(facts) === 'nl';
  return {
    inOwnLanguage: (text) => (isDutch && Object.hasOwn(dutchExamples, text) ? dutchExamples[text] : undefined),
    ids: (list, of) => (of && list === 'roles' ? roleIds(facts, of) : facts.idsOf(list)),
    value: (form) => (form === 'timeZone' ? timeZoneOf(facts) : undefined),
  };
}
