import type { Responsibility } from '../../generated/format.ts';
import { indexById } from '../../model/idIndex.ts';
import { roleIndexOf } from '../../model/roleIndex.ts';
import type { View } from '../../model/view.ts';
import { severityOfGap } from '../absence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'responsibility/overloaded',
    summary: 'One person answers for more activities than one person can.',
    why: 'Somebody who answers for everything is late with everything: questions pile up on one desk, and one holiday stops the engagement. How many is too many can be set in `.engagementrc.yaml` (`max`).',
    source: 'Demand S13a: who is responsible for what; span of control',
    defaultSeverity: 'warning',
    fixable: false,
    messages: {
      overloaded: {
        en: 'What waits for {name} will be late, because {name} answers for {count} activities and {max} is the limit. Write another role as "accountable" for some of them.',
        nl: 'Wat op {name} wacht, komt te laat, want {name} is eindverantwoordelijk voor {count} activiteiten en {max} is de grens. Schrijf bij een deel ervan een andere rol als "accountable".',
      },
      fills: { en: '{name} fills the role of {role}', nl: '{name} vervult de rol van {role}' },
    },
    examples: {
      invalid: [
        `responsibilities:\n${activities(10)}  - { id: accept-app, activity: Accept each release., accountable: ⟦product-owner⟧, responsible: [product-owner] }\n`,
      ],
      valid: [
        `responsibilities:\n${activities(9)}  - { id: accept-app, activity: Accept each release., accountable: product-owner, responsible: [product-owner] }\n`,
      ],
    },
  },
  reads: ['status'],
  sections: ['parties', 'people', 'roles', 'responsibilities'],
  checkSpec({ spec, status, report, say, option }) {
    const roles = roleIndexOf(spec);
    const people = indexById(spec.at('people'));
    const max = option('max');
    const load = new Map<string, View<Responsibility>[]>();
    for (const activity of spec.at('responsibilities').items) {
      const role = roles.get(activity.at('accountable').text);
      if (!role) continue;
      // Of a role that nobody fills yet, one person will.
      const who = role.holderId ?? `role ${role.id}`;
      const known = load.get(who);
      if (known) known.push(activity);
      else load.set(who, [activity]);
    }
    for (const [who, activities] of load) {
      const tooMany = activities[max];
      if (!tooMany) continue;
      const place = tooMany.at('accountable');
      const role = roles.get(place.text);
      const title = role?.view.at('title').text ?? place.text ?? '';
      const name = people.get(who)?.at('name').text ?? title;
      report({
        message: 'overloaded',
        severity: severityOfGap(status.value),
        range: place.range,
        data: { name, count: activities.length, max },
        ...(role ? { related: [{ range: role.view.keyRange, message: say('fills', { name, role: title }) }] } : {}),
      });
    }
  },
});

/** So many activities of one role, for the examples. */
function activities(count: number): string {
  const line = (number: number): string =>
    `  - { id: part-${number}, activity: Accept part ${number} of the app., accountable: product-owner, responsible: [product-owner] }\n`;
  return Array.from({ length: count }, (_, index) => line(index + 1)).join('');
}
