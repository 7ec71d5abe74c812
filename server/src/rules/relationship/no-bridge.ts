import { oneOf, parties, partyIds } from '../../clauses/known.ts';
import { drafted } from '../../clauses/ownLanguage.ts';
import { bridgeRoles } from '../../clauses/relationship.ts';
import type { ContentMap } from '../../edits/content.ts';
import { freshId } from '../../edits/skeletonIds.ts';
import { baseLanguage } from '../../lexicon/wording.ts';
import { itemsAt, textIn, textsIn } from '../../model/answers/fields.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import { byId, type SpecView, type View } from '../../model/view.ts';
import { listed } from '../../validation/naming.ts';
import type { Fix } from '../../validation/problem.ts';
import { type Absence, absencesFor, severityOfGap } from '../absence.ts';
import { addInto, holderAt, insertInto, together } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';

const id = 'relationship/no-bridge';

export default defineRule({
  meta: {
    id,
    summary: 'Nobody looks after the relationship, or the person who does cannot talk with both parties.',
    why: 'Between two organisations, small irritations grow when nobody hears of them. One person who knows both hears them before they become an escalation.',
    source: 'Demands S21, S35: somebody who manages the relationship, a bridge; ISO 44001',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      section: {
        en: 'Nobody invests in the relationship, so people are still strangers when the first setback comes. Add "relationship": a bridge between the parties, an introduction, visits or workshops, and plans that are shared.',
        nl: 'Niemand investeert in de relatie, dus bij de eerste tegenslag zijn mensen nog vreemden voor elkaar. Voeg "relationship" toe: een brug tussen de partijen, een kennismaking, bezoeken of workshops, en gedeelde plannen.',
      },
      missing: {
        en: 'Nobody hears of irritations between the parties until they have become escalations. Add "bridgeRoleId": the role that knows both sides and looks after the relationship.',
        nl: 'Niemand hoort van irritaties tussen de partijen totdat het escalaties zijn. Voeg "bridgeRoleId" toe: de rol die beide kanten kent en de relatie onderhoudt.',
      },
      vacant: {
        en: 'Nobody looks after the relationship, because nobody fills {place}. Name a person under "holderId".',
        nl: 'Niemand zorgt voor de relatie, want niemand vervult {place}. Noem een persoon bij "holderId".',
      },
      language: {
        en: '{person} is the bridge, but shares no language with {parties} and misses much of what is said. Choose somebody who speaks with both, or add the language to "languages".',
        nl: '{person} is de brug, maar deelt geen taal met {parties} en mist veel van wat er wordt gezegd. Kies iemand die met beide praat, of voeg de taal toe aan "languages".',
      },
      holder: { en: 'These are the languages.', nl: 'Dit zijn de talen.' },
      role: { en: 'This role has no holder.', nl: 'Deze rol heeft geen vervuller.' },
      insert: { en: 'Insert "{key}"', nl: 'Voeg "{key}" in' },
      name: { en: 'Make "{role}" the bridge', nl: 'Maak "{role}" de brug' },
      create: { en: 'Create a role "{role}"', nl: 'Maak een rol "{role}"' },
    },
    examples: {
      invalid: [
        '⟦relationship⟧:\n  introduction: { meeting: Video kick-off, due: 2026-02-24 }\n',
        'relationship:\n  bridgeRoleId: ⟦interpreter⟧\nroles:\n  - { id: product-owner, title: Product owner, partyId: acme, holderId: eva }\n  - { id: delivery-manager, title: Delivery manager, partyId: nova, holderId: ravi }\n  - { id: interpreter, title: Interpreter, partyId: nova, holderId: meera }\npeople:\n  - { id: eva, name: Eva Jansen, partyId: acme, email: eva@acme.example, languages: [nl, en] }\n  - { id: ravi, name: Ravi Rao, partyId: nova, email: ravi@nova.example, languages: [en, hi] }\n  - { id: meera, name: Meera Rao, partyId: nova, email: meera@nova.example, languages: [hi, mr] }\n',
      ],
      valid: ['relationship:\n  bridgeRoleId: bridge\n'],
    },
  },
  reads: ['claimed', 'status'],
  sections: ['relationship', 'roles', 'people', 'parties'],
  check(context) {
    for (const absence of absencesFor(id, context)) {
      const { key, range, severity } = absence;
      const { report, say } = context;
      const insert = say('insert', { key });
      if (key === 'relationship') report({ message: 'section', range, severity, fixes: absence.fixes(insert) });
      else
        report({
          message: 'missing',
          range,
          severity,
          fixes: (now) => [
            ...nameRole(now, absence, (role) => say('name', { role })),
            ...createRole(now, absence, (role) => say('create', { role })),
          ],
        });
    }
  },
  checkSpec({ spec, status, nameOf, report, say }) {
    const bridge = spec.at('relationship').at('bridgeRoleId');
    const role = byId(spec.at('roles'), bridge.text);
    if (!role) return;
    const holderId = role.at('holderId');
    const place = nameOf(role);
    if (!holderId.exists) {
      // That the role has no holder is a finding at the role as well, as bad as the status makes it.
      report({
        message: 'vacant',
        range: bridge.range,
        severity: 'information',
        data: { place },
        related: [{ range: role.keyRange, message: say('role') }],
        fixes: (now) => nameHolder(now, role, say('insert', { key: 'holderId' })),
      });
      return;
    }
    const person = byId(spec.at('people'), holderId.text);
    if (!person) return;
    const strange = strangersTo(person, spec);
    if (strange.length === 0) return;
    report({
      message: 'language',
      range: bridge.range,
      severity: severityOfGap(status.value),
      data: { person: person.at('name').text ?? nameOf(person), parties: listed(strange) },
      related: [{ range: person.at('languages').range, message: say('holder') }],
    });
  },
});

