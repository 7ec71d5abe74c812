import { openDecisions, strategy } from '../../clauses/relationship.ts';
import { addInto, insertInto, replaceBy } from '../fixes.ts';
import { isLonger } from '../longer.ts';
import { defineRule, type Now } from '../rule.ts';
import { severityOfHabit, sizeSections } from '../smallEngagement.ts';

/** Plans are made over once a year; who hears of them less often hears of old ones. */
const longest = '1 year';

export default defineRule({
  meta: {
    id: 'relationship/no-strategy-sharing',
    summary: 'The supplier does not hear where the client is going, or has no voice in any decision on the way there.',
    why: 'A supplier that knows the goal proposes a better way. One that only knows the task carries it out, also when it no longer makes sense.',
    source: 'Demands S33, S37, S38: open about goals, involved in strategic considerations',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      missing: {
        en: 'The supplier carries out tasks without knowing what they are for. Add "strategy": which plans the client shares, how often, and which decisions are open to the supplier.',
        nl: 'De leverancier voert taken uit zonder te weten waarvoor. Voeg "strategy" toe: welke plannen de opdrachtgever deelt, hoe vaak, en over welke besluiten de leverancier meepraat.',
      },
      closed: {
        en: 'The supplier hears the plans only when they are settled, and stops offering ideas. Add "decisionsOpenToSupplier" with a decision in which it has a say.',
        nl: 'De leverancier hoort de plannen pas als ze vaststaan, en komt niet meer met ideeën. Voeg "decisionsOpenToSupplier" toe, met een besluit waarover die meepraat.',
      },
      rare: {
        en: 'With {every} between two updates, the supplier works from plans that have already changed. Share them at least every 6 months.',
        nl: 'Met {every} tussen twee momenten werkt de leverancier met plannen die al zijn veranderd. Deel ze ten minste elke 6 maanden.',
      },
      insert: { en: 'Insert "{key}"', nl: 'Voeg "{key}" in' },
      often: { en: 'Share them every 6 months', nl: 'Deel ze elke 6 maanden' },
    },
    examples: {
      invalid: [
        '⟦relationship⟧:\n  bridgeRoleId: bridge\n  introduction: { meeting: Video kick-off, due: 2026-02-24 }\n',
        'relationship:\n  bridgeRoleId: bridge\n  ⟦strategy⟧: { shared: ACME app strategy 2026-2027, every: 6 months, ownerRoleId: product-owner }\n',
      ],
      valid: [
        'relationship:\n  bridgeRoleId: bridge\n  strategy: { shared: ACME app strategy 2026-2027, every: 6 months, ownerRoleId: product-owner, decisionsOpenToSupplier: [roadmap] }\n',
      ],
    },
  },
  reads: ['status'],
  sections: ['relationship', ...sizeSections],
  checkSpec({ spec, status, report, say }) {
    const relationship = spec.at('relationship');
    if (relationship.node?.kind !== 'map') return;
    const severity = severityOfHabit(spec, status.value);
    const shared = relationship.at('strategy');
    if (shared.node === undefined) {
      const fixes = (now: Now) =>
        insertInto(now, relationship, { strategy: strategy(now.facts) }, say('insert', { key: 'strategy' }));
      report({ message: 'missing', range: relationship.keyRange, severity, fixes });
      return;
    }
    if (shared.node?.kind !== 'map') return;
    const open = shared.at('decisionsOpenToSupplier');
    if (open.node === undefined || (open.node?.kind === 'seq' && open.node.items.length === 0)) {
      const fixes = (now: Now) =>
        addInto(
          now,
          shared,
          'decisionsOpenToSupplier',
          openDecisions(now.facts),
          say('insert', { key: 'decisionsOpenToSupplier' }),
        );
      report({ message: 'closed', range: open.node ? open.range : shared.keyRange, severity, fixes });
    }
    const every = shared.at('every');
    if (isLonger(every.text, longest)) {
      const fixes = (now: Now) => replaceBy(now, every, '6 months', say('often'));
      report({ message: 'rare', range: every.range, severity, data: { every: every.text ?? '' }, fixes });
    }
  },
});
