import type { Engagement } from '../generated/format.ts';
import type { SpecView, View } from './view.ts';

/** The sections in which roles are given something to do. */
export const sectionsWithDuties = [
  'onboarding',
  'objectives',
  'scope',
  'deliverables',
  'milestones',
  'responsibilities',
  'kpis',
  'communication',
  'escalations',
  'risks',
  'changes',
  'budget',
  'relationship',
  'exit',
] as const;

type Duties = (typeof sectionsWithDuties)[number];

/** The places of each section that say which role has something to do. */
const places: { readonly [S in Duties]: (section: View<NonNullable<Engagement[S]>>) => readonly View<string>[] } = {
  onboarding: (onboarding) => onboarding.at('gates').items.map((gate) => gate.at('ownerRoleId')),
  objectives: (objectives) => objectives.items.map((objective) => objective.at('ownerRoleId')),
  scope: (scope) => [
    ...scope.at('assumptions').items.map((assumption) => assumption.at('ownerRoleId')),
    ...scope.at('dependencies').items.map((dependency) => dependency.at('ownerRoleId')),
  ],
  deliverables: (deliverables) =>
    deliverables.items.flatMap((deliverable) => [
      deliverable.at('ownerRoleId'),
      deliverable.at('acceptance').at('acceptorRoleId'),
    ]),
  milestones: (milestones) => milestones.items.map((milestone) => milestone.at('ownerRoleId')),
  responsibilities: (responsibilities) =>
    responsibilities.items.flatMap((activity) => [
      activity.at('accountable'),
      ...activity.at('responsible').items,
      ...activity.at('supportive').items,
    ]),
  kpis: (kpis) => kpis.items.map((kpi) => kpi.at('ownerRoleId')),
  communication: (communication) => communication.at('meetings').items.map((meeting) => meeting.at('chairRoleId')),
  escalations: (escalations) =>
    escalations.items.flatMap((escalation) =>
      escalation.at('levels').items.flatMap((level) => [level.at('clientRoleId'), level.at('supplierRoleId')]),
    ),
  risks: (risks) => risks.items.map((risk) => risk.at('ownerRoleId')),
  changes: (changes) => [
    changes.at('procedure').at('assessorRoleId'),
    ...changes.at('approvals').items.flatMap((approval) => approval.at('roleIds').items),
  ],
  budget: (budget) => [budget.at('ownerRoleId')],
  relationship: (relationship) => [
    relationship.at('bridgeRoleId'),
    relationship.at('strategy').at('ownerRoleId'),
    relationship.at('innovation').at('ownerRoleId'),
  ],
  exit: (exit) => [exit.at('ownerRoleId')],
};

/** The roles of each section are found once, as long as the section is the same view. */
const found = new WeakMap<object, ReadonlySet<string>>();

/** The ids of the roles that have something to do or to decide. To be asked or told is no duty. */
export function rolesWithDuties(spec: SpecView<Duties>): ReadonlySet<string> {
  return new Set(sectionsWithDuties.flatMap((section) => [...rolesIn(section, spec.at(section))]));
}

function rolesIn<S extends Duties>(section: S, view: View<NonNullable<Engagement[S]>>): ReadonlySet<string> {
  const roles = found.get(view) ?? new Set(places[section](view).flatMap(({ text }) => text ?? []));
  found.set(view, roles);
  return roles;
}
