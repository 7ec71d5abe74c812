import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import type { FormatOptions } from '../format/style.ts';
import { Malformed, property, readRange } from './messages.ts';

/**
 * Reads the `options` of the requests that format.
 *
 * @throws Malformed
 */
export function readFormatOptions(options: unknown, method: string): FormatOptions {
  const tabSize = property(options, 'tabSize');
  if (typeof tabSize !== 'number') throw new Malformed(method, 'options.tabSize is not a number.');
  const choice = (key: string): boolean | undefined => {
    const value = property(options, key);
    return typeof value === 'boolean' ? value : undefined;
  };
  return {
    tabSize,
    trimTrailingWhitespace: choice('trimTrailingWhitespace'),
    insertFinalNewline: choice('insertFinalNewline'),
    trimFinalNewlines: choice('trimFinalNewlines'),
  };
}

/**
 * Reads a range of a document.
 *
 * @throws Malformed
 */
export function readStretch(range: unknown, method: string, document: EngagementDocument): Range {
  const { start, end } = readRange(range, method);
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}
