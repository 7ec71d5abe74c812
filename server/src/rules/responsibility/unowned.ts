import { roleIds, type Side } from '../../clauses/known.ts';
import type { Path } from '../../document/tree.ts';
import type { Content } from '../../edits/content.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import type { View } from '../../model/view.ts';
import { absencesFor, severityOfGap } from '../absence.ts';
import { insertInto } from '../fixes.ts';
import { defineRule } from '../rule.ts';

const id = 'responsibility/unowned';

/** Whose task each of these usually is. */
const usualSides: Readonly<Record<string, Side>> = {
  deliverables: 'supplier',
  milestones: 'supplier',
  risks: 'supplier',
  innovation: 'supplier',
};

/** More roles to choose from than these make choosing harder than writing. */
const mostChoices = 12;

export default defineRule({
  meta: {
    id,
    summary:
      'Something without a role that looks after it: a deliverable, milestone, risk, assumption, the budget and the like.',
    why: 'What everybody looks after, nobody looks after. A risk, an assumption or a date without an owner comes back on the day that it is too late.',
    source: 'Demand S13a: who is responsible for what',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      unowned: {
        en: 'Nobody looks after {place}, so nobody warns in time when it goes wrong. Write "ownerRoleId" with the role that answers for it.',
        nl: 'Niemand let op {place}, dus niemand waarschuwt op tijd als het misgaat. Schrijf "ownerRoleId" met de rol die verantwoordelijk is.',
      },
      insert: { en: 'Insert "ownerRoleId"', nl: 'Voeg "ownerRoleId" in' },
    },
    examples: {
      invalid: [
        'risks:\n  - { ⟦id⟧: key-engineer, statement: The lead iOS engineer leaves before 2026-09-01., probability: low, impact: high, response: A second engineer pairs on iOS from 2026-04-01. }\n',
        '⟦budget⟧:\n  type: fixedPrice\n  total: EUR 240000\n  vat: reverseCharged\n  reportEvery: 2 weeks\n',
      ],
      valid: [
        'risks:\n  - { id: key-engineer, statement: The lead iOS engineer leaves before 2026-09-01., probability: low, impact: high, ownerRoleId: delivery-manager, response: A second engineer pairs on iOS from 2026-04-01. }\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  sections: ['objectives', 'scope', 'deliverables', 'milestones', 'risks', 'relationship'],
  check(context) {
    const { report, say } = context;
    for (const { holder, place, severity, range } of absencesFor(id, context)) {
      report({
        message: 'unowned',
        severity,
        range,
        data: { place },
        fixes: (now) => insertInto(now, holder, { ownerRoleId: ownerFor(now.facts, holder.path) }, say('insert')),
      });
    }
  },
  checkSpec({ spec, status, nameOf, report, say }) {
    const severity = severityOfGap(status.value);
    const scope = spec.at('scope');
    const relationship = spec.at('relationship');
    const owned: readonly View<{ readonly ownerRoleId?: string }>[] = [
      ...spec.at('objectives').items,
      ...scope.at('assumptions').items,
      ...scope.at('dependencies').items,
      ...spec.at('deliverables').items,
      ...spec.at('milestones').items,
      ...spec.at('risks').items,
      relationship.at('strategy'),
      relationship.at('innovation'),
    ];
    for (const item of owned) {
      const { node, path } = item;
      if (node?.kind !== 'map' || node.entries.length === 0 || hasOwner(item)) continue;
      report({
        message: 'unowned',
        severity,
        range: item.keyRange,
        data: { place: nameOf(item) },
        fixes: (now) => insertInto(now, item, { ownerRoleId: ownerFor(now.facts, path) }, say('insert')),
      });
    }
  },
});

/** True where a key for the owner is written, be it with nothing behind it: the schema says that. */
function hasOwner(item: View<{ readonly ownerRoleId?: string }>): boolean {
  return item.at('ownerRoleId').node !== undefined;
}

/** The roles to choose from, those of the side whose task it usually is first. */
function ownerFor(facts: SpecFacts, path: Path): Content {
  const kind = String(path.findLast((step) => typeof step === 'string' && step in usualSides) ?? '');
  const side = usualSides[kind] ?? 'client';
  const known = [...new Set([...roleIds(facts, side), ...facts.idsOf('roles')])].slice(0, mostChoices);
  const [first, ...others] = known;
  const fallback = side === 'client' ? 'product-owner' : 'delivery-manager';
  if (first === undefined) return { placeholder: fallback };
  return others.length === 0 ? first : { choices: [first, ...others] };
}
