import type { EngagementDocument } from '../../document/engagementDocument.ts';
import { follow, type SpecNode } from '../../document/tree.ts';
import { replaceSource } from '../../edits/replaceValue.ts';
import { unwrapList, wrapInList } from '../../edits/wrapInList.ts';
import { fits } from '../../forms/pattern.ts';
import { resolve, type SchemaNode } from '../../schema/schema.ts';
import { exampleOf } from '../../validation/naming.ts';
import type { Edit } from '../../validation/problem.ts';
import { defineRule } from '../rule.ts';
import { valueRange } from './findingRanges.ts';
import { no, yes } from './truthWords.ts';

const messages = {
  array: {
    en: '{place} must be a list, even of one. Begin each item on a line of its own with "- ".',
    nl: '{place} moet een lijst zijn, ook als er maar één item in staat. Begin elk item op een eigen regel met "- ".',
  },
  object: {
    en: '{place} must hold keys of its own, such as {keys}.',
    nl: '{place} moet zelf sleutels hebben, zoals {keys}.',
  },
  string: {
    en: '{place} must be one value, not a list or keys of its own.',
    nl: '{place} moet één waarde zijn, geen lijst en geen eigen sleutels.',
  },
  number: {
    en: '{place} must be a number alone, such as {example}: no unit, no words, no quotes.',
    nl: '{place} moet alleen een getal zijn, zoals {example}: geen eenheid, geen woorden, geen aanhalingstekens.',
  },
  integer: {
    en: '{place} must be a whole number alone, such as {example}: no fraction, no unit, no words, no quotes.',
    nl: '{place} moet alleen een geheel getal zijn, zoals {example}: geen breuk, eenheid, woorden of aanhalingstekens.',
  },
  boolean: { en: '{place} must be true or false.', nl: '{place} moet true (waar) of false (onwaar) zijn.' },
} as const;

export default defineRule({
  meta: {
    id: 'schema/wrong-type',
    summary: 'A list where one value belongs, a text where a number belongs, and the like.',
    why: 'What is read is not what was meant, or nothing at all.',
    source: 'Spec format, version 1',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      ...messages,
      wrap: { en: 'Make it a list', nl: 'Maak er een lijst van' },
      unwrap: { en: 'Write the one value without a list', nl: 'Schrijf de ene waarde zonder lijst' },
      write: { en: 'Write {value}', nl: 'Schrijf {value}' },
    },
    examples: {
      invalid: [
        'objectives:\n  - { id: app-live, statement: ACME sells through the app., type: revenue, kpiIds: ⟦orders⟧ }\n',
        'relationship:\n  bridgeRoleId: bridge\n  innovation: { proposalsPerQuarter: ⟦"2"⟧, ownerRoleId: delivery-manager }\n',
      ],
      valid: [
        'objectives:\n  - { id: app-live, statement: ACME sells through the app., type: revenue, kpiIds: [orders] }\n',
      ],
    },
  },
  reads: ['schemaFindings'],
  check({ schemaFindings, nameOf, report, say }) {
    for (const finding of schemaFindings) {
      if (finding.kind !== 'wrongType') continue;
      const { expected, schema, place, path } = finding;
      const message = Object.hasOwn(messages, expected) ? (expected as keyof typeof messages) : 'number';
      report({
        message,
        range: valueRange(finding),
        data: {
          place: nameOf(path),
          keys: (schema.required ?? Object.keys(schema.properties ?? {})).slice(0, 3).join(', '),
          example: exampleOf(schema) || 5,
        },
        fixes: ({ document }) => {
          const node = place.node;
          if (!node || node.kind === 'alias') return [];
          if (expected === 'array' && !isOneItem(node, schema)) return [];
          const several = expected === 'array' ? severalIn(node, schema) : undefined;
          if (several) return [{ title: say('wrap'), edits: [replaceSource(document, node, several)], safe: true }];
          if (expected === 'array') return [{ title: say('wrap'), edits: [wrapInList(document, node)], safe: true }];
          const value = plainWriting(node, expected);
          if (value !== undefined)
            return [{ title: say('write', { value }), edits: [replaceSource(document, node, value)], safe: true }];
          const single = expected === 'object' ? undefined : onlyItem(document, node);
          return single ? [{ title: say('unwrap'), edits: [single], safe: true }] : [];
        },
      });
    }
  },
});

/** True where a list with the node as its only item would be of the right kind. */
function isOneItem(node: SpecNode, { items }: SchemaNode): boolean {
  return node.kind === (items && resolve(items).type === 'object' ? 'map' : 'scalar');
}

/** The list that a text with commas in it was meant as, such as `[orders, trust]`; undefined where its parts are no items. */
function severalIn(node: SpecNode, schema: SchemaNode): string | undefined {
  const items = schema.items && resolve(schema.items);
  const form = items?.['x-form'];
  const parts = node.kind === 'scalar' ? node.text.split(/[,;]\s*/) : [];
  const isItem = (part: string): boolean => items?.enum?.includes(part) ?? (form !== undefined && fits(form, part));
  return parts.length > 1 && parts.every(isItem) ? `[${parts.join(', ')}]` : undefined;
}

/** The number or truth value that a text was meant as, as it should be written; undefined where it is none. */
function plainWriting(node: SpecNode, expected: string): string | undefined {
  if (node.kind !== 'scalar') return undefined;
  const text = node.text.trim();
  if (expected === 'boolean') {
    if (yes.test(text)) return 'true';
    return no.test(text) ? 'false' : undefined;
  }
  if (expected !== 'number' && expected !== 'integer') return undefined;
  const number = /^(-?\d+(?:\.\d+)?)\s*(?:%|percent|procent)?$/.exec(text)?.[1];
  return expected === 'integer' && number?.includes('.') ? undefined : number;
}

function onlyItem(document: EngagementDocument, node: SpecNode): Edit | undefined {
  if (node.kind !== 'seq' || node.items.length !== 1 || follow(node.items[0]?.value)?.kind !== 'scalar')
    return undefined;
  return unwrapList(document, node);
}
