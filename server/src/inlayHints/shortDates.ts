import { msPerDay, parseIsoDate } from '../forms/calendar.ts';
import type { Locale } from '../rules/rule.ts';
import { once } from '../time/once.ts';

/** American, because the British write "Sept" beside months of three letters; the order of the parts is ours. */
const tags = { en: 'en-US', nl: 'nl-NL' } as const satisfies Record<Locale, string>;

/** A format is dear to make and never changes. */
const formats = { en: once(() => formatFor('en')), nl: once(() => formatFor('nl')) };

/** "Tue", "di" for an ISO date, or a text that starts with one; undefined for anything else. */
export function shortWeekday(iso: string, locale: Locale): string | undefined {
  return partsOf(iso, locale, ['weekday']);
}

/** "25 Oct", "25 okt" for the same. */
export function dayAndMonth(iso: string, locale: Locale): string | undefined {
  return partsOf(iso, locale, ['day', 'month']);
}

function partsOf(iso: string, locale: Locale, types: readonly Intl.DateTimeFormatPartTypes[]): string | undefined {
  const day = parseIsoDate(iso);
  if (day === undefined) return undefined;
  const parts = formats[locale]().formatToParts(day * msPerDay);
  return types.map((type) => parts.find((part) => part.type === type)?.value ?? '').join(' ');
}

function formatFor(locale: Locale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tags[locale], { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
}
