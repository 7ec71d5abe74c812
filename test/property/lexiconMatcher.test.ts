import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompiledLexicon, compileLexicon } from '../../server/src/lexicon/compile.ts';
import { lexiconFor } from '../../server/src/lexicon/lexicons.ts';
import { createMatcher } from '../../server/src/lexicon/matcher.ts';
import { suggest } from '../../server/src/lexicon/suggestions.ts';
import type { Entry, Lexicon, Wording } from '../../server/src/lexicon/types.ts';

function lexiconOf(language: string): CompiledLexicon {
  const lexicon = lexiconFor(language);
  if (lexicon === undefined) throw new Error(`no lexicon for ${language}`);
  return lexicon;
}

/** A lexicon with nothing but the given entries. */
function lexiconWith(entries: readonly Partial<Entry>[], more: Partial<Lexicon> = {}): CompiledLexicon {
  return compileLexicon({
    language: 'en',
    verbSecond: false,
    numbers: ['two'],
    abbreviations: [],
    connectors: [],
    clause: { conjunctions: [], verbs: [] },
    functionWords: [],
    units: {} as Lexicon['units'],
    answers: {} as Lexicon['answers'],
    bounds: {},
    entries: entries.map((entry) => ({ phrases: [], category: 'test', suggestion: '', ...entry })),
    ...more,
  });
}

/** What the matcher finds, as text. */
function found(lexicon: CompiledLexicon, text: string, terms: readonly string[] = []): string[] {
  return createMatcher(lexicon)
    .find(text, { terms })
    .map(({ start, end }) => text.slice(start, end));
}

