import type { Completion } from '../../completion/completion.ts';
import type { EngagementDocument } from '../../document/engagementDocument.ts';

/** More than these nobody looks through; a long list costs at every letter. */
const mostItems = 200;

/** Completions, the likeliest first, and whether some were left out. */
export interface Fitting {
  readonly items: readonly Completion[];
  readonly isCut: boolean;
}

/** A list that is not too long: of many, those that have the letters typed so far, in their order. The rest is for the client to judge. */
export function fitting(document: EngagementDocument, offset: number, all: readonly Completion[]): Fitting {
  const ranked = all.toSorted((a, b) => a.rank - b.rank);
  if (ranked.length <= mostItems) return { items: ranked, isCut: false };
  const likely = ranked.filter(({ start, filter }) => hasLetters(filter, document.text.slice(start, offset)));
  return { items: likely.slice(0, mostItems), isCut: true };
}

/** Whether all letters stand in a text, in their order. */
function hasLetters(text: string, letters: string): boolean {
  const from = text.toLowerCase();
  let at = 0;
  for (const letter of letters.toLowerCase().trim()) {
    at = from.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
