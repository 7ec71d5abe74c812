import { nearest } from '../schema/nearest.ts';
import { countriesNamed } from './country.ts';
import { clear, defineForm, type FormFacts, reading } from './form.ts';
import { fold } from './text.ts';
import { abbreviations, byOffset, cities, manyZones, renamed } from './timeZoneTables.ts';
import { isTimeZone } from './zonedTime.ts';
import { zoneNames, zonesIn } from './zoneNames.ts';

/** A time zone by its IANA name (`Europe/Amsterdam`). */
export const timeZoneForm = defineForm('timeZone', (text, facts) => {
  const zones = zonesNamed(text, facts);
  return zones.length > 0 ? clear(zones) : reading('wrong', misspelt(text));
});

/**
 * The IANA zones that an abbreviation, offset, city, country or carelessly written name can mean, the spec's own zone first
 * where it is one of them; [] where there is none.
 */
export function zonesNamed(text: string, facts: FormFacts): string[] {
  const cleaned = text
    .replace(/[[\]]/gu, '')
    .replace(/^\((.*)\)$/u, '$1')
    .replace(/ \([^()]*\)$/u, '')
    .trim();
  const zones = firstFound([named, abbreviated, atOffset, inCity, inCountry], cleaned);
  const own = facts.timeZone ?? '';
  return zones.includes(own) ? [own, ...zones.filter((zone) => zone !== own)] : [...zones];
}

/** Whether a text is an abbreviation or an offset for a zone: it does not say when the clocks change, and may stand for several places. */
export function isShortZone(text: string): boolean {
  const cleaned = text.replace(/−/gu, '-').trim();
  return abbreviated(cleaned).length > 0 || atOffset(cleaned).length > 0;
}

/** What the first of the ways that finds something finds; those behind it cost more and are not asked then. */
function firstFound(ways: readonly ((text: string) => readonly string[])[], text: string): readonly string[] {
  for (const find of ways) {
    const found = find(text);
    if (found.length > 0) return found;
  }
  return [];
}

/** The name itself, with its capitals and underscores put right. */
function named(text: string): readonly string[] {
  const name = text.replace(/ ?\/ ?/gu, '/').replace(/ /gu, '_');
  if (!/^[a-z0-9_+-]+(?:\/[a-z0-9_+-]+){1,2}$/iu.test(name)) return [];
  const listed = Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === name.toLowerCase());
  if (listed !== undefined) return [renamed[listed] ?? listed];
  // Other names of a zone are not listed, but known: "asia/kolkata", "Etc/GMT+1".
  const capitals = name.toLowerCase().replace(/(?<![a-z])[a-z]/gu, (letter) => letter.toUpperCase());
  if (isTimeZone(name)) return [name.toLowerCase() === name ? capitals : name];
  return inCity(name.slice(name.lastIndexOf('/') + 1));
}

/** The zones of the same area whose city is nearest to a misspelt one. */
function misspelt(text: string): readonly string[] {
  const [area, city] = text.split('/');
  const names = zoneNames().filter((zone) => zone.toLowerCase().startsWith(`${area?.toLowerCase()}/`));
  return nearest(
    city ?? '',
    names.map((zone) => zone.slice(zone.indexOf('/') + 1)),
  )
    .slice(0, 2)
    .flatMap((near) => names.find((zone) => zone.endsWith(`/${near}`)) ?? []);
}

function abbreviated(text: string): readonly string[] {
  const plain = squeeze(text);
  return split(abbreviations.get(plain) ?? abbreviations.get(plain.replace(/time$/u, '')));
}

function atOffset(text: string): readonly string[] {
  const match = /^\(?(?:utc|gmt|z)? ?([+-]) ?(\d{1,2})(?::?(\d{2}))?(?: ?h| uur)?\)?$/iu.exec(text);
  if (!match) return [];
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return split(byOffset.get(match[1] === '-' ? 0 - minutes : minutes));
}

function inCity(text: string): readonly string[] {
  const city = squeeze(text.replace(/ time$/iu, ''));
  const known = cities.get(city);
  if (known !== undefined) return [known];
  if (city.length < 3) return [];
  return zoneNames().filter((zone) => squeeze(zone.slice(zone.lastIndexOf('/') + 1)) === city);
}

/** The zones of a country, the largest first where there are many; only where the platform knows them. */
function inCountry(text: string): readonly string[] {
  return countriesNamed(text.replace(/ time$/iu, '')).flatMap((code) => {
    const many = manyZones[code];
    return many === undefined ? zonesIn(code) : split(many);
  });
}

function squeeze(text: string): string {
  return fold(text).replace(/[^a-z0-9]/gu, '');
}

function split(zones: string | undefined): readonly string[] {
  return zones?.split(' ') ?? [];
}
