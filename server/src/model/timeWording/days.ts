import { numberWord } from '../../forms/numbers.ts';
import { fold } from '../../forms/text.ts';
import { end, type TimeLanguage } from './words.ts';

/** A number of days of which a text does not say whether weekends count. Offsets are UTF-16 code units. */
export interface WrittenDays {
  readonly kind: 'days';
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** The number as it is written, with the white space behind it. */
  readonly number: string;
  /** "days", "Tagen". */
  readonly unit: string;
  readonly language: TimeLanguage;
}

/** Two durations that stand for one another in a text, and are not as long. */
export interface WrittenConflict {
  readonly kind: 'conflict';
  readonly start: number;
  readonly end: number;
  readonly durations: readonly [string, string];
}

/** More days than these nobody takes for business days. */
const mostDays = 20;

const units: readonly (readonly [TimeLanguage, RegExp])[] = [
  ['en', /^days?$/i],
  ['nl', /^dag(?:en)?$/i],
  ['de', /^tag(?:en?|es)?$/i],
  ['fr', /^jours?$/i],
];
const unit = new RegExp(`(?:[Dd]ays?|[Dd]ag(?:en)?|Tag(?:en?|es)?|[Jj]ours?)${end}`, 'gu');
/** A number, in digits or words, in front of them. */
const numberBefore = /(?<![\p{L}\p{N}.,-])((?:\d{1,2}|\p{L}{1,12})(?:\s\(\s?\p{N}{1,2}\s?\))?\s+)$/u;
/** What makes a limit of them, before or behind. */
const limitWords =
  /(?<!\p{L})(?:within|no later than|not later than|at least|binnen|uiterlijk|ten minste|minstens|ten laatste|innerhalb|innerhalb von|spätestens|mindestens|sous|dans les|dans un délai de|au plus tard|au moins)\s+(?:(?:a|the|de|het|een|der|les)\s+)?$/iu;
const eventWords =
  /^['’]?\s+(?:after|before|from|following|prior|in advance|notice|na|voor|vóór|vooraf|van tevoren|nadat|voordat|nach|vor|vorher|im Voraus|nachdem|après|avant|suivant|à compter)(?!\p{L})/iu;
/** What says which days they are, or how often: then they are no period. */
const toldBehind = /^\s+(?:per|pro|par|a|each|of work|ouvr|calend|franc|ferm|werk|Arbeit|im Monat|in der Woche)/iu;
/** The longest of what stands before and behind, in UTF-16 code units, generously. */
const reach = 60;

/** Number words that name something else than their number of days, which the lexicons know. */
const special: ReadonlySet<string> = new Set(['acht', 'veertien', 'vierzehn', 'huit', 'quinze']);

/** The numbers of days of a text that may be calendar days or business days, in no order. */
export function daysIn(text: string): WrittenDays[] {
  return [...text.matchAll(unit)].flatMap((match): WrittenDays[] => {
    const { 0: written, index } = match;
    const before = text.slice(Math.max(0, index - reach), index);
    const number = numberBefore.exec(before)?.[1];
    const language = units.find(([, pattern]) => pattern.test(written))?.[0];
    if (number === undefined || language === undefined) return [];
    const word = fold(/^\S+/u.exec(number)?.[0] ?? '');
    const count = /^\d/.test(word) ? Number(word) : word === 'a' ? 1 : numberWord(word);
    if (count === undefined || count < 1 || count > mostDays || special.has(word)) return [];
    const last = index + written.length;
    const behind = text.slice(last, last + reach);
    const isLimit = limitWords.test(before.slice(0, -number.length)) || eventWords.test(behind);
    if (!isLimit || toldBehind.test(behind)) return [];
    return [{ kind: 'days', start: index - number.length, end: last, count, number, unit: written, language }];
  });
}

const join = String.raw`\s*(?:\(|,\s*|/\s*|or\s+|of\s+|oder\s+|ou\s+|i\.e\.,?\s+|that is,?\s+|d\.w\.z\.\s+|d\.h\.\s+|soit\s+)+`;
const day24 = String.raw`24\s(?:hours|uur|Stunden|heures)`;
const businessDay = String.raw`(?:1|one|een|één|eine[nm]?|ein|un)\s(?:business day|working day|werkdag|Arbeitstag|Werktag|jour ouvré|jour ouvrable)`;
const days30 = String.raw`(?:30|31|28)\s(?:calendar\s)?(?:days|dagen|kalenderdagen|Tagen?|Kalendertagen?|jours)`;
const oneMonth = String.raw`(?:1|one|een|één|eine[nms]?|ein|un)\s(?:calendar\s)?(?:month|maand|Monats?|mois)`;

const conflicts = [
  [day24, businessDay],
  [businessDay, day24],
  [days30, oneMonth],
  [oneMonth, days30],
].map(([first, second]) => new RegExp(String.raw`(?<first>${first})${join}(?<second>${second})\)?${end}`, 'giu'));

/** Where a text gives two durations for one and they are not as long: "24 hours (1 business day)". In no order. */
export function conflictsIn(text: string): WrittenConflict[] {
  // Each has one of these, and most texts with a number do not.
  if (!/24|28|3[01]/.test(text)) return [];
  return conflicts.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): WrittenConflict => {
      const { first = '', second = '' } = match.groups ?? {};
      return { kind: 'conflict', start: match.index, end: match.index + match[0].length, durations: [first, second] };
    }),
  );
}
