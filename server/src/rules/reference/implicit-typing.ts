import type { ScalarNode } from '../../document/tree.ts';
import { quoteScalar } from '../../edits/quoteScalar.ts';
import { defineRule, type Now } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'reference/implicit-typing',
    summary: 'A text that YAML, or a tool that reads YAML, turns into something else: `phone: +31…`, `NO`, `17:30`.',
    why: 'The phone number loses its plus, Norway becomes "false" and 17:30 becomes 1050, and nobody sees it in the file.',
    source: 'YAML 1.2.2, 10.3.2; YAML 1.1 types bool, int and float',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      number: {
        en: 'Without quotes {text} is the number {value}, not a text. Put it in quotes: "{text}".',
        nl: 'Zonder aanhalingstekens is {text} het getal {value}, geen tekst. Zet het tussen aanhalingstekens: "{text}".',
      },
      boolean: {
        en: 'Without quotes {text} is not a word but the value {value}. Put it in quotes: "{text}".',
        nl: 'Zonder aanhalingstekens is {text} geen woord maar de waarde {value}. Zet het tussen aanhalingstekens: "{text}".',
      },
      yaml11: {
        en: 'Many YAML tools read {text} as {value}. Put it in quotes: "{text}".',
        nl: 'Veel YAML-programma\'s lezen {text} als {value}. Zet het tussen aanhalingstekens: "{text}".',
      },
      quote: { en: 'Put {text} in quotes', nl: 'Zet {text} tussen aanhalingstekens' },
    },
    examples: {
      invalid: [
        'people:\n  - { id: eva, name: Eva Jansen, partyId: acme, email: eva@acme.example, phone: ⟦+31201234567⟧ }\n',
        'parties:\n  - { id: fjord, type: client, name: Fjord Bank, country: ⟦NO⟧, timeZone: Europe/Oslo }\n  - { id: nova, type: supplier, name: Nova, country: IN, timeZone: Asia/Kolkata }\n',
      ],
      valid: [
        'people:\n  - { id: eva, name: Eva Jansen, partyId: acme, email: eva@acme.example, phone: "+31201234567" }\n',
      ],
    },
  },
  reads: ['schemaFindings', 'misread'],
  check({ schemaFindings, misread, report, say }) {
    const said = new Set<ScalarNode>();
    const tell = (message: 'number' | 'boolean' | 'yaml11', scalar: ScalarNode, value: string): void => {
      if (said.has(scalar)) return;
      said.add(scalar);
      const data = { text: scalar.text, value };
      const fixes = ({ document }: Now) => [
        { title: say('quote', data), edits: [quoteScalar(document, scalar)], safe: true },
      ];
      report({ message, range: scalar.range, data, fixes });
    };
    for (const finding of schemaFindings) {
      if (finding.kind !== 'needsQuotes') continue;
      const { value } = finding.scalar;
      tell(typeof value === 'boolean' ? 'boolean' : 'number', finding.scalar, String(value));
    }
    for (const { scalar, as } of misread) tell('yaml11', scalar, as);
  },
});
