import type { Summaries } from '../../model/summaries.ts';

/** What a reader of a spec can look up in it. */
export interface KnownNames {
  /** Whether an abbreviation, in capitals and without a plural "s", is in the glossary or part of a name. */
  hasAcronym(name: string): boolean;
  /** Whether a term with capitals is in the glossary, names somebody or something, or is made of the words of names. */
  hasTerm(phrase: string): boolean;
}

/** Gathers what the glossary, the names and the ids of a spec say. */
export function knownNames({
  terms,
  ids,
  actors,
  nameWords,
}: Pick<Summaries, 'terms' | 'ids' | 'actors' | 'nameWords'>): KnownNames {
  const defined = new Set([...terms, ...actors].map(comparable));
  const inDefined = new Set(terms.flatMap((term) => term.match(/[\p{L}\p{N}]+/gu) ?? []));
  const inNames = new Set(nameWords);
  const inIds = new Set(ids.flatMap(({ id }) => id.toLowerCase().split(/[-_./]/)));
  return {
    hasAcronym: (name) =>
      defined.has(comparable(name)) || inDefined.has(name) || inNames.has(name) || inIds.has(name.toLowerCase()),
    hasTerm: (phrase) =>
      defined.has(comparable(phrase)) ||
      inIds.has(phrase.toLowerCase()) ||
      phrase.split(/[^\p{L}\p{N}]+/u).every((word) => !/^\p{Lu}/u.test(word) || inNames.has(word)),
  };
}

/** A term in which case, white space and a plural "s" make no difference. */
function comparable(term: string): string {
  return term
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L}{2})s$/u, '');
}
