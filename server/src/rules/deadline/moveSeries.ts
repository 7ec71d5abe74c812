import { replaceValue } from '../../edits/replaceValue.ts';
import type { Meeting } from '../../generated/format.ts';
import type { View } from '../../model/view.ts';
import type { Fix } from '../../validation/problem.ts';
import type { Now } from '../rule.ts';
import type { OtherDay } from './meetingSeries.ts';
import { moveDate } from './moveDate.ts';

/** The fix that moves a series of meetings to another day of the week: its first date, and its weekday where it names one. */
export function moveSeries(now: Now, meeting: View<Meeting>, { weekday, from }: OtherDay, title: string): Fix[] {
  const [fix] = moveDate(now, meeting.at('from'), from, title);
  const [named] = meeting.at('weekdays').items;
  if (!fix) return [];
  const rename = named?.node ? [replaceValue(now.document, named.node, weekday)] : [];
  return [{ ...fix, edits: [...rename, ...fix.edits] }];
}
