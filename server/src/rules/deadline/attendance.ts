import type { Meeting } from '../../generated/format.ts';
import { lastDay } from '../../model/lastDay.ts';
import { byId, type SpecView, type View } from '../../model/view.ts';

/** The calendars of the parties whose people are at a meeting, each once; none where it is not told who comes. */
export function calendarsOf(
  meeting: View<Meeting>,
  spec: SpecView<'roles' | 'parties' | 'calendars'>,
): readonly string[] {
  const chair = meeting.at('chairRoleId').text;
  const roles = [...(chair === undefined ? [] : [chair]), ...meeting.at('attendeeRoleIds').texts];
  const ids = roles.flatMap((role) => {
    const party = byId(spec.at('parties'), byId(spec.at('roles'), role)?.at('partyId').text);
    return party?.at('calendarId').text ?? [];
  });
  return [...new Set(ids)].filter((id) => byId(spec.at('calendars'), id) !== undefined);
}

/** The last day of the engagement; where there is none, a year after a date. */
export function lastDate(spec: SpecView<'engagement'>, from: string): string {
  return lastDay(from, spec.at('engagement').at('endDate').text);
}
