import { parseAllDocuments } from 'yaml';
import type { EngagementDocument } from '../../server/src/document/engagementDocument.ts';
import { parseEngagement } from '../../server/src/document/parseEngagement.ts';
import type { Entry, Item, MapNode, SeqNode, SpecNode } from '../../server/src/document/tree.ts';
import type { Edit } from '../../server/src/validation/problem.ts';
import { expandSnippet as expandBody } from './expandSnippet.ts';

/** A node of a file with the way to it: the number of the YAML document first, then keys and indices. */
export interface Found {
  readonly node: SpecNode | null;
  readonly path: readonly (string | number)[];
  readonly member: Entry | Item | undefined;
  readonly parent: MapNode | SeqNode | undefined;
}

export function parse(text: string): EngagementDocument {
  return parseEngagement('file:///test.engagement.yaml', 1, text);
}

export function apply(document: EngagementDocument, { range, newText }: Edit): string {
  return document.text.slice(0, range.start) + newText + document.text.slice(range.end);
}

/** Every node of a file, in the order of the text. */
export function nodesOf(document: EngagementDocument): Found[] {
  const found: Found[] = [];
  const walk = (
    node: SpecNode | null,
    path: Found['path'],
    member?: Entry | Item,
    parent?: MapNode | SeqNode,
  ): void => {
    found.push({ node, path, member, parent });
    if (node?.kind === 'map')
      for (const entry of node.entries) walk(entry.value, [...path, entry.key.text], entry, node);
    if (node?.kind === 'seq')
      for (const [index, item] of node.items.entries()) walk(item.value, [...path, index], item, node);
  };
  for (const [index, spec] of document.specs.entries()) walk(spec.root, [index]);
  return found;
}

/** What another reader of YAML makes of a text: the values of its documents. Throws where the text is broken. */
export function valuesOf(text: string): unknown[] {
  const documents = parseAllDocuments(text, { uniqueKeys: true });
  if (!Array.isArray(documents)) return [];
  return documents.map((document) => {
    if (document.errors[0]) throw new Error(`${document.errors[0].message}\nin\n${text}`);
    return document.toJS();
  });
}

/** The values with the one at the path replaced by what `change` makes of it. */
export function changed(
  value: unknown,
  path: readonly (string | number)[],
  change: (part: unknown) => unknown,
): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) return value.map((part, index) => (index === step ? changed(part, rest, change) : part));
  const entries = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(entries.map(([key, part]) => [key, key === step ? changed(part, rest, change) : part]));
}

/** What an editor makes of a snippet that it puts in the place of the edit's range, with nothing typed. */
export function expandSnippet(text: string, { range, snippet = '' }: Edit): string {
  const line = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  return expandBody(snippet.replaceAll('\n', `\n${indent}`).split('\n')).text;
}
