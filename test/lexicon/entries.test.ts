import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lexiconFolder, readLexicon } from '../../scripts/lexicons.ts';
import { plainWording } from '../../scripts/plainWording.ts';
import { compileLexicon } from '../../server/src/lexicon/compile.ts';
import { createMatcher } from '../../server/src/lexicon/matcher.ts';
import { unpackWords } from '../../server/src/lexicon/packing.ts';
import { Vocabulary } from '../../server/src/lexicon/vocabulary.ts';

/** What holds for every entry of every lexicon. */

const languages = readdirSync(lexiconFolder).flatMap((file) => /^([a-z]{2,3})\.json$/.exec(file)?.[1] ?? []);
const lexicons = await Promise.all(
  languages.map((language) => readLexicon(new URL(`${language}.json`, lexiconFolder))),
);

describe.each(lexicons)('the lexicon for "$language"', (lexicon) => {
  const matcher = createMatcher(compileLexicon(lexicon));

  const plain = (phrase: string): string => plainWording(phrase, lexicon);

  it('finds each phrase as it is written, and no exception', () => {
    const wrong: string[] = [];
    for (const { phrases, only = [], except = [], category, suggestion } of lexicon.entries) {
      const needed = only[0] === undefined ? '' : ` ${plain(only[0])}`;
      for (const phrase of phrases) {
        const words = plain(phrase);
        const found = matcher.find(`${words}${needed}`);
        const isFound = found.some(
          ({ start, end, entry }) => start === 0 && end >= words.length && entry.category === category,
        );
        if (!isFound) wrong.push(`not found: ${phrase} (as "${words}${needed}")`);
      }
      for (const phrase of except) {
        const words = plain(phrase);
        const own = matcher
          .find(`${words}${needed}`)
          .filter(({ entry }) => entry.category === category && entry.suggestion === suggestion);
        if (own.length > 0) wrong.push(`found in spite of the exception: ${phrase} (as "${words}")`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no two words of the same hash: the search tells words by it', () => {
    const words = unpackWords(compileLexicon(lexicon).words);
    const vocabulary = new Vocabulary(words);
    const hashes = new Set(words.map((word) => vocabulary.hashOf(vocabulary.get(word))));
    expect(words.length).toBeGreaterThan(1000);
    expect(hashes.size).toBe(words.length);
  });

  it('names no phrase twice', () => {
    const phrases = lexicon.entries.flatMap((entry) => entry.phrases);
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
  });

  it('has replacements in the syntax of tab stops', () => {
    const offers = lexicon.entries.flatMap((entry) => entry.replacements ?? []);
    for (const offer of offers) expect(offer.replace(/\$\{\d:[^${}|]+\}/g, '')).not.toMatch(/[$\\{}]/);
  });

  it('offers no wording that is itself vague', () => {
    const offers = lexicon.entries.flatMap((entry) => entry.replacements ?? []);
    const texts = offers.map((offer) => offer.replace(/\$\{\d:([^}]*)\}/g, '$1'));
    expect(texts.filter((text) => matcher.find(text).length > 0)).toEqual([]);
  });

  it('has words that texts can have', () => {
    const { numbers, connectors, clause, functionWords, abbreviations } = lexicon;
    for (const word of [...numbers, ...connectors, ...clause.conjunctions, ...clause.verbs, ...functionWords]) {
      expect(word).toMatch(/^\p{Ll}+$/u);
    }
    expect(abbreviations.filter((word) => word !== word.toLowerCase() || word.endsWith('.'))).toEqual([]);
  });
});
