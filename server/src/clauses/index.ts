import { responsibilities } from './activity.ts';
import { budget } from './budget.ts';
import { calendars } from './calendars.ts';
import { changes } from './changes.ts';
import type { Clause } from './clause.ts';
import { communication } from './communication.ts';
import { culture } from './culture.ts';
import { deadlines } from './deadlines.ts';
import { deliverables } from './deliverables.ts';
import { escalations } from './escalations.ts';
import { exit } from './exit.ts';
import { kpis } from './kpi.ts';
import { legal } from './legal.ts';
import { milestones } from './milestones.ts';
import { onboarding } from './onboarding.ts';
import { people } from './people.ts';
import { progress } from './progress.ts';
import { relationship } from './relationship.ts';
import { scenarios } from './scenarios.ts';
import { signatures } from './signatures.ts';

/** The sections that are inserted with more than the schema asks for. */
export const clauses: Readonly<Record<string, Clause>> = {
  calendars,
  changes,
  communication,
  culture,
  exit,
  escalations,
  budget,
  deadlines,
  deliverables,
  legal,
  kpis,
  milestones,
  onboarding,
  people,
  progress,
  relationship,
  responsibilities,
  scenarios,
  signatures,
};
