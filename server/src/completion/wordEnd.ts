import { endOfLine } from '../document/lines.ts';
import type { SpecPlace } from './specPlace.ts';

/**
 * Ends what stands behind the cursor: a key, a word of a text, a value without quotes in block style and within brackets. White space is
 * read from where it begins alone, so that the cost stays linear.
 */
const keyEnd = /["'\s:,[\]{}#]|$/;
const wordsEnd = /["'\s,[\]{}]|$/;
const blockEnd = /(?<!\s)\s*(?:\s#.*)?$/;
const flowEnd = /(?<!\s)\s*(?:[,[\]{}]|\s#|$)/;

/** Where what the cursor is in ends, on its line: a key, the word of a text, or the whole of any other value. */
export function wordEnd(
  text: string,
  { offset, part, schema, quote, flow }: Pick<SpecPlace, 'offset' | 'part' | 'schema' | 'quote' | 'flow'>,
): number {
  const rest = text.slice(offset, endOfLine(text, offset));
  if (part === 'key') return offset + rest.search(keyEnd);
  if (schema?.['x-prose'] !== undefined) return offset + rest.search(wordsEnd);
  if (quote !== '') {
    const close = rest.indexOf(quote);
    return offset + (close < 0 ? rest.trimEnd().length : close);
  }
  return offset + rest.search(flow ? flowEnd : blockEnd);
}
