import { expect, it } from 'vitest';
import { lexiconFor } from '../../server/src/lexicon/lexicons.ts';
import { createMatcher } from '../../server/src/lexicon/matcher.ts';

/**
 * One test a sentence: exactly the parts between braces are found, with the category given; a sentence without braces
 * is clean in every category.
 */
export function checkSentences(language: 'en' | 'nl', category: string, sentences: readonly string[]): void {
  const lexicon = lexiconFor(language);
  if (lexicon === undefined) throw new Error(`no lexicon for ${language}`);
  const matcher = createMatcher(lexicon);
  it.each(sentences)('%s', (marked) => {
    const text = marked.replace(/[{}]/g, '');
    const found = matcher.find(text);
    const shown = found.reduceRight(
      (rest, { start, end }) => `${rest.slice(0, start)}{${rest.slice(start, end)}}${rest.slice(end)}`,
      text,
    );
    expect(shown).toBe(marked);
    expect(found.map(({ entry }) => entry.category)).toEqual(found.map(() => category));
  });
}
