import { countryCodes, nameLanguages } from '../../forms/countryCodes.ts';
import { manyZones } from '../../forms/timeZoneTables.ts';
import { zonesIn } from '../../forms/zoneNames.ts';
import { displayName } from '../../model/displayName.ts';
import type { Locale } from '../../rules/rule.ts';
import { once, remembered } from '../../time/once.ts';

type Named = 'region' | 'language' | 'currency';

/** What a code stands for, in a language; the code itself where nothing is known of it, or it is none. */
export function nameOf(type: Named, code: string, language: string): string {
  return displayName(type, code, language) ?? code;
}

/** For each kind its own, because one holds as many answers as there are countries in both languages. */
const wordsOf = { region: wordsFor('region'), language: wordsFor('language'), currency: wordsFor('currency') };

/** What people may type who look for a code: the code, its names in their language, in English, and for countries in all that we know. */
export function searchWords(type: Named, code: string, locale: Locale): string {
  return wordsOf[type](`${code} ${locale}`);
}

function wordsFor(type: Named): (key: string) => string {
  return remembered((key) => {
    const [code = '', locale = 'en'] = key.split(' ');
    const languages = type === 'region' ? [locale, ...nameLanguages] : [locale, 'en'];
    return [...new Set([code, ...languages.map((language) => nameOf(type, code, language))])].join(' ');
  });
}

/** The zones of each country, those where most people live first where there are many; as far as the platform knows them. */
const zonesByCountry = once((): ReadonlyMap<string, readonly string[]> => {
  return new Map(
    countryCodes.map((code) => {
      return [code, [...new Set([...(manyZones[code]?.split(' ') ?? []), ...zonesIn(code)])]];
    }),
  );
});

const countryByZone = once((): ReadonlyMap<string, string> => {
  return new Map([...zonesByCountry()].flatMap(([code, zones]) => zones.map((zone) => [zone, code])));
});

/** The zones of a country; none for a code that is none. */
export function zonesOf(country: string): readonly string[] {
  return zonesByCountry().get(country) ?? [];
}

/** The country that a zone lies in, ISO 3166-1; undefined for UTC, and where nothing is known of it. */
export function countryOf(timeZone: string): string | undefined {
  return countryByZone().get(timeZone);
}
