import { fits } from '../../forms/pattern.ts';
import type { Calendar, Channel } from '../../generated/format.ts';
import type { View } from '../../model/view.ts';
import { isInHours, readDuration } from '../../time/durations.ts';

/** True for a channel that is staffed day and night. */
export function isAlwaysOn(channel: View<Channel>): boolean {
  return channel.at('alwaysOn').flag === true;
}

/** True for a mailbox: nobody is woken up by it, whatever is said of its hours. */
export function isMail(channel: View<Channel>): boolean {
  const address = channel.at('address').text?.replace(/^mailto:/i, '') ?? '';
  return fits('email', address) || /^(?:e-?mail|mailbox|outlook|gmail)$/i.test(channel.at('tool').text ?? '');
}

/** True where a channel's calendar is sure to be closed at hours or days that another calendar works. */
export function isShorter(calendar: View<Calendar>, than: View<Calendar>): boolean {
  const [days, otherDays] = [calendar, than].map((view) => new Set(view.at('workingDays').texts));
  if (days && otherDays && days.size > 0 && [...otherDays].some((day) => !days.has(day))) return true;
  const [zone, otherZone] = [calendar, than].map((view) => view.at('timeZone').text);
  const [hours, otherHours] = [calendar, than].map((view) => hoursOf(view.at('hours').text));
  if (zone === undefined || zone !== otherZone || !hours || !otherHours) return false;
  return otherHours.from < hours.from || otherHours.to > hours.to;
}

/** Clock times compare as texts; hours past midnight are left aside. */
function hoursOf(text: string | undefined): { readonly from: string; readonly to: string } | undefined {
  if (text === undefined || !fits('hours', text)) return undefined;
  const [from = '', to = ''] = text.split('-');
  return from < to ? { from, to } : undefined;
}

const minutesPerDay = 1440;

/** True for less than a day on the clock, which also runs at night: 15 minutes, 4 hours; not for business hours. */
export function runsAtNight(duration: View<string>): boolean {
  const read = readDuration(duration.text ?? '');
  if (read?.kind !== 'calendar' || !isInHours(read.parts)) return false;
  const { hours, minutes, seconds } = read.parts;
  return 60 * hours + minutes + seconds / 60 < minutesPerDay;
}
