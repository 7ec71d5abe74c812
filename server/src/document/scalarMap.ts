import { addFolded, addLiteral, blockLayout } from './scalarMapBlock.ts';
import { addDouble, addPlain, addSingle } from './scalarMapFlow.ts';
import { type Segment, SegmentList } from './scalarMapSegments.ts';
import type { Range, ScalarNode } from './tree.ts';

/** Which part of a scalar's decoded text stands where in the source. */
export interface ScalarMap {
  /** The decoded text. */
  readonly text: string;
  /**
   * The source of a part of the text: the shortest stretch that decodes to it. An escape, a folded line break or a
   * surrogate pair is never cut: a part that begins or ends inside one covers all of it. An empty part gives an empty
   * range: where the character behind it begins. Indices outside of the text are clamped to it.
   */
  sourceRange(start: number, end: number): Range;
  /**
   * The index of the character that the source offset belongs to. Inside an escape or a folded line break that is its
   * first character; in quotes, indentation or a header the next character; outside of the scalar the nearest end.
   */
  decodedIndex(offset: number): number;
}

/** What of a scalar the map is made from. `text` is only looked at for the indentation of a block that states it (`|2`). */
export type MappedScalar = Pick<ScalarNode, 'range' | 'style' | 'text'>;

/**
 * Maps a scalar: linear in its length; look-ups in the map are logarithmic in its escapes and line breaks.
 * Broken scalars (a missing quote, a wrong escape) are read as the parser reads them; only of a block with a wrong header,
 * or with less indentation than its header states, may `text` differ from what the parser made of it.
 *
 * @param source the whole text
 * @param scalar its range includes the quotes; for a block it runs from `|` or `>` to the end of its last line
 */
export function mapScalar(source: string, scalar: MappedScalar): ScalarMap {
  const list = new SegmentList(source);
  const origin = addSegments(source, scalar, list);
  const { segments } = list;
  const text = list.text();
  return {
    text,
    sourceRange: (start, end) => sourceRange(segments, text, origin, start, end),
    decodedIndex: (offset) => wholeCharacter(text, decodedIndex(segments, offset)),
  };
}

/** Adds the segments; returns the offset where the text begins. */
function addSegments(source: string, scalar: MappedScalar, list: SegmentList): number {
  const { range, style } = scalar;
  if (style === 'literal' || style === 'folded') {
    const layout = blockLayout(source, scalar);
    if (style === 'literal') addLiteral(layout, list);
    else addFolded(source, layout, list);
    return layout.start;
  }
  if (style === 'plain') {
    addPlain(source, range, list);
    return range.start;
  }
  if (style === 'single') addSingle(source, range, list);
  else addDouble(source, range, list);
  return range.start + 1;
}

function sourceRange(segments: readonly Segment[], text: string, origin: number, start: number, end: number): Range {
  const from = wholeCharacter(text, clamp(start, text));
  const begin = startOffset(segments, origin, from);
  const to = clamp(end, text);
  if (end <= start || to === from) return { start: begin, end: begin };
  return { start: begin, end: endOffset(segments, wholeCharacter(text, to) === to ? to : to + 1) };
}

function startOffset(segments: readonly Segment[], origin: number, index: number): number {
  const segment = lastWhere(segments, ({ textStart }) => textStart <= index);
  if (!segment) return origin;
  if (index >= segment.textEnd) return segment.end;
  return segment.verbatim ? segment.start + (index - segment.textStart) : segment.start;
}

/** @param index at least 1, and not behind the text */
function endOffset(segments: readonly Segment[], index: number): number {
  const segment = lastWhere(segments, ({ textStart }) => textStart < index);
  if (!segment) return 0;
  return segment.verbatim ? segment.start + (index - segment.textStart) : segment.end;
}

function clamp(index: number, text: string): number {
  return Math.max(0, Math.min(index, text.length));
}

function decodedIndex(segments: readonly Segment[], offset: number): number {
  const segment = lastWhere(segments, ({ start }) => start <= offset);
  if (!segment) return 0;
  if (segment.verbatim) return Math.min(segment.textStart + offset - segment.start, segment.textEnd);
  return offset === segment.start || offset < segment.end ? segment.textStart : segment.textEnd;
}

/** The index itself, or the one before where it would cut a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  return index > 0 && (text.codePointAt(index - 1) ?? 0) > 0xffff ? index - 1 : index;
}

/** The last segment that the condition holds for; it holds for all before it. */
function lastWhere(segments: readonly Segment[], holds: (segment: Segment) => boolean): Segment | undefined {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const segment = segments[middle];
    if (segment && holds(segment)) low = middle + 1;
    else high = middle;
  }
  return segments[low - 1];
}
