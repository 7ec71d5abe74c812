import type { ProseText } from '../prose.ts';
import type { Summaries } from '../summaries.ts';
import { acronymsIn } from './acronyms.ts';
import { capitalTermsIn } from './capitalTerms.ts';
import { knownNames } from './knownNames.ts';

/** A word or words in a text that only somebody who knows them can read. Indices are UTF-16 code units of the decoded text. */
export interface UnknownTerm {
  readonly text: ProseText;
  readonly kind: 'acronym' | 'term';
  readonly start: number;
  readonly end: number;
  /** As it would stand in a glossary. */
  readonly name: string;
}

/** What of the spec says which terms are known. */
type Known = Pick<Summaries, 'terms' | 'ids' | 'actors' | 'nameWords' | 'unreadable' | 'language'>;

/** The abbreviations and the terms with capitals in texts, whether they are known or not. */
export function termsToLookUp(prose: readonly ProseText[]): UnknownTerm[] {
  return prose.flatMap((text) => {
    const decoded = text.scalar.text;
    // What explains in passing promises nothing by its words.
    if (text.prose.kind === 'narrative' || !/\p{Lu}\S*\p{Lu}|\p{Lu}\p{Ll}+[ \t]+\S/u.test(decoded)) return [];
    return [
      ...acronymsIn(decoded).map(({ start, end, name }) => ({ text, kind: 'acronym' as const, start, end, name })),
      ...capitalTermsIn(decoded).map(({ start, end, phrase }) => ({
        text,
        kind: 'term' as const,
        start,
        end,
        name: phrase,
      })),
    ];
  });
}

/** Those of the terms that the spec explains nowhere. */
export function unknownAmong(terms: readonly UnknownTerm[], known: Known): readonly UnknownTerm[] {
  // Where YAML could not be read, there may be more terms and names.
  if (known.unreadable.some((section) => /^(?:glossary|parties|people|roles)?$/.test(section))) return [];
  const names = knownNames(known);
  return terms.filter(({ text, kind, name }) => {
    if (kind === 'acronym') return !names.hasAcronym(name);
    // In German every noun has a capital.
    return !/^de(?:-|$)/i.test(text.language ?? known.language ?? 'en') && !names.hasTerm(name);
  });
}
