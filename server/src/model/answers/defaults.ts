import type { Path } from '../../document/tree.ts';
import { fits } from '../../forms/pattern.ts';
import type { SpecFacts } from '../specFacts.ts';
import { fieldsAt, itemsAt, mapsAround, textIn, textsIn } from './fields.ts';
import { partyNames } from './parties.ts';
import { clientRoles, roleAt, titleOf } from './roles.ts';

/**
 * What the spec says in the place of a lexicon's example: its own date for `2026-01-31`, its calendar for `calendar-id`, the role that
 * answers for the clause, or else the client's first, for `role`, its time at which days end for `17:00`, its zone for `Europe/Amsterdam`, the first supplier for `supplier`. Undefined for any other example, and
 * where the spec does not say.
 */
export function knownDefault(example: string, facts: SpecFacts, path: Path): string | undefined {
  if (fits('date', example)) return dateFor(facts, path);
  if (example === '17:00') return fitting('clockTime', facts.text('deadlines', 'dayEndsAt'));
  if (/^\p{L}+\/\p{L}+$/u.test(example)) return zoneFor(facts, path);
  if (/^(?:calendar|kalender|calendrier)-id$/i.test(example)) return calendarOf(facts);
  if (/^(?:supplier|leverancier|lieferant|fournisseur)$/i.test(example)) return supplierOf(facts);
  if (!/^(?:role|rol|rolle|rôle)$/i.test(example)) return undefined;
  const id = roleAt(facts, path)?.id ?? clientRoles(facts)[0];
  return id === undefined ? undefined : titleOf(facts, id);
}

function supplierOf(facts: SpecFacts): string | undefined {
  return partyNames(facts).find(({ type }) => type === 'supplier')?.name;
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

/** The zone of the clause's own time, or else of the deadlines, or else of the first party. */
function zoneFor(facts: SpecFacts, path: Path): string | undefined {
  const own = mapsAround(facts, path).map((fields) => textIn(fields, 'timeZone'));
  const parties = itemsAt(facts, 'parties').map((fields) => textIn(fields, 'timeZone'));
  const zones = [...own, facts.text('deadlines', 'timeZone'), ...parties];
  return zones.find((zone) => fitting('timeZone', zone));
}

function fitting(form: string, text: string | undefined): string | undefined {
  return text !== undefined && fits(form, text) ? text : undefined;
}

function calendarOf(facts: SpecFacts): string | undefined {
  const deadlines = fieldsAt(facts, ['deadlines']);
  const [counted] = deadlines ? textsIn(deadlines, 'calendarIds') : [];
  return facts.text('support', 'calendarId') ?? counted ?? facts.idsOf('calendars')[0];
}
