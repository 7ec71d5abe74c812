import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findVague } from '../../server/src/forms/vague.ts';
import { vaguePhrases } from '../../server/src/forms/vagueWords.ts';

const phrases = [...vaguePhrases().values()].flat();

/** What is found in a text, as it is written there. */
function found(text: string): string | undefined {
  const vague = findVague(text);
  return vague && text.slice(vague.start, vague.end);
}

describe('vague words in a value', () => {
  it('are found whole, in capitals too and between other words', () => {
    expect(phrases.length).toBeGreaterThan(300);
    for (const phrase of phrases) {
      expect(found(phrase)).toBe(phrase);
      expect(found(phrase.toUpperCase())).toBe(phrase.toUpperCase());
      expect(found(`3 (${phrase}) 5`)).toBe(phrase);
    }
  });

  it.each<[text: string, words: string | undefined]>([
    ['2 days, as soon as reasonably possible.', 'as soon as reasonably possible'],
    ['as soon as possible possible-x', 'as soon as possible'],
    ['so schnell wie MÖGLICH', 'so schnell wie MÖGLICH'],
    ['so schnell wie moglich', undefined],
    ['ZO  SPOEDIG MOGELIJK', 'SPOEDIG'],
    ['in due\t \n time', 'in due\t \n time'],
    ['in due     time', undefined],
    ['REGELMÄẞIG', 'REGELMÄẞIG'],
    ['Regelmässig', 'Regelmässig'],
    ['dès que possible', 'dès que possible'],
    ['des que possible', 'des que possible'],
    ['a.s.a.p.x', undefined],
    ['a.s.a.p.', 'a.s.a.p.'],
    ['soon.doc soon_ soon@x sooner non-soon soon-ish x/soon Ωsoon soonΩ', undefined],
    ['24/7', '24/7'],
    ['24/7/365', '24/7/365'],
    [' ?… ', ' ?… '],
    ['? …', undefined],
    ['soon?', 'soon'],
    ['~ 2 days, soon', '~'],
    ['soon, ~ 2 days', 'soon'],
    ['by <date> or soon', '<date>'],
    ['2026-09-01', undefined],
  ])('%j: %j', (text, words) => {
    expect(found(text)).toBe(words);
  });

  it('are no part of a longer word', () => {
    const letter = fc.constantFrom('x', 'É', '1', 'ß', 'Ж', '_', '@');
    fc.assert(
      fc.property(fc.constantFrom('soon', 'tbd', 'regelmatig', 'bientôt'), letter, letter, (word, before, after) => {
        expect([`${before}${word}`, `${word}${after}`, `${before}${word}${after}`].map(found)).toEqual([
          undefined,
          undefined,
          undefined,
        ]);
      }),
    );
  });

  it('take little time to look for, whatever the text', () => {
    const start = performance.now();
    for (const text of [
      'as soon as '.repeat(40),
      'in due '.repeat(60),
      'a '.repeat(200),
      '?'.repeat(400),
      '<'.repeat(400),
    ]) {
      for (let i = 0; i < 100; i++) findVague(text);
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
