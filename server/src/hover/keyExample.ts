import type { Path } from '../document/tree.ts';
import type { Content } from '../edits/content.ts';
import { skeleton } from '../edits/skeleton.ts';
import { writeBlockEntry } from '../edits/writeContent.ts';
import type { SchemaNode } from '../schema/schema.ts';

/** As many lines as fit a hover below what is said of the key. */
const mostLines = 12;

const layout = { step: 2, listStep: 2, lineEnd: '\n' } as const;

/**
 * A key with an example behind it, as YAML in block style with `\n` as line ends: one that the schema has, else the smallest that is valid in
 * an agreed spec. Undefined where the schema has none for a single value.
 */
export function keyExample(key: string, path: Path, schema: SchemaNode): string | undefined {
  const value = exampleOf(path, schema);
  if (value === undefined) return undefined;
  const pieces = writeBlockEntry(key, value, 0, layout);
  const lines = pieces
    .map((piece) => (typeof piece === 'string' ? piece : piece.options[0]))
    .join('')
    .split('\n');
  if (lines.length <= mostLines) return lines.join('\n');
  const kept = lines.slice(0, mostLines);
  // A key without anything behind it would say that nothing has to be there.
  while (kept.at(-1)?.endsWith(':')) kept.pop();
  return [...kept, '  # …'].join('\n');
}

function exampleOf(path: Path, schema: SchemaNode): Content | undefined {
  const example = schema.examples?.[0];
  if (example !== undefined) return example as Content;
  const isGroup = schema.type === 'object' || schema.type === 'array';
  return isGroup ? skeleton(schema, { ids: () => [], path }) : undefined;
}
