/*
 * What dates and times in texts are made of, as parts of regular expressions, in English, Dutch, German and French. They are used without
 * the flag `i`: what is a month with a capital ("May") is another word without.
 */

/** The languages whose dates and times we read in texts. */
export type TimeLanguage = 'en' | 'nl' | 'de' | 'fr';

const monthNames =
  'january february april june july august september october november december januari februari maart mei juni juli augustus oktober januar jänner februar märz maerz mai dezember janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre decembre jan feb apr jun jul aug sept sep oct okt nov dec dez mrt janv févr avr juil déc';

/** A month by its name. "march" and "may" are verbs, and "mar" is nothing, unless they have a capital. */
export const month = String.raw`(?:${monthNames.split(' ').map(anyCase).join('|')}|March|May|Mar)(?!\p{L})(?:\.(?=,|\s\p{N}|\s\p{Ll}))?`;

/** A day of the week, with what stands between it and the date behind it. */
const weekday =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';

/** Nothing that would make what follows the end of a longer word, number, path or address. */
export const start = String.raw`(?<![\p{L}\p{N}_/@#§$€£.,:+-])`;
/** Nothing that would make what stands before the beginning of one. */
export const end = String.raw`(?![\p{L}\p{N}_/@%°]|[-.,:]\p{N}|-\p{L})`;

/** How a text limits a time: "by 5 March" counts that day, and people differ about "before" and "until". */
export type LimitKind = 'by' | 'before' | 'until';

/** A limit in front of a date, and the language that it is in. */
export interface Limit {
  readonly kind: LimitKind;
  readonly language: TimeLanguage;
  /** Where its first word begins in the text. */
  readonly start: number;
}

const limits: readonly (readonly [LimitKind, TimeLanguage, string])[] = [
  ['by', 'en', 'by|no later than|not later than|due(?: on| by)?|up to and including|until and including'],
  ['before', 'en', 'before|prior to'],
  ['until', 'en', 'until|till'],
  ['by', 'nl', 'uiterlijk(?: op| per)?|niet later dan|tot en met|t/m'],
  ['before', 'nl', 'voor|vóór'],
  ['until', 'nl', 'tot'],
  ['by', 'de', 'bis(?: zum| einschließlich)?|spätestens(?: am| bis zum| zum| bis)?'],
  ['before', 'de', 'vor(?: dem)?'],
  ['by', 'fr', "au plus tard(?: le)?|d['’]ici(?: le| au)?|pour le"],
  ['before', 'fr', 'avant(?: le)?'],
  ['until', 'fr', "jusqu['’]au"],
];

/** The longest limit with a day of the week behind it, in UTF-16 code units, generously. */
const reach = 50;

const limitPatterns = limits.map(
  ([kind, language, words]) =>
    [
      kind,
      language,
      new RegExp(
        String.raw`(?<!\p{L})(?:${words})\s+(?:(?:the|de|het|den|le|la)\s+)?(?:(?:${weekday}),?\s+(?:le\s+|den\s+)?)?$`,
        'iu',
      ),
    ] as const,
);

/** The limit that stands directly before `index`. */
export function limitBefore(text: string, index: number): Limit | undefined {
  const from = Math.max(0, index - reach);
  const before = text.slice(from, index);
  for (const [kind, language, pattern] of limitPatterns) {
    const match = pattern.exec(before);
    if (match) return { kind, language, start: from + match.index };
  }
  return undefined;
}

function anyCase(word: string): string {
  const first = word.slice(0, 1);
  return `[${first}${first.toUpperCase()}]${word.slice(1)}`;
}
