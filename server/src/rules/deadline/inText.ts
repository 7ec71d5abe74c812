import { replacePart } from '../../edits/replacePart.ts';
import { by } from '../../model/answers/dates.ts';
import { filled } from '../../model/answers/question.ts';
import type { Limit, TimeLanguage, TimeWording } from '../../model/timeWording/index.ts';
import type { Fix } from '../../validation/problem.ts';
import type { Now } from '../rule.ts';
import { sentenceAt } from '../vague/phrasePlace.ts';

/** What the rules on dates and times in texts can do. */
export const wordingMessages = {
  write: { en: 'Replace by "{value}"', nl: 'Vervang door "{value}"' },
  or: { en: ' or ', nl: ' of ' },
} as const;

/** Says the messages that all these rules have. */
export type SayWording = (message: keyof typeof wordingMessages, data?: Readonly<Record<string, string>>) => string;

/** The wording as it is written, on one line. */
export function writtenAs({ text, start, end }: TimeWording): string {
  return text.scalar.text.slice(start, end).replace(/\s+/g, ' ');
}

/** How far a sentence is looked through on either side, in UTF-16 code units: keeps the cost of a wording constant. */
const reach = 400;

/** The words around the wording, as far as the next full stop. */
export function sentenceOf({ text, start, end }: TimeWording): string {
  const from = Math.max(0, start - reach);
  return sentenceAt(text.scalar.text.slice(from, end + reach), start - from, end - from);
}

/** Whether the glossary says what the wording means. */
export function isDefined(wording: TimeWording, terms: readonly string[]): boolean {
  const written = writtenAs(wording).toLowerCase();
  return terms.some((term) => term.trim().toLowerCase() === written);
}

/** Words that say that something comes back: then a day without a year is right. */
const again =
  /(?<!\p{L})(?:each|every|per|yearly|annual(?:ly)?|weekly|monthly|quarterly|daily|elke?|iedere?|jaarlijkse?|wekelijkse?|maandelijkse?|dagelijkse?|jede[nrsm]?|jährlich\p{L}*|wöchentlich\p{L}*|monatlich\p{L}*|chaque|tous|toutes|annuel\p{L}*|mensuel\p{L}*|hebdomadaire\p{L}*|any)(?!\p{L})/iu;

/** Whether the sentence speaks of something that comes back. */
export function comesBack(wording: TimeWording): boolean {
  return again.test(sentenceOf(wording));
}

/** How languages say that something lasts until the end of a date. */
const upTo: Readonly<Record<TimeLanguage, string>> = {
  en: 'up to and including {date}',
  nl: 'tot en met {date}',
  de: 'bis einschließlich {date}',
  fr: 'jusqu’au {date} inclus',
};

/** "by 2026-03-05" in the language of the limit, or "up to and including 2026-03-05": that day counts. A capital stays. */
export function limitedTo({ kind, language }: Limit, date: string, wording: TimeWording): string {
  const text = filled(kind === 'until' ? upTo[language] : (by[language] ?? '{date}'), { date });
  const first = wording.text.scalar.text[wording.start] ?? '';
  return /\p{Lu}/u.test(first) ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;
}

/** A fix for each text that can stand at the place of the wording. */
export function writeInstead(wording: TimeWording, values: readonly string[], say: SayWording): (now: Now) => Fix[] {
  const { text, start, end } = wording;
  return ({ document }) =>
    values.map((value) => ({
      title: say('write', { value }),
      edits: [replacePart(document, text.scalar, start, end, value)],
    }));
}

/** Texts in quotation marks, as a choice. */
export function choice(values: readonly string[], say: SayWording): string {
  return values.map((value) => `"${value}"`).join(say('or'));
}
