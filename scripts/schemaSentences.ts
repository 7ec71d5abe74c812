import { readFile } from 'node:fs/promises';
import type { SchemaNode } from '../server/src/schema/schema.ts';
import { firstSentence, furtherSentences, sentenceKey } from '../server/src/schema/sentenceKey.ts';

/** The Dutch of what the schema says: the English sentences, in the order of the schema, with their translations. */
const dutchFile = new URL('../schemas/engagement.nl.json', import.meta.url);

/** Reads the Dutch sentences by the English ones. */
export async function readDutch(): Promise<Record<string, string>> {
  return JSON.parse(await readFile(dutchFile, 'utf8')) as Record<string, string>;
}

/** Every text of the schema that a user is shown, once: the first sentence of each description, all that follows it as one, and what the values of choices mean. */
export function schemaSentences(schema: SchemaNode): string[] {
  const sentences = new Set<string>();
  collect(schema);
  return [...sentences];

  function collect(node: unknown): void {
    if (Array.isArray(node)) node.forEach(collect);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { description, 'x-enumDescriptions': meanings } = node as SchemaNode;
    // A property of the format may itself be called "description": then a node stands there.
    if (typeof description === 'string') {
      sentences.add(firstSentence(description));
      const further = furtherSentences(description);
      if (further !== '') sentences.add(further);
    }
    for (const meaning of Object.values(meanings ?? {})) sentences.add(meaning);
    for (const [key, value] of Object.entries(node)) if (!data.has(key)) collect(value);
  }
}

/** Keywords behind which stand values, not nodes. */
const data: ReadonlySet<string> = new Set(['examples', 'default', 'enum', 'const', 'x-enumDescriptions']);

/**
 * The translations by the keys of their sentences, as they go into the bundles; what is the same in both languages needs none.
 * @throws Error when two sentences have one key
 */
export function packSentences(translations: Readonly<Record<string, string>>): Record<string, string> {
  const packed: Record<string, string> = {};
  for (const [sentence, translation] of Object.entries(translations)) {
    if (translation === sentence) continue;
    const key = sentenceKey(sentence);
    if (Object.hasOwn(packed, key)) throw new Error(`"${sentence}" has the key of another sentence: change its words.`);
    packed[key] = translation;
  }
  return packed;
}
