import { dateText, momentText } from '../../model/timeText.ts';
import type { Locale } from '../../rules/rule.ts';
import { presentIn } from '../../time/present.ts';
import type { CompletionSource, SpecCompletion, SpecPlace } from '../specPlace.ts';
import { writtenElsewhere } from './written.ts';

const deadlines = [
  '1 business day',
  '2 business days',
  '3 business days',
  '5 business days',
  '10 business days',
  '1 month',
];
const responses = ['15 minutes', '30 minutes', '1 hour', '4 business hours', '1 business day', '2 business days'];
const notices = ['1 month', '30 days', '2 months', '3 months', '6 months'];
const rhythms = ['1 week', '2 weeks', '4 weeks', '1 month', '1 quarter', '6 months', '12 months'];
/** What keeps two parties close takes travel, or the time of those who decide. */
const rareRhythms = ['1 quarter', '6 months', '12 months', '1 month'];

/** What is agreed most, by the key that says what it is for. */
const usual: Readonly<Record<string, readonly string[]>> = {
  every: rhythms,
  reportEvery: rhythms,
  serviceLevelReviewEvery: ['1 month', '1 quarter', '6 months', '12 months'],
  contingencyTestEvery: ['6 months', '12 months'],
  rehearse: ['6 months', '12 months'],
  respondWithin: responses,
  resolveWithin: ['2 hours', '4 hours', '8 business hours', '1 business day', '3 business days', '5 business days'],
  startWithin: responses,
  decideWithin: ['5 business days', ...deadlines],
  assessWithin: ['3 business days', ...deadlines],
  paymentWithin: ['14 days', '30 days', '60 days'],
  cureWithin: ['10 business days', '14 days', '30 days'],
  dataReturnWithin: ['14 days', '30 days'],
  deleteWithin: ['14 days', '30 days', '3 months'],
  breachNoticeWithin: ['24 hours', '36 hours', '48 hours'],
  notice: notices,
  subprocessorNotice: notices,
  locationChangeNotice: notices,
  materialChangeNotice: notices,
  transitionPeriod: ['1 month', '3 months', '6 months'],
};

/** Of a meeting its length, of a KPI the period over which it is measured. */
const lengths = {
  meeting: ['15 minutes', '30 minutes', '45 minutes', '1 hour', '90 minutes', '2 hours', '4 hours'],
  window: ['1 week', '1 month', '1 quarter', '12 months'],
};

const units = ['business day', 'business hour', 'day', 'hour', 'minute', 'week', 'month', 'quarter', 'year'];

const texts = {
  en: { used: 'in this spec', from: (now: string) => `From now, ${now}, this is until` },
  nl: { used: 'in deze spec', from: (now: string) => `Vanaf nu, ${now}, is dit tot` },
} as const satisfies Record<Locale, unknown>;

/**
 * Durations: those that the spec has behind the same key, those that are usual there; and behind a number that has been typed the units.
 * What the spec has behind other keys says nothing: no meeting comes every 15 minutes because an incident is answered by then.
 * Usual ones are in ISO 8601 where the spec writes its own like that.
 */
export const durationValues: CompletionSource = (place) => {
  const { alike, other } = writtenElsewhere(place, 'duration');
  const used = [...alike, ...other];
  const writesIso = used.filter((text) => text.startsWith('P')).length * 2 > used.length;
  const inNotation = (text: string): string => (writesIso ? (inIso(text) ?? text) : text);
  const [, number] = /^([1-9]\d{0,4})(?:\s|$)/.exec(place.written) ?? [];
  const counted = number === undefined ? [] : units.map((unit) => `${number} ${unit}${number === '1' ? '' : 's'}`);
  const { used: detail } = texts[place.locale];
  return [
    ...alike.map((text) => completionOf(place, text, 1, detail)),
    ...usualAt(place).map((text) => completionOf(place, inNotation(text), 2)),
    ...counted.map((text) => completionOf(place, text, 3)),
  ];
};

function usualAt({ path }: SpecPlace): readonly string[] {
  const key = String(path.at(-1));
  if (key === 'duration') return path[0] === 'kpis' ? lengths.window : lengths.meeting;
  if (key === 'every' && path[0] === 'relationship') return rareRhythms;
  return (Object.hasOwn(usual, key) ? usual[key] : undefined) ?? deadlines;
}

function completionOf(place: SpecPlace, text: string, rank: number, detail?: string): SpecCompletion {
  const documentation = (): string => endOf(place, text) ?? '';
  return { label: text, kind: 'value', ...(detail ? { detail } : {}), documentation, value: text, rank };
}

/** When it is over that begins now, by the calendars of the spec; undefined where these do not say. */
function endOf(place: SpecPlace, duration: string): string | undefined {
  const { knowledge, locale } = place;
  const { date, time, timeZone } = presentIn(place.knowledge.time.facts, place.now);
  const end = knowledge.time.add(`${date}T${time}[${timeZone}]`, duration);
  if (!end) return undefined;
  const due = end.movedTo ?? end.date;
  const moment = end.moment && due === end.date ? ` ${momentText(end.moment, locale)}` : '';
  return `${texts[locale].from(`${dateText(date, locale)} ${time}`)} **${dateText(due, locale)}**${moment}.`;
}

const isoUnits: Readonly<Record<string, readonly [before: string, behind: string]>> = {
  minute: ['PT', 'M'],
  hour: ['PT', 'H'],
  day: ['P', 'D'],
  week: ['P', 'W'],
  month: ['P', 'M'],
  year: ['P', 'Y'],
};

/** `2 weeks` as `P2W`; undefined where ISO 8601 has no such unit. */
function inIso(text: string): string | undefined {
  const [, count = '', unit = ''] = /^(\d+) (.+?)s?$/.exec(text) ?? [];
  const around = Object.hasOwn(isoUnits, unit) ? isoUnits[unit] : undefined;
  return around && `${around[0]}${count}${around[1]}`;
}
