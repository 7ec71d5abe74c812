import { schemaAt } from '../../schema/schema.ts';
import type { Alias } from '../names.ts';
import type { ProseText } from '../prose.ts';

/** A second word for a term, in a part that uses the term too. The index is in UTF-16 code units of the decoded text. */
export interface SecondWord {
  readonly text: ProseText;
  readonly alias: Alias;
  readonly start: number;
}

/** How the terms of a glossary and their second words are found. */
interface Search {
  readonly alias: Alias;
  readonly word: RegExp;
  readonly term: RegExp;
}

/** Each is made once for the second words of a spec, which are the same object as long as they are the same. */
const searches = new WeakMap<readonly Alias[], { readonly any: RegExp; readonly all: readonly Search[] }>();

/** Where the texts of a part use a second word for a term, though they use the term too. */
export function secondWordsIn(prose: readonly ProseText[], aliases: readonly Alias[]): SecondWord[] {
  const search = searches.get(aliases) ?? searchFor(aliases);
  searches.set(aliases, search);
  const texts = prose.filter(({ schema }) => schema !== schemaAt(['glossary', 0, 'definition']));
  if (search.all.length === 0 || !texts.some(({ scalar }) => isIn(scalar.text, search.any))) return [];
  return search.all.flatMap(({ alias, word, term }) => {
    if (!texts.some(({ scalar }) => isIn(scalar.text, term))) return [];
    return texts.flatMap((text) =>
      [...text.scalar.text.matchAll(word)].map(({ index }) => ({ text, alias, start: index })),
    );
  });
}

function searchFor(aliases: readonly Alias[]) {
  const all = aliases.flatMap((alias): Search[] => {
    if (alias.alias === '' || alias.term === '') return [];
    const [word, term] = [wordsOf(escaped(alias.alias)), wordsOf(escaped(alias.term))];
    // "API" lies in "order API": which of the two a text means cannot be told.
    return isIn(alias.term, word) || isIn(alias.alias, term) ? [] : [{ alias, word, term }];
  });
  return { all, any: wordsOf(`(?:${all.map(({ alias }) => escaped(alias.alias)).join('|')})`) };
}

function isIn(text: string, word: RegExp): boolean {
  return text.search(word) >= 0;
}

/** Finds a word where it stands by itself in a text, in any case. */
function wordsOf(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu');
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
