import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dutchExamples } from '../../server/src/clauses/dutchExamples.ts';
import { contentAt } from '../../server/src/completion/contentAt.ts';
import type { Path } from '../../server/src/document/tree.ts';
import { type Content, valuesOf } from '../../server/src/edits/content.ts';
import { knowledgeOf } from '../../server/src/model/knowledge.ts';
import { engagementSchema, propertyOf, resolve, type SchemaNode } from '../../server/src/schema/schema.ts';
import { contextOf } from '../support/ask.ts';

const minimal = readFileSync(new URL('../../examples/minimal.engagement.yaml', import.meta.url), 'utf8');

/** Names, and what stays in the words of the spec itself. */
const sameInBoth: ReadonlySet<unknown> = new Set([
  ...['ACME B.V.', 'Nova Soft Pvt Ltd', 'Eva Jansen', 'Ravi Rao', 'Product owner', 'Delivery manager', 'KVK 12345678'],
  ...['chat', 'slack', 'https://chat.example.com', 'https://acme.slack.example/nova', 'tel:+31201234567'],
  'Nova shall build the iOS app and the Android app.',
  ...['TOPdesk', '2.0', 'Pune', 'score 1-5', 'https://www.government.example/public-holidays'],
]);

const isText = (node: SchemaNode): boolean => node['x-prose'] !== undefined || node['x-label'] === true;

/** Calls back for every place of the format, the first item of each list standing for all. */
function eachPlace(see: (path: Path, node: SchemaNode) => void, node = engagementSchema, path: Path = []): void {
  const here = resolve(node);
  see(path, here);
  if (here.items) eachPlace(see, here.items, [...path, 0]);
  for (const key of Object.keys(here.properties ?? {})) {
    const property = propertyOf(here, key);
    if (property) eachPlace(see, property, [...path, key]);
  }
}

/** The texts in what is inserted as a whole at each place, by the place and where in it they stand. */
function insertedTexts(language: string): Map<string, unknown> {
  const { document } = contextOf(minimal.replace('language: en', `language: ${language}`));
  const [spec] = document.specs;
  if (!spec) throw new Error('The example has no spec.');
  const knowledge = knowledgeOf(spec);
  const texts = new Map<string, unknown>();
  eachPlace((path, node) => {
    if (path.length === 0 || (node.type !== 'object' && node.type !== 'array')) return;
    collect(contentAt({ knowledge }, path, node), node, path.join('/'));
  });
  return texts;

  function collect(content: Content, node: SchemaNode | undefined, at: string): void {
    const schema = node && resolve(node);
    const values = valuesOf(content);
    if (values) {
      if (schema && isText(schema)) texts.set(at, values[0]);
    } else if (Array.isArray(content)) {
      content.forEach((item, index) => {
        collect(item, schema?.items, `${at}.${index}`);
      });
    } else {
      for (const [key, value] of Object.entries(content))
        collect(value, schema && propertyOf(schema, key), `${at}.${key}`);
    }
  }
}

describe('what is inserted into a Dutch spec', () => {
  test('has no text in English, in any clause or item', () => {
    const english = insertedTexts('en');
    const dutch = insertedTexts('nl');
    expect(dutch.size).toBeGreaterThan(100);
    const isHoliday = (at: string): boolean => at.endsWith('.name') && at.includes('holidays');
    expect(
      [...dutch].filter(([at, text]) => english.get(at) === text && !sameInBoth.has(text) && !isHoliday(at)),
    ).toEqual([]);
  });

  test('has Dutch for each example of a text that the schema has, and for nothing else', () => {
    const examples = new Set<unknown>();
    eachPlace((_, node) => {
      if (isText(node)) for (const example of node.examples ?? []) examples.add(example);
    });
    expect(
      [...examples].filter((text) => !sameInBoth.has(text) && !Object.hasOwn(dutchExamples, String(text))),
    ).toEqual([]);
    expect(Object.keys(dutchExamples).filter((text) => !examples.has(text))).toEqual([]);
  });
});
