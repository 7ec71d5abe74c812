import { fits } from '../../forms/pattern.ts';
import type { SpecView, View } from '../../model/view.ts';

/** The sections with dates by which something is done. */
export const dueSections = ['onboarding', 'scope', 'milestones', 'relationship', 'openIssues'] as const;

/** A date by which something is done. */
export interface DueDate {
  /** What is due: a milestone, a gate… */
  readonly holder: View<unknown>;
  readonly due: View<string>;
  /** As the date form. */
  readonly text: string;
}

/** Every date by which something is done that is written as the format wants it. Gates that are done do not count. */
export function dueDates(spec: SpecView<(typeof dueSections)[number]>): DueDate[] {
  const { assumptions, dependencies, introduction, visits } = {
    assumptions: spec.at('scope').at('assumptions').items,
    dependencies: spec.at('scope').at('dependencies').items,
    introduction: spec.at('relationship').at('introduction'),
    visits: spec.at('relationship').at('visits').items,
  };
  const gates = spec.at('onboarding').at('gates').items;
  return [
    ...gates.filter((gate) => gate.at('done').flag !== true).map((gate) => of(gate, gate.at('due'))),
    ...assumptions.map((assumption) => of(assumption, assumption.at('verifyBy'))),
    ...dependencies.map((dependency) => of(dependency, dependency.at('due'))),
    ...spec.at('milestones').items.map((milestone) => of(milestone, milestone.at('due'))),
    of(introduction, introduction.at('due')),
    ...visits.map((visit) => of(visit, visit.at('due'))),
    ...spec.at('openIssues').items.map((issue) => of(issue, issue.at('due'))),
  ].flatMap((each) => each ?? []);
}

function of(holder: View<unknown>, due: View<string>): DueDate | undefined {
  const { text } = due;
  return text !== undefined && fits('date', text) ? { holder, due, text } : undefined;
}
