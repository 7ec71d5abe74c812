import { describe, expect, it } from 'vitest';
import { lexiconFor } from '../../server/src/lexicon/lexicons.ts';
import { createMatcher } from '../../server/src/lexicon/matcher.ts';
import { draft, suggest, withExamples } from '../../server/src/lexicon/suggestions.ts';
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
  return matcher === undefined || match === undefined ? [] : suggest(text, match, matcher.language);
}

/** The text after each suggestion is applied. */
function results(language: string, text: string): string[] {
  return suggestionsFor(language, text).map((fix) => text.slice(0, fix.start) + fix.text + text.slice(fix.end));
}

/** The text after each deletion that is offered. */
function deletions(language: string, text: string): string[] {
  const offered = suggestionsFor(language, text).filter(({ kind }) => kind === 'delete');
  return offered.map((fix) => text.slice(0, fix.start) + fix.text + text.slice(fix.end));
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

describe('the advice of an entry without a rewriting', () => {
  const language = matchers.get('en')?.language;
  const adviceIn = (text: string, suggestion: string) => {
    const match = { start: text.indexOf('good'), end: text.length - 1, entry: { category: 'quality', suggestion } };
    return language && draft(text, match, language);
  };

  it('is offered in brackets, without signs that would be tab stops or gaps', () => {
    expect(adviceIn('The app is good.', 'at least <n> % of {users}')).toMatchObject({
      start: 11,
      end: 15,
      text: '[at least n % of users]',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of a snippet's tab stop
      snippet: '[${1:at least n % of users}]',
    });
  });

  it('is nothing where there is none', () => {
    expect(adviceIn('The app is good.', '')).toBeUndefined();
  });
});

describe('the examples of a suggestion', () => {
  it('make room for better ones', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of a snippet's tab stop
    const snippet = 'by ${1:2026-01-31}, as ${2:role} decides';
    const general: Suggestion = { kind: 'replace', start: 0, end: 1, snippet, text: '' };
    expect(withExamples(general, (example) => (example === 'role' ? 'Product owner' : undefined))).toMatchObject({
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of a snippet's tab stop
      snippet: 'by ${1:2026-01-31}, as ${2:Product owner} decides',
      text: 'by 2026-01-31, as Product owner decides',
    });
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
    ['en', 'Laptops, licences and so on are ours.', 'Laptops and licences are ours.'],
    ['nl', 'Kompas stuurt lijsten, rapporten enzovoort.', 'Kompas stuurt lijsten en rapporten.'],
    ['nl', 'Kompas koppelt (SAP, Exact, Salesforce etc.).', 'Kompas koppelt (SAP, Exact en Salesforce).'],
    ['nl', 'Kompas stuurt lijsten en rapporten e.d.', 'Kompas stuurt lijsten en rapporten.'],
    ['nl', 'Als de test slaagt, komen lijsten enzovoort.', 'Als de test slaagt, komen lijsten.'],
    ['nl', 'Het gaat om lijsten, ook die van vorig jaar enzovoort.', 'Het gaat om lijsten, ook die van vorig jaar.'],
    ['nl', 'Licenties komen mee i.v.t.', 'Licenties komen mee.'],
    ['en', 'where possible, tests are automated', 'tests are automated'],
    ['en', 'All is well. Where possible, élan helps.', 'All is well. Élan helps.'],
    ['en', '- Where possible, tests are automated.', '- Tests are automated.'],
    ['en', 'Use Go, e.g. where possible, for tools.', 'Use Go, e.g., for tools.'],
    ['nl', 'Tests worden, waar mogelijk, geautomatiseerd.', 'Tests worden geautomatiseerd.'],
    ['nl', 'De leverancier kan eventueel iemand sturen.', 'De leverancier kan iemand sturen.'],
  ])('%s: %s', (language, text, expected) => {
    expect(deletions(language, text)).toEqual([expected]);
  });

  it('is not offered for a whole sentence', () => {
    expect(deletions('en', 'If possible. Then we start.')).toEqual([]);
  });

  it.each([
    'Ask on Monday and where possible.',
    'Ask on Monday and where possible, on Friday.',
    'Where possible, and only then, ask.',
  ])('is not offered when a connector would dangle: %s', (text) => {
    expect(deletions('en', text)).toEqual([]);
  });

  it('is not offered where the Dutch word order would break', () => {
    expect(deletions('nl', 'Waar mogelijk worden tests geautomatiseerd.')).toEqual([]);
    expect(deletions('nl', 'Klaar. Waar mogelijk worden tests geautomatiseerd.')).toEqual([]);
  });
});
