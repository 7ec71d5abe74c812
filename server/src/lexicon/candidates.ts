import type { CompiledEntry, CompiledLexicon } from './compile.ts';
import { PhraseSet, type WordClasses } from './phraseSet.ts';
import { Gap, type Tokens } from './tokens.ts';
import type { CompiledWording } from './wording.ts';

/** A stretch of tokens that a phrase covers. */
export interface Candidate {
  readonly from: number;
  /** The token after the last one. */
  readonly to: number;
  readonly entry: CompiledEntry;
  /** Where the entry is in the lexicon; -1 for the user's own. */
  readonly index: number;
}

/** Finds the phrases from left to right; of those that begin together the longest, and the user's own before ours. */
export type FindCandidates = (text: string, tokens: Tokens) => Candidate[];

export function candidateFinder(
  lexicon: Pick<CompiledLexicon, 'phrases' | 'entries'>,
  user: CompiledWording | undefined,
  words: WordClasses,
): FindCandidates {
  const phrases = new PhraseSet(lexicon.phrases, words);
  const own = user && new PhraseSet(user.own, words);

  /** The phrase that begins with a token. */
  const candidateAt = (text: string, tokens: Tokens, from: number): Candidate | undefined => {
    const ours = phrases.longestAt(text, tokens, from);
    const mine = own?.longestAt(text, tokens, from);
    const isMine = mine !== undefined && mine.to >= (ours?.to ?? 0);
    const hit = isMine ? mine : ours;
    if (hit === undefined) return undefined;
    const index = hit.values[0] as number;
    const entry = isMine ? user?.entries[index] : lexicon.entries[index];
    return entry && { from, to: hit.to, entry, index: isMine ? -1 : index };
  };

  return (text, tokens) => {
    const found: Candidate[] = [];
    const { count, gap } = tokens;
    for (let from = 0; from < count; ) {
      const ours = phrases.nextStart(tokens, from, count);
      from = own ? Math.min(ours, own.nextStart(tokens, from, count)) : ours;
      if (from === count) break;
      const candidate = gap[from] === Gap.hyphen ? undefined : candidateAt(text, tokens, from);
      if (candidate) found.push(candidate);
      from = candidate?.to ?? from + 1;
    }
    return found;
  };
}
