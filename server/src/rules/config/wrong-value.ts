import type { ConfigFinding } from '../../config/configFile.ts';
import { severityMeanings } from '../../config/configKeys.ts';
import { replaceValue } from '../../edits/replaceValue.ts';
import { wrapInList } from '../../edits/wrapInList.ts';
import { nearest } from '../../schema/nearest.ts';
import { defineRule } from '../rule.ts';

const severities = Object.keys(severityMeanings);

/** What people write for a severity who come from other tools. */
const otherNames: Readonly<Record<string, string>> = {
  '0': 'off',
  '1': 'warning',
  '2': 'error',
  false: 'off',
  no: 'off',
  none: 'off',
  ignore: 'off',
  info: 'information',
  suggestion: 'hint',
};

export default defineRule({
  meta: {
    id: 'config/wrong-value',
    summary: 'A value that a configuration cannot have there: a severity that is none, a text instead of a list.',
    why: 'The value is passed over, so the checks go on as if it had not been written.',
    source: 'docs/configuration.md',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      severity: {
        en: '"{value}" is not a severity, so "{key}" keeps its own. Write one of {allowed}.',
        nl: '"{value}" is geen ernst, dus "{key}" houdt de eigen ernst. Schrijf een van {allowed}.',
      },
      noSeverity: {
        en: '"{key}" keeps its own severity as long as none stands here. Write one of {allowed}.',
        nl: '"{key}" houdt de eigen ernst zolang hier niets staat. Schrijf een van {allowed}.',
      },
      number: {
        en: '"{key}" keeps its usual value, because this is not a whole number of at least {minimum}. Write such a number, without quotes.',
        nl: '"{key}" houdt de gewone waarde, want dit is geen geheel getal van minstens {minimum}. Schrijf zo\'n getal, zonder aanhalingstekens.',
      },
      root: {
        en: 'This file decides nothing yet. Write one of the keys extends, rules, phrases, accepted, ignore, and a colon.',
        nl: 'Dit bestand regelt nog niets. Schrijf een van de sleutels extends, rules, phrases, accepted, ignore, en een dubbele punt.',
      },
      map: {
        en: '"{key}" has no effect like this. Write the name of a rule and its severity on each line below it.',
        nl: '"{key}" heeft zo geen effect. Schrijf op elke regel eronder de naam van een controle en de ernst ervan.',
      },
      list: {
        en: '"{key}" has no effect like this. Write a list below it: each item on a line of its own, behind "- ".',
        nl: '"{key}" heeft zo geen effect. Schrijf er een lijst onder: elk item op een eigen regel, achter "- ".',
      },
      text: {
        en: '"{key}" has no effect like this. Write one text.',
        nl: '"{key}" heeft zo geen effect. Schrijf één tekst.',
      },
      textOrList: {
        en: '"{key}" leads nowhere like this. Write the path of a file, or a list of paths.',
        nl: '"{key}" leidt zo nergens heen. Schrijf het pad van een bestand, of een lijst van paden.',
      },
      phrase: {
        en: 'Nothing is accepted by this item. Write the phrase itself, or "phrase: " and the phrase.',
        nl: 'Met dit item wordt niets geaccepteerd. Schrijf de woorden zelf, of "phrase: " met de woorden.',
      },
      ownPhrase: {
        en: 'Nothing is looked for by this item. Write "phrase: " and the words to look for.',
        nl: 'Met dit item wordt niets gezocht. Schrijf "phrase: " met de woorden die gezocht moeten worden.',
      },
      language: {
        en: '"{value}" is not a language, so the phrase is passed over. Write its code, such as en, nl, de or fr.',
        nl: '"{value}" is geen taal, dus de woorden worden overgeslagen. Schrijf de code, zoals en, nl, de of fr.',
      },
      replace: { en: 'Replace by "{value}"', nl: 'Vervang door "{value}"' },
      wrap: { en: 'Make a list of it', nl: 'Maak er een lijst van' },
      asPhrase: { en: 'Make it the phrase', nl: 'Gebruik dit als "phrase"' },
    },
    examples: {
      invalid: [
        'rules:\n  vague/escape-clause: ⟦warn⟧\n',
        'ignore: ⟦archive/**⟧\n',
        'phrases:\n  - ⟦world class⟧\n  - { phrase: best of breed, language: ⟦English⟧ }\n',
      ],
      valid: ['rules:\n  vague/escape-clause: "off"\nignore: ["archive/**"]\nphrases:\n  - phrase: world class\n'],
    },
  },
  checkConfig({ document, findings, report, say }) {
    for (const finding of findings) {
      if (finding.kind !== 'wrongValue') continue;
      const { expected, key, node, range } = finding;
      const value = node?.kind === 'scalar' ? node.text : '…';
      const isMissing = expected === 'severity' && (node === null || value.trim() === '');
      report({
        message: isMissing ? 'noSeverity' : expected === 'map' && key === '' ? 'root' : expected,
        range,
        data: { key, value, allowed: severities.join(', '), minimum: finding.minimum ?? 0 },
        fixes: () => {
          if (node?.kind !== 'scalar') return [];
          if (expected === 'list') return [{ title: say('wrap'), edits: [wrapInList(document, node)] }];
          if (expected === 'ownPhrase') {
            const edits = [{ range: { start: node.range.start, end: node.range.start }, newText: 'phrase: ' }];
            return isOnOneLine(finding, document.text) ? [{ title: say('asPhrase'), edits }] : [];
          }
          if (expected !== 'severity') return [];
          const other = otherNames[value.toLowerCase()];
          const near = other === undefined ? nearest(value, severities) : [other];
          return (near.length > 0 ? near : severities).map((severity, index) => ({
            title: say('replace', { value: severity }),
            edits: [replaceValue(document, node, severity)],
            safe: index === 0 && near.length === 1,
          }));
        },
      });
    }
  },
});

/** True for a text that stands on one line behind a dash: there it can get a key. */
function isOnOneLine({ range }: Extract<ConfigFinding, { kind: 'wrongValue' }>, text: string): boolean {
  const source = text.slice(range.start, range.end);
  return !/[\n:#]/.test(source) && /(?:^|\n) *- +$/.test(text.slice(0, range.start));
}
