import { begins, end, type Limit, limitBefore, month, year } from './words.ts';

/** A period whose first and last day not everybody reads alike, or a part of one. Offsets are UTF-16 code units. */
export interface WrittenPeriod {
  readonly kind: 'period';
  readonly start: number;
  readonly end: number;
  /** The period without the limit. */
  readonly core: string;
  readonly limit: Limit | undefined;
}

/** An expression for the heart of a period, and one for what may, or must, stand before it. */
interface Pattern {
  readonly heart: RegExp;
  readonly before?: RegExp;
  readonly needsBefore?: true;
  /** Whether it is a part of a month or year, which nothing behind it makes one of something else. */
  readonly isPart?: true;
}

const pattern = (heart: string, before?: string, needsBefore?: true): Pattern => ({
  heart: new RegExp(`(?:${heart})${end}`, 'gu'),
  ...(before === undefined ? {} : { before: new RegExp(`(?:${before})$`, 'u') }),
  ...(needsBefore ? { needsBefore } : {}),
});

const part =
  '(?:[Mm]id|[Ee]arly|[Ll]ate|[Ee]nd(?: of)?|[Bb]eginning of|[Ss]tart of|[Bb]egin|[Ee]inde?|[Mm]edio|[Hh]alverwege|[Mm]idden|[Uu]ltimo|[Pp]rimo|Ende|Anfang|Mitte|[Ff]in|[Dd]ébut|[Mm]i)[\\s-]';
const rank =
  '(?:first|second|third|fourth|eerste|tweede|derde|vierde|erste[ns]?|zweite[ns]?|dritte[ns]?|vierte[ns]?|premier|deuxième|troisième|quatrième|1st|2nd|3rd|4th|[1-4]er?|[1-4][.])\\s+';
const ofYear = String.raw`(?:,?\s+(?:(?:of|in|van|des|de|du|FY)\s+)?(?:${year}|FY\s?\d{2,4}))?`;

const quarter = pattern(`(?:quarter|kwartaal|Quartals?|trimestre)${ofYear}`, rank, true);
const partOfMonth: Pattern = { ...pattern(String.raw`${month.source}(?:\s+${year})?`, part, true), isPart: true };
const inDigits: readonly Pattern[] = [
  pattern(
    String.raw`Q[1-4](?:[ /’'-]?(?:FY\s?)?(?:${year}|\d{2})|\s+(?:of|van|von|de)\s+(?:FY\s?\d{2}|${year}))?`,
    `${year}[ -]`,
  ),
  pattern(String.raw`FY\s?['’]?(?:${year}|\d{2})(?:[/-]\d{2})?(?:\s+Q[1-4])?`),
  pattern(String.raw`H[12][ -](?:${year}|FY\s?\d{2,4})`),
  pattern(`T[1-4][ -]${year}`),
  pattern(String.raw`(?:[Kk]wartaal|Quartal)\s+[1-4](?:\s+${year})?`),
  pattern(String.raw`(?:fiscal year|financial year|boekjaar|Geschäftsjahr|exercice)\s+${year}(?:[/-]\d{2,4})?`),
  // The first weeks without a year are mostly those of a project.
  pattern(
    String.raw`(?:[Ww]eek|[Ww]k|[Ss]emaine)\.?\s?(?:(?:0?[5-9]|[1-4]\d|5[0-3])(?:[\s/-]${year})?|0?[1-4][\s/-]${year})`,
  ),
  pattern(String.raw`(?:KW|Kalenderwoche)\s?(?:0?[1-9]|[1-4]\d|5[0-3])(?:[\s/-]${year})?`),
  { ...pattern(year, part, true), isPart: true },
];

/** What makes a week or quarter one of something else than the calendar: "week 6 of the project", "week 12 after the start". */
const relative =
  /^\s+(?:of(?=\s+(?:the|an?|this|that|each|every|our|its|their)\s)|after|from|since|na|nach|après|suivant|van|der|des|du|de la)\s+(?!(?:19|20)\d{2}|the year|het jaar|l['’]année)/u;
/** What has begun is no deadline, and what comes back is in each year. */
const since =
  /(?<!\p{L})(?:since|sinds|seit|depuis|[Pp]er|[Ee]ach|[Ee]very|[Ee]lke?|[Ii]edere?|[Jj]ede[rsmn]?|[Cc]haque|sprint|phase|fase)\s+$/u;
/** The longest of what stands before or behind, in UTF-16 code units, generously. */
const reach = 24;

/** The periods of a text that end on another day for another reader, in no order. */
export function periodsIn(
  text: string,
  { hasMonths, hasDigits }: { readonly hasMonths: boolean; readonly hasDigits: boolean },
): WrittenPeriod[] {
  const patterns = [quarter, ...(hasMonths ? [partOfMonth] : []), ...(hasDigits ? inDigits : [])];
  return patterns.flatMap((each) => foundBy(each, text));
}

function foundBy({ heart, before, needsBefore, isPart }: Pattern, text: string): WrittenPeriod[] {
  return [...text.matchAll(heart)].flatMap((match): WrittenPeriod[] => {
    const { index } = match;
    const ahead = before?.exec(text.slice(Math.max(0, index - reach), index))?.[0] ?? '';
    const start = index - ahead.length;
    const last = index + match[0].length;
    if ((needsBefore && ahead === '') || !begins(text, start)) return [];
    if (
      (!isPart && relative.test(text.slice(last, last + reach))) ||
      since.test(text.slice(Math.max(0, start - reach), start))
    )
      return [];
    const limit = limitBefore(text, start);
    return [{ kind: 'period', start: limit?.start ?? start, end: last, core: text.slice(start, last), limit }];
  });
}
