import { skeletonFacts } from '../../clauses/skeletonFacts.ts';
import type { EngagementDocument } from '../../document/engagementDocument.ts';
import { follow } from '../../document/tree.ts';
import { fillValue } from '../../edits/fillValue.ts';
import { replaceValue } from '../../edits/replaceValue.ts';
import { skeleton } from '../../edits/skeleton.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import { exampleOf } from '../../validation/naming.ts';
import type { Edit, Fix } from '../../validation/problem.ts';
import type { SchemaFinding } from '../../validation/schemaFindings.ts';
import { defineRule } from '../rule.ts';
import { addIssue } from '../vague/addIssue.ts';
import { valueRange } from './findingRanges.ts';

export default defineRule({
  meta: {
    id: 'schema/no-value',
    summary: 'A key without anything behind it, or an empty text.',
    why: 'An empty field looks as if it were filled in: nobody asks for it any more, and nobody has agreed on it.',
    source: 'Spec format, version 1',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      noValue: { en: '{place} has no value yet. {purpose}', nl: '{place} is nog niet ingevuld. {purpose}' },
      fill: { en: 'Fill in "{key}"', nl: 'Vul "{key}" in' },
      fillItem: { en: 'Fill in this item', nl: 'Vul dit item in' },
      openIssue: {
        en: 'Make it an open issue, with an owner and a date',
        nl: 'Maak er een open punt van, met een eigenaar en een datum',
      },
    },
    examples: {
      invalid: [
        '⟦scope⟧:\nobjectives:\n  - { id: app-live, statement: ACME sells through the app., type: revenue, kpiIds: [orders] }\n',
        'metadata: { name: base, title: ⟦""⟧, version: 1.0.0, status: draft, language: en }\n',
      ],
      valid: ['metadata: { name: base, title: The app, version: 1.0.0, status: draft, language: en }\n'],
    },
  },
  reads: ['schemaFindings'],
  check({ schemaFindings, nameOf, purposeOf, report, say }) {
    for (const finding of schemaFindings) {
      if (finding.kind !== 'noValue' && finding.kind !== 'emptyText') continue;
      const { schema, path } = finding;
      report({
        message: 'noValue',
        range: valueRange(finding),
        data: { place: nameOf(path), purpose: purposeOf(schema) },
        fixes: ({ document, facts }) => [
          ...filled(finding, document, facts, (message, data) => say(message, data)),
          ...asOpenIssue(finding, document, facts).map((edits) => ({ title: say('openIssue'), edits })),
        ],
      });
    }
  },
});

/** The repair that writes something at the place: an example, or what the schema asks for. */
function filled(
  { schema, place, path }: SchemaFinding,
  document: EngagementDocument,
  facts: SpecFacts,
  say: (message: 'fill' | 'fillItem', data?: { key: string }) => string,
): Fix[] {
  const title = place.entry ? say('fill', { key: place.entry.key.text }) : say('fillItem');
  const node = follow(place.node);
  const member = place.entry ?? place.item;
  if (member && member.value === place.node && (!node || (node.kind === 'scalar' && node.value === null))) {
    const value = skeleton(schema, { ...skeletonFacts(facts), path });
    return [{ title, edits: [fillValue(document, member, value)] }];
  }
  const example = exampleOf(schema);
  return node?.kind === 'scalar' && example !== '' ? [{ title, edits: [replaceValue(document, node, example)] }] : [];
}

/** The edits that ask for a text that nobody has written yet among the open issues, and point there; none where no prose belongs. */
function asOpenIssue({ schema, place, path }: SchemaFinding, document: EngagementDocument, facts: SpecFacts): Edit[][] {
  const { entry } = place;
  const spec = document.specs.find((candidate) => candidate.placeAt(path)?.entry === entry);
  if (!schema['x-prose'] || !entry || !spec || path[0] === 'openIssues') return [];
  const language = facts.text('metadata', 'language') ?? 'en';
  const issue = addIssue({ document, spec, path, phrase: entry.key.text, language }, facts, 'gap');
  if (!issue) return [];
  const pointer = `openIssues/${issue.id}`;
  const node = follow(place.node);
  if (node && node.kind !== 'scalar') return [];
  const isEmpty = !node || node.value === null;
  if (isEmpty && entry.value !== place.node) return [];
  const edit = isEmpty ? fillValue(document, entry, pointer) : replaceValue(document, node, pointer);
  return [[edit, issue.edit]];
}
