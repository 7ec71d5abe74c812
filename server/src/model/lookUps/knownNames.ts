import type { Summaries } from '../summaries.ts';

/** What a reader of a spec can look up in it. */
export interface KnownNames {
  /** Whether an abbreviation, in capitals and without a plural "s", is in the glossary or part of a name. */
  hasAcronym(name: string): boolean;
  /** Whether a term with capitals is in the glossary, names somebody or something, or is made of the words of names. */
  hasTerm(phrase: string): boolean;
}

/** What of a spec is looked at. */
type Sources = Pick<Summaries, 'terms' | 'ids' | 'actors' | 'nameWords'>;

/** What is known is gathered once for the ids of a spec and for what else it says, which stay the same objects as long as they are the same. */
const gathered = new WeakMap<Sources['ids'], { readonly from: Sources; readonly names: KnownNames }>();

/** Gathers what the glossary, the names and the ids of a spec say. */
export function knownNames(from: Sources): KnownNames {
  const { terms, ids, actors, nameWords } = from;
  const known = gathered.get(ids);
  if (known?.from.terms === terms && known.from.actors === actors && known.from.nameWords === nameWords) {
    return known.names;
  }
  const names = gather(from);
  gathered.set(ids, { from: { terms, ids, actors, nameWords }, names });
  return names;
}

function gather({ terms, ids, actors, nameWords }: Sources): KnownNames {
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
