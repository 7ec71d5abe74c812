import { bareUnits, type DurationUnit, phrases, qualifiers, sixDayWeek, units } from './durationWords.ts';
import { clear, defineForm, type Reading, reading } from './form.ts';
import { numberWord } from './numbers.ts';
import { fold } from './text.ts';

/** Words before a duration that add nothing to it. */
const before =
  /^(?:(?:within|in|for|every|each|per|max\.?|maximum|maximaal|maximal|hochstens|at most|at the latest|no later than|not later than|no more than|up to|once every|once per|once an?|1x per|binnen|uiterlijk|elke|elk|iedere|ieder|eens per|een keer per|hoogstens|innerhalb von|innerhalb|binnen von|spatestens|alle|jede[nrs]?|pro|einmal pro|sous|dans les?|dans|tous les|toutes les|chaque|par|au plus tard|en|de|le|the|deadline|:|<=?|=|≤|\+)(?: |(?<=[:<=≤+])))+/u;
/** What the time is counted from: worth more than a duration can hold. */
const event =
  / (?:after|from|of|following|before|prior|na|vanaf|van|voor|nach|ab|vor|apres|avant|a compter|from receipt)\b.*$/u;

/** A duration in words (`2 business days`) or ISO 8601 (`PT15M`). */
export const durationForm = defineForm('duration', (text) => {
  const iso = fromIso(text) ?? letterOnly(text);
  if (iso) return iso;
  const folded = fold(text);
  const core = folded.replace(before, '').replace(/\.$/u, '');
  const twice = saidTwice(core);
  if (twice) return twice;
  const meanings = phrases.get(folded) ?? phrases.get(core);
  if (meanings) return clear(meanings);
  const known = inWords(core);
  if (known) return known;
  const shortened = core.replace(event, '');
  const part = shortened === core ? undefined : (clear(phrases.get(shortened) ?? []) ?? inWords(shortened));
  return part && reading('wrong', part.suggestions); // "5 business days after receipt"
});

/** "thirty (30) days"; where the two numbers differ nobody knows which of them counts. */
function saidTwice(text: string): Reading | undefined {
  const [, first = '', second = '', rest = ''] = /^(\S+) ?\((\S+)\) (.+)$/u.exec(text) ?? [];
  const [outside, inside] = [inWords(`${first} ${rest}`), inWords(`${second} ${rest}`)];
  if (!outside || !inside) return undefined;
  const values = [...outside.suggestions, ...inside.suggestions];
  return outside.suggestions[0] === inside.suggestions[0] ? outside : reading('ambiguous', values);
}

/** ISO 8601 with small letters, spaces, a decimal or its P or T forgotten. */
function fromIso(text: string): Reading | undefined {
  const iso = text.replace(/ /gu, '').toUpperCase();
  if (/^P\d/.test(iso) && /[HS]$|H\d/.test(iso) && !iso.includes('T')) return clear([iso.replace(/^P(\d+D)?/, 'P$1T')]);
  if (/^PT\d{1,5}[DWY]$/.test(iso)) return clear([iso.replace('T', '')]);
  if (/^T\d/.test(iso)) return clear([`P${iso}`]);
  const decimal = /^P(T?)(\d{1,4}[.,]\d{1,2})([HDWMY])$/.exec(iso);
  if (decimal) return inWords(`${decimal[2]} ${isoUnit(decimal[3] ?? '', decimal[1] === 'T')}`);
  return /^PT?\d/.test(iso) ? clear([iso]) : undefined;
}

/** "3M" and "3m" are minutes to some and months to others, "90 s" has no unit in words. */
function letterOnly(text: string): Reading | undefined {
  const [, number = '', letter = ''] =
    /^(\d{1,5}) ?([Mm]|s|secs?|seconds?|seconden|sekunden|secondes?)\.?$/u.exec(text) ?? [];
  const count = Number(number);
  if (letter === 'M') return clear([...write(count, 'month'), ...write(count, 'minute')]);
  if (letter === 'm') return clear([...write(count, 'minute'), ...write(count, 'month')]);
  if (letter === '') return undefined;
  return clear(count % 60 === 0 ? write(count / 60, 'minute') : [`PT${count}S`]);
}

function isoUnit(letter: string, time: boolean): string {
  const names: Readonly<Record<string, string>> = {
    H: 'hours',
    D: 'days',
    W: 'weeks',
    M: time ? 'minutes' : 'months',
    Y: 'years',
  };
  return names[letter] ?? '';
}

function inWords(text: string): Reading | undefined {
  const range =
    /^(\S+) ?(?:-|to|tot|bis|a|or|of|oder|ou|\/) ?(\S+) (\D+)$/u.exec(text) ?? /^(\d+)-(\d+) ?(\D+)$/u.exec(text);
  if (range) {
    const [, from = '', to = '', unit = ''] = range;
    const both = [`${to} ${unit}`, `${from} ${unit}`].map((each) => single(each));
    if (both.every((each) => each !== undefined && each.length > 0))
      return reading(
        'ambiguous',
        both.flatMap((each) => each ?? []),
      );
  }
  const meanings = single(text) ?? compound(text);
  if (!meanings) return undefined;
  const sixDays = text.split(' ').some((word) => sixDayWeek.has(word));
  return sixDays ? reading('ambiguous', meanings) : (clear(meanings) ?? reading('wrong'));
}

