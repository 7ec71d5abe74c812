import type { EngagementDocument } from '../document/engagementDocument.ts';
import { follow, type Range } from '../document/tree.ts';
import { itemsAt, textIn } from '../model/answers/fields.ts';
import { knowledgeOf } from '../model/knowledge.ts';
import { periodOf } from '../model/specFacts.ts';
import { spotAt } from '../model/spot.ts';
import type { Locale } from '../rules/rule.ts';
import { presentIn } from '../time/present.ts';
import { messageText } from '../validation/messageText.ts';
import { longestContact } from './contact.ts';
import { insertPeople } from './insertPeople.ts';
import { type Option, pasteValue } from './pasteValue.ts';
import { knowsCompany, peopleFrom } from './person.ts';
import { readSignature } from './signature.ts';
import { isVcard, readVcards } from './vcard.ts';

const titles = {
  en: { one: 'Paste as a person: {name}', several: 'Paste as {count} people' },
  nl: { one: 'Plakken als persoon: {name}', several: 'Plakken als {count} personen' },
} as const satisfies Record<Locale, Record<string, string>>;

/** Who asks, in which language, and when: in milliseconds since 1970. */
interface Asked {
  readonly locale: Locale;
  readonly now: number;
}

/** What a text can become that is pasted or dropped on a range; none where it is best pasted as it is. */
export function pasteOptions(document: EngagementDocument, range: Range, text: string, asked: Asked): Option[] {
  const spot = spotAt(document, range.start);
  if (!spot || text.length > longestContact) return [];
  const today = presentIn(knowledgeOf(spot.spec).time.facts, asked.now).date;
  const facts = { ...periodOf(spot.spec), today };
  const values = pasteValue(document, range, text, { facts, locale: asked.locale });
  return values.length > 0 ? values : pastePeople(document, range, text, asked.locale);
}

/**
 * People who are named in a signature go where nothing stands yet; a business card can't be meant otherwise. Those whose address for mail the
 * spec has already are not added again.
 */
function pastePeople(document: EngagementDocument, range: Range, text: string, locale: Locale): Option[] {
  const spec = spotAt(document, range.start)?.spec;
  const root = follow(spec?.root);
  if (!spec || root?.kind !== 'map' || range.end > range.start) return [];
  const { facts } = knowledgeOf(spec);
  const isCard = isVcard(text);
  const known = new Set(itemsAt(facts, 'people').map((person) => textIn(person, 'email')?.toLowerCase()));
  const contacts = (isCard ? readVcards(text) : readSignature(text, knowsCompany(facts))).filter(
    ({ email }) => email === undefined || !known.has(email.toLowerCase()),
  );
  if (contacts.length === 0) return [];
  const edits = insertPeople(document, root, range.start, peopleFrom(contacts, facts), isCard);
  if (!edits) return [];
  const [{ name } = { name: '' }] = contacts;
  const { one, several } = titles[locale];
  const title = messageText(contacts.length === 1 ? one : several, { name, count: contacts.length });
  return [{ title, kind: 'person', sure: true, edits }];
}
