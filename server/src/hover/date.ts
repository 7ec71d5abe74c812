import { dateText, momentText } from '../model/timeText.ts';
import { presentIn } from '../time/present.ts';
import { calendarsText, reasonText } from './calendarWords.ts';
import { type HoverSource, keyAt, valueOfForm } from './hoverPlace.ts';

/** The keys of dates by which something is done: these move when they are a day off. */
const dueKeys: ReadonlySet<string> = new Set(['due', 'verifyBy']);

const words = {
  en: {
    today: 'Today.',
    left: (days: number) => `${days} business ${days === 1 ? 'day' : 'days'} from now.`,
    ago: (days: number) => `${days} business ${days === 1 ? 'day' : 'days'} ago.`,
    off: (calendars: string, why: string) => `Day off in ${calendars} (${why}).`,
    moves: (date: string) => `Moves to ${date}.`,
  },
  nl: {
    today: 'Vandaag.',
    left: (days: number) => `Over ${days} ${days === 1 ? 'werkdag' : 'werkdagen'}.`,
    ago: (days: number) => `${days} ${days === 1 ? 'werkdag' : 'werkdagen'} geleden.`,
    off: (calendars: string, why: string) => `Vrije dag in ${calendars} (${why}).`,
    moves: (date: string) => `Schuift naar ${date}.`,
  },
} as const;

/** A date: its weekday, what the clocks of the parties show then, for whom it is a day off, and how many business days away it is. */
export const dateSource: HoverSource = (place) => {
  const scalar = valueOfForm(place, 'date');
  const { knowledge, locale, now, write } = place;
  const deadline = scalar && knowledge.time.deadline(scalar.text);
  if (!scalar || !deadline) return undefined;
  const { date, moment, daysOff, movedTo } = deadline;
  const say = words[locale];
  const isDue = dueKeys.has(keyAt(place.spot));
  const lines = [write.bold(dateText(date, locale) ?? date)];
  if (moment && isDue) lines.push(write.text(momentText(moment, locale)));
  const today = presentIn(knowledge.time.facts, now).date;
  const away = today === date ? say.today : businessDays();
  if (away !== undefined) lines.push(away);
  for (const { why, calendars } of reasons()) {
    lines.push(write.text(say.off(calendarsText(calendars, locale), why)));
  }
  if (isDue && movedTo !== undefined) lines.push(say.moves(dateText(movedTo, locale) ?? movedTo));
  return { range: scalar.range, text: write.lines(lines) };

  function businessDays(): string | undefined {
    const isPast = date < today;
    const days = isPast
      ? knowledge.time.businessDaysBetween(date, today)
      : knowledge.time.businessDaysBetween(today, date);
    return days === undefined ? undefined : isPast ? say.ago(days) : say.left(days);
  }

  /** Calendars that are off for the same reason are named together. */
  function reasons(): { readonly why: string; readonly calendars: readonly string[] }[] {
    const calendars = new Map<string, string[]>();
    for (const { calendarId, why } of daysOff) {
      const reason = reasonText(why, date, locale);
      calendars.set(reason, [...(calendars.get(reason) ?? []), calendarId]);
    }
    return [...calendars].map(([why, ids]) => ({ why, calendars: ids }));
  }
};