/** What a number with a unit ("two weeks", "48h", "1.5 hours", "week") can mean; undefined when it is something else. */
function single(text: string): readonly string[] | undefined {
  const { count, words } = takeNumber(text);
  if (count !== undefined) return words.length === 0 ? bareNumber(count) : counted(count, words);
  const [only = ''] = words;
  return words.length === 1 && bareUnits.has(only) ? counted(1, words) : undefined;
}

/** The number that a text begins with, in digits or as a word ("two weeks", "a week", "two-week"), and the other words. */
function takeNumber(text: string): { readonly count: number | undefined; readonly words: readonly string[] } {
  const [, digits, behind = ''] = /^(\d{1,6}(?:[.,]\d{1,2})?)(.*)$/u.exec(text) ?? [];
  if (digits !== undefined) return { count: Number(digits.replace(',', '.')), words: wordsOf(behind) };
  const [first = '', ...others] = text.split(' ');
  const number = first === 'a' || first === 'an' ? 1 : numberWord(first);
  if (number !== undefined) return { count: number, words: wordsOf(others.join(' ')) };
  const [start = '', ...rest] = wordsOf(text);
  const hyphened = numberWord(start);
  return hyphened === undefined ? { count: undefined, words: [start, ...rest] } : { count: hyphened, words: rest };
}

function wordsOf(text: string): string[] {
  return text.split(/[ .-]+/u).filter((word) => word !== '');
}

/** A number without a unit: every unit a deadline is mostly given in. */
function bareNumber(count: number): readonly string[] {
  return [...write(count, 'business day'), ...write(count, 'calendar day'), ...write(count, 'hour')];
}

function counted(count: number, words: readonly string[]): readonly string[] | undefined {
  const found = words.flatMap((word) => units.get(word) ?? []);
  const kinds = words.flatMap((word) => qualifiers.get(word) ?? []);
  const sixDays = words.filter((word) => sixDayWeek.has(word));
  if (found.length + kinds.length + sixDays.length !== words.length || kinds.length > 1) return undefined;
  if (sixDays.length > 0)
    return count % 6 === 0
      ? [...write(count, 'business day'), ...write(count / 6, 'week')]
      : write(count, 'business day');
  const [unit] = found;
  if (found.length !== 1 || unit === undefined) return undefined;
  if (kinds[0] === 'business') return unit === 'hour' || unit === 'day' ? write(count, `business ${unit}`) : undefined;
  return write(count, kinds[0] === 'calendar' && unit === 'day' ? 'calendar day' : unit);
}

/** "1 hour 30 minutes", "1h30", "1:30", "2 days and 4 hours": in the smaller of the two units. */
function compound(text: string): readonly string[] | undefined {
  const clock =
    /^(\d{1,3}) ?(?:h|u|:|hrs?|uur|hours?|std|stunden?|heures?) ?(\d{1,2}) ?(?:m|min|mins|minutes?|minuten)?$/u.exec(
      text,
    );
  if (clock) {
    const asSeconds = text.includes(':') ? [`PT${Number(clock[1])}M${Number(clock[2])}S`] : [];
    return [...write(Number(clock[1]) * 60 + Number(clock[2]), 'minute'), ...asSeconds];
  }
  const [, large = '', small = ''] = /^(.{3,30}?)(?: and | en | und | et |, ?| \+ | )(\d.{2,20})$/u.exec(text) ?? [];
  const [first, second] = [parts(single(large)), parts(single(small))];
  if (!first || !second) return undefined;
  const ratio = ratios[`${first.unit}/${second.unit}`];
  return ratio === undefined ? undefined : write(first.count * ratio + second.count, second.unit);
}

/** How many of the second unit always make up one of the first. */
const ratios: Readonly<Record<string, number>> = {
  'hour/minute': 60,
  'day/hour': 24,
  'week/day': 7,
  'year/month': 12,
  'quarter/month': 3,
};

function parts(
  values: readonly string[] | undefined,
): { readonly count: number; readonly unit: DurationUnit } | undefined {
  const match = /^(\d+) (.+?)s?$/.exec(values?.length === 1 ? (values[0] ?? '') : '');
  return match ? { count: Number(match[1]), unit: match[2] as DurationUnit } : undefined;
}

/** Whole units that a fraction of a unit can be written in; of a day and a month more than one. */
const smaller: Readonly<Partial<Record<DurationUnit, readonly (readonly [number, DurationUnit])[]>>> = {
  hour: [[60, 'minute']],
  'business day': [[8, 'business hour']],
  day: [
    [8, 'business hour'],
    [24, 'hour'],
  ],
  'calendar day': [[24, 'hour']],
  week: [
    [7, 'calendar day'],
    [5, 'business day'],
  ],
  month: [[30, 'calendar day']],
  quarter: [[3, 'month']],
  year: [[12, 'month']],
};

/** `2 business days`; a fraction in a smaller unit; [] where it cannot be said in whole numbers. */
function write(count: number, unit: DurationUnit): readonly string[] {
  if (!Number.isInteger(count)) {
    return (smaller[unit] ?? []).flatMap(([factor, each]) =>
      Number.isInteger(count * factor) ? write(count * factor, each) : [],
    );
  }
  return [`${count} ${unit}${count === 1 ? '' : 's'}`];
}
