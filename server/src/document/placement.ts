import type { Entry, Range, ScalarNode, SpecNode } from './tree.ts';

/**
 * Where a chunk stands in its file at this moment. It is the only thing about a chunk that an edit elsewhere changes: all that is
 * known of the chunk refers to it, and so moves along without being touched.
 */
export interface Placement {
  /** Offset of the chunk's first character in the file, UTF-16 code units. */
  start: number;
  /** Line of the chunk's first character in the file, from 0. */
  line: number;
}

/** A range within a chunk. It is read as a range of the file, wherever the chunk stands when it is read. */
export class PlacedRange implements Range {
  readonly placement: Placement;
  /** Offsets from the start of the chunk, `to` exclusive. */
  readonly from: number;
  readonly to: number;

  constructor(placement: Placement, from: number, to: number) {
    this.placement = placement;
    this.from = from;
    this.to = to;
  }

  get start(): number {
    return this.placement.start + this.from;
  }

  get end(): number {
    return this.placement.start + this.to;
  }
}

/** From the start of one range to the end of another, which may stand in different chunks. */
export class SpanRange implements Range {
  readonly first: Range;
  readonly last: Range;

  constructor(first: Range, last: Range) {
    this.first = first;
    this.last = last;
  }

  get start(): number {
    return this.first.start;
  }

  get end(): number {
    return this.last.end;
  }
}

/** An entry of a map within a chunk. */
export class PlacedEntry implements Entry {
  readonly key: ScalarNode;
  readonly value: SpecNode | null;
  readonly range: PlacedRange;
  readonly #colonEnd: number | undefined;

  /** @param colonEnd the offset behind the colon, from the start of the chunk */
  constructor(key: ScalarNode, value: SpecNode | null, range: PlacedRange, colonEnd: number | undefined) {
    this.key = key;
    this.value = value;
    this.range = range;
    this.#colonEnd = colonEnd;
  }

  get afterColon(): number | undefined {
    return this.#colonEnd === undefined ? undefined : this.range.placement.start + this.#colonEnd;
  }
}

/** The entry of a list whose items stand in chunks of their own. */
export class ListEntry implements Entry {
  readonly key: ScalarNode;
  readonly value: SpecNode;
  readonly range: Range;
  readonly #header: Entry;

  /** @param header the entry as its own chunk has it, without a value */
  constructor(header: Entry, value: SpecNode) {
    this.key = header.key;
    this.value = value;
    this.range = new SpanRange(header.range, value.range);
    this.#header = header;
  }

  get afterColon(): number | undefined {
    return this.#header.afterColon;
  }
}
