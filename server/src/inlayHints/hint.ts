import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Spot } from '../model/spot.ts';
import type { Locale } from '../rules/rule.ts';

/** As much as one part of a hint shows, in characters: a hint pushes away what stands behind it on its line. */
const longest = 25;

/** A part of a hint, cut where it is long; then the whole of it is in the tooltip. */
export function hintPart({ text, tooltip, to }: HintPart): HintPart {
  if (text.length <= longest) return { text, tooltip, to };
  const whole = tooltip?.startsWith(text) ? [tooltip] : [text, ...(tooltip === undefined ? [] : [tooltip])];
  return {
    text: `${[...text]
      .slice(0, longest - 1)
      .join('')
      .trimEnd()}…`,
    tooltip: whole.join('\n'),
    to,
  };
}

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
