import type { DurationUnit } from '../../lexicon/types.ts';
import type { AnswerWords } from './question.ts';

/** The names of units in the duration form, and those that languages give words for. */
const unitNames: Readonly<Record<string, DurationUnit>> = {
  minute: 'minute',
  hour: 'hour',
  'business hour': 'businessHour',
  day: 'day',
  'calendar day': 'day',
  'business day': 'businessDay',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

const dateUnits: Readonly<Record<string, DurationUnit>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
const timeUnits: Readonly<Record<string, DurationUnit>> = { H: 'hour', M: 'minute', S: 'second' };

/**
 * A duration of the spec (`2 business days`, `PT15M`) in the words of a language. Undefined for what is not a duration, and for one of
 * several units (`P1DT12H`).
 */
export function durationText(duration: string, { units }: Pick<AnswerWords, 'units'>): string | undefined {
  const known = countAndUnit(duration.trim());
  return known && `${known.count} ${units[known.unit][known.count === 1 ? 0 : 1]}`;
}

/** A duration of one unit as its number and the unit's name; undefined for any other text. */
function countAndUnit(duration: string): { readonly count: number; readonly unit: DurationUnit } | undefined {
  const words = /^(\d{1,5}) ((?:business |calendar )?[a-z]+?)s?$/.exec(duration);
  const iso = /^P(?:(\d{1,5})([YMWD])|T(\d{1,5})([HMS]))$/.exec(duration);
  const unit = words?.[2]
    ? unitNames[words[2]]
    : iso?.[2]
      ? dateUnits[iso[2]]
      : iso?.[4]
        ? timeUnits[iso[4]]
        : undefined;
  return unit === undefined ? undefined : { count: Number(words?.[1] ?? iso?.[1] ?? iso?.[3]), unit };
}
