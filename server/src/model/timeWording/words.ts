/*
 * What dates and times in texts are made of, in English, Dutch, German and French. All texts are searched for these, so the expressions that
 * search begin with what tells most, and what must stand before a hit is looked at only then.
 */

/** The languages whose dates and times we read in texts. */
export type TimeLanguage = 'en' | 'nl' | 'de' | 'fr';

/** A month by its name. "march" and "may" are verbs, and "mar" is nothing, unless they have a capital. */
export const month =
  /(?:[Jj](?:anuar[iy]?|anvier|anv|an|änner|uillet|uil|uin|un[ei]?|ul[iy]?)|[Ff](?:ebruar[iy]?|ebr?|[ée]vrier|évr)|March|Mar|May|[Mm](?:aart|ärz|aerz|ars|rt|ei|ai)|[Aa](?:pril|pr|vril|ugust(?:us)?|ug|oût|out)|[Ss]ep(?:tember|tembre|t)?|[Oo][ck]t(?:ober|obre)?|[Nn]ov(?:ember|embre)?|[Dd](?:e[cz]ember|[ée]cembre|e[cz]|éc))(?!\p{L})/gu;

/** A year of four digits. */
export const year = '(?:19|20)\\d{2}';

/** A day of the week, with what stands between it and the date behind it. */
const weekday =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';

const joinedBefore = /[\p{L}\p{N}_/@#§$€£.,:+-]/u;

/** Whether what begins at `index` is not the end of a longer word, number, path or address. */
export function begins(text: string, index: number): boolean {
  return index === 0 || !joinedBefore.test(text[index - 1] ?? '');
}

/** As the end of an expression: what stands before is not the beginning of a longer word, number, path or address. */
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
  ['by', 'en', 'by|no later than|not later than|(?<=due )on|up to and including|until and including'],
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
