import { engagementSchema, resolve, type SchemaNode } from '../schema/schema.ts';

/**
 * What may stand where the schema has an `x-ref`: the ids of its lists, or `section/id` for all lists; then those of the
 * sections that the schema's examples name come first.
 */
export function knownIds(
  { lists, form, of }: NonNullable<SchemaNode['x-ref']>,
  ids: (list: string, of?: 'client' | 'supplier') => readonly string[],
  examples: readonly string[],
): string[] {
  const all = lists.includes('*') ? declaredLists() : lists;
  if (form !== 'section/id') return all.flatMap((list) => ids(list, of));
  const references = all.flatMap((list) => ids(list).map((id) => `${list.split('/')[0]}/${id}`));
  const sections = new Set(examples.map(sectionOf));
  return [
    ...references.filter((reference) => sections.has(sectionOf(reference))),
    ...references.filter((reference) => !sections.has(sectionOf(reference))),
  ];
}

function sectionOf(reference: string): string | undefined {
  return reference.split('/')[0];
}

/** The id, with a number behind it if it is taken. */
export function freshId(id: string, taken: readonly string[]): string {
  let fresh = id;
  for (let number = 2; taken.includes(fresh); number++) fresh = `${id}-${number}`;
  return fresh;
}

/** Every list of the format whose items have ids, by its path, in the schema's order. */
function declaredLists(): string[] {
  const lists = new Set<string>();
  const walk = (node: SchemaNode): void => {
    const resolved = resolve(node);
    if (resolved['x-declares']) lists.add(resolved['x-declares']);
    if (resolved.items) walk(resolved.items);
    for (const property of Object.values(resolved.properties ?? {})) walk(property);
  };
  walk(engagementSchema);
  return [...lists];
}
