import { removal } from '../../config/removal.ts';
import { replaceKey } from '../../edits/replaceKey.ts';
import { listed } from '../../validation/naming.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'config/unknown-key',
    summary: 'A key that means nothing in a configuration.',
    why: 'What stands under a misspelt key decides nothing, and nobody notices until a finding is missing.',
    source: 'docs/configuration.md',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      near: {
        en: '"{key}" decides nothing here; did you mean "{near}"?',
        nl: '"{key}" regelt hier niets; bedoelt u "{near}"?',
      },
      none: {
        en: '"{key}" decides nothing here. Write one of these: {known}.',
        nl: '"{key}" regelt hier niets. Schrijf een van deze: {known}.',
      },
      noneLeft: {
        en: '"{key}" decides nothing here, and every key that does is already there. Remove it.',
        nl: '"{key}" regelt hier niets, en elke sleutel die dat wel doet, staat er al. Haal het weg.',
      },
      rename: { en: 'Rename to "{near}"', nl: 'Hernoem naar "{near}"' },
      remove: { en: 'Remove "{key}"', nl: 'Haal "{key}" weg' },
    },
    examples: {
      invalid: ['⟦rule⟧:\n  vague/hedge: off\n', 'phrases:\n  - { phrase: world class, ⟦lang⟧: en }\n'],
      valid: ['rules:\n  vague/unbounded-time: error\nignore: ["archive/**"]\n'],
    },
  },
  checkConfig({ document, findings, report, say }) {
    for (const finding of findings) {
      if (finding.kind !== 'unknownKey') continue;
      const { entry, near, known } = finding;
      const key = entry.key.text;
      report({
        message: known.length === 0 ? 'noneLeft' : near.length > 0 ? 'near' : 'none',
        range: entry.key.range,
        data: { key, near: near[0] ?? '', known: listed(known) },
        fixes: () => [
          ...near.slice(0, 3).map((name, index) => ({
            title: say('rename', { near: name }),
            edits: [replaceKey(document, entry, name)],
            safe: index === 0 && near.length === 1,
          })),
          ...removal(document, entry, say('remove', { key })),
        ],
      });
    }
  },
});
