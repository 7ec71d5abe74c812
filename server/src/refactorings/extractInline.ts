import { calendarOf } from '../clauses/calendars.ts';
import type { ContentMap } from '../edits/content.ts';
import { replaceValue } from '../edits/replaceValue.ts';
import { freshId } from '../edits/skeletonIds.ts';
import { slug } from '../forms/id.ts';
import { fits } from '../forms/pattern.ts';
import { itemsAt, textIn } from '../model/answers/fields.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import { typedScalarsIn } from '../model/typedScalars.ts';
import { createEntry } from '../rules/reference/createEntry.ts';
import type { Message } from '../rules/rule.ts';
import type { Refactoring } from './refactoring.ts';

/** What is made of a value that stands where an id belongs. */
interface Extracted {
  /** Taken or not: a number is put behind it where it is. */
  readonly id: string;
  readonly own: ContentMap;
}

/** What can be written in the place of an id of a list, and is then written once in that list. */
interface Kind {
  readonly title: Message;
  /** Undefined for a text that says nothing of such an item. */
  read(text: string, facts: SpecFacts): Extracted | undefined;
}

const kinds: Readonly<Record<string, Kind>> = {
  roles: { title: { en: 'Extract role "{id}" and refer to it', nl: 'Maak rol "{id}" en verwijs ernaar' }, read: role },
  calendars: {
    title: { en: 'Extract calendar "{id}" and refer to it', nl: 'Maak kalender "{id}" en verwijs ernaar' },
    read: calendar,
  },
  'communication/channels': {
    title: { en: 'Extract channel "{id}" and refer to it', nl: 'Maak kanaal "{id}" en verwijs ernaar' },
    read: channel,
  },
};

/**
 * Makes a role of a person who is named where a role belongs, a channel of an address, a calendar of a time zone; and refers to it
 * wherever the same is written.
 */
export const extractInline: Refactoring = {
  kind: 'extract',
  offers({ document, spec, facts, spot, say }) {
    const list = spot.schema?.['x-ref']?.lists[0] ?? '';
    const { scalar } = spot;
    const kind = Object.hasOwn(kinds, list) ? kinds[list] : undefined;
    if (!kind || !scalar || spot.isKey || facts.idsOf(list).includes(scalar.text)) return [];
    const extracted = kind.read(scalar.text.trim(), facts);
    if (!extracted) return [];
    const id = freshId(extracted.id, facts.idsOf(list));
    const edit = createEntry({ document, facts }, list, id, extracted.own);
    if (!edit) return [];
    const same = spec.parts
      .flat()
      .flatMap(typedScalarsIn)
      .filter(
        (other) => other.schema['x-ref']?.lists.includes(list) && other.scalar.text.trim() === scalar.text.trim(),
      );
    const references = same.map((other) => replaceValue(document, other.scalar, id));
    return [{ title: say(kind.title, { id }), edits: [...references, edit] }];
  },
};

/** The role of a person, who is named by id, name or e-mail address. Who has a role already is named by that. */
function role(text: string, facts: SpecFacts): Extracted | undefined {
  const person = itemsAt(facts, 'people').find((item) =>
    ['id', 'name', 'email'].some((key) => textIn(item, key) === text),
  );
  const [id, partyId] = ['id', 'partyId'].map((key) => person && textIn(person, key));
  if (id === undefined || partyId === undefined) return undefined;
  const held = itemsAt(facts, 'roles').some((item) => textIn(item, 'holderId') === id);
  return held ? undefined : { id: slug(`${id}-role`, longestStem), own: { partyId, holderId: id } };
}

/** The calendar of a time zone: that of the country of the party that is there, else one that is named after the place. */
function calendar(text: string, facts: SpecFacts): Extracted | undefined {
  if (!fits('timeZone', text)) return undefined;
  const party = itemsAt(facts, 'parties').find(
    (item) => textIn(item, 'timeZone') === text && fits('country', textIn(item, 'country') ?? ''),
  );
  const own = party ? calendarOf(facts, party) : { timeZone: text };
  const name = (party && textIn(party, 'country')) ?? text.slice(text.lastIndexOf('/') + 1);
  return { id: slug(name, longestStem), own };
}

/** The channel of an address: a mailbox, a telephone number or a page. */
function channel(text: string): Extracted | undefined {
  const mail = text.replace(/^mailto:/i, '');
  if (fits('email', mail)) return { id: 'mail', own: { tool: 'e-mail', address: text } };
  if (fits('phone', text.replace(/^tel:/i, ''))) return { id: 'phone', own: { tool: 'phone', address: text } };
  const host = /^https?:\/\/(?:www\.)?([a-z0-9.-]+)/i.exec(text)?.[1];
  if (host === undefined) return undefined;
  const labels = host.toLowerCase().split('.');
  const tool = tools.find((name) => labels.includes(name)) ?? labels[0] ?? '';
  const id = slug(tool, longestStem);
  return id === '' ? undefined : { id, own: { tool, address: text } };
}

/** Tools that run at an address of their customer, as in `acme.slack.com`. */
const tools = ['slack', 'teams', 'zoom', 'webex', 'discord', 'mattermost'];

/** An id has at most 63 characters; so many are kept before a number. */
const longestStem = 57;
