import { dora, subcontracting, subcontractingCondition, termination } from '../../clauses/dora.ts';
import { type ContentMap, picked } from '../../edits/content.ts';
import type { View } from '../../model/view.ts';
import { listed, quoted } from '../../validation/naming.ts';
import type { Fix } from '../../validation/problem.ts';
import { severityOfGap, severityOfMissing } from '../absence.ts';
import { appendTo, insertInto, together } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';
import { alwaysNeeded, neededWhenCritical } from './doraTerms.ts';
import { listRegulation } from './regulations.ts';

export default defineRule({
  meta: {
    id: 'legal/dora',
    summary: 'The engagement falls under DORA and a term of article 30 is missing.',
    why: 'A financial entity may not use an IT service without these terms, and its supervisor asks for them. After the signature the supplier has no reason left to agree.',
    source: 'DORA, Regulation (EU) 2022/2554, articles 30(2)(a) to (i) and 30(3)(a) to (f)',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      blocks: {
        en: 'Without the terms of article 30 of DORA, the supervisor can forbid the use of this service. Write {keys} under "legal".',
        nl: 'Zonder de voorwaarden van artikel 30 van DORA kan de toezichthouder het gebruik van deze dienst verbieden. Schrijf {keys} onder "legal".',
      },
      terms: {
        en: 'Without all terms of article 30 of DORA, the supervisor can forbid the use of this service. Write {keys}.',
        nl: 'Zonder alle voorwaarden van artikel 30 van DORA kan de toezichthouder het gebruik van deze dienst verbieden. Schrijf {keys}.',
      },
      conditions: {
        en: 'Work can go to subcontractors without the conditions that article 30(2)(a) of DORA asks for. Write {keys} under "subcontracting".',
        nl: 'Werk kan naar onderaannemers gaan zonder de voorwaarden die artikel 30 lid 2 onder a van DORA vraagt. Schrijf {keys} onder "subcontracting".',
      },
      unlisted: {
        en: 'There are terms for DORA, but the spec does not say that DORA applies, so nobody keeps them up to date. Add "dora" to "regulations".',
        nl: 'Er zijn voorwaarden voor DORA, maar nergens staat dat DORA geldt, dus niemand houdt ze bij. Voeg "dora" toe aan "regulations".',
      },
      applies: { en: 'DORA applies.', nl: 'DORA geldt.' },
      insert: { en: 'Insert {keys}', nl: 'Voeg {keys} in' },
      list: { en: 'Add "dora" to "regulations"', nl: 'Voeg "dora" toe aan "regulations"' },
    },
    examples: {
      invalid: [
        'legal:\n  regulations: [⟦dora⟧]\n',
        'legal:\n  regulations: [dora]\n  ⟦dora⟧:\n    criticalFunction: false\n    services: Nova operates the payment app.\n  subcontracting:\n    allowed: false\n  termination:\n    notice: 3 months\n',
      ],
      valid: [
        'legal:\n  regulations: [dora]\n  dora:\n    criticalFunction: false\n    services: Nova operates the payment app.\n    serviceLocations: [IN]\n    dataLocations: [NL]\n    locationChangeNotice: 3 months\n    dataSecurity: [Nova encrypts each backup.]\n    dataReturn: Nova puts an export in CSV on the ACME server each night.\n    serviceLevelReviewEvery: 12 months\n    incidentAssistance: { startWithin: 1 hour, cost: free }\n    authorities: Nova answers each question of the supervisor within 5 business days.\n    training: Each engineer takes the ACME course by 2026-03-31.\n  subcontracting:\n    allowed: false\n  termination:\n    notice: 3 months\n',
      ],
    },
  },
  reads: ['status'],
  sections: ['legal'],
  checkSpec({ spec, status, report, say }) {
    const legal = spec.at('legal');
    const terms = legal.at('dora');
    const severity = severityOfMissing(status.value);
    const law = legal.at('regulations').items.find((item) => item.text === 'dora');
    if (!law && terms.node?.kind !== 'map') return;
    if (!law)
      report({
        message: 'unlisted',
        range: legal.at('regulations').exists ? legal.at('regulations').range : terms.keyRange,
        severity: severityOfGap(status.value),
        fixes: (now) => listRegulation(now, legal, 'dora', say('list')),
      });
    const related = law ? [{ range: law.range, message: say('applies') }] : [];
    const blocks = (['dora', 'subcontracting', 'termination'] as const).filter(
      (key) => legal.at(key).node === undefined,
    );
    if (blocks.length > 0) {
      const keys = quoted(blocks, 4);
      report({
        message: 'blocks',
        range: law?.range ?? terms.keyRange,
        severity,
        data: { keys },
        fixes: (now) => insertInto(now, legal, picked(blocksOf(now), blocks), say('insert', { keys })),
      });
    }
    if (terms.node?.kind === 'map') {
      const needed = {
        ...alwaysNeeded,
        ...(terms.at('criticalFunction').flag === true ? neededWhenCritical : {}),
      };
      const all = Object.keys(needed) as (keyof typeof needed)[];
      const missing = all.filter((key) => terms.at(key).node === undefined);
      if (missing.length > 0)
        report({
          message: 'terms',
          range: terms.keyRange,
          severity,
          data: { keys: listed(missing.map((key) => `"${key}" (${needed[key]})`)) },
          related,
          fixes: (now) =>
            insertInto(now, terms, picked(dora(now.facts), missing), say('insert', { keys: quoted(missing, 4) })),
        });
    }
    const passedOn = legal.at('subcontracting');
    if (passedOn.at('allowed').flag !== true) return;
    const lacking = (['approval', 'conditions'] as const).filter((key) => passedOn.at(key).node === undefined);
    const isEmpty = passedOn.at('conditions').node?.kind === 'seq' && passedOn.at('conditions').items.length === 0;
    const keysLacking = isEmpty ? [...lacking, 'conditions'] : lacking;
    if (keysLacking.length === 0) return;
    const keys = quoted(keysLacking, 4);
    report({
      message: 'conditions',
      range: passedOn.keyRange,
      severity,
      data: { keys },
      related,
      fixes: (now) => complete(now, passedOn, lacking, isEmpty, say('insert', { keys })),
    });
  },
});

function blocksOf({ facts }: Now): ContentMap {
  return { dora: dora(facts), subcontracting: subcontracting(facts), termination: termination() };
}

function complete(
  now: Now,
  passedOn: View<{ readonly conditions?: readonly string[] }>,
  lacking: readonly string[],
  isEmpty: boolean,
  title: string,
): Fix[] {
  const condition = subcontractingCondition(now.facts);
  return together([
    ...(isEmpty ? appendTo(now, passedOn.at('conditions'), condition, title) : []),
    ...insertInto(now, passedOn, picked(subcontracting(now.facts), lacking), title),
  ]);
}
