import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../support/applyEdits.ts';
import { check } from '../support/check.ts';
import { expandSnippet } from '../support/expandSnippet.ts';
import { faultsOfFix } from '../support/fixes.ts';

const minimal = readFileSync(new URL('../../examples/minimal.engagement.yaml', import.meta.url), 'utf8');
const languages = readdirSync(new URL('./', import.meta.url)).flatMap((file) => /^(\w+)\.txt$/.exec(file)?.[1] ?? []);

/** The sentences of a language in which something is to be found. */
function sentencesOf(language: string): string[] {
  const lines = readFileSync(new URL(`./${language}.txt`, import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => !line.startsWith('#') && line.includes('⟦'))
    .map((line) => line.replace(/⟦|\|[a-z-]+⟧/g, '').replaceAll('\\n', '\n'));
}

/** A small spec in that language, with the sentence as its first statement. */
function specWith(language: string, sentence: string): string {
  return minimal
    .replace(/^ {2}language: \w+/m, `  language: ${language}`)
    .replace(/statement: .*/, () => `statement: ${JSON.stringify(sentence)}`);
}

describe.each(languages)('%s: what is found in the sentences', (language) => {
  const specs = sentencesOf(language).map((sentence) => {
    const text = specWith(language, sentence);
    return { sentence, text, problems: check(text).problems };
  });

  it('can be repaired, each finding in at least one way, and by each of its fixes', () => {
    const faults = specs.flatMap(({ sentence, text, problems }) =>
      problems
        .filter(({ phrase }) => phrase !== undefined)
        .flatMap((problem) => {
          const fixes = problem.fixes?.() ?? [];
          const wrong = fixes.flatMap((fix) =>
            faultsOfFix(text, problem, fix, problems).map((fault) => fault.split('\n')[0]),
          );
          return [...(fixes.length === 0 ? [`${problem.message} has no fix`] : []), ...wrong].map(
            (fault) => `${fault} (in: ${sentence})`,
          );
        }),
    );
    expect(faults).toEqual([]);
  });

  it('is repaired by a snippet that says the same as the plain text', () => {
    for (const { text, problems } of specs) {
      for (const fix of problems.flatMap((problem) => problem.fixes?.() ?? [])) {
        const snippets = fix.edits.map(({ snippet, ...edit }) => ({
          ...edit,
          newText: snippet === undefined ? edit.newText : expandSnippet([snippet]).text,
        }));
        expect(applyEdits(text, snippets)).toBe(applyEdits(text, fix.edits));
      }
    }
  });
});
