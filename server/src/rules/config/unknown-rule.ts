import { removal } from '../../config/removal.ts';
import { replaceKey } from '../../edits/replaceKey.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'config/unknown-rule',
    summary: 'A severity for a rule that does not exist.',
    why: 'Somebody thinks that a rule is off, or counts as an error, and it is not so.',
    source: 'docs/configuration.md',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      near: {
        en: 'No rule is called "{id}", so this line changes nothing; did you mean "{near}"?',
        nl: 'Er is geen controle "{id}", dus hier verandert niets; bedoelt u "{near}"?',
      },
      none: {
        en: 'No rule is called "{id}", so this line changes nothing. Write the name that stands behind a finding, such as {example}.',
        nl: 'Er is geen controle "{id}", dus hier verandert niets. Schrijf de naam die achter een bevinding staat, zoals {example}.',
      },
      rename: { en: 'Rename to "{near}"', nl: 'Hernoem naar "{near}"' },
      remove: { en: 'Remove "{id}"', nl: 'Haal "{id}" weg' },
    },
    examples: {
      invalid: ['rules:\n  ⟦vague/unbound-time⟧: error\n  vague/escape-clause: off\n'],
      valid: ['rules: { vague/unbounded-time: error, vague/escape-clause: off }\n'],
    },
  },
  checkConfig({ document, findings, report, say }) {
    for (const finding of findings) {
      if (finding.kind !== 'unknownRule') continue;
      const { entry, near, known } = finding;
      const id = entry.key.text;
      report({
        message: near.length > 0 ? 'near' : 'none',
        range: entry.key.range,
        data: { id, near: near[0] ?? '', example: known[0] ?? '' },
        fixes: () => [
          ...near.slice(0, 3).map((name, index) => ({
            title: say('rename', { near: name }),
            edits: [replaceKey(document, entry, name)],
            safe: index === 0 && near.length === 1,
          })),
          ...removal(document, entry, say('remove', { id })),
        ],
      });
    }
  },
});
