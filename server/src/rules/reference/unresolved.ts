import type { ScalarNode } from '../../document/tree.ts';
import { replaceValue } from '../../edits/replaceValue.ts';
import { meantIds } from '../../model/meantIds.ts';
import type { SpecFacts, Status } from '../../model/specFacts.ts';
import type { KnownId, PlacedId } from '../../model/summaries.ts';
import { checksOf } from '../../schema/checks.ts';
import { nearest, plain } from '../../schema/nearest.ts';
import { engagementSchema, propertyOf, type SchemaNode } from '../../schema/schema.ts';
import { listed } from '../../validation/naming.ts';
import type { Fix, Severity } from '../../validation/problem.ts';
import { severityOfMissing } from '../absence.ts';
import { isUnreadable } from '../readable.ts';
import { defineRule, type MessageData, type Now } from '../rule.ts';
import { createEntry } from './createEntry.ts';
import { isKeyOfFormat, type KnownIds, knownIdsOf, sectionOf } from './knownIds.ts';
import { idsFor, partyFor, relatedIds } from './related.ts';

/** More repairs than these make choosing harder than writing. */
const mostFixes = 6;

/** An id has at most 63 characters: of a long one so many are kept before a number. */
const longestStem = 57;

type Ref = NonNullable<SchemaNode['x-ref']>;

