import { skeletonFacts } from '../../clauses/skeletonFacts.ts';
import { skeleton } from '../../edits/skeleton.ts';
import { propertyOf } from '../../schema/schema.ts';
import { listed } from '../../validation/naming.ts';
import type { Fix } from '../../validation/problem.ts';
import { type Absence, absencesFor, worstOf } from '../absence.ts';
import { insertInto, insertSection, together } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';

const id = 'kpi/incomplete';

export default defineRule({
  meta: {
    id,
    summary:
      'A KPI that does not say what is measured, in which unit, against which target, over which time, from which source or by whom.',
    why: 'A figure without these is a feeling with a number. Each party measures in its own way, both are right, and the credit or the bonus that depends on it becomes a dispute.',
    source: 'Demand S12: clear objectives and KPIs; SMART; ISO/IEC 19086-1 (cloud service level agreements)',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      section: {
        en: 'Without figures, each party judges by its own impression how well the work goes. Add "kpis": what is measured, the target, and what happens when it is missed.',
        nl: 'Zonder cijfers beoordeelt elke partij naar eigen indruk hoe goed het gaat. Voeg "kpis" toe: wat er wordt gemeten, de norm en wat er gebeurt als die niet wordt gehaald.',
      },
      incomplete: {
        en: 'Each party can read {place} in its own way as long as something is missing. Add {keys}.',
        nl: 'Elke partij kan {place} op haar eigen manier lezen zolang er iets ontbreekt. Voeg {keys} toe.',
      },
      owner: {
        en: 'Nobody has to measure {place}, so a missed target is noticed only by chance. Write "ownerRoleId" with the role that measures it.',
        nl: 'Niemand hoeft {place} te meten, dus een gemiste norm valt alleen bij toeval op. Schrijf "ownerRoleId" met de rol die dat doet.',
      },
      upper: {
        en: 'Any figure from {value} upwards can count as good, because the upper limit is missing. Write "upper" with the highest value.',
        nl: 'Elk cijfer vanaf {value} kan goed zijn, want de bovengrens ontbreekt. Schrijf "upper" met de hoogste waarde.',
      },
      insertSection: { en: 'Insert "kpis"', nl: 'Voeg "kpis" in' },
      insert: { en: 'Insert {keys}', nl: 'Voeg {keys} in' },
    },
    examples: {
      invalid: [
        'kpis:\n  - ⟦id⟧: uptime\n    category: quality\n    metric: Share of the minutes in which a test order succeeds\n    onBreach: { action: The delivery manager sends a report., within: 3 business days }\n',
      ],
      valid: [
        'kpis:\n  - id: uptime\n    category: quality\n    metric: Share of the minutes in which a test order succeeds\n    unit: percent\n    target: { op: gte, value: 99.9 }\n    window: { duration: 1 month, timeZone: Europe/Amsterdam }\n    source: Grafana board 7\n    ownerRoleId: delivery-manager\n    onBreach: { action: The delivery manager sends a report., within: 3 business days }\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  check(context) {
    const { nameOf, report, say } = context;
    const absences = absencesFor(id, context);
    for (const absence of absences.filter(isOfSection)) {
      const { key, severity, range } = absence;
      const title = say('insertSection');
      const fixes = key === '' ? (now: Now) => insertSection(now, 'kpis', title) : absence.fixes(title);
      report({ message: 'section', severity, range, fixes });
    }
    for (const group of byKpi(absences.filter((absence) => !isOfSection(absence)))) {
      const [first] = group;
      if (!first) continue;
      const keys = listed(group.map(keyOf));
      const upper = group.length === 1 && first.key === 'upper' ? first : undefined;
      report({
        message: upper ? 'upper' : keys === '"ownerRoleId"' ? 'owner' : 'incomplete',
        severity: worstOf(group),
        range: first.range,
        data: { place: nameOf(first.finding.path.slice(0, 2)), keys, value: upper ? valueBeside(upper) : '' },
        fixes: (now) => insertion(now, group, say('insert', { keys })),
      });
    }
  },
});

function isOfSection({ finding: { path }, key }: Absence): boolean {
  return path.length === 0 || key === '';
}

/** What is missing in each KPI, first what is missing in itself: that is where the finding belongs. */
function byKpi(absences: readonly Absence[]): Absence[][] {
  const groups = Map.groupBy(absences, ({ finding }) => finding.path.slice(0, 2).join('/'));
  return [...groups.values()].map((group) => group.toSorted((a, b) => a.finding.path.length - b.finding.path.length));
}

/** `"unit"`, or `"target › op"` for what is missing in the target. */
function keyOf({ finding: { path }, key }: Absence): string {
  return `"${[...path.slice(2), key].join(' › ')}"`;
}

/** The lower value of a target without an upper one. */
function valueBeside({ finding }: Absence): string {
  const map = 'map' in finding ? finding.map : undefined;
  const value = map?.entries.find(({ key }) => key.text === 'value')?.value;
  return value?.kind === 'scalar' ? value.text : '';
}

function insertion(now: Now, group: readonly Absence[], title: string): Fix[] {
  const facts = skeletonFacts(now.facts);
  // What goes into a target or window stands before what goes behind it.
  const byMap = Map.groupBy(group.toReversed(), ({ finding }) => finding.path.join('/'));
  return together(
    [...byMap.values()].flatMap((absences) => {
      const [{ holder } = { holder: undefined }] = absences;
      const entries = absences.flatMap(({ finding, key }) => {
        const property = propertyOf(finding.schema, key);
        return property ? [[key, skeleton(property, { ...facts, path: [...finding.path, key] })] as const] : [];
      });
      return holder ? insertInto(now, holder, Object.fromEntries(entries), title) : [];
    }),
  );
}
