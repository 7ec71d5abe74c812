import type { EngagementDocument } from '../document/engagementDocument.ts';
import { replaceInScalar } from '../document/replaceInScalar.ts';
import type { ScalarNode } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import { editOf, type Piece } from './pieces.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * Replaces a part of a scalar's decoded text, with escapes and indentation as the scalar's style needs them.
 *
 * @param start index into `scalar.text`
 * @param end index into `scalar.text`, exclusive
 * @param snippet the same text with tab stops, `within ${1:2} business days`
 */
export function replacePart(
  document: EngagementDocument,
  scalar: ScalarNode,
  start: number,
  end: number,
  text: string,
  snippet = text,
): Edit {
  const { flow } = surroundingsOf(document, scalar);
  const { range, newText } = replaceInScalar({ source: document.text, scalar, flow }, { start, end, text });
  const at = newText.indexOf(text);
  // Where the text had to be escaped, or stands there twice, it is not known where its tab stops are.
  if (text === '' || at < 0 || newText.lastIndexOf(text) !== at) return { range, newText };
  return editOf(document, range, [newText.slice(0, at), ...piecesOf(snippet), newText.slice(at + text.length)]);
}

function piecesOf(snippet: string): Piece[] {
  const parts = snippet.split(/\$\{\d+:([^}]*)\}/);
  return parts.map((part, index) => (index % 2 === 0 ? part : { options: [part] }));
}
