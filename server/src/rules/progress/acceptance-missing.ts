import { acceptance, deliverables } from '../../clauses/deliverables.ts';
import { oneOf } from '../../clauses/known.ts';
import { definitionOfDone } from '../../clauses/progress.ts';
import { type ContentMap, picked } from '../../edits/content.ts';
import { quoted } from '../../validation/naming.ts';
import type { Fix } from '../../validation/problem.ts';
import { type Absence, absencesFor, severityOfGap, severityOfMissing } from '../absence.ts';
import { insertInto, insertSection } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';

const id = 'progress/acceptance-missing';

/** The message about each key of an acceptance that is the only one missing. */
const messageOf = {
  criteria: 'criteria',
  acceptorRoleId: 'acceptor',
  decideWithin: 'decide',
  ifSilent: 'silent',
} as const;

export default defineRule({
  meta: {
    id,
    summary: 'Nothing says when a deliverable is good, who decides that and by when, or when work counts as done.',
    why: 'Work that is accepted by feeling is argued about at the end, when money and time are gone. Criteria that were agreed before are tested instead.',
    source: 'Demands S8, S11, S26: expectations that can be acted on; PMBOK, validate scope',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      section: {
        en: 'It is not clear what is handed over, so nobody can say when it is done. Add "deliverables", each with criteria and the role that accepts it.',
        nl: 'Het is niet duidelijk wat er wordt opgeleverd, dus niemand kan zeggen wanneer het klaar is. Voeg "deliverables" toe, elk met criteria en de rol die accepteert.',
      },
      acceptance: {
        en: '{place} may end in an argument, because nothing says when it is good enough. Add "acceptance": criteria, who accepts, within which time, and what counts when nobody answers.',
        nl: '{place} kan eindigen in een discussie, want nergens staat wanneer het goed genoeg is. Voeg "acceptance" toe: criteria, wie accepteert, binnen welke termijn, en wat geldt als niemand reageert.',
      },
      criteria: {
        en: 'One party may call {place} finished and the other not. Add "criteria": tests that pass or fail.',
        nl: 'De ene partij kan {place} klaar noemen en de andere niet. Voeg "criteria" toe: tests die slagen of niet slagen.',
      },
      acceptor: {
        en: 'Several people may judge {place}, each in a different way. Add "acceptorRoleId": the one role that accepts.',
        nl: 'Verschillende mensen kunnen {place} beoordelen, elk op een andere manier. Voeg "acceptorRoleId" toe: de ene rol die accepteert.',
      },
      decide: {
        en: '{place} waits for a decision while the next work is already built on it. Add "decideWithin", such as 5 business days.',
        nl: '{place} wacht op een besluit terwijl het volgende werk er al op voortbouwt. Voeg "decideWithin" toe, zoals 5 business days.',
      },
      silent: {
        en: 'When nobody decides on {place}, one party takes that as a yes and the other as a no. Add "ifSilent": accepted, rejected or escalate.',
        nl: 'Als niemand over {place} beslist, ziet de ene partij dat als een ja en de andere als een nee. Voeg "ifSilent" toe: accepted, rejected of escalate.',
      },
      several: {
        en: '{place} may end in an argument, because its acceptance is not complete. Add {keys}.',
        nl: '{place} kan eindigen in een discussie, want de acceptatie is niet volledig beschreven. Voeg {keys} toe.',
      },
      done: {
        en: 'Each party calls work done at a different point, and that shows only at the end. Add "definitionOfDone": conditions that hold for all work.',
        nl: 'Elke partij noemt werk op een ander moment klaar, en dat blijkt pas aan het eind. Voeg "definitionOfDone" toe: voorwaarden die voor al het werk gelden.',
      },
      undated: {
        en: '{place} has no date, so it can never be late. Add "milestoneId", such as {milestone}.',
        nl: '{place} heeft geen datum en kan dus nooit te laat zijn. Voeg "milestoneId" toe, zoals {milestone}.',
      },
      insert: { en: 'Insert {keys}', nl: 'Voeg {keys} in' },
    },
    examples: {
      invalid: [
        'deliverables:\n  - id: release-1\n    title: App release 1\n    milestoneId: go-live\n    ⟦acceptance⟧:\n      criteria: [Each test of release 1 passes.]\n      acceptorRoleId: product-owner\n      decideWithin: 5 business days\n',
        'deliverables:\n  - { ⟦id⟧: release-1, title: App release 1, milestoneId: go-live }\n',
      ],
      valid: [
        'deliverables:\n  - id: release-1\n    title: App release 1\n    milestoneId: go-live\n    acceptance:\n      criteria: [Each test of release 1 passes.]\n      acceptorRoleId: product-owner\n      decideWithin: 5 business days\n      ifSilent: accepted\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  sections: ['deliverables', 'engagement', 'milestones'],
  check(context) {
    const { nameOf, report, say } = context;
    const isInAcceptance = ({ holder: { path } }: Absence): boolean =>
      path[0] === 'deliverables' && path[2] === 'acceptance';
    const absences = absencesFor(id, context);
    for (const absence of absences) {
      if (isInAcceptance(absence)) continue;
      const { key, range, severity } = absence;
      const { path } = absence.holder;
      const isDone = path[0] === 'progress';
      const message = isDone ? 'done' : path.length === 0 ? 'section' : 'acceptance';
      const title = say('insert', { keys: `"${isDone ? 'definitionOfDone' : key}"` });
      const fixes = key === '' ? absence.fixes(title) : (now: Now) => insertMissing(now, [absence], title);
      report({ message, range, severity, data: { place: nameOf(path) }, fixes });
    }
    const byAcceptance = Map.groupBy(absences.filter(isInAcceptance), ({ holder }) => holder.path.join('/'));
    for (const missing of byAcceptance.values()) {
      const [first] = missing;
      if (!first) continue;
      const keys = quoted(missing.map(({ key }) => key));
      const only = missing.length === 1 ? messageOf[first.key as keyof typeof messageOf] : undefined;
      report({
        message: only ?? 'several',
        range: first.range,
        severity: first.severity,
        data: { place: nameOf(first.holder.path.slice(0, 2)), keys },
        fixes: (now) => insertMissing(now, missing, say('insert', { keys })),
      });
    }
  },
  checkSpec({ spec, status, nameOf, report, say }) {
    const list = spec.at('deliverables');
    if (list.node?.kind === 'seq' && list.node.items.length === 0) {
      const fixes = (now: Now) => insertSection(now, 'deliverables', say('insert', { keys: '"deliverables"' }));
      report({ message: 'section', range: list.range, severity: severityOfMissing(status.value), fixes });
    }
    // What a service or a team hands over again and again has no single date.
    if (spec.at('engagement').at('model').text !== 'projectDelivery') return;
    const [milestone] = spec.at('milestones').items.flatMap((item) => item.at('id').text ?? []);
    if (milestone === undefined) return;
    for (const deliverable of list.items) {
      if (deliverable.node?.kind !== 'map' || deliverable.at('milestoneId').node !== undefined) continue;
      report({
        message: 'undated',
        range: deliverable.keyRange,
        severity: severityOfGap(status.value, 'information'),
        data: { place: nameOf(deliverable), milestone: `"${milestone}"` },
        fixes: (now) => {
          const milestoneId = oneOf(now.facts.idsOf('milestones'), milestone);
          return insertInto(now, deliverable, { milestoneId }, say('insert', { keys: '"milestoneId"' }));
        },
      });
    }
  },
});

/** The fix that writes what is missing in one map, with what this spec knows. */
function insertMissing(now: Now, missing: readonly Absence[], title: string): Fix[] {
  const { facts } = now;
  const known: ContentMap = {
    deliverables: deliverables(facts),
    definitionOfDone: definitionOfDone(facts),
    acceptance: acceptance(facts),
    ...acceptance(facts),
  };
  const names = missing.map(({ key }) => key);
  const [first] = missing;
  return first ? insertInto(now, first.holder, picked(known, names), title) : [];
}
