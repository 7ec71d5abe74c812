import { once } from '../time/once.ts';
import { renamed } from './timeZoneTables.ts';

/** Every IANA zone that the platform lists, by the name that it has now, in the order of the alphabet. */
export const zoneNames = once((): readonly string[] => {
  const listed = Intl.supportedValuesOf('timeZone').map((zone) => renamed[zone] ?? zone);
  return [...new Set(listed)].sort();
});

/** The zones of a country (ISO 3166-1) by the names that they have now; none where the platform does not know them. */
export function zonesIn(country: string): string[] {
  const locale: Intl.Locale & { getTimeZones?: () => string[] | undefined } = new Intl.Locale(`und-${country}`);
  return (locale.getTimeZones?.() ?? []).map((zone) => renamed[zone] ?? zone);
}
