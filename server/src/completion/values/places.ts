import { countryCodes } from '../../forms/countryCodes.ts';
import type { CompletionSource, SpecCompletion, SpecPlace } from '../specPlace.ts';
import { countryOf, nameOf, searchWords } from './names.ts';
import { type Region, regions } from './regionNames.ts';
import { besides, writtenElsewhere } from './written.ts';

/** Countries: that of the time zone beside it, those of the spec, all others by their names. */
export const countryValues: CompletionSource = (place) => {
  const zone = besides(place, 'timeZone');
  const here = zone === undefined ? undefined : countryOf(zone);
  return [
    ...(here === undefined ? [] : [country(place, here, 0)]),
    ...countriesOf(place).map((code) => country(place, code, 1)),
    ...byName(place).map((code) => country(place, code, 5)),
  ];
};

/** Regions: of the country beside it, else of the countries of the spec; all others only where nothing is known of these. */
export const regionValues: CompletionSource = (place) => {
  const beside = besides(place, 'country');
  const wanted = beside === undefined ? countriesOf(place) : [beside];
  const fitting = regions().filter((each) => wanted.includes(each.country));
  const { alike } = writtenElsewhere(place, 'region');
  const used = fitting.filter(({ code }) => alike.includes(code));
  if (fitting.length === 0 && beside !== undefined) return [];
  return [
    ...used.map((each) => region(place, each, 1)),
    ...(fitting.length > 0 ? fitting : regions()).map((each) => region(place, each, 3)),
  ];
};

/** Where a law holds: the countries of the spec with their regions, then all other countries. */
export const jurisdictionValues: CompletionSource = (place) => {
  const wanted = countriesOf(place);
  return [
    ...wanted.map((code) => country(place, code, 1)),
    ...regions()
      .filter((each) => wanted.includes(each.country))
      .map((each) => region(place, each, 3)),
    ...byName(place).map((code) => country(place, code, 5)),
    ...regions().map((each) => region(place, each, 6)),
  ];
};

/** The countries that the spec names, those of its parties first. */
function countriesOf(place: SpecPlace): string[] {
  const { parties } = place.knowledge.time.facts;
  const { alike, other } = writtenElsewhere(place, 'country');
  const named = [...parties.flatMap((party) => party.country ?? []), ...alike, ...other];
  return [...new Set(named)].filter((code) => countryCodes.includes(code));
}

function byName({ locale }: SpecPlace): string[] {
  const named = countryCodes.map((code) => ({ code, name: nameOf('region', code, locale) }));
  return named.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ code }) => code);
}

function country({ locale }: SpecPlace, code: string, rank: number): SpecCompletion {
  return {
    label: code,
    kind: 'value',
    detail: nameOf('region', code, locale),
    value: code,
    filter: searchWords('region', code, locale),
    rank,
  };
}

function region({ locale }: SpecPlace, { code, country: its, name }: Region, rank: number): SpecCompletion {
  const detail = `${name}, ${nameOf('region', its, locale)}`;
  return { label: code, kind: 'value', detail, value: code, filter: `${code} ${name}`, rank };
}
