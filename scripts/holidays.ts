/**
 * Writes the table of public holidays, server/src/time/holidays.json, from the Python library `holidays` (server/src/time/README.md
 * says why): `pip install holidays==0.105 && node scripts/holidays.ts`. Once a year is enough.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Day, firstOfMonth, parseIsoDate, partsOf, weekdayOf } from '../server/src/forms/calendar.ts';
import { easter, orthodoxEaster } from '../server/src/time/easter.ts';
import { dayByRule, dayWidth, expandDays, type Years } from '../server/src/time/holidayRules.ts';

/** A few years back, and as far ahead as an agreement is made for. */
const first = 2022;
const last = 2036;

/** What public_holidays.py prints: by country and region ('' for the whole country), the names of each day, local and English. */
interface Source {
  readonly version: string;
  readonly countries: Readonly<Record<string, Country>>;
}
interface Country {
  readonly last: number;
  readonly places: Readonly<Record<string, Readonly<Record<string, readonly [readonly string[], readonly string[]]>>>>;
}

const python = process.env['PYTHON'] ?? 'python3';
const script = fileURLToPath(new URL('public_holidays.py', import.meta.url));
const output = execFileSync(python, [script, String(first), String(last)], { maxBuffer: 2 ** 28, encoding: 'utf8' });
const source: Source = JSON.parse(output);

const names: string[] = [];
const countries = Object.fromEntries(
  Object.entries(source.countries).map(([code, country]) => [code, packCountry(country)]),
);
const table = { source: `holidays ${source.version}`, first, names: names.join('|'), countries };
const text = `${JSON.stringify(table, null, 2)}\n`;
writeFileSync(new URL('../server/src/time/holidays.json', import.meta.url), text);
console.log(
  `${Object.keys(countries).length} countries: ${Math.ceil(text.length / 1024)} KB, ${Math.ceil(gzipSync(text).length / 1024)} KB compressed`,
);

/** A country: its last year and regions, then for each name and each set of places with the same days `name;places;days`. */
function packCountry({ last, places }: Country): string {
  const regions = Object.keys(places);
  const entries = [...daysByName(places)].flatMap(([name, byPlace]) => {
    const alike = Map.groupBy(byPlace, ([, days]) => packDays(days, { first, last }));
    return [...alike].map(([packed, group]) => {
      const those = packPlaces(
        group.map(([place]) => place),
        regions,
      );
      return `${indexOf(name)};${those};${packed}`;
    });
  });
  return [[last, ...regions.filter((region) => region !== '')].join(','), ...entries].join('|');
}

function daysByName(places: Country['places']): Map<string, Map<string, Day[]>> {
  const byName = new Map<string, Map<string, Day[]>>();
  for (const [place, days] of Object.entries(places)) {
    for (const [date, [local, english]] of Object.entries(days)) {
      for (const [at, localName] of local.entries()) {
        const name = nameOf(localName, english[at] ?? localName);
        const byPlace = byName.get(name) ?? new Map<string, Day[]>();
        byName.set(name, byPlace.set(place, [...(byPlace.get(place) ?? []), parseIsoDate(date) ?? 0]));
      }
    }
  }
  return byName;
}

/**
 * `King's Day=Koningsdag`, and with a `?` before it for a day that is not known for certain. A name in other letters than ours helps
 * nobody who does not know the day already. Whether a day off is a holiday or stands in for one makes no difference.
 */
function nameOf(local: string, english: string): string {
  const bare = english.replace(/ \((?:observed|estimated|observed, estimated)\)$/u, '');
  const own = bare === english ? local : local.replace(/ ?[(（][^()（）]*[)）]$/u, '');
  const isLatin = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}]*$/u.test(own);
  const both = (isLatin && own !== bare ? [bare, own] : [bare]).map((name) => name.replace(/[|=?]/gu, ' '));
  return `${english.endsWith('estimated)') ? '?' : ''}${both.join('=')}`;
}

/** The place of a name among all, in base 36, with its `?`. */
function indexOf(name: string): string {
  const plain = name.replace('?', '');
  const at = names.indexOf(plain);
  return `${name === plain ? '' : '?'}${(at >= 0 ? at : names.push(plain) - 1).toString(36)}`;
}

function packPlaces(places: readonly string[], all: readonly string[]): string {
  if (places.length === all.length) return '';
  const these = places.join(',');
  const others = `-${all.filter((place) => !places.includes(place)).join(',')}`;
  // An empty text means all, so the whole country alone is written as all but its regions.
  return these !== '' && these.length <= others.length ? these : others;
}

/** The shortest text that `expandDays` reads as these days. Throws an Error where it reads something else. */
function packDays(days: readonly Day[], years: Years): string {
  const left = new Set(days);
  const words: string[] = [];
  for (let rule = bestRule(left, years); rule !== undefined; rule = bestRule(left, years)) {
    let without = '';
    for (let year = years.first; year <= years.last; year++) {
      const day = dayByRule(rule, year);
      if (day !== undefined && !left.delete(day)) without += (year - years.first).toString(36);
    }
    words.push(without === '' ? rule : `${rule}!${without}`);
  }
  if (left.size > 0) {
    const start = firstOfMonth(years.first, 1);
    const rest = [...left].sort((a, b) => a - b);
    words.push(`=${rest.map((day) => (day - start).toString(36).padStart(dayWidth, '0')).join('')}`);
  }
  const packed = words.join(' ');
  const isSame = inOrder(expandDays(packed, years)) === inOrder(days);
  if (!isSame) throw new Error(`These days cannot be written: ${packed}`);
  return packed;
}

function inOrder(days: Iterable<Day>): string {
  return [...new Set(days)].sort((a, b) => a - b).join();
}

/** The rule that saves most characters; undefined where none saves any. */
function bestRule(days: ReadonlySet<Day>, years: Years): string | undefined {
  const counts = new Map<string, number>();
  for (const day of days) {
    const { year } = partsOf(day);
    for (const rule of rulesFor(day, year)) {
      if (dayByRule(rule, year) === day) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  const all = years.last - years.first + 1;
  const gains = [...counts].map(([rule, count]) => ({
    rule,
    gain: dayWidth * count - rule.length - 2 - (all - count),
  }));
  const best = gains.sort((a, b) => b.gain - a.gain)[0];
  return best && best.gain > 0 ? best.rule : undefined;
}

function rulesFor(day: Day, year: number): string[] {
  const { month, date } = partsOf(day);
  const weekday = `w${month.toString(36)}${weekdayOf(day)}`;
  return [
    `${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`,
    `e${day - easter(year)}`,
    `o${day - orthodoxEaster(year)}`,
    `${weekday}${Math.ceil(date / 7)}`,
    `${weekday}5`,
  ];
}
