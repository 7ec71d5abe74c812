import { lexiconFor } from '../lexicon/lexicons.ts';
import { baseLanguage } from '../lexicon/wording.ts';
import { durationText } from '../model/answers/durationText.ts';
import { type Fields, textIn } from '../model/answers/fields.ts';
import { filled } from '../model/answers/question.ts';
import { titleOf } from '../model/answers/roles.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import { parties, type Side } from './known.ts';

/** A sentence in the languages in which we can draft; `{name}` stands for a value. */
export interface Draft {
  readonly en: string;
  readonly nl: string;
  readonly de: string;
  readonly fr: string;
}

/** A draft in the language of the spec's texts; in English where it is in another one. */
export function drafted(facts: SpecFacts, draft: Draft, values: Readonly<Record<string, string>> = {}): string {
  // A name that ends in a full stop brings the one that ends the sentence.
  return filled(draft[draftLanguage(facts)], values).replace(/\.\.(?=\s|$)/g, '.');
}

/** The language in which drafts are written for this spec. */
export function draftLanguage(facts: SpecFacts): keyof Draft {
  const language = baseLanguage(facts.text('metadata', 'language') ?? 'en');
  return language === 'nl' || language === 'de' || language === 'fr' ? language : 'en';
}

/** A duration (`2 business days`) as a sentence of the spec says it: `2 werkdagen`. */
export function spokenDuration(facts: SpecFacts, duration: string): string {
  const words = lexiconFor(draftLanguage(facts))?.language;
  return (words && durationText(duration, words)) ?? duration;
}

/** What the first party of a side is called. */
export function partyName(facts: SpecFacts, side: Side): string {
  const [party] = parties(facts, side);
  const fallback = side === 'client' ? clientWord : supplierWord;
  return (party && (textIn(party, 'name') ?? textIn(party, 'id'))) ?? drafted(facts, fallback);
}

const clientWord: Draft = { en: 'The client', nl: 'De opdrachtgever', de: 'Der Auftraggeber', fr: 'Le client' };
const supplierWord: Draft = { en: 'The supplier', nl: 'De leverancier', de: 'Der Auftragnehmer', fr: 'Le prestataire' };

/** The roles that some keys of a map name, as they stand at the start of a sentence; a side's party where none does. */
export function actorsIn(facts: SpecFacts, { path, map }: Fields, keys: readonly string[], side: Side): string {
  const titles = keys.flatMap((key) => {
    const id = textIn({ path, map }, key);
    return (id === undefined ? undefined : titleOf(facts, id)) ?? [];
  });
  return titles.length === 0 ? partyName(facts, side) : actors(facts, titles);
}

/** `The product owner and the delivery manager` */
export function actors(facts: SpecFacts, titles: readonly string[]): string {
  const language = draftLanguage(facts);
  const { article, and } = grammar[language];
  const named = titles.map((title) => (article === '' ? title : `${article} ${uncapitalised(title)}`));
  const text = named.join(` ${and} `);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** German and French articles depend on the word; titles stand there without. */
const grammar: Readonly<Record<keyof Draft, { readonly article: string; readonly and: string }>> = {
  en: { article: 'the', and: 'and' },
  nl: { article: 'de', and: 'en' },
  de: { article: '', and: 'und' },
  fr: { article: '', and: 'et' },
};

/** `Product owner` within a sentence; `IT manager` stays. */
function uncapitalised(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
