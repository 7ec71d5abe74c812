import { fits } from '../../forms/pattern.ts';
import { writtenIn } from './index.ts';
import { begins, end, limitBefore, type TimeLanguage } from './words.ts';

/** A date or duration in a text with the words that make it a deadline. Offsets are UTF-16 code units. */
export interface WrittenDeadline {
  /** Of the first of these words. */
  readonly start: number;
  readonly end: number;
  /** The date or duration alone. */
  readonly core: string;
  /** Whether the date itself is in time (`by`) or not, or how long there is. */
  readonly limit: 'by' | 'before' | 'within';
  readonly language: TimeLanguage;
}

const isoDate = new RegExp(String.raw`\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}\[[\w/+-]{1,50}\])?${end}`, 'gu');

/** How languages say that something is to be done in less than a time. */
const within: readonly (readonly [TimeLanguage, string])[] = [
  ['en', 'within|in no more than|no later than'],
  ['nl', 'binnen'],
  ['de', 'innerhalb von|binnen'],
  ['fr', 'sous|dans un délai de'],
];

const durations = within.map(
  ([language, words]) =>
    [
      language,
      new RegExp(
        String.raw`(?<!\p{L})(?:${words})\s+(?<core>\d{1,4}\s+\p{L}+(?:\s+(?:days?|hours?|ouvrés?))?)${end}`,
        'giu',
      ),
    ] as const,
);

/** The dates of a text by which something is to be done, or the times within which; in the order of the text. */
export function deadlinesIn(text: string, form: 'date' | 'duration'): WrittenDeadline[] {
  return form === 'date' ? datesIn(text) : durationsIn(text);
}

function datesIn(text: string): WrittenDeadline[] {
  const exact = [...text.matchAll(isoDate)].flatMap(({ index, 0: core }) => {
    const limit = begins(text, index) && fits('date', core) ? limitBefore(text, index) : undefined;
    return limit ? [{ limit, core, end: index + core.length }] : [];
  });
  const others = writtenIn(text).flatMap((written) =>
    written.kind === 'date' && written.limit ? [{ limit: written.limit, core: written.core, end: written.end }] : [],
  );
  return [...exact, ...others]
    .flatMap(({ limit: { kind, language, start }, ...rest }) =>
      // What lasts until a day is not to be done by then.
      kind === 'until' ? [] : [{ ...rest, start, limit: kind, language }],
    )
    .toSorted((a, b) => a.start - b.start);
}

function durationsIn(text: string): WrittenDeadline[] {
  return durations
    .flatMap(([language, pattern]) =>
      [...text.matchAll(pattern)].map(({ index, 0: whole, groups }) => ({
        start: index,
        end: index + whole.length,
        core: groups?.['core'] ?? '',
        limit: 'within' as const,
        language,
      })),
    )
    .filter((found, index, all) => all.findIndex(({ start }) => start === found.start) === index)
    .toSorted((a, b) => a.start - b.start);
}
