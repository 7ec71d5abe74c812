import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { SpecNode } from '../document/tree.ts';
import { writeScalar } from '../document/writeScalar.ts';
import type { Edit } from '../validation/problem.ts';
import { inkEnd } from './lineRanges.ts';
import { putInline } from './putInline.ts';
import { replacePart } from './replacePart.ts';
import { surroundingsOf } from './surroundings.ts';

/** Replaces a value by a text. A scalar keeps its style where the text allows it; quotes are added where it needs them. */
export function replaceValue(document: EngagementDocument, node: SpecNode, text: string): Edit {
  if (node.kind === 'scalar') return replacePart(document, node, 0, node.text.length, text);
  const { flow } = surroundingsOf(document, node);
  return replaceSource(document, node, writeScalar(text, { flow }));
}

/** Replaces a value by source text of one line, such as `true` or `5`. */
export function replaceSource(document: EngagementDocument, node: SpecNode, source: string): Edit {
  const hasOwnLines = (node.kind === 'map' || node.kind === 'seq') && !node.flow;
  if (hasOwnLines) return putInline(document, node, [source], inkEnd(document.text, node));
  return { range: { start: node.range.start, end: inkEnd(document.text, node) }, newText: source };
}
