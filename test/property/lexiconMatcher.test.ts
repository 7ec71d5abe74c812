import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexiconFor } from '../../server/src/lexicon/lexicons.ts';
import { createMatcher } from '../../server/src/lexicon/matcher.ts';
import type { Entry, Lexicon } from '../../server/src/lexicon/types.ts';

function lexiconOf(language: string): Lexicon {
  const lexicon = lexiconFor(language);
  if (lexicon === undefined) throw new Error(`no lexicon for ${language}`);
  return lexicon;
}

/** A lexicon with nothing but the given entries. */
function lexiconWith(entries: readonly Partial<Entry>[]): Lexicon {
  return {
    language: 'en',
    verbSecond: false,
    numbers: ['two'],
    abbreviations: [],
    connectors: [],
    clause: { conjunctions: [], verbs: [] },
    bounds: {},
    entries: entries.map((entry) => ({ phrases: [], category: 'test', suggestion: '', ...entry })),
  };
}

/** What the matcher finds, as text. */
function found(lexicon: Lexicon, text: string, terms: readonly string[] = []): string[] {
  return createMatcher(lexicon)
    .find(text, { terms })
    .map(({ start, end }) => text.slice(start, end));
}

describe('lexiconFor', () => {
  it('ignores region and script', () => {
    expect(lexiconFor('nl-BE')?.language).toBe('nl');
    expect(lexiconFor('EN-Latn-GB')?.language).toBe('en');
    expect(lexiconFor('fy')).toBeUndefined();
    expect(lexiconFor('')).toBeUndefined();
  });
});

describe('phrase syntax', () => {
  it.each<[phrase: string, text: string, expected: string[]]>([
    ['in a hurry', 'Do it in a hurry.', ['in a hurry']],
    ['if|when needed', 'if needed, when needed, as needed', ['if needed', 'when needed']],
    [
      'soon [as [is] possible]',
      'soon; soon as possible; soon as is possible',
      ['soon', 'soon as possible', 'soon as is possible'],
    ],
    ['as * as possible', 'as low as possible, as possible', ['as low as possible']],
    ['in # days', 'in 2 days, in two days, in few days', ['in 2 days', 'in two days']],
    ['by #date', 'by 2026-03-01 by 2026', ['by 2026-03-01']],
    ['by #time', 'by 17:00 by 17', ['by 17:00']],
    ['in #duration', 'in P3M, in PT15M, in PT, in PAST', ['in P3M', 'in PT15M']],
    [
      'ad-hoc basis',
      'ad hoc basis, ad-hoc basis, ad\u2011hoc basis',
      ['ad hoc basis', 'ad-hoc basis', 'ad\u2011hoc basis'],
    ],
    ["client's wish", 'the client’s wish', ['client’s wish']],
    ['z.s.m.', 'Bel zsm of z.s.m. of Z.S.M of z.s.m', ['zsm', 'z.s.m.', 'Z.S.M', 'z.s.m']],
  ])('%s', (phrase, text, expected) => {
    expect(found(lexiconWith([{ phrases: [phrase] }]), text)).toEqual(expected);
  });

  it.each([
    ['', 'at least one word'],
    ['[soon]', 'at least one word'],
    ['* soon', 'begin'],
    ['[very] [*] soon', 'begin'],
    ['as soon *', 'end'],
    ['as [soon', 'not closed'],
    ['as soon]', 'has no'],
    ['soon|', 'not a word'],
    ['(soon)', 'not a word'],
  ])('refuses %j', (phrase, reason) => {
    expect(() => createMatcher(lexiconWith([{ phrases: [phrase] }]))).toThrow(reason);
  });
});

describe('words', () => {
  it.each<[phrase: string, text: string, expected: string[]]>([
    ['één keer', 'EÉN KEER of éen keer', []],
    ['één keer', 'Één keer', ['Één keer']],
    ['één keer', 'e\u0301e\u0301n keer', ['e\u0301e\u0301n keer']],
    ['mäßig', 'Mäßig, mäßige, MÄẞIG', ['Mäßig', 'MÄẞIG']],
    ['soon', 'sooner monsoon soon_ soon1 🎉soon🎉', ['soon', 'soon']],
    ['soon', 'soon-to-be, too-soon, soon’s, soon', ['soon']],
    ['urgence', 'd’urgence', ['urgence']],
    ['as soon', 'as\tsoon as\r\nsoon as\u202fsoon as, soon', ['as\tsoon', 'as\r\nsoon', 'as\u202fsoon']],
  ])('%s in %j', (phrase, text, expected) => {
    expect(found(lexiconWith([{ phrases: [phrase] }]), text)).toEqual(expected);
  });

  it('counts offsets in UTF-16 code units', () => {
    expect(createMatcher(lexiconWith([{ phrases: ['soon'] }])).find('😀 soon')).toMatchObject([{ start: 3, end: 7 }]);
  });
});

