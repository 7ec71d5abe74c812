import { type ScenarioKind, scenarioKinds, scenarioOn } from '../../clauses/scenarioDrafts.ts';
import type { SpecView } from '../../model/view.ts';
import type { Fix } from '../../validation/problem.ts';
import { addInto, holderAt, insertSection } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'progress/no-scenario',
    summary: 'Milestones, KPIs, changes or escalations are agreed without one worked example.',
    why: 'A rule that everybody agrees with can still be read in two ways on the day it counts. One example with figures shows the difference while it costs nothing.',
    source: 'Demand S14: examples or scenarios',
    defaultSeverity: 'information',
    fixable: true,
    messages: {
      section: {
        en: 'No example shows how the agreements work in practice ({kinds}), so each party imagines something else. Add "scenarios": for each a case with figures, in "given", "when" and "then".',
        nl: 'Geen enkel voorbeeld laat zien hoe de afspraken in de praktijk werken ({kinds}), dus elke partij stelt zich iets anders voor. Voeg "scenarios" toe: voor elk een geval met cijfers, in "given", "when" en "then".',
      },
      milestones: {
        en: 'No example shows what happens when a milestone is missed, so each party imagines something else. Add a scenario about {place} with dates.',
        nl: 'Geen enkel voorbeeld laat zien wat er gebeurt als een mijlpaal niet wordt gehaald, dus elke partij stelt zich iets anders voor. Voeg een scenario over {place} toe, met datums.',
      },
      kpis: {
        en: 'No example shows what happens when a KPI target is missed, so each party imagines something else. Add a scenario about {place} with figures.',
        nl: 'Geen enkel voorbeeld laat zien wat er gebeurt als een norm wordt gemist, dus elke partij stelt zich iets anders voor. Voeg een scenario over {place} toe, met cijfers.',
      },
      changes: {
        en: 'No example shows how a change goes from request to decision, so each party imagines something else. Add a scenario about changes/procedure with an amount and dates.',
        nl: 'Geen enkel voorbeeld laat zien hoe een wijziging van aanvraag naar besluit gaat, dus elke partij stelt zich iets anders voor. Voeg een scenario over changes/procedure toe, met een bedrag en datums.',
      },
      escalations: {
        en: 'No example shows how a disagreement is escalated, so people hesitate to take the first step. Add a scenario about {place} with times.',
        nl: 'Geen enkel voorbeeld laat zien hoe een meningsverschil wordt geëscaleerd, dus mensen aarzelen over de eerste stap. Voeg een scenario over {place} toe, met tijden.',
      },
      insert: { en: 'Insert "scenarios"', nl: 'Voeg "scenarios" in' },
      add: { en: 'Add a scenario', nl: 'Voeg een scenario toe' },
      addAll: { en: 'Add {count} scenarios', nl: "Voeg {count} scenario's toe" },
    },
    examples: {
      invalid: [
        'scenarios:\n  - { id: late, relatesTo: [milestones/go-live, kpis/orders, changes/procedure], given: The API keys arrive 3 days late., when: Nova reports it in Jira., then: The date moves 3 business days. }\n⟦escalations⟧:\n  - id: delivery\n    trigger: A milestone slips by more than 2 business days.\n    levels:\n      - { clientRoleId: product-owner, supplierRoleId: delivery-manager, decideWithin: 1 business day }\n      - { clientRoleId: sponsor, supplierRoleId: account-director, decideWithin: 3 business days }\n',
      ],
      valid: [
        'scenarios:\n  - { id: late, relatesTo: [milestones/go-live, kpis/orders, changes/procedure, escalations/delivery], given: The API keys arrive 3 days late., when: Nova reports it in Jira., then: The date moves 3 business days. }\n',
      ],
    },
  },
  sections: ['scenarios', ...scenarioKinds],
  checkSpec({ spec, report, say }) {
    const scenarios = spec.at('scenarios');
    if (scenarios.node !== undefined && scenarios.node?.kind !== 'seq') return;
    const references = scenarios.items.flatMap((scenario) => scenario.at('relatesTo').texts);
    const shown = new Set(references.map((reference) => reference.split('/', 1)[0]));
    const asked = scenarioKinds.flatMap((kind) => {
      const place = shown.has(kind) ? undefined : placeOf(spec, kind);
      return place === undefined ? [] : [{ kind, place }];
    });
    // Several that are missing are one thing to do.
    if (scenarios.items.length === 0 || asked.length > 1) {
      if (asked.length === 0) return;
      const kinds = asked.map(({ kind }) => kind).join(', ');
      const fixes = (now: Now) =>
        scenarios.node
          ? addScenarios(now, asked, say('addAll', { count: asked.length }))
          : insertSection(now, 'scenarios', say('insert'));
      const range = scenarios.items.length === 0 ? scenarios.range : scenarios.keyRange;
      report({ message: 'section', range, data: { kinds }, fixes });
      return;
    }
    for (const { kind, place } of asked) {
      const fixes = (now: Now) => addScenarios(now, [{ kind }], say('add'));
      report({ message: kind, range: spec.at(kind).keyRange, data: { place }, fixes });
    }
  },
});

/** What an example of a kind would best be about, as scenarios refer to it; undefined where the spec has nothing of the kind. */
function placeOf(spec: SpecView<ScenarioKind>, kind: ScenarioKind): string | undefined {
  if (kind === 'changes')
    return spec.at('changes').at('procedure').node?.kind === 'map' ? 'changes/procedure' : undefined;
  const id = idOfFirst(spec, kind);
  return id && `${kind}/${id}`;
}

/** Of the KPIs, those play out that something happens on; a milestone with a consequence shows more. */
function idOfFirst(spec: SpecView<ScenarioKind>, kind: Exclude<ScenarioKind, 'changes'>): string | undefined {
  if (kind === 'kpis') {
    return spec
      .at('kpis')
      .items.find((kpi) => kpi.at('onBreach').exists && kpi.at('id').text)
      ?.at('id').text;
  }
  if (kind === 'escalations') return spec.at('escalations').items.flatMap((item) => item.at('id').text ?? [])[0];
  const milestones = spec.at('milestones').items.filter((item) => item.at('id').text !== undefined);
  return (milestones.find((item) => item.at('consequence').exists) ?? milestones[0])?.at('id').text;
}

function addScenarios(now: Now, asked: readonly { readonly kind: ScenarioKind }[], title: string): Fix[] {
  const scenarios = asked.flatMap(({ kind }) => scenarioOn(now.facts, kind) ?? []);
  return scenarios.length > 0 ? addInto(now, holderAt(now, []), 'scenarios', scenarios, title) : [];
}
