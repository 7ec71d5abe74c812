import type { EngagementDocument } from '../../document/engagementDocument.ts';
import { entryAt } from '../../document/find.ts';
import type { Entry, MapNode } from '../../document/tree.ts';
import { removeEntry } from '../../edits/removeEntry.ts';
import { replaceKey } from '../../edits/replaceKey.ts';
import { keyOrderAt } from '../../schema/schema.ts';
import { listed } from '../../validation/naming.ts';
import type { Fix } from '../../validation/problem.ts';
import { defineRule } from '../rule.ts';

/** Keys that a reader of YAML 1.1 takes for true or false, so that it never finds them. */
const booleanKeys = /^(?:y|yes|n|no|on|off)$/i;

export default defineRule({
  meta: {
    id: 'schema/unknown-key',
    summary: 'A key that the format does not know.',
    why: 'Nobody reads what stands under a misspelt key: the clause is written, and still not agreed.',
    source: 'Spec format, version 1: unknown keys are rejected',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      section: {
        en: '"{key}" is not a section, so nothing in it is agreed; did you mean "{near}"?',
        nl: '"{key}" is geen onderdeel, dus wat erin staat is niet afgesproken; bedoelt u "{near}"?',
      },
      key: {
        en: '"{key}" is not a key of {place}, so nobody reads it; did you mean "{near}"?',
        nl: '"{key}" is geen sleutel van {place}, dus niemand leest het; bedoelt u "{near}"?',
      },
      noneNear: {
        en: '"{key}" is not a key here, so nobody reads it. Write one of {known}; data of your own goes under a key that begins with x-.',
        nl: '"{key}" is hier geen sleutel, dus niemand leest het. Schrijf een van {known}; eigen gegevens horen onder een sleutel die met x- begint.',
      },
      noneLeft: {
        en: '"{key}" is not a key here, and every key that belongs here is already there. Data of your own goes under a key that begins with x-.',
        nl: '"{key}" is hier geen sleutel, en elke sleutel die hier hoort, staat er al. Eigen gegevens horen onder een sleutel die met x- begint.',
      },
      boolean: {
        en: '"{key}" is not a key here, and many YAML tools read it as true or false. Write one of {known}.',
        nl: '"{key}" is hier geen sleutel, en veel YAML-programma\'s lezen het als waar of onwaar. Schrijf een van {known}.',
      },
      rename: { en: 'Rename to "{near}"', nl: 'Hernoem naar "{near}"' },
      own: { en: 'Keep as data of your own: "x-{key}"', nl: 'Bewaar als eigen gegeven: "x-{key}"' },
      remove: { en: 'Remove "{key}"', nl: 'Haal "{key}" weg' },
    },
    examples: {
      invalid: [
        '⟦onbording⟧:\n  gates: []\n',
        'engagement: { model: projectDelivery, startDate: 2026-03-02, ⟦end⟧: 2026-12-18, openEnded: true }\n',
      ],
      valid: ['x-onbording:\n  anything: true\n'],
    },
  },
  reads: ['schemaFindings'],
  check({ schemaFindings, nameOf, report, say }) {
    const keysOf = new Map<MapNode, ReadonlySet<string>>(); // one map may have thousands of unknown keys
    for (const finding of schemaFindings) {
      if (finding.kind !== 'unknownKey') continue;
      const { entry, map, near } = finding;
      const present = keysOf.get(map) ?? new Set(map.entries.map((other) => other.key.text));
      keysOf.set(map, present);
      const key = entry.key.text;
      const parent = finding.path.slice(0, -1);
      const known = keyOrderAt(parent).filter((name) => !present.has(name));
      const data = { key, near: near[0] ?? '', place: nameOf(parent), known: listed(known) };
      const message =
        known.length === 0
          ? 'noneLeft'
          : booleanKeys.test(key)
            ? 'boolean'
            : near.length === 0
              ? 'noneNear'
              : parent.length === 0
                ? 'section'
                : 'key';
      report({
        message,
        range: entry.key.range,
        data,
        fixes: ({ document }) => [
          ...near.slice(0, 3).map((name, index) => ({
            title: say('rename', { near: name }),
            edits: [replaceKey(document, entry, name)],
            safe: index === 0 && near.length === 1,
          })),
          { title: say('own', data), edits: [replaceKey(document, entry, `x-${key}`)] },
          ...removal(document, entry, say('remove', data)),
        ],
      });
    }
  },
});

/** The key may come in by a merge, from another map than the one it is reported for. */
function removal(document: EngagementDocument, entry: Entry, title: string): Fix[] {
  const owner = entryAt(document.specs, entry.key.range.start)?.map;
  return owner ? [{ title, edits: [removeEntry(document, owner, entry)] }] : [];
}
