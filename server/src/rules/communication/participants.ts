import type { Meeting, Party, Person } from '../../generated/format.ts';
import { baseLanguage } from '../../lexicon/wording.ts';
import { indexById } from '../../model/idIndex.ts';
import type { SpecView, View } from '../../model/view.ts';

/** Somebody who takes part in meetings: the holder of a role, or its party where that says more. */
export interface Participant {
  readonly view: View<Person> | View<Party>;
  /** The party that they belong to. */
  readonly partyId: string | undefined;
  /** What people call them; undefined where it is not told. */
  readonly name: string | undefined;
  /** Where it says which languages. */
  readonly told: View<readonly string[]>;
  /** Without region or script (`en`); one or more. */
  readonly languages: readonly string[];
  /** The first meeting that needs them; undefined for who only is the bridge between the parties. */
  readonly meeting: View<Meeting> | undefined;
}

/** Those who meet, and who bridges the parties, each once; only those whose languages are told. */
export function participantsIn(
  spec: SpecView<'communication' | 'parties' | 'people' | 'relationship' | 'roles'>,
): Participant[] {
  const needed = neededRoles(spec);
  if (needed.size === 0) return [];
  const people = indexById(spec.at('people'));
  const parties = indexById(spec.at('parties'));
  const found = new Map<View<Person> | View<Party>, Participant>();
  for (const role of spec.at('roles').items) {
    const id = role.at('id').text ?? '';
    if (!needed.has(id)) continue;
    const meeting = needed.get(id);
    const partyId = role.at('partyId').text;
    const person = people.get(role.at('holderId').text ?? '');
    const party = parties.get(partyId ?? '');
    const known = { partyId, meeting };
    const participant =
      (person && toldBy({ ...known, view: person, name: person.at('name').text, told: person.at('languages') })) ??
      (party && toldBy({ ...known, view: party, name: party.at('name').text, told: party.at('languages') }));
    if (participant && !found.has(participant.view)) found.set(participant.view, participant);
  }
  return [...found.values()];
}

/** The roles that meet, each with its first meeting, and the bridge. */
function neededRoles(spec: SpecView<'communication' | 'relationship'>): Map<string, View<Meeting> | undefined> {
  const needed = new Map<string, View<Meeting> | undefined>();
  const add = (role: string | undefined, meeting?: View<Meeting>): void => {
    if (role !== undefined && !needed.has(role)) needed.set(role, meeting);
  };
  for (const meeting of spec.at('communication').at('meetings').items) {
    add(meeting.at('chairRoleId').text, meeting);
    for (const role of meeting.at('attendeeRoleIds').texts) add(role, meeting);
  }
  add(spec.at('relationship').at('bridgeRoleId').text);
  return needed;
}

function toldBy(known: Omit<Participant, 'languages'>): Participant | undefined {
  const languages = known.told.texts.map(baseLanguage);
  return languages.length === 0 ? undefined : { ...known, languages };
}
