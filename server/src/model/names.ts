import type { Part } from '../document/engagementDocument.ts';
import { follow, type SpecNode } from '../document/tree.ts';
import { schemaAt } from '../schema/schema.ts';
import { itemsIn, valueAt } from './partItems.ts';
import type { TypedScalar } from './typedScalars.ts';

/** What a part of a spec calls people and things by. */
export interface PartNames {
  /** The parties, people and roles that it declares, in lower case: their names, the first words of these, titles and ids in words. */
  readonly actors: readonly string[];
  /** Every word with a capital in what is no prose (names, titles, tools, sources) and in the definitions of terms. Each once. */
  readonly nameWords: readonly string[];
}

/** Where the format names somebody who can act. */
const ids = ['parties', 'people', 'roles'].map((list) => schemaAt([list, 0, 'id']));
const names = ['parties', 'people'].map((list) => schemaAt([list, 0, 'name']));
const definition = schemaAt(['glossary', 0, 'definition']);
const roleTitle = schemaAt(['roles', 0, 'title']);

/** @param scalars those of the part */
export function namesIn(scalars: readonly TypedScalar[]): PartNames {
  const actors = new Set<string>();
  const nameWords = new Set<string>();
  for (const { scalar, schema } of scalars) {
    if (typeof scalar.value !== 'string' || (schema['x-prose'] && schema !== definition)) continue;
    const { text } = scalar;
    const name = text.trim().toLowerCase();
    if (ids.includes(schema)) actors.add(name.replaceAll('-', ' '));
    if (names.includes(schema) || schema === roleTitle) actors.add(name);
    if (names.includes(schema)) actors.add(firstWord(name));
    if (!/\p{Lu}/u.test(text)) continue;
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) if (/\p{Lu}/u.test(word)) nameWords.add(word);
  }
  actors.delete('');
  return { actors: [...actors], nameWords: [...nameWords] };
}

/** How people call "ACME B.V." in a text: "acme". */
function firstWord(name: string): string {
  return /^[\p{L}\p{N}]{3,}(?=\s)/u.exec(name)?.[0] ?? name;
}

/** A second word for a term of the glossary. */
export interface Alias {
  readonly alias: string;
  readonly term: string;
}

/** The second words that a part of the glossary has for its terms; none for other parts. */
export function aliasesIn(part: Part): Alias[] {
  return itemsIn(part, 'glossary').flatMap((entry) => {
    const term = textOf(valueAt(entry, 'term'));
    const aliases = valueAt(entry, 'aliases');
    if (term === undefined || aliases?.kind !== 'seq') return [];
    return aliases.items.flatMap(({ value }) => {
      const alias = textOf(follow(value));
      return alias === undefined ? [] : [{ alias, term }];
    });
  });
}

function textOf(node: SpecNode | null | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' && node.text.trim() !== ''
    ? node.text.trim()
    : undefined;
}
