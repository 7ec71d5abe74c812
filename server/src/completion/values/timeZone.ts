import { isTimeZone } from '../../forms/zonedTime.ts';
import { zoneNames } from '../../forms/zoneNames.ts';
import { dateText, placeText } from '../../model/timeText.ts';
import type { Locale } from '../../rules/rule.ts';
import { remembered } from '../../time/once.ts';
import { changesBetween } from '../../time/zoneChanges.ts';
import { localTimeAt } from '../../time/zones.ts';
import type { CompletionSource, SpecCompletion, SpecPlace } from '../specPlace.ts';
import { countryOf, nameOf, searchWords, zonesOf } from './names.ts';
import { besides, writtenElsewhere } from './written.ts';

const msPerHour = 3_600_000;
const msPerYear = 365 * 24 * msPerHour;

/** How far the clock of a zone is from UTC in an hour, given as `Europe/Amsterdam 497000`: clocks change on the hour, or once in a lifetime. */
const offsetIn = remembered((key) => {
  const [zone = '', hour] = key.split(' ');
  return localTimeAt(Number(hour) * msPerHour, zone).offset;
});

/** Time zones: that of the country beside it, those of the spec, those of its countries, all others. */
export const timeZoneValues: CompletionSource = (place) => {
  const { alike, other } = writtenElsewhere(place, 'timeZone');
  const country = besides(place, 'country');
  const own = [...(country === undefined ? [] : zonesOf(country)), ...alike, ...other].filter(isTimeZone);
  const countries = place.knowledge.time.facts.parties.flatMap((party) => zonesOf(party.country ?? ''));
  return [
    ...own.map((zone) => completionOf(zone, place, 0)),
    ...countries.map((zone) => completionOf(zone, place, 2)),
    ...[...zoneNames(), 'UTC'].map((zone) => completionOf(zone, place, 5)),
  ];
};

function completionOf(zone: string, { locale, now }: SpecPlace, rank: number): SpecCompletion {
  const country = countryOf(zone);
  const words = country === undefined ? [] : [searchWords('region', country, locale)];
  return {
    label: zone,
    kind: 'value',
    // Worked out where it is looked at: the clocks of all zones together take long.
    get detail() {
      const offset = `UTC${offsetIn(`${zone} ${Math.floor(now / msPerHour)}`)}`;
      return country === undefined ? offset : `${offset}, ${nameOf('region', country, locale)}`;
    },
    documentation: () => describe(zone, now, locale),
    value: zone,
    filter: [zone, placeText(zone), ...words].join(' '),
    rank,
  };
}

const texts = {
  en: {
    now: (place: string, date: string, time: string, offset: string) =>
      `In ${place} it is ${time} now, on ${date} (UTC${offset}).`,
    forward: (date: string) => `The clock goes forward on ${date}.`,
    back: (date: string) => `The clock goes back on ${date}.`,
    never: 'The clock does not change in the coming year.',
  },
  nl: {
    now: (place: string, date: string, time: string, offset: string) =>
      `In ${place} is het nu ${time} uur, op ${date} (UTC${offset}).`,
    forward: (date: string) => `De klok gaat vooruit op ${date}.`,
    back: (date: string) => `De klok gaat terug op ${date}.`,
    never: 'De klok verandert het komende jaar niet.',
  },
} as const satisfies Record<Locale, unknown>;

/** What the clock of a zone shows now, and when it changes within a year. */
function describe(zone: string, now: number, locale: Locale): string {
  const say = texts[locale];
  const here = localTimeAt(now, zone);
  const read = (date: string): string => dateText(date, locale) ?? date;
  let before = minutesOf(here.offset);
  const changes = changesBetween(zone, now, now + msPerYear).map(({ at, offset }) => {
    const isForward = offset > before;
    before = offset;
    const date = read(localTimeAt(at, zone).date);
    return isForward ? say.forward(date) : say.back(date);
  });
  return [
    say.now(placeText(zone), read(here.date), here.time, here.offset),
    ...(changes.length > 0 ? changes : [say.never]),
  ].join(' ');
}

/** `+05:30` in minutes. */
function minutesOf(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith('-') ? -minutes : minutes;
}
