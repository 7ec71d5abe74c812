import { activity } from '../../clauses/activity.ts';
import { rolesWithDuties, sectionsWithDuties } from '../../model/dutiesOfRoles.ts';
import { roleIndexOf } from '../../model/roleIndex.ts';
import { severityOfGap } from '../absence.ts';
import { addInto, holderAt } from '../fixes.ts';
import { isUnreadable } from '../readable.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'responsibility/idle-party',
    summary: 'A party whose roles have nothing to do or to decide.',
    why: 'A party without a duty is forgotten in each plan and each meeting, and pays no attention either. Often it shows that its part of the work was never assigned.',
    source: 'Demands S13a and S24: who is responsible for what; RACI',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      noRole: {
        en: '{party} has nothing to do here, because it has no role in this spec. Add a role of {party} to "roles" and give it an activity, or remove the party.',
        nl: '{party} heeft hier niets te doen, want de partij heeft geen rol in deze spec. Voeg een rol van {party} toe aan "roles" en geef die een activiteit, of verwijder de partij.',
      },
      noDuty: {
        en: '{party} has nothing to do or to decide, because its roles are named nowhere. Add an activity to "responsibilities" with a role such as "{role}".',
        nl: '{party} heeft niets te doen of te beslissen, want de rollen van deze partij worden nergens genoemd. Voeg aan "responsibilities" een activiteit toe met een rol zoals "{role}".',
      },
      add: { en: 'Add an activity of "{role}"', nl: 'Voeg een activiteit van "{role}" toe' },
    },
    examples: {
      invalid: [
        'parties:\n  - { id: acme, type: client, name: ACME B.V., country: NL, timeZone: Europe/Amsterdam }\n  - { id: nova, type: supplier, name: Nova, country: IN, timeZone: Asia/Kolkata }\n  - { ⟦id⟧: carpat, type: subcontractor, name: Carpat, country: RO, timeZone: Europe/Bucharest }\nroles:\n  - { id: product-owner, title: Product owner, partyId: acme, holderId: eva, deputyId: mila }\n  - { id: delivery-manager, title: Delivery manager, partyId: nova, holderId: ravi, deputyId: asha }\n  - { id: test-lead, title: Test lead, partyId: carpat, holderId: asha }\n',
      ],
      valid: [
        'parties:\n  - { id: acme, type: client, name: ACME B.V., country: NL, timeZone: Europe/Amsterdam }\n  - { id: nova, type: supplier, name: Nova, country: IN, timeZone: Asia/Kolkata }\n',
      ],
    },
  },
  reads: ['status', 'unreadable'],
  sections: ['parties', 'roles', ...sectionsWithDuties],
  checkSpec({ spec, status, unreadable, report, say }) {
    // What could not be read may be a duty.
    if (isUnreadable(unreadable, 'roles', ...sectionsWithDuties)) return;
    const roles = roleIndexOf(spec).all;
    // Without any roles or activities, that is what is to be said.
    if (roles.length === 0 || spec.at('responsibilities').items.length === 0) return;
    const busy = rolesWithDuties(spec);
    const first = new Map<string, string>();
    const active = new Set<string>();
    for (const { id, view } of roles) {
      const party = view.at('partyId').text;
      if (party === undefined) continue;
      if (!first.has(party)) first.set(party, id);
      if (busy.has(id)) active.add(party);
    }
    const parties = spec.at('parties').items;
    const ids = new Set(parties.map((party) => party.at('id').text));
    // A role of a party that is not there may be one of these, misspelt.
    if (roles.some(({ view }) => view.at('partyId').exists && !ids.has(view.at('partyId').text))) return;
    for (const party of parties) {
      const id = party.at('id').text;
      if (id === undefined || active.has(id)) continue;
      const role = first.get(id);
      const type = party.at('type').text;
      const side = type === 'client' ? 'client' : 'supplier';
      report({
        message: role === undefined ? 'noRole' : 'noDuty',
        severity: severityOfGap(status.value, type === 'thirdParty' ? 'information' : 'warning'),
        range: party.keyRange,
        data: { party: party.at('name').text ?? id, role: role ?? '' },
        fixes: (now) => {
          if (role === undefined) return [];
          const item = activity(now.facts, side, role);
          return addInto(now, holderAt(now, []), 'responsibilities', [item], say('add', { role }));
        },
      });
    }
  },
});
