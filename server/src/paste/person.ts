import type { ContentMap } from '../edits/content.ts';
import { freshId } from '../edits/skeletonIds.ts';
import { slug } from '../forms/id.ts';
import { formNamed } from '../forms/index.ts';
import { fits } from '../forms/pattern.ts';
import { fold } from '../forms/text.ts';
import { type Fields, itemsAt, textIn, textsIn } from '../model/answers/fields.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Contact } from './contact.ts';
import { phoneNumber } from './phoneNumber.ts';

/** Items of `people` for these, with ids that are free; what cannot be known of somebody is left out. */
export function peopleFrom(contacts: readonly Contact[], facts: SpecFacts): ContentMap[] {
  const taken = [...facts.idsOf('people')];
  return contacts.map((contact) => {
    const id = freshId(slug(contact.name.split(' ')[0] ?? '') || 'person', taken);
    taken.push(id);
    const party = partyOf(contact, facts);
    const partyId = party && textIn(party, 'id');
    const languages = languagesOf(contact, party);
    const entries: [key: string, value: ContentMap[string] | undefined][] = [
      ['id', id],
      ['name', contact.name],
      ['partyId', partyId],
      ['email', contact.email],
      ['phone', contact.phone && phoneNumber(contact.phone, party && textIn(party, 'country'))],
      ['languages', languages.length > 0 ? languages : undefined],
      ['intro', contact.title],
    ];
    return Object.fromEntries(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
  });
}

/** Whether a line is the name of one of the parties. */
export function knowsCompany(facts: SpecFacts): (line: string) => boolean {
  const names = new Set(itemsAt(facts, 'parties').flatMap((party) => namesOf(party)));
  return (line) => names.has(bare(line));
}

/** The party that somebody works for: by the name of the company, else by those who have an address there, else by the address itself. */
function partyOf({ company, email }: Contact, facts: SpecFacts): Fields | undefined {
  const parties = itemsAt(facts, 'parties');
  const named = company === undefined ? undefined : parties.find((party) => namesOf(party).includes(bare(company)));
  if (named || email === undefined) return named;
  const domain = domainOf(email);
  const colleague = itemsAt(facts, 'people').find((person) => domainOf(textIn(person, 'email') ?? '') === domain);
  const partyId = colleague && textIn(colleague, 'partyId');
  const labels = domain.split('.').slice(0, -1).map(bare);
  return (
    parties.find((party) => partyId !== undefined && textIn(party, 'id') === partyId) ??
    parties.find((party) => namesOf(party).some((name) => labels.includes(name)))
  );
}

/** What a party may be called: its id, its name, and its name without the form of the company. */
function namesOf(party: Fields): string[] {
  const name = textIn(party, 'name') ?? '';
  const short = name.replace(/[,\s]+(?:b\.?v|n\.?v|(?:pvt\.?\s+)?ltd|limited|gmbh|ag|inc|llc|plc|s\.?a)\.?$/iu, '');
  return [textIn(party, 'id') ?? '', name, short].map(bare).filter((each) => each !== '');
}

/** Those on the card, else those of the party: a guess that the writer sees at once. */
function languagesOf({ languages = [] }: Contact, party: Fields | undefined): string[] {
  const form = formNamed('language');
  const own = languages.flatMap((text) => (fits('language', text) ? text : (form.read(text, {}).suggestions[0] ?? [])));
  return own.length > 0 || !party ? own : textsIn(party, 'languages');
}

function domainOf(email: string): string {
  return email.slice(email.indexOf('@') + 1).toLowerCase();
}

/** Letters and digits alone, in small letters without accents. */
function bare(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