describe('lexiconFor', () => {
  it('ignores region and script', () => {
    expect(lexiconFor('nl-BE')?.language.language).toBe('nl');
    expect(lexiconFor('EN-Latn-GB')?.language.language).toBe('en');
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

describe('names in phrases', () => {
  const names = {
    inflections: { a: ['', 'e', 'en'] },
    words: { modal: ['shall', 'will'] },
    capitalNouns: true,
  };

  it.each<[phrase: string, text: string, expected: string[]]>([
    [
      'angemessen~a',
      'angemessen, angemessene, angemessenen, angemessener',
      ['angemessen', 'angemessene', 'angemessenen'],
    ],
    [
      '@modal|to strive',
      'shall strive, will strive, to strive, may strive',
      ['shall strive', 'will strive', 'to strive'],
    ],
    ['hohe|hoher *qualität', 'hohe Codequalität, hohe Qualität, hoher Druck', ['hohe Codequalität']],
    ['kurze *zeit|frist', 'kurze Lieferzeit, kurze Frist', ['kurze Lieferzeit', 'kurze Frist']],
  ])('%s', (phrase, text, expected) => {
    expect(found(lexiconWith([{ phrases: [phrase] }], names), text)).toEqual(expected);
  });

  it.each([
    ['soon~b', 'no endings'],
    ['@verb', 'no words'],
    ['*keit', 'begin'],
  ])('refuses %j', (phrase, reason) => {
    expect(() => lexiconWith([{ phrases: [phrase] }], names)).toThrow(reason);
  });
});

describe('what else a sentence says', () => {
  const lexicon = lexiconWith(
    [
      { phrases: ['reasonable'], unless: ['indemnify', 'hold harmless'], except: ['reasonable doubt'] },
      { phrases: ['spant zich'], only: ['in'] },
      { phrases: ['soon'], category: 'time' },
    ],
    { silences: [{ phrases: ['means'] }, { phrases: ['aims to'], categories: ['time'] }] },
  );

  it.each<[text: string, expected: string[]]>([
    ['Nova shall use reasonable care.', ['reasonable']],
    ['Nova shall indemnify ACME for reasonable costs.', []],
    ['Nova shall indemnify ACME. It shall use reasonable care.', ['reasonable']],
    ['Reasonable care. Nova shall hold harmless; and use reasonable care.', ['Reasonable', 'reasonable']],
    ['Beyond reasonable doubt, with reasonable care.', ['reasonable']],
    ['Nova spant zich altijd in.', ['spant zich']],
    ['Nova spant zich altijd.', []],
    ['Support means reasonable help soon.', []],
    ['Nova aims to reach reasonable results soon.', ['reasonable']],
  ])('%s', (text, expected) => {
    expect(found(lexicon, text)).toEqual(expected);
  });
});

describe('phrases of the user', () => {
  const lexicon = lexiconWith([{ phrases: ['best efforts', 'soon'] }]);
  const phrasesIn = (text: string, wording: Wording): string[] =>
    createMatcher(lexicon, wording)
      .find(text)
      .map(({ start, end, entry }) => `${text.slice(start, end)}|${entry.category}`);

  it('are found, with message and replacement, and win over ours', () => {
    const wording = {
      own: [{ phrase: 'very best efforts' }, { phrase: 'soon' }, { phrase: 'going * forward' }],
      accepted: [],
    };
    expect(phrasesIn('Very best efforts, best efforts, soon, going boldly forward.', wording)).toEqual([
      'Very best efforts|own-phrase',
      'best efforts|test',
      'soon|own-phrase',
      'going boldly forward|own-phrase',
    ]);
    const own = [{ phrase: 'synergy', message: 'Say what it is.', replacement: 'two teams' }];
    expect(createMatcher(lexicon, { own, accepted: [] }).find('synergy')[0]?.entry).toEqual({
      category: 'own-phrase',
      suggestion: 'two teams',
      message: 'Say what it is.',
      replacements: ['two teams'],
    });
  });

  it('are replaced by plain text, whatever signs are in it', () => {
    const own = [{ phrase: 'synergy', replacement: 'two teams (at $5, \\ and })' }];
    const matcher = createMatcher(lexicon, { own, accepted: [] });
    const [match] = matcher.find('Use synergy.');
    const suggestions = match ? suggest('Use synergy.', match, matcher.language) : [];
    expect(suggestions).toMatchObject([
      { text: 'two teams (at $5, \\ and })', snippet: 'two teams (at \\$5, \\\\ and \\})' },
    ]);
  });

  it('are accepted, also as part of what is accepted', () => {
    const accepted = [{ phrase: 'best efforts' }, { phrase: 'as soon as *' }, { phrase: 'as soon as * rings' }];
    expect(phrasesIn('Best efforts soon.', { own: [], accepted })).toEqual(['soon|test']);
    expect(phrasesIn('Answer as soon as it rings.', { own: [], accepted })).toEqual([]);
  });

  it('count in their language, and not at all when they are no phrases', () => {
    const own = [
      { phrase: 'synergy', language: 'nl' },
      { phrase: 'leverage', language: 'en-GB' },
      { phrase: '* forward' },
    ];
    expect(phrasesIn('Leverage synergy going forward.', { own, accepted: [] })).toEqual(['Leverage|own-phrase']);
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

describe('the full stop of an abbreviation', () => {
  const phrases = [{ phrases: ['approx', 'etc', 'state of the art'] }];

  it.each<[text: string, expected: string[]]>([
    ['It takes approx. 5 days.', ['approx.']],
    ['It takes approx 5 days.', ['approx']],
    ['It takes two days, approx.', ['approx']],
    ['Reports, tests etc. are due.', ['etc.']],
    ['Reports, tests, etc., are due.', ['etc.']],
    ['Reports, tests etc. They are due.', ['etc']],
    ['It is state of the art. Always.', ['state of the art']],
  ])('%s', (text, expected) => {
    expect(found(lexiconWith(phrases, { abbreviations: ['approx', 'art'] }), text)).toEqual(expected);
  });
});

describe('a comma in a phrase', () => {
  const phrases = [{ phrases: ['including , but not limited to', 'and , finally [,] soon'] }];

  it.each<[text: string, expected: string[]]>([
    ['Work including, but not limited to, tests.', ['including, but not limited to']],
    ['Work including but not limited to tests.', []],
    ['Work and, finally soon; and, finally, soon.', ['and, finally soon', 'and, finally, soon']],
    ['Work including; but not limited to tests.', []],
  ])('%s', (text, expected) => {
    expect(found(lexiconWith(phrases), text)).toEqual(expected);
  });

  it.each([', soon', 'soon ,'])('does not stand at an end: %j', (phrase) => {
    expect(() => lexiconWith([{ phrases: [phrase] }])).toThrow('","');
  });
});

describe('a slash', () => {
  it.each<[phrase: string, text: string, expected: string[]]>([
    ['and/or', 'tests and/or reports', ['and/or']],
    ['24/7', 'open 24/7 and 24/73', ['24/7']],
    ['promptly', 'promptly/quickly', ['promptly']],
  ])('%s in %j', (phrase, text, expected) => {
    expect(found(lexiconWith([{ phrases: [phrase] }]), text)).toEqual(expected);
  });
});

describe('capitals', () => {
  const phrases = [{ phrases: ['best efforts', 'promptly', 'asap'] }];

  it.each<[text: string, expected: string[]]>([
    ['Best efforts are due.', ['Best efforts']],
    ['They use Best Efforts.', []],
    ['They use best Efforts.', []],
    ['THEY USE BEST EFFORTS.', ['BEST EFFORTS']],
    ['Answer ASAP, or Promptly Inc. will.', ['ASAP']],
    ['Note: Promptly answered.', ['Promptly']],
    ['- Promptly answered', ['Promptly']],
    ['They “Promptly” answer (Promptly).', ['Promptly']],
  ])('%s', (text, expected) => {
    expect(found(lexiconWith(phrases), text)).toEqual(expected);
  });

  it('mean nothing where all nouns have one', () => {
    const german = lexiconWith([{ phrases: ['angemessene frist'] }], { capitalNouns: true });
    expect(found(german, 'Er setzt eine angemessene Frist.')).toEqual(['angemessene Frist']);
  });
});

describe('bounds', () => {
  const matcher = createMatcher(lexiconOf('en'));

  const findsTime = (text: string): boolean =>
    matcher.find(text).some(({ entry }) => entry.category === 'unbounded-time');

  it.each<[text: string, isFound: boolean]>([
    ['Answer promptly, e.g. within 2 hours.', false],
    ['Answer promptly, approx. 2 hours at most.', false],
    ['Answer promptly. Within 2 hours we call back.', true],
    ['Answer promptly (2 hours).', false],
    ['Answer timely, in 2 hours ± 10 minutes.', false],
    ['During the twelve (12) month warranty period, answer promptly.', true],
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
    expect(findsTime(text)).toBe(isFound);
  });

  it('do not excuse an escape', () => {
    expect(matcher.find('Answer, if possible, within 2 days.')).toMatchObject([{ start: 8, end: 19 }]);
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
          for (const fix of suggest(text, match, matcher.language)) {
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
