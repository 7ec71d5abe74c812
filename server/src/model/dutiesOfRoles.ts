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

/** The ids of the roles that have something to do or to decide. To be asked or told is no duty. */
export function rolesWithDuties(spec: SpecView<(typeof sectionsWithDuties)[number]>): ReadonlySet<string> {
  const roles = new Set<string>();
  const add = (...places: readonly View<string>[]): void => {
    for (const { text } of places) if (text !== undefined) roles.add(text);
  };
  for (const activity of spec.at('responsibilities').items) {
    add(activity.at('accountable'), ...activity.at('responsible').items, ...activity.at('supportive').items);
  }
  const scope = spec.at('scope');
  for (const assumption of scope.at('assumptions').items) add(assumption.at('ownerRoleId'));
  for (const dependency of scope.at('dependencies').items) add(dependency.at('ownerRoleId'));
  for (const gate of spec.at('onboarding').at('gates').items) add(gate.at('ownerRoleId'));
  for (const objective of spec.at('objectives').items) add(objective.at('ownerRoleId'));
  for (const milestone of spec.at('milestones').items) add(milestone.at('ownerRoleId'));
  for (const kpi of spec.at('kpis').items) add(kpi.at('ownerRoleId'));
  for (const risk of spec.at('risks').items) add(risk.at('ownerRoleId'));
  for (const deliverable of spec.at('deliverables').items)
    add(deliverable.at('ownerRoleId'), deliverable.at('acceptance').at('acceptorRoleId'));
  for (const meeting of spec.at('communication').at('meetings').items) add(meeting.at('chairRoleId'));
  for (const escalation of spec.at('escalations').items)
    for (const level of escalation.at('levels').items) add(level.at('clientRoleId'), level.at('supplierRoleId'));
  const changes = spec.at('changes');
  add(changes.at('procedure').at('assessorRoleId'));
  for (const approval of changes.at('approvals').items) add(...approval.at('roleIds').items);
  const relationship = spec.at('relationship');
  add(relationship.at('bridgeRoleId'));
  add(relationship.at('strategy').at('ownerRoleId'), relationship.at('innovation').at('ownerRoleId'));
  add(spec.at('budget').at('ownerRoleId'), spec.at('exit').at('ownerRoleId'));
  return roles;
}
