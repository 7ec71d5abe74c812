import { type Day, firstOfMonth, isoDate, mondayOf, parseIsoDate, partsOf, weekdayOf } from '../../forms/calendar.ts';
import { itemsAt, textIn, textsIn } from '../../model/answers/fields.ts';
import type { Locale } from '../../rules/rule.ts';
import { presentIn } from '../../time/present.ts';
import type { SpecPlace } from '../specPlace.ts';

/** A date, `2026-09-01`, and what it is in the user's language. */
export interface NamedDate {
  readonly date: string;
  readonly name: string;
}

const texts = {
  en: {
    today: 'today',
    tomorrow: 'tomorrow',
    next: 'next working day',
    last: 'last working day',
    later: (count: number) => `in ${count} working days`,
    week: 'end of the week',
    monday: 'next Monday',
    month: 'end of the month',
    quarter: 'end of the quarter',
    year: 'end of the year',
    nextMonth: 'start of next month',
    nextQuarter: 'start of next quarter',
    sprint: 'end of the sprint',
    planning: 'next planning',
    start: 'start of the engagement',
    end: 'end of the engagement',
    months: (count: number) => `${count} months after the start`,
  },
  nl: {
    today: 'vandaag',
    tomorrow: 'morgen',
    next: 'volgende werkdag',
    last: 'vorige werkdag',
    later: (count: number) => `over ${count} werkdagen`,
    week: 'eind van de week',
    monday: 'volgende maandag',
    month: 'eind van de maand',
    quarter: 'eind van het kwartaal',
    year: 'eind van het jaar',
    nextMonth: 'begin van volgende maand',
    nextQuarter: 'begin van volgend kwartaal',
    sprint: 'eind van de sprint',
    planning: 'volgende planning',
    start: 'begin van de samenwerking',
    end: 'eind van de samenwerking',
    months: (count: number) => `${count} maanden na de start`,
  },
} as const satisfies Record<Locale, unknown>;

const friday = 5;
const daysInYear = 366;

