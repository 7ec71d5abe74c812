import { describe, expect, it } from 'vitest';
import { lexiconFor } from '../../server/src/lexicon/lexicons.ts';
import { createMatcher } from '../../server/src/lexicon/matcher.ts';
import type { Suggestion } from '../../server/src/lexicon/types.ts';

const matchers = new Map(
  ['en', 'nl'].map((language) => {
    const lexicon = lexiconFor(language);
    if (lexicon === undefined) throw new Error(`no lexicon for ${language}`);
    return [language, createMatcher(lexicon)];
  }),
);

/** The suggestions for the first phrase in a text. */
function suggestionsFor(language: string, text: string): Suggestion[] {
  const matcher = matchers.get(language);
  const match = matcher?.find(text)[0];
  return matcher === undefined || match === undefined ? [] : matcher.suggestions(text, match);
}

/** The text after each suggestion is applied. */
function results(language: string, text: string): string[] {
  return suggestionsFor(language, text).map((fix) => text.slice(0, fix.start) + fix.text + text.slice(fix.end));
}

describe('a suggestion', () => {
  it('has a kind, a snippet with tab stops and a plain text', () => {
    expect(suggestionsFor('en', 'Answer as soon\n as possible.')).toEqual([
      {
        kind: 'replace',
        start: 7,
        end: 27,
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of a snippet's tab stop
        snippet: 'within ${1:2} business days',
        text: 'within 2 business days',
      },
    ]);
  });

  it('may be a deletion', () => {
    expect(suggestionsFor('en', 'Tests are automated if possible.')).toEqual([
      { kind: 'delete', start: 19, end: 31, snippet: '', text: '' },
    ]);
  });

  it('is not offered for a text that would be empty', () => {
    expect(suggestionsFor('en', 'If possible.')).toEqual([]);
  });
});

describe('replacing', () => {
  it.each([
    ['en', 'Answer promptly.', 'Answer within 2 business days.'],
    ['en', 'Promptly after receipt, answer.', 'Within 2 business days after receipt, answer.'],
    ['en', 'It works. Promptly answer.', 'It works. Within 2 business days answer.'],
    ['en', 'Answer ASAP.', 'Answer within 2 business days.'],
    ['en', 'Answer a.s.a.p.', 'Answer within 2 business days.'],
    ['en', 'Answer a.s.a.p. Then write.', 'Answer within 2 business days. Then write.'],
    ['en', 'Answer a.s.a.p. by mail.', 'Answer within 2 business days by mail.'],
    ['en', 'Open during our normal business hours.', 'Open during the hours of calendar calendar-id.'],
    ['nl', 'Antwoord z.s.m.', 'Antwoord binnen 2 werkdagen.'],
    ['nl', 'Zo spoedig mogelijk na ontvangst volgt antwoord.', 'Binnen 2 werkdagen na ontvangst volgt antwoord.'],
  ])('%s: %s', (language, text, expected) => {
    expect(results(language, text)[0]).toBe(expected);
  });
});

describe('deleting', () => {
  it.each([
    ['en', 'Tests, where possible, are automated.', 'Tests are automated.'],
    ['en', 'Tests are automated, where possible.', 'Tests are automated.'],
    ['en', 'Tests are automated where possible', 'Tests are automated'],
    ['en', 'Tests are where possible automated.', 'Tests are automated.'],
    ['en', 'Tests (where possible) are automated.', 'Tests are automated.'],
    ['en', 'Tests – where possible – are automated.', 'Tests are automated.'],
    ['en', 'Tests are automated\n  where possible,\n  and reviewed.', 'Tests are automated,\n  and reviewed.'],
    ['en', 'Where possible, tests are automated.', 'Tests are automated.'],
    ['en', 'Where possible tests are automated.', 'Tests are automated.'],
    ['en', 'Nova will, where possible, and at its own cost, help.', 'Nova will, and at its own cost, help.'],
    ['en', 'Notify us and, where possible, call us.', 'Notify us and call us.'],
    ['en', 'Where possible, $5 is paid.', '$5 is paid.'],
    ['nl', 'Licenties komen mee i.v.t.', 'Licenties komen mee.'],
    ['en', 'where possible, tests are automated', 'tests are automated'],
    ['en', 'All is well. Where possible, élan helps.', 'All is well. Élan helps.'],
    ['en', '- Where possible, tests are automated.', '- Tests are automated.'],
    ['en', 'Use Go, e.g. where possible, for tools.', 'Use Go, e.g., for tools.'],
    ['nl', 'Tests worden, waar mogelijk, geautomatiseerd.', 'Tests worden geautomatiseerd.'],
    ['nl', 'De leverancier kan eventueel iemand sturen.', 'De leverancier kan iemand sturen.'],
  ])('%s: %s', (language, text, expected) => {
    expect(results(language, text).at(-1)).toBe(expected);
  });

  it('is not offered for a whole sentence', () => {
    expect(suggestionsFor('en', 'If possible. Then we start.')).toEqual([]);
  });

  it.each([
    'Ask on Monday and where possible.',
    'Ask on Monday and where possible, on Friday.',
    'Where possible, and only then, ask.',
  ])('is not offered when a connector would dangle: %s', (text) => {
    expect(suggestionsFor('en', text)).toEqual([]);
  });

  it('is not offered where the Dutch word order would break', () => {
    expect(suggestionsFor('nl', 'Waar mogelijk worden tests geautomatiseerd.')).toEqual([]);
    expect(suggestionsFor('nl', 'Klaar. Waar mogelijk worden tests geautomatiseerd.')).toEqual([]);
  });
});

describe('every entry with a replacement', () => {
  it.each(['en', 'nl'])('loses its phrase (%s)', (language) => {
    const lexicon = lexiconFor(language);
    const entries = lexicon?.entries.filter(({ replacements }) => replacements !== undefined) ?? [];
    expect(entries.length).toBeGreaterThan(20);
    for (const entry of entries) {
      const words = entry.phrases
        .at(-1)
        ?.replace(/\[[^\]]*\]|\|\S+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      const text = `Nova ${words} Nova.`;
      for (const result of results(language, text)) expect(results(language, result)).toEqual([]);
    }
  });
});
