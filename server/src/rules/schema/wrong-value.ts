import { entryAt } from '../../document/find.ts';
import { follow } from '../../document/tree.ts';
import { removeEntry } from '../../edits/removeEntry.ts';
import { replaceSource, replaceValue } from '../../edits/replaceValue.ts';
import { nearest } from '../../schema/nearest.ts';
import { keyOf, listed } from '../../validation/naming.ts';
import { defineRule } from '../rule.ts';
import { valueRange } from './findingRanges.ts';
import { yes } from './truthWords.ts';

export default defineRule({
  meta: {
    id: 'schema/wrong-value',
    summary: 'A value that is not one of those the format knows.',
    why: 'Both sides must mean the same by it, so the format gives the words to choose from.',
    source: 'Spec format, version 1: enumerations',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      near: {
        en: '"{value}" is not a value of "{key}"; did you mean "{near}"? Write one of {allowed}.',
        nl: '"{value}" is geen waarde van "{key}"; bedoelt u "{near}"? Schrijf een van {allowed}.',
      },
      none: {
        en: '"{value}" is not a value of "{key}". Write one of {allowed}.',
        nl: '"{value}" is geen waarde van "{key}". Schrijf een van {allowed}.',
      },
      only: {
        en: '"{key}" must be {allowed} in this version of the format.',
        nl: '"{key}" moet in deze versie van het formaat {allowed} zijn.',
      },
      onlyTrue: {
        en: '"{key}" can only be true. Where it does not hold, leave it out.',
        nl: '"{key}" kan alleen true (waar) zijn. Laat het weg waar het niet geldt.',
      },
      remove: { en: 'Remove "{key}"', nl: 'Haal "{key}" weg' },
      replace: { en: 'Replace by "{value}"', nl: 'Vervang door "{value}"' },
      replaceDescribed: { en: 'Replace by "{value}": {meaning}', nl: 'Vervang door "{value}": {meaning}' },
    },
    examples: {
      invalid: ['metadata: { name: base, title: The app, version: 1.0.0, status: ⟦drafted⟧, language: en }\n'],
      valid: ['metadata: { name: base, title: The app, version: 1.0.0, status: review, language: en }\n'],
    },
  },
  reads: ['schemaFindings'],
  check({ schemaFindings, meaningOf, report, say }) {
    for (const finding of schemaFindings) {
      if (finding.kind !== 'wrongValue') continue;
      const { allowed, path, place, schema } = finding;
      const node = follow(place.node);
      const value = node?.kind === 'scalar' ? node.text : '…';
      const near = nearest(value, allowed);
      const key = keyOf(path);
      if (schema.const === true) {
        report({
          message: 'onlyTrue',
          range: valueRange(finding),
          data: { key },
          fixes: ({ document }) => {
            if (node && yes.test(value))
              return [
                {
                  title: say('replace', { value: 'true' }),
                  edits: [replaceSource(document, node, 'true')],
                  safe: true,
                },
              ];
            const found = place.entry && entryAt(document.specs, place.entry.key.range.start);
            return found
              ? [{ title: say('remove', { key }), edits: [removeEntry(document, found.map, found.entry)] }]
              : [];
          },
        });
        continue;
      }
      report({
        message: allowed.length === 1 ? 'only' : near.length > 0 ? 'near' : 'none',
        range: valueRange(finding),
        data: { value, key, near: near[0] ?? '', allowed: listed(allowed) },
        fixes: ({ document }) => {
          if (!node) return [];
          return (near.length > 0 ? near.slice(0, 3) : allowed.slice(0, 8)).map((candidate, index) => {
            const meaning = meaningOf(schema, candidate);
            return {
              title: meaning
                ? say('replaceDescribed', { value: candidate, meaning })
                : say('replace', { value: candidate }),
              edits: [replaceValue(document, node, candidate)],
              safe: index === 0 && (near.length === 1 || allowed.length === 1),
            };
          });
        },
      });
    }
  },
});
