import { follow } from '../../document/tree.ts';
import { addItems } from '../../edits/addItems.ts';
import { keyOrderAt } from '../../schema/schema.ts';
import type { Edit, Fix } from '../../validation/problem.ts';
import { draftText } from './draftTexts.ts';
import type { PhrasePlace } from './phrasePlace.ts';

export const defineMessages = {
  define: {
    en: 'Define "{phrase}" in the glossary',
    nl: 'Leg "{phrase}" vast in de begrippenlijst',
  },
} as const;

/**
 * Records a phrase in the glossary, with a definition to be written.
 *
 * @param definition what kind of definition a reader needs
 */
export function defineFix(
  place: PhrasePlace,
  definition: 'definition' | 'amount' | 'meaning' | 'threshold',
  say: (message: 'define', data: { phrase: string }) => string,
): Fix[] {
  const edit = addTerm(place, { placeholder: draftText(definition, place.language) });
  return edit ? [{ title: say('define', { phrase: termOf(place) }), edits: [edit] }] : [];
}

/** The edit that adds a phrase to the glossary; undefined where that is not a list. */
export function addTerm(place: PhrasePlace, definition: string | { readonly placeholder: string }): Edit | undefined {
  const { document, spec } = place;
  const root = follow(spec.root);
  return root?.kind === 'map' && spec.intact
    ? addItems(document, root, 'glossary', [{ term: termOf(place), definition }], keyOrderAt([]))
    : undefined;
}

/** What stands before a term in a text, and not in a glossary. */
const beforeTerm =
  /^(?:(?:nach|gemäß|gemäss|conform|volgens)\s+)?(?:(?:the|an?|de|het|een|der|die|das|dem|den|des|les?|la|une?)\s+|l['’])(?=\S+\s+\S)/i;

/**
 * A phrase as it stands in the glossary: without an article, and without the capital that it only has as the first of its sentence. German
 * nouns have their own.
 */
export function termOf(place: PhrasePlace): string {
  return uncapitalised(place).replace(beforeTerm, '');
}

function uncapitalised({ scalar, start, phrase, language }: PhrasePlace): string {
  const opens = /(?:^|[.!?;:]\s)[\s"'“„«(*-]*$/.test(scalar.text.slice(0, start));
  if (!opens || /^de(?:-|$)/i.test(language) || !/^\p{Lu}[\p{Ll}\s-]/u.test(phrase)) return phrase;
  return phrase.charAt(0).toLowerCase() + phrase.slice(1);
}
