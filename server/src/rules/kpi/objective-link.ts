import type { Content } from '../../edits/content.ts';
import { itemsAt, textsIn } from '../../model/answers/fields.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import { absencesFor } from '../absence.ts';
import { appendTo, insertInto } from '../fixes.ts';
import { isUnreadable } from '../readable.ts';
import { defineRule } from '../rule.ts';

const id = 'kpi/objective-link';

/** More objectives to choose from than these make choosing harder than writing. */
const mostFixes = 4;

export default defineRule({
  meta: {
    id,
    summary: 'An objective that no KPI measures, or a KPI that serves no objective.',
    why: 'An objective without a figure is reached when somebody says so. A figure without an objective costs work every month, and steers the team towards something that nobody asked for.',
    source: 'Demands S1 and S12: goals, and clear objectives and KPIs from the start',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      noKpi: {
        en: 'Nobody can show whether {place} is reached. Write "kpiIds" with the KPIs that measure it.',
        nl: 'Niemand kan laten zien of {place} bereikt is. Schrijf "kpiIds" met de KPI’s die dat meten.',
      },
      noObjective: {
        en: 'Measuring {place} costs work, but it serves no objective. Add "{kpi}" to the "kpiIds" of an objective, or remove the KPI.',
        nl: 'Het meten van {place} kost werk, maar dient geen doelstelling. Voeg "{kpi}" toe aan "kpiIds" van een doelstelling, of verwijder de KPI.',
      },
      insert: { en: 'Insert "kpiIds"', nl: 'Voeg "kpiIds" in' },
      link: { en: 'Link to {objective}', nl: 'Koppel aan {objective}' },
    },
    examples: {
      invalid: [
        'objectives:\n  - { ⟦id⟧: new-ideas, statement: Nova brings two proposals each quarter., type: innovation, ownerRoleId: bridge }\n  - { id: app-live, statement: ACME sells through the app., type: revenue, kpiIds: [orders, escaped-defects, trust, ideas], ownerRoleId: product-owner }\n',
      ],
      valid: [
        'objectives:\n  - { id: app-live, statement: ACME sells through the app., type: revenue, kpiIds: [orders, escaped-defects, trust, ideas], ownerRoleId: product-owner }\n',
      ],
    },
  },
  reads: ['claimed', 'status', 'unreadable'],
  sections: ['objectives', 'kpis'],
  check(context) {
    const { nameOf, report, say } = context;
    for (const { key, severity, range, holder } of absencesFor(id, context)) {
      report({
        message: 'noKpi',
        severity,
        range,
        data: { place: nameOf(holder.path.slice(0, 2)) },
        fixes: (now) => {
          const kpi = kpiToLink(now.facts);
          return key === ''
            ? appendTo(now, holder, kpi, say('insert'))
            : insertInto(now, holder, { kpiIds: [kpi] }, say('insert'));
        },
      });
    }
  },
  checkSpec({ spec, unreadable, nameOf, report, say }) {
    const objectives = spec.at('objectives');
    const linked = new Set(objectives.items.flatMap((objective) => objective.at('kpiIds').texts));
    const kpis = spec.at('kpis').items;
    const ids = new Set(kpis.map((kpi) => kpi.at('id').text));
    // A link that could not be read, or leads nowhere, may be meant for one of these.
    if (isUnreadable(unreadable, 'objectives', 'kpis') || [...linked].some((id) => !ids.has(id))) return;
    // As long as no objective names a KPI, that is what is to be said.
    if (linked.size === 0) return;
    for (const kpi of kpis) {
      const own = kpi.at('id').text;
      if (own === undefined || linked.has(own)) continue;
      report({
        message: 'noObjective',
        // Some figures watch the cooperation itself.
        severity: 'information',
        range: kpi.keyRange,
        data: { place: nameOf(kpi), kpi: own },
        fixes: (now) =>
          objectives.items
            .filter((objective) => objective.at('kpiIds').node?.kind === 'seq')
            .slice(0, mostFixes)
            .flatMap((objective) =>
              appendTo(now, objective.at('kpiIds'), own, say('link', { objective: nameOf(objective) })),
            ),
      });
    }
  },
});

/** A KPI that no objective has yet comes first. */
function kpiToLink(facts: SpecFacts): Content {
  const linked = new Set(itemsAt(facts, 'objectives').flatMap((objective) => textsIn(objective, 'kpiIds')));
  const all = facts.idsOf('kpis');
  const [first, ...others] = [...all.filter((kpi) => !linked.has(kpi)), ...all.filter((kpi) => linked.has(kpi))];
  if (first === undefined) return { placeholder: 'orders' };
  return others.length === 0 ? first : { choices: [first, ...others] };
}
