import { renamed } from '../../../server/src/forms/timeZoneTables.ts';

export { countryCodes } from '../../../server/src/forms/countryCodes.ts';

/** A country's name in a language (BCP 47), or its code where the name is not known. */
export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames([language, 'en'], { type: 'region' }).of(code) ?? code;
}

/**
 * The IANA time zones to choose from for a country: its own where the platform knows them (Firefox does not), else all
 * there are. Sorted; never empty.
 */
export function timeZonesOf(countryCode: string): readonly string[] {
  const locale: Intl.Locale & { getTimeZones?: () => string[] | undefined } = new Intl.Locale(`und-${countryCode}`);
  const own = locale.getTimeZones?.() ?? [];
  const zones = own.length > 0 ? own : Intl.supportedValuesOf('timeZone');
  return zones.map((zone) => renamed[zone] ?? zone).sort();
}