export default defineRule({
  meta: {
    id: 'reference/unresolved',
    summary: 'An id that points to nothing, to something of another kind, or to two things at once.',
    why: 'Duties, dates and money depend on these ids. When one leads nowhere, each party fills in who or what it thinks was meant, and finds out at the worst moment that the other thought of something else.',
    source: 'Demand S13: who is responsible for what; referential integrity',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      meant: {
        en: 'Nobody knows who or what is meant: {list} has no "{id}". Write {meant}.',
        nl: 'Niemand weet wie of wat hier bedoeld is: {list} heeft geen "{id}". Schrijf {meant}.',
      },
      unknown: {
        en: 'Nobody knows who or what is meant: {list} has no "{id}". Write one of {known}, or add it to {list}.',
        nl: 'Niemand weet wie of wat hier bedoeld is: {list} heeft geen "{id}". Schrijf een van {known}, of voeg het toe aan {list}.',
      },
      otherList: {
        en: 'Nobody knows who or what is meant: "{id}" is one of {other}, but one of {list} is needed here. Write one of {known}.',
        nl: 'Niemand weet wie of wat hier bedoeld is: "{id}" staat in {other}, terwijl hier een van {list} hoort. Schrijf een van {known}.',
      },
      emptyList: {
        en: 'This points to nothing, because {list} has no items with an id yet. Add "{id}" to {list}.',
        nl: 'Dit verwijst nergens naar, want {list} heeft nog geen items met een id. Voeg "{id}" toe aan {list}.',
      },
      part: {
        en: 'This points to nothing, because {section} has no "{id}". Write a section, a slash and an id of that section, such as {known}.',
        nl: 'Dit verwijst nergens naar, want {section} heeft geen "{id}". Schrijf een onderdeel, een schuine streep en een id uit dat onderdeel, zoals {known}.',
      },
      section: {
        en: 'This points to nothing, because a spec has no section "{section}". Write a section, a slash and an id of that section, such as {known}.',
        nl: 'Dit verwijst nergens naar, want een spec heeft geen onderdeel "{section}". Schrijf een onderdeel, een schuine streep en een id uit dat onderdeel, zoals {known}.',
      },
      twice: {
        en: 'A reference to "{id}" can mean either of two items of {list}. Give each an id of its own, such as {fresh}.',
        nl: 'Een verwijzing naar "{id}" kan op twee items van {list} slaan. Geef elk item een eigen id, zoals {fresh}.',
      },
      first: { en: 'The other "{id}"', nl: 'De andere "{id}"' },
      or: { en: ' or ', nl: ' of ' },
      replace: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
      create: { en: 'Add "{id}" to {list}', nl: 'Voeg "{id}" toe aan {list}' },
      rename: { en: 'Rename to {value}', nl: 'Hernoem naar {value}' },
    },
    examples: {
      invalid: [
        'objectives:\n  - { id: app-live, statement: ACME sells through the app., type: revenue, kpiIds: [⟦order⟧], ownerRoleId: ⟦eva⟧ }\n',
        'scenarios:\n  - id: late-api\n    relatesTo: [⟦milestones/golive⟧]\n    given: The API test keys arrive 3 business days late.\n    when: Nova reports it in Jira.\n    then: The go-live date moves 3 business days.\n',
      ],
      valid: [
        'objectives:\n  - { id: app-live, statement: ACME sells through the app., type: revenue, kpiIds: [orders], ownerRoleId: product-owner }\n',
      ],
    },
  },
  reads: ['typedScalars', 'ids', 'repeatedIds', 'unreadable', 'unnamed', 'status'],
  check({ typedScalars, ids, unreadable, unnamed, status, report, say }) {
    for (const { scalar, schema } of typedScalars) {
      const ref = schema['x-ref'];
      // What is not written as an id is said by the schema.
      if (!ref || typeof scalar.value !== 'string' || !checksOf(schema).pattern?.test(scalar.text)) continue;
      const found = ref.form === 'section/id' ? lostPart(scalar.text, ids) : lostId(scalar.text, ref, ids);
      if (!found || mayBeHidden(found.section, ids, unreadable)) continue;
      // An item without an id may be about to get this one.
      if (unnamed.some((list) => sectionOf(list) === found.section)) continue;
      const { message, data, meant } = found;
      report({
        message,
        severity: severityOf(message, status.value),
        range: scalar.range,
        data: { ...data, meant: meant.join(say('or')) },
        fixes: (now) => [
          ...replacementsFor(now, scalar, ref, meant, (value) => say('replace', { value })),
          // What is in another list already is not wanted in this one, too.
          ...(message === 'otherList'
            ? []
            : creation(now, scalar.text, ref, (list) => say('create', { id: scalar.text, list: calledList(list) }))),
        ],
      });
    }
  },
  checkSpec({ ids, repeatedIds, report, say }) {
    const firsts = new Map<string, { readonly known: PlacedId; number: number }>();
    for (const known of repeatedIds) {
      const { list, id, range } = known;
      const name = `${list}/${id}`;
      const first = firsts.get(name);
      if (!first) {
        firsts.set(name, { known, number: 1 });
        continue;
      }
      const taken = knownIdsOf(ids).ofList.get(list);
      const numbered = (): string => `${id.slice(0, longestStem)}-${first.number}`;
      do first.number++;
      while (taken?.has(numbered()));
      const fresh = numbered();
      report({
        message: 'twice',
        range,
        data: { id, list: calledList(list), fresh },
        related: [{ range: first.known.range, message: say('first', { id }) }],
        fixes: ({ document, facts }) => {
          const declared = facts.ids.find(({ scalar }) => scalar.range.start === range.start);
          const title = say('rename', { value: fresh });
          return declared ? [{ title, edits: [replaceValue(document, declared.scalar, fresh)] }] : [];
        },
      });
    }
  },
});

/** An id or `section/id` that leads nowhere. */
interface Lost {
  readonly message: 'meant' | 'unknown' | 'otherList' | 'emptyList' | 'part' | 'section';
  readonly data: MessageData;
  /** The ids that may be meant, likeliest first. */
  readonly meant: readonly string[];
  /** The section in which it would be. */
  readonly section: string;
}

/** A list that is still to be written is a gap, not a mistake; until the parties agree, so is an item of it. */
function severityOf(message: Lost['message'], status: Status): Severity {
  if (message === 'emptyList') return severityOfMissing(status);
  return message === 'unknown' && (status === 'draft' || status === 'review') ? 'warning' : 'error';
}

