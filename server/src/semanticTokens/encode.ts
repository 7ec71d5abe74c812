import type { EngagementDocument } from '../document/engagementDocument.ts';
import { tokenModifiers, tokenTypes } from './legend.ts';
import type { Token } from './tokens.ts';

/**
 * Tokens as the protocol has them: five numbers each, places relative to the token before, in UTF-16 code units. Not every client takes a
 * token of several lines, so each line of one is a token of its own, without the blank space around it.
 *
 * @param tokens in the order of the text, none overlapping
 */
export function encode(document: EngagementDocument, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  const { text } = document;
  let line = 0;
  let character = 0;
  for (const { range, type, modifier } of tokens) {
    for (const { 0: stretch, index } of text.slice(range.start, range.end).matchAll(/[^\r\n]+/g)) {
      const words = stretch.trim();
      if (words === '') continue;
      const at = document.positionAt(range.start + index + stretch.indexOf(words));
      data.push(
        at.line - line,
        at.line === line ? at.character - character : at.character,
        words.length,
        tokenTypes.indexOf(type),
        modifier === undefined ? 0 : 1 << tokenModifiers.indexOf(modifier),
      );
      ({ line, character } = at);
    }
  }
  return data;
}

/** The one edit that makes `after` of `before`; none where they are equal. */
export function difference(
  before: readonly number[],
  after: readonly number[],
): { start: number; deleteCount: number; data?: number[] }[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const [deleteCount, data] = [before.length - start - same, after.slice(start, after.length - same)];
  if (data.length > 0) return [{ start, deleteCount, data }];
  return deleteCount > 0 ? [{ start, deleteCount }] : [];
}
