import { replaceValue } from '../../edits/replaceValue.ts';
import { indexById } from '../../model/idIndex.ts';
import { roleIndexOf } from '../../model/roleIndex.ts';
import type { View } from '../../model/view.ts';
import type { Fix } from '../../validation/problem.ts';
import { defineRule, type Now } from '../rule.ts';

/** More repairs than these make choosing harder than writing. */
const mostFixes = 5;

export default defineRule({
  meta: {
    id: 'reference/wrong-party',
    summary: 'A role stands for a party that it does not belong to, or a supplier accepts its own work.',
    why: 'Both parties have to be heard where they decide together. With two roles of one party on a level, or with a supplier who accepts its own work, the other party has given up its say without noticing.',
    source: 'Demands S13a and S24: who is responsible for what, not outsource and let go; four-eyes principle',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      client: {
        en: 'The client has no say in {place}, because "{role}" is a role of {party}, the supplier. Write a role of the client, such as {known}.',
        nl: 'De opdrachtgever beslist niet mee bij {place}, want "{role}" is een rol van {party}, de leverancier. Schrijf een rol van de opdrachtgever, zoals {known}.',
      },
      supplier: {
        en: 'The supplier has no say in {place}, because "{role}" is a role of {party}, the client. Write a role of the supplier, such as {known}.',
        nl: 'De leverancier beslist niet mee bij {place}, want "{role}" is een rol van {party}, de opdrachtgever. Schrijf een rol van de leverancier, zoals {known}.',
      },
      acceptor: {
        en: '{party} accepts its own work, because "{role}" is one of its roles. Write a role of the client, such as {known}.',
        nl: '{party} keurt het eigen werk goed, want "{role}" is een van de eigen rollen. Schrijf een rol van de opdrachtgever, zoals {known}.',
      },
      subcontractor: {
        en: '{party} is the {type} of this spec, so it stays unknown who really does the work. Write a party whose type is subcontractor.',
        nl: '{party} heeft het type {type}, dus het blijft onbekend wie het werk echt doet. Schrijf een partij met het type subcontractor.',
      },
      theParty: { en: 'The party of the role', nl: 'De partij van de rol' },
      theType: { en: 'The type of the party', nl: 'Het type van de partij' },
      replace: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
    },
    examples: {
      invalid: [
        'escalations:\n  - id: delivery\n    trigger: A KPI is breached.\n    levels:\n      - { clientRoleId: ⟦delivery-manager⟧, supplierRoleId: delivery-manager, decideWithin: 1 business day }\n      - { clientRoleId: sponsor, supplierRoleId: account-director, decideWithin: 3 business days }\n',
        'deliverables:\n  - id: release-1\n    title: App release 1\n    ownerRoleId: delivery-manager\n    acceptance:\n      criteria: [The start screen appears within 2 seconds on a Pixel 8.]\n      acceptorRoleId: ⟦delivery-manager⟧\n      decideWithin: 5 business days\n      ifSilent: accepted\n',
      ],
      valid: [
        'escalations:\n  - id: delivery\n    trigger: A KPI is breached.\n    levels:\n      - { clientRoleId: product-owner, supplierRoleId: delivery-manager, decideWithin: 1 business day }\n      - { clientRoleId: sponsor, supplierRoleId: account-director, decideWithin: 3 business days }\n',
      ],
    },
  },
  sections: ['parties', 'roles', 'deliverables', 'escalations', 'legal'],
  checkSpec({ spec, nameOf, report, say }) {
    const roles = roleIndexOf(spec);
    const parties = indexById(spec.at('parties'));
    const client = roles.ofSide('client').map(({ id }) => id);
    const supplier = roles.ofSide('supplier').map(({ id }) => id);

    /** Reports a role of the other side. */
    const check = (
      place: View<string>,
      wanted: 'client' | 'supplier',
      message: 'client' | 'supplier' | 'acceptor',
      holder: View<unknown>,
    ): void => {
      const role = roles.get(place.text);
      const party = role && parties.get(role.view.at('partyId').text ?? '');
      if (!role || !party || !isOpposite(party.at('type').text, wanted)) return;
      const fitting = wanted === 'client' ? client : supplier;
      report({
        message,
        range: place.range,
        data: {
          place: nameOf(holder),
          role: role.id,
          party: party.at('name').text ?? party.at('id').text ?? '',
          known: fitting[0] ?? (wanted === 'client' ? 'product-owner' : 'delivery-manager'),
        },
        related: [{ range: role.view.at('partyId').range, message: say('theParty') }],
        fixes: (now) => replacements(now, place, fitting, (value) => say('replace', { value })),
      });
    };

    for (const escalation of spec.at('escalations').items) {
      for (const level of escalation.at('levels').items) {
        check(level.at('clientRoleId'), 'client', 'client', level);
        check(level.at('supplierRoleId'), 'supplier', 'supplier', level);
      }
    }
    for (const deliverable of spec.at('deliverables').items) {
      check(deliverable.at('acceptance').at('acceptorRoleId'), 'client', 'acceptor', deliverable);
    }
    const subcontractors = [...parties]
      .filter(([, party]) => party.at('type').text === 'subcontractor')
      .map(([id]) => id);
    for (const place of spec.at('legal').at('subcontracting').at('partyIds').items) {
      const party = parties.get(place.text ?? '');
      const type = party?.at('type').text;
      if (!party || (type !== 'client' && type !== 'supplier')) continue;
      report({
        message: 'subcontractor',
        range: place.range,
        data: { party: party.at('name').text ?? place.text ?? '', type },
        related: [{ range: party.at('type').range, message: say('theType') }],
        fixes: (now) => replacements(now, place, subcontractors, (value) => say('replace', { value })),
      });
    }
  },
});

/** Whether a party sits on the other side of the table. A subcontractor sits beside the supplier; other parties on neither side. */
function isOpposite(type: string | undefined, wanted: 'client' | 'supplier'): boolean {
  return wanted === 'client' ? type === 'supplier' || type === 'subcontractor' : type === 'client';
}

function replacements(
  { document }: Now,
  { node }: View<string>,
  values: readonly string[],
  title: (value: string) => string,
): Fix[] {
  if (node?.kind !== 'scalar') return [];
  return values
    .slice(0, mostFixes)
    .map((value) => ({ title: title(value), edits: [replaceValue(document, node, value)] }));
}
