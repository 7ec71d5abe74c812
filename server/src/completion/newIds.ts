import { freshId } from '../edits/skeletonIds.ts';
import { slug } from '../forms/id.ts';
import { titleOf } from '../model/standsFor.ts';
import type { CompletionSource } from './specPlace.ts';

const detail = { en: 'from the title', nl: 'uit de titel' } as const;

/** As many words and characters as make a short name. */
const mostWords = 4;
const longestId = 40;

/** An id for the item that is being written, made of its title and not taken yet. */
export const newIds: CompletionSource = ({ part, schema, map, knowledge, locale, written }) => {
  const list = part === 'value' ? schema?.['x-declares'] : undefined;
  const title = titleOf(map);
  if (list === undefined || title === undefined) return [];
  const name = shortName(title);
  if (name === '') return [];
  const others = knowledge.symbols.declarations.filter((declared) => declared.item.value !== map);
  const taken = others.filter((declared) => declared.list === list).map(({ id }) => id);
  const id = freshId(name, taken);
  return id === written ? [] : [{ label: id, kind: 'value', detail: detail[locale], value: id, rank: 0 }];
};

/** The first words of a title as an id. */
function shortName(title: string): string {
  return slug(slug(title).split('-').slice(0, mostWords).join('-'), longestId);
}
