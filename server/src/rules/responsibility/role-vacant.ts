import { partyIds } from '../../clauses/known.ts';
import { entryOf, follow } from '../../document/tree.ts';
import { freshId } from '../../edits/skeletonIds.ts';
import type { Person } from '../../generated/format.ts';
import { itemsAt, textIn } from '../../model/answers/fields.ts';
import { indexById } from '../../model/idIndex.ts';
import { type KnownRole, roleIndexOf } from '../../model/roleIndex.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import type { SpecView, View } from '../../model/view.ts';
import type { Fix } from '../../validation/problem.ts';
import { absencesFor, severityOfGap } from '../absence.ts';
import { type Holder, insertInto, removeFrom, replaceBy, together } from '../fixes.ts';
import { createEntry } from '../reference/createEntry.ts';
import { defineRule, type Now } from '../rule.ts';
import { isOnePerson } from '../smallEngagement.ts';

const id = 'responsibility/role-vacant';

/** More people to choose from than these make choosing harder than writing. */
const mostFixes = 5;

export default defineRule({
  meta: {
    id,
    summary:
      'A role that nobody fills, that somebody of another party fills, or whose holder has no deputy where an answer cannot wait.',
    why: "Duties and decisions are given to roles. When nobody fills one, or its holder is ill and nobody stands in, they are nobody's, and it shows on the day that an answer is due.",
    source: 'Demands S13a, S21 and S22: who is responsible for what, somebody is appointed, the people behind the work',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      vacant: {
        en: 'Nobody fills {place}, so nobody picks up its duties and decisions. Write "holderId" with a person of the same party.',
        nl: 'Niemand vervult {place}, dus taken en beslissingen blijven liggen. Schrijf "holderId" met een persoon van dezelfde partij.',
      },
      foreign: {
        en: '{name} works for {own}, but acts for {party} in this role. Write a person of {party}, or give the role to {own}.',
        nl: '{name} werkt voor {own}, maar treedt in deze rol op namens {party}. Schrijf een persoon van {party} of geef de rol aan {own}.',
      },
      sameDeputy: {
        en: 'When {name} is away nobody stands in, because holder and deputy are the same person. Write another person.',
        nl: 'Als {name} er niet is, neemt niemand het over, want vervuller en vervanger zijn dezelfde persoon. Schrijf iemand anders.',
      },
      noDeputy: {
        en: 'When {name} is away, decisions with a time limit wait for {place}. Write "deputyId" with a person who then decides.',
        nl: 'Als {name} er niet is, wachten beslissingen met een termijn op {place}. Schrijf "deputyId" met een persoon die dan beslist.',
      },
      works: { en: 'The party of {name}', nl: 'De partij van {name}' },
      holder: { en: 'The holder', nl: 'De vervuller' },
      decides: { en: 'A decision with a time limit', nl: 'Een beslissing met een termijn' },
      fill: { en: 'Let {name} fill the role', nl: 'Laat {name} de rol vervullen' },
      add: { en: 'Add a person who fills the role', nl: 'Voeg een persoon toe die de rol vervult' },
      deputize: { en: 'Let {name} stand in', nl: 'Laat {name} invallen' },
      remove: { en: 'Remove the deputy', nl: 'Verwijder de vervanger' },
    },
    examples: {
      invalid: [
        'roles:\n  - { ⟦id⟧: product-owner, title: Product owner, partyId: acme }\n  - { id: delivery-manager, title: Delivery manager, partyId: nova, holderId: ⟦eva⟧, deputyId: asha }\n',
        'people:\n  - { id: eva, name: Eva Jansen, partyId: acme, email: eva@acme.example }\n  - { id: ravi, name: Ravi Rao, partyId: nova, email: ravi@nova.example }\nroles:\n  - { id: product-owner, title: Product owner, partyId: acme, holderId: eva, deputyId: ⟦eva⟧ }\n  - { id: delivery-manager, title: Delivery manager, partyId: nova, ⟦holderId⟧: ravi }\n',
      ],
      valid: [
        'roles:\n  - { id: product-owner, title: Product owner, partyId: acme, holderId: eva, deputyId: mila }\n  - { id: delivery-manager, title: Delivery manager, partyId: nova, holderId: ravi, deputyId: asha }\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  sections: ['parties', 'people', 'roles', 'deliverables', 'escalations', 'changes'],
  check(context) {
    const { report, say } = context;
    for (const { holder, place, severity, range } of absencesFor(id, context)) {
      report({
        message: 'vacant',
        severity,
        range,
        data: { place },
        fixes: (now) => {
          const party = partyOf(holder);
          const known = peopleOf(now.facts, party).slice(0, mostFixes);
          if (known.length === 0) return newHolder(now, holder, party, say('add'));
          return known.flatMap(({ id: person, name }) =>
            insertInto(now, holder, { holderId: person }, say('fill', { name })),
          );
        },
      });
    }
  },
  checkSpec({ spec, status, nameOf, report, say }) {
    const roles = roleIndexOf(spec);
    const parties = indexById(spec.at('parties'));
    const people = indexById(spec.at('people'));
    const partyName = (party: string): string => parties.get(party)?.at('name').text ?? party;
    const personName = (person: View<Person>): string => person.at('name').text ?? person.at('id').text ?? '';

    /** Reports somebody who fills a role of another party. */
    const checkParty = (role: KnownRole, place: View<string>, deputy: boolean): void => {
      const person = people.get(place.text ?? '');
      const party = role.view.at('partyId').text;
      const own = person?.at('partyId').text;
      if (
        !person ||
        party === undefined ||
        own === undefined ||
        own === party ||
        !parties.has(own) ||
        !parties.has(party)
      )
        return;
      const name = personName(person);
      report({
        message: 'foreign',
        range: place.range,
        data: { name, own: partyName(own), party: partyName(party) },
        related: [{ range: person.at('partyId').range, message: say('works', { name }) }],
        fixes: (now) =>
          replacements(now, place, party, role.holderId, (other) => say(deputy ? 'deputize' : 'fill', { name: other })),
      });
    };

    const urgent = decidersIn(spec);
    for (const role of roles.all) {
      const { holderId, deputyId, view } = role;
      const holder = view.at('holderId');
      const deputy = view.at('deputyId');
      checkParty(role, holder, false);
      if (deputyId !== holderId) checkParty(role, deputy, true);
      const person = people.get(holderId ?? '');
      if (!person) continue;
      const name = personName(person);
      const party = view.at('partyId').text;
      const decides = urgent.get(role.id);
      if (deputyId === holderId) {
        report({
          message: 'sameDeputy',
          range: deputy.range,
          data: { name },
          related: [{ range: holder.range, message: say('holder') }],
          fixes: (now) => {
            const others = replacements(now, deputy, party, holderId, (other) => say('deputize', { name: other }));
            return others.length > 0 ? others : removeFrom(now, view, 'deputyId', say('remove'));
          },
        });
      } else if (!deputy.exists && decides) {
        report({
          message: 'noDeputy',
          // Who works alone has nobody to name.
          severity: isOnePerson(spec, party) ? 'information' : severityOfGap(status.value),
          range: holder.keyRange,
          data: { name, place: nameOf(view) },
          related: [{ range: decides.range, message: say('decides') }],
          fixes: (now) =>
            peopleOf(now.facts, party)
              .filter((other) => other.id !== holderId)
              .slice(0, mostFixes)
              .flatMap((other) => insertInto(now, view, { deputyId: other.id }, say('deputize', { name: other.name }))),
        });
      }
    }
  },
});

/** The roles that decide within a time limit and are asked first, with a place that says so. */
function decidersIn(spec: SpecView<'deliverables' | 'escalations' | 'changes'>): Map<string, View<string>> {
  const places: View<string>[] = [];
  for (const escalation of spec.at('escalations').items) {
    const [first] = escalation.at('levels').items;
    if (first) places.push(first.at('clientRoleId'), first.at('supplierRoleId'));
  }
  for (const deliverable of spec.at('deliverables').items)
    places.push(deliverable.at('acceptance').at('acceptorRoleId'));
  places.push(spec.at('changes').at('procedure').at('assessorRoleId'));
  const deciders = new Map<string, View<string>>();
  for (const place of places) {
    const role = place.text;
    if (role !== undefined && !deciders.has(role)) deciders.set(role, place);
  }
  return deciders;
}

/** The people of a party, with their names. */
function peopleOf(facts: SpecFacts, party: string | undefined): { readonly id: string; readonly name: string }[] {
  return itemsAt(facts, 'people').flatMap((person) => {
    const own = textIn(person, 'id');
    return own !== undefined && textIn(person, 'partyId') === party
      ? { id: own, name: textIn(person, 'name') ?? own }
      : [];
  });
}

/** A new person, and the role filled with that person. */
function newHolder(now: Now, role: Holder, party: string | undefined, title: string): Fix[] {
  const { facts } = now;
  if (party === undefined || !partyIds(facts).includes(party)) return [];
  const person = freshId('new-person', facts.idsOf('people'));
  const edit = createEntry(now, 'people', person, { partyId: party });
  return edit ? together([{ title, edits: [edit] }, ...insertInto(now, role, { holderId: person }, title)]) : [];
}

/** Everybody of the party but the holder, in the place of who stands there. */
function replacements(
  now: Now,
  place: View<string>,
  party: string | undefined,
  holder: string | undefined,
  title: (name: string) => string,
): Fix[] {
  const isDeputy = place.path.at(-1) === 'deputyId';
  return peopleOf(now.facts, party)
    .filter((person) => !(isDeputy && person.id === holder))
    .slice(0, mostFixes)
    .flatMap((person) => replaceBy(now, place, person.id, title(person.name)));
}

function partyOf({ node }: Holder): string | undefined {
  const value = node?.kind === 'map' ? follow(entryOf(node, 'partyId')?.value) : undefined;
  return value?.kind === 'scalar' ? value.text : undefined;
}
