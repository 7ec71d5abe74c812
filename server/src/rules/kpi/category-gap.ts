import { type Category, kpi } from '../../clauses/kpi.ts';
import { entryOf, follow } from '../../document/tree.ts';
import { itemsAt } from '../../model/answers/fields.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import type { Fix } from '../../validation/problem.ts';
import { severityOfGap } from '../absence.ts';
import { addInto, appendTo, type Holder, holderAt, together } from '../fixes.ts';
import { isUnreadable } from '../readable.ts';
import { defineRule, type Now } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'kpi/category-gap',
    summary: 'No KPI measures quality, or none measures the cooperation or new ideas.',
    why: 'People do what is measured. Where only speed and output are, quality suffers first; where the cooperation is never measured, trust is lost before anybody notices.',
    source: 'Demands S23, S26, S34 and S38: trust, quality, motivation and innovation',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      quality: {
        en: 'What is not measured gets less attention, and no KPI measures quality. Add one with "category: quality", such as the defects that users find.',
        nl: 'Wat niet wordt gemeten, krijgt minder aandacht, en geen enkele KPI meet de kwaliteit. Voeg er een toe met "category: quality", zoals de fouten die gebruikers vinden.',
      },
      cooperation: {
        en: 'Nobody notices when trust or new ideas decline, because no KPI measures them. Add one with "category: collaboration" or "category: innovation".',
        nl: 'Niemand merkt dat vertrouwen of nieuwe ideeën afnemen, want geen enkele KPI meet ze. Voeg er een toe met "category: collaboration" of "category: innovation".',
      },
      add: { en: 'Add a KPI of category {category}', nl: 'Voeg een KPI toe van categorie {category}' },
    },
    examples: {
      invalid: [
        '⟦kpis⟧:\n  - id: velocity\n    category: delivery\n    metric: Story points that are done per sprint\n    unit: count\n    target: { op: gte, value: 40 }\n    window: { duration: 2 weeks }\n    source: Jira board 3\n    ownerRoleId: delivery-manager\n    onBreach: { action: The delivery manager sends a report., within: 3 business days }\n  - id: trust\n    category: collaboration\n    metric: Mean score of the six survey questions\n    unit: score 1-5\n    target: { op: gte, value: 4 }\n    window: { duration: 1 quarter }\n    source: Survey S1\n    ownerRoleId: bridge\n    onBreach: { action: The bridge holds a workshop with both teams., within: 10 business days }\n',
      ],
      valid: [
        'kpis:\n  - id: escaped-defects\n    category: quality\n    metric: Severity 1 defects found by customers per calendar month\n    unit: count\n    target: { op: lte, value: 2 }\n    window: { duration: 1 month }\n    source: Jira filter 10482\n    ownerRoleId: delivery-manager\n    onBreach: { action: The delivery manager sends a report., within: 3 business days }\n  - id: trust\n    category: collaboration\n    metric: Mean score of the six survey questions\n    unit: score 1-5\n    target: { op: gte, value: 4 }\n    window: { duration: 1 quarter }\n    source: Survey S1\n    ownerRoleId: bridge\n    onBreach: { action: The bridge holds a workshop with both teams., within: 10 business days }\n',
      ],
    },
  },
  reads: ['status', 'unreadable'],
  sections: ['kpis'],
  checkSpec({ spec, status, unreadable, report, say }) {
    const kpis = spec.at('kpis');
    // What could not be read may be a KPI.
    if (kpis.items.length === 0 || isUnreadable(unreadable, 'kpis')) return;
    const categories = new Set(kpis.items.map((item) => item.at('category').text));
    const add = (category: Category) => (now: Now) => addition(now, category, say('add', { category }));
    if (!categories.has('quality')) {
      const severity = severityOfGap(status.value);
      report({ message: 'quality', severity, range: kpis.keyRange, fixes: add('quality') });
    }
    if (categories.has('collaboration') || categories.has('innovation')) return;
    report({
      message: 'cooperation',
      severity: 'information',
      range: kpis.keyRange,
      fixes: (now) => [...add('collaboration')(now), ...add('innovation')(now)],
    });
  },
});

/** Adds a KPI, and links it to the first objective: one that serves none would be the next finding. */
function addition(now: Now, category: Category, title: string): Fix[] {
  const added = kpi(now.facts, category);
  const [written] = addInto(now, holderAt(now, []), 'kpis', [added], title);
  return written ? together([...appendTo(now, firstLinks(now.facts), added.id, title), written]) : [];
}

function firstLinks(facts: SpecFacts): Pick<Holder, 'node'> {
  const [objective] = itemsAt(facts, 'objectives');
  return { node: objective && follow(entryOf(objective.map, 'kpiIds')?.value) };
}
