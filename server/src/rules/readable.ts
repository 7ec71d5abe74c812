import type { Inputs } from './rule.ts';

/** True where YAML in one of the sections could not be read: what a rule does not find there may be there. */
export function isUnreadable(unreadable: Inputs['unreadable'], ...sections: readonly string[]): boolean {
  return unreadable.includes('') || sections.some((section) => unreadable.includes(section));
}
