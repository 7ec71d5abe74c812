import { numberWord } from '../../forms/numbers.ts';
import { fold } from '../../forms/text.ts';
import { end, start, type TimeLanguage } from './words.ts';

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

const number = String.raw`(?<number>(?:\d{1,2}|\p{L}{2,12})(?:\s\(\s?\p{N}{1,2}\s?\))?\s+)`;

const patterns = (
  [
    [
      'en',
      `within|no later than|not later than|at least`,
      'days?',
      `after|before|from|following|prior|in advance|notice`,
    ],
    [
      'nl',
      `binnen|uiterlijk|ten minste|minstens|ten laatste`,
      'dag(?:en)?',
      `na|voor|vóór|vooraf|van tevoren|nadat|voordat`,
    ],
    [
      'de',
      `innerhalb von|innerhalb|binnen|spätestens|mindestens`,
      'Tag(?:en?|es)?',
      `nach|vor|vorher|im Voraus|nachdem`,
    ],
    ['fr', `sous|dans les|dans un délai de|au plus tard|au moins`, 'jours?', `après|avant|suivant|à compter`],
  ] as const
).map(
  ([language, before, unit, after]) =>
    [
      language,
      // What is said of them, or how often, tells which days they are.
      new RegExp(
        String.raw`(?:${start}(?:${before})\s+(?:(?:a|the|de|het|een|der|les)\s+)?${number}(?<unit>${unit})|${start}${number.replace('number', 'second')}(?<other>${unit})(?=['’]?\s+(?:${after})(?!\p{L})))${end}(?!\s+(?:per|pro|par|a|each|of work|ouvr|calend|franc|ferm|werk|Arbeit|im Monat|in der Woche))`,
        'giu',
      ),
    ] as const,
);

/** Number words that name something else than their number of days, which the lexicons know. */
const special: ReadonlySet<string> = new Set(['acht', 'veertien', 'vierzehn', 'huit', 'quinze']);

/** The numbers of days of a text that may be calendar days or business days, in no order. */
export function daysIn(text: string): WrittenDays[] {
  return patterns.flatMap(([language, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match): WrittenDays[] => {
      const written = match.groups?.['number'] ?? match.groups?.['second'] ?? '';
      const unit = match.groups?.['unit'] ?? match.groups?.['other'] ?? '';
      const word = fold(/^\S+/u.exec(written)?.[0] ?? '');
      const count = /^\d/.test(word) ? Number(word) : word === 'a' ? 1 : numberWord(word);
      if (count === undefined || count < 1 || count > mostDays || special.has(word)) return [];
      const last = match.index + match[0].length;
      const first = last - unit.length - written.length;
      return [{ kind: 'days', start: first, end: last, count, number: written, unit, language }];
    }),
  );
}

const join = String.raw`\s*(?:\(|,\s*|/\s*|or\s+|of\s+|oder\s+|ou\s+|i\.e\.,?\s+|that is,?\s+|d\.w\.z\.\s+|d\.h\.\s+|soit\s+)+`;
const day24 = String.raw`24\s(?:hours|uur|Stunden|heures)`;
const businessDay = String.raw`(?:1|one|een|één|eine[nm]?|ein|un)\s(?:business day|working day|werkdag|Arbeitstag|Werktag|jour ouvré|jour ouvrable)`;
const days30 = String.raw`(?:30|31|28|thirty|dertig|dreißig|trente)\s(?:calendar\s)?(?:days|dagen|kalenderdagen|Tagen?|Kalendertagen?|jours)`;
const oneMonth = String.raw`(?:1|one|een|één|eine[nms]?|ein|un)\s(?:calendar\s)?(?:month|maand|Monats?|mois)`;

const conflicts = [
  [day24, businessDay],
  [businessDay, day24],
  [days30, oneMonth],
  [oneMonth, days30],
].map(
  ([first, second]) => new RegExp(String.raw`${start}(?<first>${first})${join}(?<second>${second})\)?${end}`, 'giu'),
);

/** Where a text gives two durations for one and they are not as long: "24 hours (1 business day)". In no order. */
export function conflictsIn(text: string): WrittenConflict[] {
  return conflicts.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): WrittenConflict => {
      const { first = '', second = '' } = match.groups ?? {};
      return { kind: 'conflict', start: match.index, end: match.index + match[0].length, durations: [first, second] };
    }),
  );
}
