import type { Content } from '../edits/content.ts';
import { freshId } from '../edits/skeletonIds.ts';
import { type Fields, fieldsAt, itemsAt, textIn, textsIn } from '../model/answers/fields.ts';
import { titleOf } from '../model/answers/roles.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import { actors, actorsIn, drafted, draftLanguage, partyName, spokenDuration } from './ownLanguage.ts';
import { changeDrafts, escalationDrafts, kpiDrafts, milestoneDrafts } from './scenarioTexts.ts';

/** What a scenario can show the working of. */
export const scenarioKinds = ['milestones', 'kpis', 'changes', 'escalations'] as const;

export type ScenarioKind = (typeof scenarioKinds)[number];

/**
 * A scenario on a rule of a kind, with its figures; undefined where this spec has none.
 *
 * @param id of the rule; without it the one that shows most
 */
export function scenarioOn(facts: SpecFacts, kind: ScenarioKind, id?: string): Content | undefined {
  const story = stories[kind](facts, id);
  return story && scenario(facts, story);
}

/** Whether there are stories about the rules of a section. */
export function isScenarioKind(section: string): section is ScenarioKind {
  return Object.hasOwn(stories, section);
}

/** A scenario as it is written. */
export function scenario(facts: SpecFacts, { id, about, given, when, outcome }: Story): Content {
  const fresh = freshId(id.slice(0, 60).replace(/-+$/, ''), facts.idsOf('scenarios'));
  return Object.fromEntries<Content>([
    ['id', { placeholder: fresh }],
    ['relatesTo', [about]],
    ['given', { placeholder: given }],
    ['when', { placeholder: when }],
    ['then', { placeholder: outcome }],
  ]);
}

/** What happens, and which part of the spec (`about`) tells what follows from it. */
interface Story {
  readonly id: string;
  readonly about: string;
  readonly given: string;
  readonly when: string;
  readonly outcome: string;
}

const stories: Readonly<Record<ScenarioKind, (facts: SpecFacts, wanted?: string) => Story | undefined>> = {
  milestones(facts, wanted) {
    const milestones = rulesIn(facts, 'milestones', wanted);
    const milestone = milestones.find((item) => textIn(item, 'consequence') !== undefined) ?? milestones[0];
    const id = milestone && textIn(milestone, 'id');
    if (!milestone || id === undefined) return undefined;
    const actor = actorsIn(facts, milestone, ['ownerRoleId'], 'supplier');
    const late = { title: textIn(milestone, 'title') ?? id, due: textIn(milestone, 'due') ?? '2026-09-01' };
    return {
      id: `late-${id}`,
      about: `milestones/${id}`,
      given: drafted(facts, milestoneDrafts.given, late),
      when: drafted(facts, milestoneDrafts.when, { actor }),
      outcome: textIn(milestone, 'consequence') ?? drafted(facts, milestoneDrafts.outcome, bothParties(facts)),
    };
  },
  kpis(facts, wanted) {
    const kpis = rulesIn(facts, 'kpis', wanted);
    const kpi = kpis.find(({ path }) => fieldsAt(facts, [...path, 'onBreach'])) ?? kpis[0];
    const id = kpi && textIn(kpi, 'id');
    if (!kpi || id === undefined) return undefined;
    const breach = fieldsAt(facts, [...kpi.path, 'onBreach']);
    const actor = actorsIn(facts, kpi, ['ownerRoleId'], 'supplier');
    const within = spokenDuration(facts, (breach && textIn(breach, 'within')) ?? '3 business days');
    const [value, target] = missedTarget(facts, kpi);
    return {
      id: `breach-${id}`,
      about: `kpis/${id}`,
      given: drafted(facts, kpiDrafts.given, { metric: textIn(kpi, 'metric') ?? id, value, target }),
      when: drafted(facts, kpiDrafts.when, { actor }),
      outcome: (breach && textIn(breach, 'action')) ?? drafted(facts, kpiDrafts.outcome, { actor, within }),
    };
  },
  changes(facts, wanted = 'procedure') {
    const procedure = fieldsAt(facts, ['changes', 'procedure']);
    if (!procedure) return undefined;
    const [approval] = itemsAt(facts, 'changes', 'approvals');
    const time = (key: string): string => spokenDuration(facts, textIn(procedure, key) ?? '3 business days');
    const approvers = approval ? textsIn(approval, 'roleIds').flatMap((role) => titleOf(facts, role) ?? []) : [];
    const decides = approvers.length > 1 ? changeDrafts.decideTogether : changeDrafts.decide;
    return {
      id: 'change',
      about: `changes/${wanted}`,
      given: drafted(facts, changeDrafts.given, {
        client: partyName(facts, 'client'),
        amount: (approval && textIn(approval, 'upTo')) ?? 'EUR 5000',
      }),
      when: drafted(facts, changeDrafts.when, {
        actor: actorsIn(facts, procedure, ['assessorRoleId'], 'supplier'),
        time: time('assessWithin'),
      }),
      outcome: drafted(facts, decides, {
        actor: approvers.length > 0 ? actors(facts, approvers) : partyName(facts, 'client'),
        time: time('decideWithin'),
      }),
    };
  },
  escalations(facts, wanted) {
    const [ladder] = rulesIn(facts, 'escalations', wanted);
    const id = ladder && textIn(ladder, 'id');
    if (!ladder || id === undefined) return undefined;
    const [first, second] = itemsAt(facts, ...ladder.path, 'levels');
    const level = (fields: Fields | undefined) => ({
      actor: fields
        ? actorsIn(facts, fields, ['clientRoleId', 'supplierRoleId'], 'client')
        : partyName(facts, 'client'),
      time: spokenDuration(facts, (fields && textIn(fields, 'decideWithin')) ?? '1 business day'),
    });
    return {
      id: `escalation-${id}`,
      about: `escalations/${id}`,
      given: textIn(ladder, 'trigger') ?? drafted(facts, escalationDrafts.given),
      when: drafted(facts, escalationDrafts.when, level(first)),
      outcome: drafted(facts, changeDrafts.decideTogether, level(second ?? first)),
    };
  },
};

/** The items of a section that can be named, or the one that is wanted. */
function rulesIn(facts: SpecFacts, section: string, wanted: string | undefined): Fields[] {
  return itemsAt(facts, section).filter((item) => {
    const id = textIn(item, 'id');
    return id !== undefined && (wanted === undefined || id === wanted);
  });
}

function bothParties(facts: SpecFacts): { client: string; supplier: string } {
  return { client: partyName(facts, 'client'), supplier: partyName(facts, 'supplier') };
}

/** A value that just misses the target of a KPI, and the target, as the spec's language writes numbers. */
function missedTarget(facts: SpecFacts, kpi: Fields): readonly [value: string, target: string] {
  const target = fieldsAt(facts, [...kpi.path, 'target']);
  const written = (target && facts.text(...pathTexts([...target.path, 'value']))) ?? '';
  const value = Number(written === '' ? 100 : written);
  const step = Number.isInteger(value) ? 1 : 0.1;
  const isUpper = /^(?:lte|lt|eq)$/.test((target && textIn(target, 'op')) ?? '');
  const format = new Intl.NumberFormat(draftLanguage(facts), { useGrouping: false, maximumFractionDigits: 3 });
  return [format.format(isUpper ? value + step : value - step), format.format(value)];
}

function pathTexts(path: readonly (string | number)[]): string[] {
  return path.map(String);
}
