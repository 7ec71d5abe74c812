import type { Path } from '../../document/tree.ts';
import { fits } from '../../forms/pattern.ts';
import type { SpecFacts } from '../specFacts.ts';
import { fieldsAt, itemsAt, mapsAround, textIn, textsIn } from './fields.ts';
import { clientRoles, roleAt, titleOf } from './roles.ts';

/**
 * What the spec says in the place of a lexicon's example: its own date for `2026-01-31`, its calendar for `calendar-id`, the role that
 * answers for the clause, or else the client's first, for `role`. Undefined for any other example, and where the spec does not say.
 */
export function knownDefault(example: string, facts: SpecFacts, path: Path): string | undefined {
  if (fits('date', example)) return dateFor(facts, path);
  if (/^(?:calendar|kalender|calendrier)-id$/i.test(example)) return calendarOf(facts);
  if (!/^(?:role|rol|rolle|rôle)$/i.test(example)) return undefined;
  const id = roleAt(facts, path)?.id ?? clientRoles(facts)[0];
  return id === undefined ? undefined : titleOf(facts, id);
}

/** When the clause is due: by its own date, or its milestone's; else the end of the engagement. */
function dateFor(facts: SpecFacts, path: Path): string | undefined {
  const around = mapsAround(facts, path);
  const milestones = itemsAt(facts, 'milestones');
  const dates = [
    ...around.flatMap((fields) => [textIn(fields, 'due'), textIn(fields, 'verifyBy')]),
    ...around.map((fields) => {
      const id = textIn(fields, 'milestoneId');
      const milestone = milestones.find((item) => id !== undefined && textIn(item, 'id') === id);
      return milestone && textIn(milestone, 'due');
    }),
    facts.text('engagement', 'endDate'),
  ];
  return dates.find((date) => date !== undefined && fits('date', date));
}

function calendarOf(facts: SpecFacts): string | undefined {
  const deadlines = fieldsAt(facts, ['deadlines']);
  const [counted] = deadlines ? textsIn(deadlines, 'calendarIds') : [];
  return facts.text('support', 'calendarId') ?? counted ?? facts.idsOf('calendars')[0];
}