function lostId(id: string, { lists }: Ref, ids: readonly KnownId[]): Lost | undefined {
  const { ofList, listsWith } = knownIdsOf(ids);
  if (lists.some((list) => ofList.get(list)?.has(id))) return undefined;
  const [list = ''] = lists;
  const known = [...(ofList.get(list) ?? [])];
  const [other] = listsWith.get(id) ?? [];
  const meant = meantIds(id, lists, ids).slice(0, 3);
  const message =
    known.length === 0 ? 'emptyList' : meant.length > 0 ? 'meant' : other === undefined ? 'unknown' : 'otherList';
  const data = { id, list: calledList(list), other: calledList(other ?? ''), known: listed(known, mostFixes) };
  return { message, data, meant, section: sectionOf(list) };
}

function lostPart(reference: string, ids: readonly KnownId[]): Lost | undefined {
  const known = knownIdsOf(ids);
  if (known.references.has(reference) || isKeyOfFormat(reference)) return undefined;
  const section = sectionOf(reference);
  const id = reference.slice(section.length + 1);
  const isSection = propertyOf(engagementSchema, section) !== undefined;
  const meant = meantParts(id, isSection ? section : undefined, known);
  const such = meant[0] ?? partsOf(section, known)[0] ?? 'milestones/go-live';
  return { message: isSection ? 'part' : 'section', data: { id, section, known: such }, meant, section };
}

/** The parts that a reference may mean: with a similar id in the section, or with just this id in another one. */
function meantParts(id: string, section: string | undefined, known: KnownIds): string[] {
  const same = (known.listsWith.get(id) ?? []).map((list) => `${sectionOf(list)}/${id}`);
  if (section === undefined) return [...new Set(same)];
  const own = partsOf(section, known).map((reference) => reference.slice(section.length + 1));
  const near = nearest(id, own).map((other) => `${section}/${other}`);
  return [...new Set([...near, ...same])].slice(0, 3);
}

function partsOf(section: string, { references }: KnownIds): string[] {
  return [...references].filter((reference) => sectionOf(reference) === section);
}

/** True where the id may stand in YAML that could not be read. */
function mayBeHidden(section: string, ids: readonly KnownId[], unreadable: readonly string[]): boolean {
  if (unreadable.length === 0) return false;
  const isThere = ids.some(({ list }) => sectionOf(list) === section);
  return !isThere || isUnreadable(unreadable, section);
}

function replacementsFor(
  { document, facts }: Now,
  scalar: ScalarNode,
  { lists, of, form }: Ref,
  meant: readonly string[],
  title: (value: string) => string,
): Fix[] {
  const { text } = scalar;
  const isPart = form === 'section/id';
  const [list = ''] = lists;
  const fitting = isPart ? partsIn(facts, sectionOf(text)) : idsFor(facts, list, of);
  // Who holds a role may be lost as well.
  const related = isPart ? [] : relatedIds(facts, list, text).filter((id) => fitting.includes(id));
  const likely = [...new Set([...meant, ...related])].filter(
    (id) => isPart || of === undefined || fitting.includes(id),
  );
  const values = (likely.length > 0 ? likely : fitting).slice(0, mostFixes - 1);
  return values.map((value) => ({
    title: title(value),
    edits: [replaceValue(document, scalar, value)],
    safe: values.length === 1 && plain(value) === plain(text),
  }));
}

/** What a reference to a section may name. */
function partsIn(facts: SpecFacts, section: string): string[] {
  const own = facts.ids.filter(({ list }) => sectionOf(list) === section);
  return [...new Set(own.map(({ id }) => `${section}/${id}`))];
}

function creation(now: Now, id: string, { lists, form, of }: Ref, title: (list: string) => string): Fix[] {
  const [list = ''] = lists;
  // A party is more than an item of a list: it signs, and has its lawyers, people and holidays.
  if (form === 'section/id' || list === 'parties') return [];
  const partyId = partyFor(now.facts, list, id, of);
  const edit = createEntry(now, list, id, partyId === undefined ? {} : { partyId });
  return edit ? [{ title: title(list), edits: [edit] }] : [];
}

/** A list as messages call it: `communication › channels`. */
function calledList(list: string): string {
  return list.replace('/', ' › ');
}
