import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { MapNode, ScalarNode, SeqNode, SpecNode } from '../document/tree.ts';
import { writeScalar } from '../document/writeScalar.ts';
import type { Edit } from '../validation/problem.ts';
import { columnOf, endOfIndicator, inkEnd } from './lineRanges.ts';
import { memberSources } from './memberSources.ts';
import { putInline } from './putInline.ts';
import { surroundingsOf } from './surroundings.ts';

/** A longer line than this is harder to read than the lines that it replaces. */
const longestLine = 120;

/**
 * Writes a map or list in block style on one line, in brackets, with all that is in it. Undefined for what is in brackets already, for a
 * whole YAML document, where a comment or a text of several lines (`|`, `>`) is in it, and where the line would be too long.
 */
export function toFlow(document: EngagementDocument, node: MapNode | SeqNode): Edit | undefined {
  if (node.flow) return undefined;
  const { text } = document;
  const { holder } = surroundingsOf(document, node);
  const source = holder && inline(text, node);
  if (!holder || source === undefined) return undefined;
  const ahead = endOfIndicator(holder) - holder.range.start + 1;
  if (columnOf(text, holder) + ahead + source.length > longestLine) return undefined;
  return putInline(document, node, [source], inkEnd(text, node));
}

/** The node on one line, as it can stand within brackets; undefined where it cannot. */
function inline(text: string, node: SpecNode): string | undefined {
  const source = text.slice(node.range.start, node.range.end);
  if (node.kind === 'alias') return source;
  if (node.kind === 'scalar') return inlineScalar(node, source);
  if (node.flow && !source.includes('\n')) return source;
  const written: string[] = [];
  for (const { key, properties, value } of memberSources(text, node) ?? []) {
    const name = key && inline(text, key);
    const content = inline(text, value);
    if (content === undefined || (key && name === undefined)) return undefined;
    written.push([...(name === undefined ? [] : [`${name}:`]), properties, content].filter(Boolean).join(' '));
  }
  if (written.length === 0) return undefined;
  return node.kind === 'map' ? `{ ${written.join(', ')} }` : `[${written.join(', ')}]`;
}

function inlineScalar({ style, text }: ScalarNode, source: string): string | undefined {
  if (style === 'literal' || style === 'folded') return undefined;
  const fits = !source.includes('\n') && (style !== 'plain' || !/[,[\]{}]/.test(source));
  return fits ? source : writeScalar(text, { style, flow: true });
}
