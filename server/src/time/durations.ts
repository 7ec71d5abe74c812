/** A duration of the format, taken apart. */
export type ReadDuration =
  /** `2 business days` */
  | { readonly kind: 'business'; readonly unit: 'day' | 'hour'; readonly count: number }
  /** Any other, with at least one part that is not 0. */
  | { readonly kind: 'calendar'; readonly parts: DurationParts };

/** Quarters are months here. */
export interface DurationParts {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

export const noTime: DurationParts = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };

const inWords =
  /^([1-9]\d{0,4}) (?:(business) (hour|day)|(?:calendar )?(day)|(minute|hour|week|month|quarter|year))s?$/;
const iso =
  /^P(?=\d|T\d)(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,5})S)?)?$/;

/** Reads a duration as the format writes it; undefined for anything else, and for no time at all (`P0D`). */
export function readDuration(text: string): ReadDuration | undefined {
  const words = inWords.exec(text);
  if (words) {
    const [, number, business, businessUnit, day, other] = words;
    const count = Number(number);
    if (business !== undefined) return { kind: 'business', unit: businessUnit === 'hour' ? 'hour' : 'day', count };
    const unit = day ?? other;
    const parts = unit === 'quarter' ? { months: 3 * count } : { [`${unit}s`]: count };
    return { kind: 'calendar', parts: { ...noTime, ...parts } };
  }
  const match = iso.exec(text);
  if (!match) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((number) => Number(number ?? 0));
  const parts = { years, months, weeks, days, hours, minutes, seconds } as DurationParts;
  return Object.values(parts).some((part) => part > 0) ? { kind: 'calendar', parts } : undefined;
}

/** Whether it is counted in whole days: weeks, months and years are. */
export function isInDays({ hours, minutes, seconds }: DurationParts): boolean {
  return hours === 0 && minutes === 0 && seconds === 0;
}

/** Whether it is counted on the clock alone. */
export function isInHours({ years, months, weeks, days }: DurationParts): boolean {
  return years === 0 && months === 0 && weeks === 0 && days === 0;
}

/** Its minutes, months and years left aside; a day has 24 hours. */
export function minutesIn({ weeks, days, hours, minutes, seconds }: DurationParts): number {
  return (7 * weeks + days) * 1440 + 60 * hours + minutes + seconds / 60;
}
