import { entryOf, follow, type MapNode, type SeqNode } from '../document/tree.ts';
import type { SchemaNode } from '../schema/schema.ts';
import { propertyOf } from '../schema/schema.ts';
import { itemSchema, label } from './fields.ts';
import { blocks, table } from './markdown.ts';
import type { Values } from './values.ts';

/** The letter of each part that a role can have, in the order of the word. */
const letters = [
  ['responsible', 'R'],
  ['accountable', 'A'],
  ['supportive', 'S'],
  ['consulted', 'C'],
  ['informed', 'I'],
] as const;

/** The matrix of who does what: a line for each activity, a column for each role. Undefined for a list that is none, or names no role. */
export function raciTable(list: SeqNode, schema: SchemaNode | undefined, values: Values): string | undefined {
  const maps = list.items.map(({ value }) => follow(value));
  if (!schema || !maps.every((map): map is MapNode => map?.kind === 'map')) return undefined;
  const rows = maps.map((map) => {
    const parts = new Map<string, string[]>();
    for (const [key, letter] of letters) {
      for (const role of rolesIn(map, key, schema, values)) parts.set(role, [...(parts.get(role) ?? []), letter]);
    }
    return { activity: values.text(entryOf(map, 'activity')?.value, propertyOf(schema, 'activity')), parts };
  });
  const roles = [...new Set(rows.flatMap(({ parts }) => [...parts.keys()]))];
  if (roles.length === 0) return undefined;
  const used = letters.filter(([, letter]) => rows.some(({ parts }) => [...parts.values()].flat().includes(letter)));
  const title = (key: string): string => label({ key, schema: propertyOf(schema, key) }, values.locale);
  return blocks([
    table(
      [title('activity'), ...roles],
      rows.map(({ activity, parts }) => [activity, ...roles.map((role) => (parts.get(role) ?? []).join('/'))]),
    ),
    used.map(([key, letter]) => `${letter}: ${title(key)}`).join(' · '),
  ]);
}

/** The titles of the roles behind a key, as Markdown. */
function rolesIn(map: MapNode, key: string, schema: SchemaNode, values: Values): string[] {
  const node = follow(entryOf(map, key)?.value);
  const property = propertyOf(schema, key);
  const nodes = node?.kind === 'seq' ? node.items.map(({ value }) => value) : [node];
  const own = node?.kind === 'seq' ? itemSchema(property) : property;
  return nodes.map((role) => values.text(role, own)).filter((text) => text !== '');
}
