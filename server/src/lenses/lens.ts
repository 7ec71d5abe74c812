import type { Range } from '../document/tree.ts';

/** A line of text above a place of a spec. */
export interface Lens {
  /** The line is shown above the one of this offset. */
  readonly at: number;
  readonly title: string;
  /** The places that it is about; it leads nowhere where there are none. */
  readonly places: readonly Range[];
}
