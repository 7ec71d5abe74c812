import { numberWord } from './numbers.ts';

/**
 * A clock time within a longer folded text, with something that tells it from another number: minutes, "am", "uur", or its
 * name. It has no capturing groups.
 */
export const clockPattern = String.raw`(?:\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?[ap]m| ?uur| ?uhr| ?h)?|\d{1,2} ?(?:[ap]m|o'clock|(?:uur|uhr|h|u)(?: ?\d{2})?)|\d{1,2} heures?(?: \d{2})?|noon|midday|midnight|middernacht|mitternacht|minuit|midi|mittag)`;

const noon = new Set(['noon', 'midday', '12 noon', 'midi', 'mittag']);
const midnight = new Set(['midnight', '12 midnight', 'middernacht', 'mitternacht', 'minuit']);
const morning = /(?: in the morning| 's (?:ochtends|morgens)| morgens| vormittags| du matin| matin)$/u;
const evening =
  /(?: in the (?:afternoon|evening)| at night| 's (?:middags|avonds)| nachmittags| abends| de l'apres-midi| du soir| soir)$/u;

/** The clock times (`17:00`) a folded text can mean, best first; [] when it is none. Midnight is the start or the end of a day. */
export function parseClock(text: string): string[] {
  const cleaned = text
    .replace(/(\d) ?([ap])\.? ?m\b\.?/gu, '$1$2m')
    .replace(/^(?:at|om|um|a|klokslag|by|@) /u, '')
    .replace(/\.$/u, '');
  const bare = cleaned.replace(morning, '').replace(evening, '');
  const half = morning.test(cleaned) ? 'am' : evening.test(cleaned) ? 'pm' : undefined;
  if (noon.has(bare)) return ['12:00'];
  if (midnight.has(bare)) return ['00:00', '24:00'];
  return inDigits(bare, half) ?? inWords(bare, half) ?? [];
}

function inDigits(text: string, told: 'am' | 'pm' | undefined): string[] | undefined {
  const match =
    /^(\d{1,2})(?: ?(?:[:.,]|h|u|uur|uhr|heures?) ?(\d{2}))?(?::\d{2}(?:\.\d{1,9})?)?(?: ?(am|pm|uur|uhr|h|hrs?|u|o'clock|heures?))?$/u.exec(
      text,
    ) ?? /^(\d{2})(\d{2}) ?(?:(h|hrs?|uur|uhr))?$/u.exec(text);
  if (!match) return undefined;
  const [, hours = '', minutes, mark] = match;
  const half = mark === 'am' || mark === 'pm' ? mark : told;
  const hour = Number(hours);
  if (half !== undefined) return onTwelve(hour, Number(minutes ?? 0), half);
  // Two digits, or minutes after an hour of the working day, are of the 24-hour clock; "5" and "5:30" can be either.
  const exact = hours.length === 2 || hour === 0 || (minutes !== undefined && hour >= 7);
  return exact ? time(hour, Number(minutes ?? 0)) : onDial(hour, Number(minutes ?? 0));
}

/** Twelve o'clock sharp is noon to some and midnight to others, "am" or "pm", so both are given. */
function onTwelve(hour: number, minute: number, half: 'am' | 'pm'): string[] {
  if (hour > 12) return half === 'pm' ? time(hour, minute) : [];
  const likely = time((hour % 12) + (half === 'pm' ? 12 : 0), minute);
  return hour === 12 && minute === 0 ? [...likely, ...time(half === 'pm' ? 0 : 12, 0)] : likely;
}

const halfTo = /^(?:half|halb) (.+)$/u;
const halfPast = /^half past (.+)$/u;
const quarterPast = /^(?:(?:a )?quarter past|kwart over|viertel nach) (.+)$/u;
const quarterTo = /^(?:(?:a )?quarter to|kwart voor|viertel vor) (.+)$/u;
const german = /^(dreiviertel|viertel) (.+)$/u;
const french = /^(.+?) heures?(?: (?:et )?(demie?|quart|moins le quart))$/u;

/** "half acht" is 07:30 and "half eight" is 08:30; the language of the hour tells them apart. */
function inWords(text: string, told: 'am' | 'pm' | undefined): string[] | undefined {
  const english = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/u.test(text);
  const cases: readonly (readonly [RegExp, number])[] = [
    [halfPast, 30],
    [halfTo, english ? 30 : -30],
    [quarterPast, 15],
    [quarterTo, -15],
  ];
  for (const [pattern, minutes] of cases) {
    const hour = hourOf(pattern.exec(text)?.[1]);
    if (hour !== undefined) return shifted(hour, minutes, told);
  }
  const [, share, ofHour] = german.exec(text) ?? [];
  const german12 = hourOf(ofHour);
  if (german12 !== undefined) return shifted(german12, share === 'viertel' ? -45 : -15, told);
  const [, frenchHour, more = ''] = french.exec(text) ?? [];
  const hour = hourOf(frenchHour);
  if (hour !== undefined) return shifted(hour, more.startsWith('demi') ? 30 : more === 'quart' ? 15 : -15, told);
  const plain = hourOf(text.replace(/ (?:o'clock|uur|uhr|heures?)$/u, ''));
  return plain === undefined ? undefined : shifted(plain, 0, told);
}

function hourOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const hour = /^\d{1,2}$/.test(word) ? Number(word) : numberWord(word);
  return hour !== undefined && hour <= 24 ? hour : undefined;
}

function shifted(hour: number, minutes: number, told: 'am' | 'pm' | undefined): string[] {
  const total = (hour * 60 + minutes + 1440) % 1440;
  const [onHour, minute] = [Math.floor(total / 60), total % 60];
  return told === undefined ? onDial(onHour, minute) : onTwelve(onHour === 0 ? 12 : onHour, minute, told);
}

/** An hour on the dial is before or after noon; the one between seven and seven first, as most work is done then. */
function onDial(hour: number, minute: number): string[] {
  if (hour > 12 || hour === 0) return time(hour, minute);
  const early = hour % 12;
  const both = [...time(early, minute), ...time(early + 12, minute)];
  return early < 7 ? both.reverse() : both;
}

function time(hour: number, minute: number): string[] {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return [];
  return [`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`];
}
