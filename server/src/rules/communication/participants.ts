import type { Meeting, Party, Person, Relationship } from '../../generated/format.ts';
import { baseLanguage } from '../../lexicon/wording.ts';
import type { SpecView, View } from '../../model/view.ts';

/** Somebody who takes part in meetings: the holder of a role, or its party where that says more. */
export interface Participant {
  readonly view: View<Person> | View<Party>;
  /** Where it says which languages. */
  readonly told: View<readonly string[]>;
  /** Without region or script (`en`); one or more. */
  readonly languages: readonly string[];
  /** The first meeting that needs them, or the place that makes them the bridge between the parties. */
  readonly meeting: View<Meeting> | View<Relationship>;
}

/** Those who meet, and who bridges the parties, each once; only those whose languages are told. */
export function participantsIn(
  spec: SpecView<'communication' | 'parties' | 'people' | 'relationship' | 'roles'>,
): Participant[] {
  const needed = neededRoles(spec);
  if (needed.size === 0) return [];
  const people = byId(spec.at('people').items);
  const parties = byId(spec.at('parties').items);
  const found = new Map<View<Person> | View<Party>, Participant>();
  for (const role of spec.at('roles').items) {
    const meeting = needed.get(role.at('id').text ?? '');
    if (!meeting) continue;
    const person = people.get(role.at('holderId').text ?? '');
    const party = parties.get(role.at('partyId').text ?? '');
    const own = person && toldBy(person, person.at('languages'), meeting);
    const participant = own ?? (party && toldBy(party, party.at('languages'), meeting));
    if (participant && !found.has(participant.view)) found.set(participant.view, participant);
  }
  return [...found.values()];
}

function neededRoles(
  spec: SpecView<'communication' | 'relationship'>,
): Map<string, View<Meeting> | View<Relationship>> {
  const needed = new Map<string, View<Meeting> | View<Relationship>>();
  const add = (role: string | undefined, by: View<Meeting> | View<Relationship>): void => {
    if (role !== undefined && !needed.has(role)) needed.set(role, by);
  };
  for (const meeting of spec.at('communication').at('meetings').items) {
    add(meeting.at('chairRoleId').text, meeting);
    for (const role of meeting.at('attendeeRoleIds').texts) add(role, meeting);
  }
  const relationship = spec.at('relationship');
  add(relationship.at('bridgeRoleId').text, relationship);
  return needed;
}

function byId<T extends { readonly id?: string }>(views: readonly View<T>[]): Map<string, View<T>> {
  const known = new Map<string, View<T>>();
  for (const view of views) {
    const id = (view as View<{ readonly id?: string }>).at('id').text;
    if (id !== undefined && !known.has(id)) known.set(id, view);
  }
  return known;
}

function toldBy(
  view: Participant['view'],
  told: Participant['told'],
  meeting: Participant['meeting'],
): Participant | undefined {
  const languages = told.texts.map(baseLanguage);
  return languages.length === 0 ? undefined : { view, told, languages, meeting };
}
