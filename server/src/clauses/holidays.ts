import type { Content } from '../edits/content.ts';
import { baseLanguage } from '../lexicon/wording.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { ListedHoliday } from '../time/types.ts';

/** The countries whose own names of holidays are in a language. */
const countriesOf: Readonly<Record<string, string>> = {
  nl: 'NL BE',
  de: 'DE AT CH LI',
  fr: 'FR MC',
  es: 'ES',
  it: 'IT',
};

/** Days off as items of a calendar: named as the country does where the spec is in its language, else in English. */
export function holidayItems(
  facts: SpecFacts,
  country: string | undefined,
  holidays: readonly ListedHoliday[],
): readonly Content[] {
  const language = baseLanguage(facts.text('metadata', 'language') ?? 'en');
  const isOwn = (countriesOf[language] ?? '').split(' ').includes(country ?? '-');
  return holidays.map(({ date, name, localName }) => ({ date, name: (isOwn ? localName : undefined) ?? name }));
}
