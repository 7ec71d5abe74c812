import type { ContentMap } from '../edits/content.ts';
import { type Fields, textIn, textsIn } from '../model/answers/fields.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { parties } from './known.ts';
import { drafted } from './ownLanguage.ts';

/** One person of each side, with what others need to reach and to know them. */
export const people: Clause = (facts) => {
  const sides = [...parties(facts, 'client').slice(0, 1), ...parties(facts, 'supplier').slice(0, 1)];
  return sides.map((party, index) => person(facts, party, index));
};

function person(facts: SpecFacts, party: Fields, index: number): ContentMap {
  const { id, name } = names[index] ?? names[0];
  const partyId = textIn(party, 'id') ?? 'acme';
  const languages = textsIn(party, 'languages');
  return {
    id: { placeholder: id },
    name: { placeholder: name },
    partyId,
    email: { placeholder: `${id}@${partyId}.example` },
    phone: { placeholder: index === 0 ? '+31201234567' : '+919812345678' },
    languages: languages.length > 0 ? languages : [{ placeholder: facts.text('metadata', 'language') ?? 'en' }],
    intro: { placeholder: drafted(facts, intro) },
  };
}

const names = [
  { id: 'eva', name: 'Eva Jansen' },
  { id: 'ravi', name: 'Ravi Rao' },
] as const;

/** A few words about work and home, to be written over. */
export const intro = {
  en: 'Joined in 2021; plays chess.',
  nl: 'Werkt hier sinds 2021; speelt schaak.',
  de: 'Seit 2021 dabei; spielt Schach.',
  fr: 'Dans la maison depuis 2021; joue aux échecs.',
};
