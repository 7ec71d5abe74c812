import type { Legal } from '../../generated/format.ts';
import type { View } from '../../model/view.ts';
import type { Fix } from '../../validation/problem.ts';
import { addInto } from '../fixes.ts';
import type { Now } from '../rule.ts';

/** The fix that adds a law to those that the engagement falls under. */
export function listRegulation(now: Now, legal: View<Legal>, name: string, title: string): Fix[] {
  return addInto(now, legal, 'regulations', [name], title);
}
