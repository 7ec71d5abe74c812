import type { Clause } from './clause.ts';
import { scenarios } from './scenarios.ts';
import { relationship } from './relationship.ts';
import { progress } from './progress.ts';
import { people } from './people.ts';
import { onboarding } from './onboarding.ts';
import { milestones } from './milestones.ts';
import { deliverables } from './deliverables.ts';
import { budget } from './budget.ts';
import { escalations } from './escalations.ts';

/** The sections that are inserted with more than the schema asks for. */
export const clauses: Readonly<Record<string, Clause>> = { escalations, budget, deliverables, milestones, onboarding, people, progress, relationship, scenarios };
