import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lexiconFolder, readLexicon } from '../../scripts/lexicons.ts';
import { compileLexicon } from '../../server/src/lexicon/compile.ts';
import { createMatcher } from '../../server/src/lexicon/matcher.ts';

/**
 * `<language>.txt` holds a text on each line, with all that is found in it marked `⟦phrase|category⟧`; `\n` stands for a line break, `#`
 * starts a comment. A line without marks is clean in every category.
 */
const folder = new URL('./', import.meta.url);
const languages = readdirSync(lexiconFolder).flatMap((file) => /^([a-z]{2,3})\.json$/.exec(file)?.[1] ?? []);

describe.each(languages)('%s', async (language) => {
  const file = new URL(`${language}.txt`, folder);
  const matcher = createMatcher(compileLexicon(await readLexicon(new URL(`${language}.json`, lexiconFolder))));
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const sentences = lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));

  it('has at least 150 sentences, about half of them clean', () => {
    const clean = sentences.filter((line) => !line.includes('⟦'));
    expect(sentences.length).toBeGreaterThanOrEqual(150);
    expect(clean.length / sentences.length).toBeGreaterThan(0.4);
    expect(clean.length / sentences.length).toBeLessThan(0.6);
  });

  it.each(sentences)('%s', (line) => {
    const marked = line.replaceAll('\\n', '\n');
    const text = marked.replace(/⟦([^⟦⟧|]*)\|[a-z-]+⟧/g, '$1');
    const shown = matcher
      .find(text)
      .reduceRight(
        (rest, { start, end, entry }) =>
          `${rest.slice(0, start)}⟦${rest.slice(start, end)}|${entry.category}⟧${rest.slice(end)}`,
        text,
      );
    expect(shown).toBe(marked);
  });
});
