import type { Range } from 'vscode-languageserver-protocol';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import { toRange } from '../lsp/convert.ts';
import type { Gap } from './readiness.ts';

/** What the client's command shows: where to go for what would bring most. Ours alone. */
export interface ShownGap {
  readonly what: string;
  /** Points of the pillar's score, rounded up. */
  readonly gain: number;
  readonly range: Range;
}

/** Gaps as the client shows them, in the same order. */
export function shownGaps(gaps: readonly Gap[], document: EngagementDocument): ShownGap[] {
  return gaps.map(({ what, gain, range }) => ({ what, gain: Math.ceil(gain), range: toRange(range, document) }));
}
