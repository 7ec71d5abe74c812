import { phraseFault } from '../../config/phrases.ts';
import { replaceValue } from '../../edits/replaceValue.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'config/bad-phrase',
    summary: 'A phrase of your own that cannot be looked for.',
    why: 'It would never be found, and so never reported or accepted.',
    source: 'docs/configuration.md',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      empty: {
        en: 'An empty phrase is never found. Write the words to look for.',
        nl: 'Een lege tekst wordt nooit gevonden. Schrijf de woorden die gezocht moeten worden.',
      },
      long: {
        en: 'A phrase this long is never found twice. Write its characteristic words, twelve at most.',
        nl: "Zo'n lange tekst wordt nooit tweemaal gevonden. Schrijf de kenmerkende woorden, hoogstens twaalf.",
      },
      wildcard: {
        en: 'A phrase that begins or ends with * would be found everywhere. Write a word before and after each *.',
        nl: 'Een tekst die met * begint of eindigt, zou overal gevonden worden. Schrijf voor en na elke * een woord.',
      },
      word: {
        en: '"{word}" is not a word, so this phrase is never found. Write words alone, and * for any one word.',
        nl: '"{word}" is geen woord, dus deze tekst wordt nooit gevonden. Schrijf alleen woorden, en * voor één willekeurig woord.',
      },
      replace: { en: 'Replace by "{value}"', nl: 'Vervang door "{value}"' },
    },
    examples: {
      invalid: ['accepted:\n  - ⟦"* efforts"⟧\nphrases:\n  - { phrase: ⟦(world) class⟧ }\n'],
      valid: ['accepted:\n  - best * efforts\nphrases:\n  - { phrase: world-class }\n'],
    },
  },
  checkConfig({ document, findings, report, say }) {
    for (const finding of findings) {
      if (finding.kind !== 'badPhrase') continue;
      const { scalar, fault } = finding;
      const value = simplified(scalar.text, fault.reason);
      report({
        message: fault.reason,
        range: scalar.range,
        data: { word: fault.reason === 'word' ? fault.word : '' },
        fixes: () =>
          value === undefined
            ? []
            : [{ title: say('replace', { value }), edits: [replaceValue(document, scalar, value)] }],
      });
    }
  },
});

/** The phrase with words alone; undefined where that is no phrase either. */
function simplified(phrase: string, reason: string): string | undefined {
  if (reason === 'empty' || reason === 'long') return undefined;
  const words = phrase
    .split(/\s+/u)
    .map((word) => (word === '*' ? word : word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')))
    .filter((word) => word !== '')
    .join(' ')
    .replace(/^(?:\* )+|(?: \*)+$|^\*$/g, '');
  return words !== '' && phraseFault(words) === undefined ? words : undefined;
}
