import { entryOf, follow, type MapNode, type SpecNode } from '../document/tree.ts';
import { textIn } from '../model/answers/fields.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { standsFor, titleOf } from '../model/standsFor.ts';
import { dateText } from '../model/timeText.ts';
import type { Locale } from '../rules/rule.ts';
import { propertyOf, resolve, type SchemaNode, schemaAt } from '../schema/schema.ts';
import type { Writer } from './writer.ts';

/** What somebody wants to know first of an item of each list, by the list's path: its keys, or paths to keys below them. */
const mainFields: Readonly<Record<string, readonly string[]>> = {
  parties: ['registrationNumber', 'country', 'languages'],
  people: ['email', 'phone', 'languages', 'intro'],
  roles: ['deputyId', 'reportsToRoleId', 'mandate/budgetUpTo', 'mandate/decisions'],
  'onboarding/gates': ['due', 'ownerRoleId', 'done'],
  calendars: ['country', 'region'],
  objectives: ['type', 'kpiIds', 'ownerRoleId'],
  'scope/assumptions': ['verifyBy', 'ownerRoleId'],
  'scope/dependencies': ['due', 'ownerRoleId'],
  deliverables: ['description', 'milestoneId', 'ownerRoleId', 'acceptance/acceptorRoleId', 'acceptance/decideWithin'],
  milestones: ['due', 'binding', 'ownerRoleId', 'dependsOnIds', 'consequence'],
  scenarios: ['given', 'when', 'then'],
  responsibilities: ['accountable', 'responsible', 'consulted', 'informed'],
  kpis: ['target', 'unit', 'source', 'ownerRoleId'],
  'communication/channels': ['tool', 'address', 'respondWithin', 'alwaysOn'],
  'communication/meetings': ['type', 'every', 'weekdays', 'at', 'timeZone', 'duration', 'chairRoleId'],
  escalations: ['channelId'],
  'support/priorities': ['respondWithin', 'resolveWithin', 'channelId', 'escalationId'],
  risks: ['probability', 'impact', 'response', 'ownerRoleId'],
  'progress/tools': ['type', 'url', 'tracks'],
  'legal/contracts': ['version', 'url', 'precedence'],
  openIssues: ['due', 'ownerRoleId'],
};

/** As much as is told of a list, and of a text, in UTF-16 code units. */
const fewItems = 6;
const longestText = 200;

/** How a target compares. */
const signs: Readonly<Record<string, string>> = { gte: '≥', lte: '≤', gt: '>', lt: '<', eq: '=' };

/** The main fields of an item, one a line: "Due date: Tue 1 September 2026". What is not there is left out. */
export function fieldLines(list: string, map: MapNode, knowledge: Knowledge, locale: Locale, write: Writer): string[] {
  const schema = schemaAt([...list.split('/'), 0]);
  return (mainFields[list] ?? []).flatMap((path) => {
    const field = schema && fieldAt(map, schema, path.split('/'));
    const text = field && valueText(field.node, field.schema, knowledge, locale);
    if (!field || text === undefined) return [];
    const label =
      locale === 'en' && field.schema.title ? write.text(field.schema.title) : write.code(path.split('/').at(-1) ?? '');
    return [`${label}: ${write.text(text)}`];
  });
}

function fieldAt(
  map: MapNode,
  schema: SchemaNode,
  [key = '', ...rest]: readonly string[],
): { readonly node: Exclude<SpecNode, { kind: 'alias' }>; readonly schema: SchemaNode } | undefined {
  const property = propertyOf(schema, key);
  const node = follow(entryOf(map, key)?.value);
  if (!property || !node) return undefined;
  if (rest.length === 0) return { node, schema: property };
  return node.kind === 'map' ? fieldAt(node, property, rest) : undefined;
}

/** A value in one line; undefined for one that is empty, or a map that has no short form. */
function valueText(
  node: SpecNode | null,
  schema: SchemaNode,
  knowledge: Knowledge,
  locale: Locale,
): string | undefined {
  const value = follow(node);
  if (value?.kind === 'seq') {
    const items = schema.items ? resolve(schema.items) : {};
    // The format has no lists of lists, and by aliases they could be endless.
    const single = value.items.filter((item) => follow(item.value)?.kind !== 'seq').slice(0, fewItems + 1);
    const texts = single.flatMap((item) => valueText(item.value, items, knowledge, locale) ?? []);
    if (texts.length === 0) return undefined;
    return texts.length > fewItems ? `${texts.slice(0, fewItems).join(', ')}, …` : texts.join(', ');
  }
  if (value?.kind === 'map') {
    const [op, limit] = [textIn({ path: [], map: value }, 'op'), follow(entryOf(value, 'value')?.value)];
    const sign = signs[op ?? ''];
    return sign !== undefined && limit?.kind === 'scalar' ? `${sign} ${limit.text}` : undefined;
  }
  if (value?.kind !== 'scalar' || value.value === null || value.text.trim() === '') return undefined;
  if (schema['x-ref']) return calledById(value.text, schema['x-ref'].lists, knowledge, locale);
  return schema['x-form'] === 'date' ? (dateText(value.text, locale) ?? value.text) : shortened(value.text);
}

/** The beginning of a text that is too long for one line. */
function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText - 1).trimEnd()}…` : text;
}

/** What is called by an id: a role with who fills it, anything else by its title; the id where nothing has it. */
function calledById(id: string, lists: readonly string[], knowledge: Knowledge, locale: Locale): string {
  const found = knowledge.symbols.declarations.find((declared) => declared.id === id && lists.includes(declared.list));
  if (!found) return id;
  const called = found.list === 'roles' ? standsFor(knowledge, found, locale) : titleOf(found.item.value);
  return called === undefined || called === '' ? id : called;
}
