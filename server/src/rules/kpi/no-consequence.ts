import { breach } from '../../clauses/kpi.ts';
import { entryOf, follow } from '../../document/tree.ts';
import { absencesFor } from '../absence.ts';
import { type Holder, insertInto } from '../fixes.ts';
import { defineRule } from '../rule.ts';

const id = 'kpi/no-consequence';

export default defineRule({
  meta: {
    id,
    summary: 'A KPI that does not say what happens, and by when, once the target is missed.',
    why: 'A target without a consequence is a wish. The figure turns red, everybody sees it, and the quality suffers for another month because nobody had to act.',
    source: 'Demand S26: late correction; DORA article 30(3)(a) (corrective actions when service levels are missed)',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      nothing: {
        en: 'When {place} misses its target, nothing happens. Write "onBreach": who does what, and within which time.',
        nl: 'Als {place} de norm niet haalt, gebeurt er niets. Schrijf "onBreach": wie wat doet, en binnen welke termijn.',
      },
      noLimit: {
        en: 'When {place} misses its target, the action can wait forever. Write "within", such as 3 business days.',
        nl: 'Als {place} de norm niet haalt, kan de actie eindeloos wachten. Schrijf "within", zoals 3 business days.',
      },
      noAction: {
        en: 'When {place} misses its target, nobody knows what to do. Write "action": who does what.',
        nl: 'Als {place} de norm niet haalt, weet niemand wat er moet gebeuren. Schrijf "action": wie wat doet.',
      },
      insert: { en: 'Insert "{key}"', nl: 'Voeg "{key}" in' },
    },
    examples: {
      invalid: [
        'kpis:\n  - ⟦id⟧: uptime\n    category: quality\n    metric: Share of the minutes in which a test order succeeds\n    unit: percent\n    target: { op: gte, value: 99.9 }\n    window: { duration: 1 month }\n    source: Grafana board 7\n    ownerRoleId: delivery-manager\n',
        'kpis:\n  - id: uptime\n    category: quality\n    metric: Share of the minutes in which a test order succeeds\n    unit: percent\n    target: { op: gte, value: 99.9 }\n    window: { duration: 1 month }\n    source: Grafana board 7\n    ownerRoleId: delivery-manager\n    ⟦onBreach⟧:\n      action: The delivery manager sends a report.\n',
      ],
      valid: [
        'kpis:\n  - id: uptime\n    category: quality\n    metric: Share of the minutes in which a test order succeeds\n    unit: percent\n    target: { op: gte, value: 99.9 }\n    window: { duration: 1 month }\n    source: Grafana board 7\n    ownerRoleId: delivery-manager\n    onBreach: { action: The delivery manager sends a report., within: 3 business days }\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  check(context) {
    const { nameOf, report, say } = context;
    for (const { key, severity, range, holder } of absencesFor(id, context)) {
      report({
        message: key === 'onBreach' ? 'nothing' : key === 'within' ? 'noLimit' : 'noAction',
        severity,
        range,
        data: { place: nameOf(holder.path.slice(0, 2)) },
        fixes: (now) => {
          const content = breach(now.facts, key === 'onBreach' ? ownerIn(holder) : undefined);
          const value = key === 'onBreach' ? content : (content[key] ?? '');
          return insertInto(now, holder, { [key]: value }, say('insert', { key }));
        },
      });
    }
  },
});

/** The owner that a KPI names. */
function ownerIn({ node }: Holder): string | undefined {
  const owner = node?.kind === 'map' ? follow(entryOf(node, 'ownerRoleId')?.value) : undefined;
  return owner?.kind === 'scalar' ? owner.text : undefined;
}