/** The clients and suppliers that a person has no language in common with, as far as the spec tells. */
function strangersTo(person: View<{ languages?: readonly string[] }>, spec: SpecView<'parties'>): string[] {
  const spoken = new Set(person.at('languages').texts.map(baseLanguage));
  if (spoken.size === 0) return [];
  return spec.at('parties').items.flatMap((party) => {
    const type = party.at('type').text;
    const own = party.at('languages').texts;
    if (own.length === 0 || (type !== 'client' && type !== 'supplier')) return [];
    return own.some((tag) => spoken.has(baseLanguage(tag))) ? [] : (party.at('name').text ?? party.at('id').text ?? []);
  });
}

/** The fixes that name a role which is called so. */
function nameRole(now: Now, { holder: place }: Absence, titleOf: (role: string) => string): Fix[] {
  return bridgeRoles(now.facts).flatMap((role) => insertInto(now, place, { bridgeRoleId: role }, titleOf(role)));
}

/** The fix that adds a role to the client's, held by somebody who speaks with both parties. */
function createRole(now: Now, { holder: place }: Absence, titleOf: (role: string) => string): Fix[] {
  const { facts } = now;
  const [client] = partyIds(facts, 'client');
  if (client === undefined || bridgeRoles(facts).length > 0) return [];
  const id = freshId('bridge', facts.idsOf('roles'));
  const title = titleOf(id);
  const role = { id, title: { placeholder: drafted(facts, bridgeTitle) }, partyId: client, ...holder(facts) };
  const added = addInto(now, holderAt(now, []), 'roles', [role], title);
  const named = insertInto(now, place, { bridgeRoleId: id }, title);
  return added.length > 0 && named.length > 0 ? together([...named, ...added]) : [];
}

const bridgeTitle = {
  en: 'Relationship manager',
  nl: 'Relatiemanager',
  de: 'Beziehungsmanager',
  fr: 'Responsable de la relation',
};

/** Who can hold the role, those first who speak with most parties. */
function holder(facts: SpecFacts): ContentMap {
  const tongues = [...parties(facts, 'client'), ...parties(facts, 'supplier')].map((party) =>
    textsIn(party, 'languages').map(baseLanguage),
  );
  const people = itemsAt(facts, 'people').flatMap((person) => {
    const personId = textIn(person, 'id');
    const spoken = new Set(textsIn(person, 'languages').map(baseLanguage));
    const understood = tongues.filter((own) => own.some((tag) => spoken.has(tag))).length;
    return personId === undefined ? [] : [{ personId, understood }];
  });
  const best = people.toSorted((a, b) => b.understood - a.understood).map(({ personId }) => personId);
  return best.length === 0 ? {} : { holderId: oneOf(best, '') };
}

function nameHolder(now: Now, role: View<unknown>, title: string): Fix[] {
  const entry = holder(now.facts);
  const { node } = role;
  // A key without a value is told by the schema, and filled there.
  const isFree = node?.kind === 'map' && !node.entries.some(({ key }) => key.text === 'holderId');
  return isFree && Object.keys(entry).length > 0 ? insertInto(now, role, entry, title) : [];
}
