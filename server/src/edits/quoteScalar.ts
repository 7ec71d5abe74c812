import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { ScalarNode } from '../document/tree.ts';
import { writeScalar } from '../document/writeScalar.ts';
import type { Edit } from '../validation/problem.ts';
import { inkEnd } from './lineRanges.ts';
import { surroundingsOf } from './surroundings.ts';

/** Puts a scalar in double quotes, so that it is read as the text that it looks like. */
export function quoteScalar(document: EngagementDocument, scalar: ScalarNode): Edit {
  const { flow } = surroundingsOf(document, scalar);
  const range = { start: scalar.range.start, end: inkEnd(document.text, scalar) };
  return { range, newText: writeScalar(scalar.text, { style: 'double', flow }) };
}