/** The dates that people name by a word, as seen from today, by the calendars of the spec. */
export class Moments {
  /** In the time zone of the deadlines. */
  readonly today: string;
  /** Of the engagement. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly #place: SpecPlace;
  readonly #day: Day;

  constructor(place: SpecPlace) {
    const { facts } = place.knowledge;
    this.#place = place;
    this.today = presentIn(place.knowledge.time.facts, place.now).date;
    this.#day = parseIsoDate(this.today) ?? 0;
    this.start = facts.text('engagement', 'startDate')?.slice(0, 10);
    this.end = facts.text('engagement', 'endDate')?.slice(0, 10);
  }

  /** For what is to be done: soon first, then the dates that the spec knows. */
  deadlines(): NamedDate[] {
    const say = this.#say;
    return this.#notPast([
      { date: this.#workingDay(1), name: say.next },
      { date: this.#workingDay(5), name: say.later(5) },
      { date: isoDate(this.#friday), name: say.week },
      ...this.#sprint(),
      { date: this.#workingDay(10), name: say.later(10) },
      { date: isoDate(this.#endOfMonths(1)), name: say.month },
      { date: isoDate(this.#quarterEnd), name: say.quarter },
      { date: isoDate(this.#day + 1), name: say.tomorrow },
      { date: this.today, name: say.today },
      ...this.#milestones(),
      ...this.#engagement(),
    ]);
  }

  /** For what has been done: a signature, a review. */
  past(): NamedDate[] {
    const say = this.#say;
    return [
      { date: this.today, name: say.today },
      { date: this.#workingDay(-1), name: say.last },
    ];
  }

  /** For the start of the engagement. */
  starts(): NamedDate[] {
    const say = this.#say;
    return [
      { date: isoDate(mondayOf(this.#day) + 7), name: say.monday },
      { date: isoDate(this.#endOfMonths(1) + 1), name: say.nextMonth },
      { date: isoDate(this.#quarterEnd + 1), name: say.nextQuarter },
      { date: this.#workingDay(1), name: say.next },
      { date: this.today, name: say.today },
    ];
  }

  /**
   * For the end of the engagement.
   * @param start its first day, as it is written
   */
  ends(start: string | undefined): NamedDate[] {
    const say = this.#say;
    const first = parseIsoDate(start);
    const after =
      first === undefined ? [] : [12, 6, 3, 24, 36].map((count) => ({ count, day: monthsLater(first, count) }));
    const { year } = partsOf(Math.max(this.#day, first ?? 0));
    return this.#notPast([
      ...after.map(({ count, day }) => ({ date: isoDate(day - 1), name: say.months(count) })),
      { date: `${year}-12-31`, name: say.year },
      ...this.#milestones(),
    ]);
  }

  /** For the first time that people meet. */
  meetings(): NamedDate[] {
    const say = this.#say;
    const ofEngagement = this.#engagement().slice(0, 1);
    const planning = this.#nextPlanning();
    return [
      ...(this.start !== undefined && this.start > this.today ? ofEngagement : []),
      { date: this.#workingDay(1), name: say.next },
      { date: isoDate(mondayOf(this.#day) + 7), name: say.monday },
      ...(planning === undefined ? [] : [{ date: planning, name: say.planning }]),
      { date: isoDate(this.#endOfMonths(1) + 1), name: say.nextMonth },
      { date: this.today, name: say.today },
      ...ofEngagement,
    ];
  }

  /** Without those on which nothing can end any more. */
  #notPast(dates: readonly NamedDate[]): NamedDate[] {
    return dates.filter(({ date }) => date >= this.today);
  }

  get #say() {
    return texts[this.#place.locale];
  }

  get #friday(): Day {
    return mondayOf(this.#day) + friday - 1 + (weekdayOf(this.#day) > friday ? 7 : 0);
  }

  /** The last day of the financial quarter, where financial years begin with a month; else of the quarter of the calendar. */
  get #quarterEnd(): Day {
    const [, month = '1'] = /^(\d{2})-01$/.exec(this.#place.knowledge.time.facts.fiscalYearStart ?? '') ?? [];
    const passed = (partsOf(this.#day).month - Number(month) + 12) % 3;
    return this.#endOfMonths(3 - passed);
  }

  /** The last day of the month so many months on, this one counted. */
  #endOfMonths(count: number): Day {
    const { year, month } = partsOf(this.#day);
    return firstOfMonth(year, month + count) - 1;
  }

  /** The date so many working days on, or back: by the calendars of the deadlines, else from Monday to Friday. */
  #workingDay(count: number): string {
    const { time } = this.#place.knowledge;
    const step = Math.sign(count);
    let day = this.#day;
    for (let left = Math.abs(count); left > 0; ) {
      day += step;
      // Calendars in which nobody ever works end this as well.
      if (Math.abs(day - this.#day) > daysInYear) break;
      const isWorking = time.facts.calendarIds.length > 0 ? time.isBusinessDay(isoDate(day)) : weekdayOf(day) <= friday;
      if (isWorking) left--;
    }
    return isoDate(day);
  }

  /** The last working day before the next planning, from today on. */
  #sprint(): NamedDate[] {
    const planning = this.#nextPlanning(this.#workingDay(1));
    const end = planning === undefined ? undefined : this.#place.knowledge.time.previousBusinessDay(planning);
    return end === undefined ? [] : [{ date: end, name: this.#say.sprint }];
  }

  /** The date of the next planning, not before a date. */
  #nextPlanning(notBefore = this.today): string | undefined {
    const { facts, time } = this.#place.knowledge;
    const meeting = itemsAt(facts, 'communication', 'meetings').find((item) => textIn(item, 'type') === 'planning');
    const [from, every] = meeting ? [textIn(meeting, 'from'), textIn(meeting, 'every')] : [];
    if (!meeting || from === undefined || every === undefined) return undefined;
    const until = isoDate(this.#day + daysInYear);
    const dates = time.meetingDates({ from: from.slice(0, 10), every, weekdays: textsIn(meeting, 'weekdays') }, until);
    return dates.find((date) => date >= notBefore);
  }

  #milestones(): NamedDate[] {
    return itemsAt(this.#place.knowledge.facts, 'milestones').flatMap((milestone) => {
      const due = textIn(milestone, 'due');
      return due === undefined
        ? []
        : [{ date: due.slice(0, 10), name: textIn(milestone, 'title') ?? textIn(milestone, 'id') ?? '' }];
    });
  }

  #engagement(): NamedDate[] {
    const say = this.#say;
    return [
      ...(this.start === undefined ? [] : [{ date: this.start, name: say.start }]),
      ...(this.end === undefined ? [] : [{ date: this.end, name: say.end }]),
    ];
  }
}

/** The same day of the month so many months on, or the last where the month is shorter. */
function monthsLater(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  return Math.min(firstOfMonth(year, month + count) + date - 1, firstOfMonth(year, month + count + 1) - 1);
}
