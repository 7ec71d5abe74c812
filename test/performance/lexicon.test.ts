import { describe, expect, it } from 'vitest';
import { lexiconFor } from '../../server/src/lexicon/lexicons.ts';
import { createMatcher } from '../../server/src/lexicon/matcher.ts';

describe.each(['de', 'en', 'fr', 'nl'])('the cost of a search (%s)', (language) => {
  const lexicon = lexiconFor(language);
  if (!lexicon) throw new Error(`There is no lexicon for "${language}".`);
  const matcher = createMatcher(lexicon);
  /** The better of two, so that another process on the machine does not decide. */
  const milliseconds = (text: string): number =>
    Math.min(
      ...[1, 2].map(() => {
        const start = performance.now();
        matcher.find(text);
        return performance.now() - start;
      }),
    );

  it.each([
    ['prose', 'The supplier answers promptly, if possible, and keeps a list of questions. '],
    ['one long run', 'promptly/'],
    ['open quotes', '“promptly '],
    ['starts of phrases', 'as soon as as far as '],
    ['full stops', 'z.s.m. '],
    ['digits', '1.'],
  ])('is linear: %s', (_, part) => {
    const repeat = (length: number): string => part.repeat(Math.ceil(length / part.length));
    milliseconds(repeat(10_000));
    const small = milliseconds(repeat(10_000));
    // Eight times the text; quadratic cost would make it sixty-four times.
    expect(milliseconds(repeat(80_000))).toBeLessThan(small * 24 + 10);
  });
});