describe('competing phrases', () => {
  const lexicon = lexiconWith([
    { phrases: ['soon'], category: 'short', except: ['as soon as', 'soon afterwards'] },
    { phrases: ['as soon as possible', 'soon enough'], category: 'long' },
    { phrases: ['soon'], category: 'later' },
  ]);

  it('takes the longest, then the first, and never overlaps', () => {
    const text = 'soon enough, as soon as possible, soon';
    const matches = createMatcher(lexicon).find(text);
    expect(matches.map(({ entry }) => entry.category)).toEqual(['long', 'long', 'short']);
  });

  it('reports nothing for exceptions', () => {
    expect(found(lexicon, 'as soon as it rains, soon afterwards')).toEqual([]);
  });

  it('falls back to a shorter phrase when the longer one ends inside a compound', () => {
    expect(found(lexicon, 'soon enough-like')).toEqual(['soon']);
  });
});

describe('guards', () => {
  const lexicon = lexiconWith([{ phrases: ['promptly', 'in a reasonable time'] }]);

  it.each<[text: string, terms: string[], isFound: boolean]>([
    ['Pay promptly.', [], true],
    ['Pay promptly.', ['Promptly'], false],
    ['Pay promptly.', ['prompt'], true],
    ['Pay promptly.', ['', ' ', '.'], true],
    ['Pay promptly after receipt.', ['promptly  After receipt'], false],
    ['Pay promptly after delivery.', ['promptly after receipt'], true],
    ['Pay in a Reasonable Time.', ['reasonable time'], false],
    ['Pay in a reasonable time.', ['time'], true],
    ['Say “promptly” twice.', [], false],
    ['Say ‘promptly’ twice.', [], false],
    ['Say «promptly» or »promptly«.', [], false],
    ['Say „promptly“ twice.', [], false],
    ['The client’s people pay promptly, and the supplier’s too.', [], true],
    [`“${'long '.repeat(20)} promptly” is a whole sentence.`, [], true],
    ['A 19" rack is paid promptly.', [], true],
    ['"Yes" he said promptly "no".', [], true],
    [`"${'long '.repeat(20)}" promptly "no".`, [], true],
    ['See www.promptly.example/terms now.', [], false],
    ['Run tool --promptly now.', [], false],
    ['Set mode=promptly now.', [], false],
    ['Open C:\\promptly now.', [], false],
    ['Pay promptly/quickly now.', [], true],
    ['Pay (promptly) now.', [], true],
    ['Pay **promptly** now.', [], true],
    ['Time:\npromptly', [], true],
    ['It ended.Promptly we left.', [], true],
  ])('%s with terms %j', (text, terms, isFound) => {
    expect(found(lexicon, text, terms).length > 0).toBe(isFound);
  });
});

describe('bounds', () => {
  const matcher = createMatcher(lexiconOf('en'));

  it.each<[text: string, isFound: boolean]>([
    ['Answer promptly, e.g. within 2 hours.', false],
    ['Answer promptly, approx. 2 hours at most.', false],
    ['Answer promptly. Within 2 hours we call back.', true],
    ['Answer promptly! By 17:00 we close.', true],
    ['Answer promptly\n\nPay within 30 days.', true],
    ['Answer promptly\n- pay within 30 days', true],
    ['Answer promptly\nand within 2 days.', false],
    ['Answer promptly; within 2 days we call back.', true],
    [`Answer promptly${' and politely'.repeat(10)} within 2 days.`, true],
    ['From 2 engineers we expect a promptly given answer.', true],
    ['Answer promptly within the second sprint.', true],
    ['The 2 of them answer promptly.', true],
    ['Answer promptly and in any event before 2026-10-01T09:00.', false],
    ['Answer a.s.a.p. Within 2 hours we call back.', true],
    ['Answer a.s.a.p. but within 2 hours.', false],
  ])('%s', (text, isFound) => {
    expect(matcher.find(text).length > 0).toBe(isFound);
  });

  it('do not excuse an escape', () => {
    expect(matcher.find('Answer, if possible, within 2 days.')).toMatchObject([{ start: 8, end: 19 }]);
  });
});

