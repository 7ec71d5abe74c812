import type { Meeting } from '../../generated/format.ts';
import type { View } from '../../model/view.ts';
import type { Fix } from '../../validation/problem.ts';
import { replaceBy, together } from '../fixes.ts';
import type { Now } from '../rule.ts';
import type { OtherDay } from './meetingSeries.ts';
import { moveDate } from './moveDate.ts';

/** The fix that moves a series of meetings to another day of the week: its first date, and its weekday where it names one. */
export function moveSeries(now: Now, meeting: View<Meeting>, { weekday, from }: OtherDay, title: string): Fix[] {
  const [named] = meeting.at('weekdays').items;
  const moved = moveDate(now, meeting.at('from'), from, title);
  return moved.length === 0 ? [] : together([...(named ? replaceBy(now, named, weekday, title) : []), ...moved]);
}
