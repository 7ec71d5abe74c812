import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Spot } from '../model/spot.ts';
import type { Locale } from '../rules/rule.ts';

/** What is said behind a place. */
export interface Hint {
  /** The offset that it stands behind. */
  readonly at: number;
  /** A place has one hint, whatever there is to say. */
  readonly parts: readonly HintPart[];
}

/** A part of a hint that has something of its own to tell. */
export interface HintPart {
  readonly text: string;
  /** Says more when the mouse rests on it. */
  readonly tooltip?: string | undefined;
  /** Where a click leads. */
  readonly to?: Range | undefined;
}

/** What hints are made from. */
export interface HintContext {
  readonly document: EngagementDocument;
  readonly knowledge: Knowledge;
  readonly locale: Locale;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** A scalar that something may be said of, by what is around it. */
export interface HintPlace {
  readonly spot: Spot;
  /** The text of the scalar. */
  readonly text: string;
}
