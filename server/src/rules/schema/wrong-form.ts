import { exampleOf, keyOf } from '../../validation/naming.ts';
import { defineRule } from '../rule.ts';
import { addNamed } from './addNamed.ts';
import { replacements } from './replacements.ts';

export default defineRule({
  meta: {
    id: 'schema/wrong-form',
    summary: 'An id, country, time zone, duration, phone number and the like that is not written as it should be.',
    why: 'These are read by people and by tools; written in one form they mean one thing to both.',
    source: 'ISO 3166-1, BCP 47, IANA time zones, E.164, semantic versioning',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      wrong: {
        en: '"{text}" is not how "{key}" is written. Write it as in {example}.',
        nl: '"{key}" wordt anders geschreven dan "{text}". Schrijf het zoals {example}.',
      },
      meant: {
        en: '"{text}" is not how "{key}" is written; did you mean {meant}?',
        nl: '"{key}" wordt anders geschreven dan "{text}"; bedoelt u {meant}?',
      },
      or: { en: ' or ', nl: ' of ' },
      replace: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
      add: {
        en: 'Add "{text}" to {list} and refer to it',
        nl: 'Voeg "{text}" toe aan {list} en verwijs ernaar',
      },
    },
    examples: {
      invalid: [
        'metadata: { name: base, title: The app, version: ⟦v1.2⟧, status: draft, language: en }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: ⟦English⟧ }\n',
      ],
      valid: ['metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: en }\n'],
    },
  },
  reads: ['formFindings'],
  check({ formFindings, report, say }) {
    for (const finding of formFindings) {
      if (finding.rule !== 'schema/wrong-form') continue;
      const meant = finding.reading.suggestions.slice(0, 3).join(say('or'));
      report({
        message: meant === '' ? 'wrong' : 'meant',
        range: finding.scalar.range,
        data: { text: finding.scalar.text, key: keyOf(finding.path), example: exampleOf(finding.schema), meant },
        fixes: (now) => [
          ...replacements(now.document, finding, (value) => say('replace', { value })),
          ...addNamed(now, finding, (list) => say('add', { text: finding.scalar.text, list })),
        ],
      });
    }
  },
});