describe.each(['en', 'nl'])('the %s lexicon', (language) => {
  const lexicon = lexiconOf(language);
  const matcher = createMatcher(lexicon);

  /** A phrase with its first alternatives, without its optional parts. */
  const plainWording = (phrase: string): string => {
    let wording = phrase;
    while (/\[[^[\]]*\]/.test(wording)) wording = wording.replace(/\[[^[\]]*\]/g, ' ');
    return wording.replace(/\|\S+/g, '').replaceAll('*', 'green').replaceAll('#', '2').replace(/\s+/g, ' ').trim();
  };

  it('has entries that are found as written and exceptions that are not', () => {
    const wrong: string[] = [];
    for (const entry of lexicon.entries) {
      for (const phrase of entry.phrases) {
        const text = plainWording(phrase);
        const [match] = matcher.find(text);
        if (match?.entry !== entry || match.start !== 0 || match.end !== text.length) wrong.push(`not found: ${text}`);
      }
      for (const phrase of entry.except ?? []) {
        if (matcher.find(plainWording(phrase)).length > 0) wrong.push(`found: ${plainWording(phrase)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has well-formed fields', () => {
    const keys = new Set(['phrases', 'category', 'severity', 'suggestion', 'replacements', 'except']);
    for (const entry of lexicon.entries) {
      expect(Object.keys(entry).filter((key) => !keys.has(key))).toEqual([]);
      expect(['unbounded-time', 'escape-clause']).toContain(entry.category);
      expect([undefined, 'error', 'warning', 'information', 'hint']).toContain(entry.severity);
      expect(entry.suggestion).not.toBe('');
      for (const replacement of entry.replacements ?? []) {
        expect(replacement.replace(/\$\{\d:[^${}|]+\}/g, '')).not.toMatch(/[$\\{}]/);
      }
    }
    const { numbers, connectors, clause } = lexicon;
    for (const word of [...numbers, ...connectors, ...clause.conjunctions, ...clause.verbs]) {
      expect(word).toMatch(/^\p{Ll}+$/u);
    }
    expect(lexicon.abbreviations.every((word) => word === word.toLowerCase() && !word.endsWith('.'))).toBe(true);
  });

  it('offers no wording that is itself vague', () => {
    const offers = lexicon.entries.flatMap((entry) => entry.replacements ?? []);
    const texts = offers.map((offer) => offer.replace(/\$\{\d:([^}]*)\}/g, '$1'));
    expect(texts.filter((text) => matcher.find(text).length > 0)).toEqual([]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      'as soon',
      'as',
      'possible',
      'promptly',
      'where possible',
      'if needed',
      'a.s.a.p.',
      'and',
      'Nova',
      'within',
      '2',
    ],
    ...[
      'days',
      ' ',
      ' ',
      ' ',
      '\n',
      '\n\n',
      ', ',
      '. ',
      '.',
      '-',
      '’',
      '"',
      '“',
      '”',
      '`',
      '(',
      ')',
      '/',
      '@',
      '😀',
      '\ud83d',
    ],
    ...['\u0301', '\u00a0', '漢', '$', '}', ''],
  );
  const matcher = createMatcher(lexiconOf('en'));

  it('is searched alone: what was searched before makes no difference', () => {
    const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' '));
    const long = fc.array(pieces, { minLength: 1, maxLength: 20 }).map((parts) => parts.join(' ').repeat(200));
    const used = createMatcher(lexiconOf('en'));
    fc.assert(
      fc.property(fc.oneof(texts, long), texts, (before, text) => {
        used.find(before);
        expect(used.find(text)).toEqual(createMatcher(lexiconOf('en')).find(text));
      }),
      { numRuns: 50 },
    );
  });

  it('gives ordered matches inside it, and suggestions that cover them', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.array(pieces, { maxLength: 3 }), (parts, terms) => {
        const text = parts.join('');
        let previousEnd = 0;
        for (const match of matcher.find(text, { terms })) {
          expect(match.start).toBeGreaterThanOrEqual(previousEnd);
          expect(match.end).toBeGreaterThan(match.start);
          expect(match.end).toBeLessThanOrEqual(text.length);
          previousEnd = match.end;
          for (const fix of matcher.suggestions(text, match)) {
            expect(fix.start).toBeLessThanOrEqual(match.start);
            // The full stop of an abbreviation may have to stay as the end of the sentence.
            expect(fix.end).toBeGreaterThanOrEqual(match.end - 1);
            expect(fix.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('cost', () => {
  const matcher = createMatcher(lexiconOf('en'));
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
