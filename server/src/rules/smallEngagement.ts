import { parseIsoDate } from '../forms/calendar.ts';
import type { Status } from '../model/specFacts.ts';
import type { SpecView } from '../model/view.ts';
import type { Severity } from '../validation/problem.ts';
import { severityOfGap } from './absence.ts';

/** The sections that say how small an engagement is. */
export const sizeSections = ['parties', 'people', 'engagement'] as const;

type Sized = SpecView<(typeof sizeSections)[number]>;

/** As many days at most. */
const someMonths = 92;

/**
 * Whether an engagement is so small that people see each other anyway: all parties in one country, and a supplier of one person or no more
 * than three months. False where the spec does not tell.
 */
export function isSmall(spec: Sized): boolean {
  const parties = spec.at('parties').items;
  const countries = new Set(parties.map((party) => party.at('country').text));
  if (countries.size !== 1 || countries.has(undefined)) return false;
  const [start, end] = [spec.at('engagement').at('startDate'), spec.at('engagement').at('endDate')].map(({ text }) =>
    parseIsoDate(text),
  );
  if (start !== undefined && end !== undefined && end - start <= someMonths) return true;
  const suppliers = parties.filter((party) => party.at('type').text === 'supplier');
  return suppliers.length > 0 && suppliers.every((party) => isOnePerson(spec, party.at('id').text));
}

/** Whether one person is all there is of a party. */
export function isOnePerson(spec: SpecView<'people'>, party: string | undefined): boolean {
  return spec.at('people').items.filter((person) => person.at('partyId').text === party).length === 1;
}

/** How bad it is that something is missing that every good spec has, and that people in a small engagement do without being told. */
export function severityOfHabit(spec: Sized, status: Status): Severity {
  return isSmall(spec) ? 'information' : severityOfGap(status);
}
