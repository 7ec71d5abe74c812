import { engagementSchema, resolve, type SchemaNode } from '../server/src/schema/schema.ts';

/**
 * The TypeScript types of a spec, from its schema: one for each object of the format, by which rules name what they look at. Every key may
 * be missing, as in a spec that is being written. Only what the format uses of JSON Schema is understood.
 */
export function formatTypes(): string {
  const definitions = Object.entries(engagementSchema.$defs ?? {}).filter(([, node]) => node.properties);
  return [
    '/** What a spec may say, section by section. */',
    declaration('Engagement', engagementSchema),
    ...definitions.filter(([name]) => name !== 'complete').map(([name, node]) => declaration(typeName(name), node)),
  ].join('\n');
}

function declaration(name: string, { properties = {} }: SchemaNode): string {
  const lines = Object.entries(properties).map(([key, node]) => `  readonly ${key}?: ${typeOf(node)};`);
  return `export interface ${name} {\n${lines.join('\n')}\n}\n`;
}

function typeOf(node: SchemaNode): string {
  const target = resolve(node);
  if (target.const !== undefined) return JSON.stringify(target.const);
  if (target.enum) return target.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (target.items) return `readonly (${typeOf(target.items)})[]`;
  if (target.properties && node.$ref) return typeName(node.$ref.slice('#/$defs/'.length));
  if (target.properties) throw new Error(`"${target.title}" is an object without a name: move it to $defs.`);
  if (target.type === 'number' || target.type === 'integer') return 'number';
  return target.type === 'boolean' ? 'boolean' : 'string';
}

function typeName(definition: string): string {
  const name = definition.charAt(0).toUpperCase() + definition.slice(1);
  // The section of that name is not the whole.
  return name === 'Engagement' ? 'EngagementTerms' : name;
}
