import { end, type Limit, limitBefore, month, start } from './words.ts';

/** A period whose first and last day not everybody reads alike, or a part of one. Offsets are UTF-16 code units. */
export interface WrittenPeriod {
  readonly kind: 'period';
  readonly start: number;
  readonly end: number;
  /** The period without the limit. */
  readonly core: string;
  readonly limit: Limit | undefined;
}

const year = String.raw`(?:19|20)\d{2}`;
const ofYear = String.raw`(?:,?\s+(?:(?:of|in|van|des|de|du|FY)\s+)?(?:${year}|FY\s?\d{2,4}))?`;
const rank =
  '(?:first|second|third|fourth|eerste|tweede|derde|vierde|erste[ns]?|zweite[ns]?|dritte[ns]?|vierte[ns]?|premier|deuxième|troisième|quatrième|1st|2nd|3rd|4th|[1-4]e|[1-4]er|[1-4][.])';
const part =
  '(?:[Mm]id|[Ee]arly|[Ll]ate|[Ee]nd(?: of)?|[Bb]eginning of|[Ss]tart of|[Bb]egin|[Ee]inde?|[Mm]edio|[Hh]alverwege|[Mm]idden|[Uu]ltimo|[Pp]rimo|Ende|Anfang|Mitte|[Ff]in|[Dd]ébut|[Mm]i)';

const patterns: readonly RegExp[] = [
  String.raw`(?:${year}[ -])?Q[1-4](?:[ /’'-]?(?:FY\s?)?(?:${year}|\d{2}))?`,
  String.raw`FY\s?['’]?(?:${year}|\d{2})(?:[/-]\d{2})?(?:\s+Q[1-4])?`,
  String.raw`H[12][ -](?:${year}|FY\s?\d{2,4})`,
  `T[1-4][ -]${year}`,
  String.raw`${rank}\s+(?:quarter|kwartaal|Quartal[s]?|trimestre)${ofYear}`,
  String.raw`(?:[Kk]wartaal|Quartal)\s+[1-4](?:\s+${year})?`,
  String.raw`(?:fiscal year|financial year|boekjaar|Geschäftsjahr|exercice)\s+${year}(?:[/-]\d{2,4})?`,
  String.raw`(?:[Ww]eek|[Ww]k|[Ss]emaine)\.?\s?(?:0?[5-9]|[1-4]\d|5[0-3])(?:[\s/-]${year})?`,
  String.raw`(?:[Ww]eek|[Ww]k|[Ss]emaine)\.?\s?(?:0?[1-4])[\s/-]${year}`,
  String.raw`(?:KW|Kalenderwoche)\s?(?:0?[1-9]|[1-4]\d|5[0-3])(?:[\s/-]${year})?`,
  String.raw`${part}[\s-](?:${month}(?:\s+${year})?|${year})`,
].map((source) => new RegExp(`${start}(?:${source})${end}`, 'gu'));

/** What makes a week or quarter one of something else than the calendar: "week 6 of the project", "week 12 after the start". */
const relative =
  /^\s+(?:of|after|from|since|na|nach|après|suivant|van|der|des|du|de la)\s+(?!(?:19|20)\d{2}|the year|het jaar|l['’]année)/u;
/** What has begun is no deadline. */
const since =
  /(?<!\p{L})(?:since|sinds|seit|depuis|[Pp]er|[Ee]ach|[Ee]very|[Ee]lke?|[Ii]edere?|[Jj]ede[rsmn]?|[Cc]haque|sprint|phase|fase)\s+$/u;

/** The periods of a text that end on another day for another reader, in no order. */
export function periodsIn(text: string): WrittenPeriod[] {
  const found: WrittenPeriod[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const [core] = match;
      const last = match.index + core.length;
      if (
        relative.test(text.slice(last, last + 24)) ||
        since.test(text.slice(Math.max(0, match.index - 12), match.index))
      )
        continue;
      // "FY26 Q3" and "third quarter of FY26" hold what other patterns find too.
      if (found.some((other) => match.index < other.end && last > other.start)) continue;
      const limit = limitBefore(text, match.index);
      found.push({ kind: 'period', start: limit?.start ?? match.index, end: last, core, limit });
    }
  }
  return found;
}
