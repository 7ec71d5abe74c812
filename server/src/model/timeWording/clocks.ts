import { isShortZone } from '../../forms/timeZone.ts';
import { begins } from './words.ts';

/** A clock time in a text that does not say in which place, or in a way with several meanings. Offsets are UTF-16 code units. */
export interface WrittenClock {
  readonly kind: 'clock';
  readonly start: number;
  readonly end: number;
  /** An abbreviation (`CET`) or a fixed offset (`UTC+1`), as it is written, with where it begins; undefined where there is no zone at all. */
  readonly zone: { readonly text: string; readonly start: number; readonly isOffset: boolean } | undefined;
}

const hour = String.raw`(?:[01]?\d|2[0-4])`;
/** Noon and midnight on a clock of 12 hours are in the lexicons; with one digit for the hour the minutes must be likely: 1:10 is a ratio. */
const time = String.raw`(?!12(?::00)?\s?[ap]\.?m)(?:(?:(?:[01]\d|2[0-4]):[0-5]\d|\d:(?:00|15|30|45)|\d:[0-5]\d(?=\s?(?:[ap]\.?m|uur|Uhr)))(?::[0-5]\d)?(?:\s?(?:[ap]\.?m\b\.?|uur|Uhr|hours|h)(?!\p{L}))?|${hour}[.][0-5]\d\s(?:uur|Uhr)|(?:0?[1-9]|1[0-2])\s?(?:am|pm|a\.m\.|p\.m\.)|${hour}\sUhr|${hour}\s?h\s?[0-5]\d)`;
const between = String.raw`\s?(?:-|–|to|until|till|tot|bis|à)\s?`;
/** A time, or two of which the second is the end of the first; then what says in which zone. */
const clock = new RegExp(
  String.raw`(?<time>(?:${time}|${hour}(?=${between}${time}))(?:${between}${time})?(?!\p{N}))(?<gap>\s?\(?\s?)(?<zone>(?:UTC|GMT)\s?[+−-]\s?\d{1,2}(?::?\d{2})?|\+\d{2}:?\d{2}|[A-Z]{2,5}(?![\p{L}\p{N}/_-]))?`,
  'gu',
);

/** What tells the zone for all times of a sentence. */
const zoneAround =
  /(?<!\p{L})(?:[A-Z][A-Za-z]{1,20}\/[A-Z][A-Za-z_]|UTC(?!\s?[+−-]\s?\d|\p{L})|(?:local time|time ?zone|lokale tijd|plaatselijke tijd|tijdzone|Ortszeit|Zeitzone|heure locale|heures? (?:de |d['’])[A-Z]\p{L}+|[A-Z]\p{L}{2,20}er (?:Orts)?[Zz]eit|fuseau|calendar|kalender|calendrier|[A-Z]\p{L}{1,20} [Tt]ime|\p{L}{2,20}(?:se|er) tijd)(?!\p{L}))/u;
/** What stands before a number that is no time of day. */
const otherNumber =
  /(?:ratio|verhouding|Verhältnis|rapport|[Vv]ersion|[Cc]hapter|[Ss]ection|[Aa]rtikel(?:en)?|[Aa]rt[.]|lid)\s(?:of\s|van\s|von\s|de\s)?$/u;
/** The longest of these, in UTF-16 code units, generously. */
const reach = 20;

/** Whether a text says in which zone its times are. */
export function namesZone(text: string): boolean {
  return zoneAround.test(text);
}

/**
 * The clock times of a text with an abbreviation or an offset for a zone; and of each sentence that names no zone the last clock time. In no
 * order.
 */
export function clocksIn(text: string): WrittenClock[] {
  const found: WrittenClock[] = [];
  // Most numbers are no times.
  if (!/\d[:.]\d\d|\d\s?(?:[ap]\.?m|Uhr|h)/.test(text)) return found;
  let from = 0;
  for (const sentence of text.split(/(?<=[.;!?])\s+(?=[\p{Lu}\d"'“„«(])/u)) {
    const at = text.indexOf(sentence, from);
    from = at + sentence.length;
    let bare: WrittenClock | undefined;
    let isTold: boolean | undefined;
    for (const match of sentence.matchAll(clock)) {
      const { time: written = '', gap = '', zone = '' } = match.groups ?? {};
      const first = at + match.index;
      const last = first + written.trimEnd().length;
      if (
        !begins(sentence, match.index) ||
        otherNumber.test(sentence.slice(Math.max(0, match.index - reach), match.index))
      )
        continue;
      if (zone !== '' && isShortZone(zone) && !/^(?:UTC|Z)$/.test(zone)) {
        const zoneStart = first + written.length + gap.length;
        const isOffset = /\d/.test(zone);
        found.push({
          kind: 'clock',
          start: first,
          end: zoneStart + zone.length + (gap.includes('(') && sentence[zoneStart + zone.length - at] === ')' ? 1 : 0),
          zone: { text: zone, start: zoneStart, isOffset },
        });
      } else {
        isTold ??= namesZone(sentence);
        if (!isTold) bare = { kind: 'clock', start: first, end: last, zone: undefined };
      }
    }
    if (bare) found.push(bare);
  }
  return found;
}
