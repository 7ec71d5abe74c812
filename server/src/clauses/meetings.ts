import { type Content, type ContentMap, picked } from '../edits/content.ts';
import { freshId } from '../edits/skeletonIds.ts';
import { type Fields, itemsAt, textIn, textsIn } from '../model/answers/fields.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import { bothRoles, bridgeOrClient, roleOf } from './known.ts';
import { type MeetingDays, meetingTime } from './meetingTime.ts';
import { drafted } from './ownLanguage.ts';

/** The meetings that keep an engagement going. */
export const meetingKinds = ['standUp', 'planning', 'evaluation'] as const;

export type MeetingKind = (typeof meetingKinds)[number];

/** What tells one meeting from another; the rest is the same for all. */
export interface MeetingPurpose {
  readonly id: string;
  readonly type: Content;
  readonly every: string;
  readonly duration: string;
  readonly chairRoleId: Content;
  readonly topics: readonly string[];
  readonly output: string;
  /** When the first one is; on a weekday without another meeting, where that can be. */
  readonly days?: MeetingDays;
}

/** A meeting of both parties with everything that one needs, the first time on a day after the start on which both work. */
export function meeting(facts: SpecFacts, purpose: MeetingPurpose): ContentMap {
  const { id, type, every, duration, chairRoleId, topics, output, days } = purpose;
  const { weekday, at, timeZone, from } = meetingTime(facts, days ?? { notOn: busyWeekdays(facts) });
  return {
    id: { placeholder: id },
    type,
    every: { placeholder: every },
    weekdays: [{ placeholder: weekday }],
    at: { placeholder: at },
    timeZone: { placeholder: timeZone },
    from: { placeholder: from },
    duration: { placeholder: duration },
    chairRoleId,
    attendeeRoleIds: bothRoles(facts),
    topics,
    output: { placeholder: output },
  };
}

/** The meeting of a kind, as most engagements have it. */
export function usualMeeting(facts: SpecFacts, kind: MeetingKind): ContentMap {
  return meeting(facts, { ...usual[kind](facts), type: kind });
}

const usual: Readonly<Record<MeetingKind, (facts: SpecFacts) => Omit<MeetingPurpose, 'type'>>> = {
  standUp: (facts) => ({
    id: freeId(facts, 'stand-up'),
    every: '1 week',
    duration: '15 minutes',
    chairRoleId: roleOf(facts, 'supplier'),
    topics: ['delivery', 'risks'],
    output: drafted(facts, obstacles),
  }),
  planning: (facts) => ({
    id: freeId(facts, 'planning'),
    every: '2 weeks',
    duration: '1 hour',
    chairRoleId: roleOf(facts, 'client'),
    topics: ['planning', 'delivery', 'budget'],
    output: drafted(facts, plan),
    days: { notOn: busyWeekdays(facts, 1) },
  }),
  evaluation: (facts) => ({
    id: freeId(facts, 'evaluation'),
    every: '12 weeks',
    duration: '2 hours',
    chairRoleId: bridgeOrClient(facts),
    topics: ['delivery', 'kpis', 'collaboration', 'feedback'],
    output: drafted(facts, actions),
    days: { after: 7 * 12, notOn: busyWeekdays(facts, 2) },
  }),
};

/** The weekdays on which there are meetings, and those of so many new ones. */
function busyWeekdays(facts: SpecFacts, more = 0): string[] {
  const busy = itemsAt(facts, 'communication', 'meetings').flatMap((item) => textsIn(item, 'weekdays'));
  for (let count = 0; count < more; count++) busy.push(meetingTime(facts, { notOn: busy }).weekday);
  return busy;
}

/** What a meeting leaves behind that has nothing else of its own. */
export function usualOutput(facts: SpecFacts): string {
  return drafted(facts, actions);
}

/** The keys of a meeting that lacks them, to go with what it says already. */
export function meetingTerms(facts: SpecFacts, own: Fields, keys: readonly string[]): ContentMap {
  const type = textIn(own, 'type') ?? '';
  const kind = meetingKinds.find((name) => name === type);
  const all = kind
    ? usualMeeting(facts, kind)
    : meeting(facts, {
        id: '',
        type,
        every: '1 week',
        duration: '1 hour',
        chairRoleId: roleOf(facts, 'supplier'),
        topics: ['delivery'],
        output: usualOutput(facts),
      });
  const { from } = meetingTime(facts, { weekdays: textsIn(own, 'weekdays') });
  return picked({ ...all, from: { placeholder: from } }, keys);
}

/** The id, with a number behind it if a meeting has it already. */
function freeId(facts: SpecFacts, id: string): string {
  return freshId(id, facts.idsOf('communication/meetings'));
}

const obstacles = {
  en: 'List of obstacles, each with an owner',
  nl: 'Lijst van obstakels, elk met een eigenaar',
  de: 'Liste der Hindernisse, jedes mit einem Verantwortlichen',
  fr: 'Liste des obstacles, chacun avec un responsable',
};

const plan = {
  en: 'Plan for the next two weeks, with an owner of each task',
  nl: 'Planning voor de komende twee weken, met een eigenaar van elke taak',
  de: 'Plan für die nächsten zwei Wochen, mit einem Verantwortlichen je Aufgabe',
  fr: 'Plan des deux prochaines semaines, avec un responsable par tâche',
};

const actions = {
  en: 'Actions with owner and due date',
  nl: 'Acties met eigenaar en datum',
  de: 'Maßnahmen mit Verantwortlichem und Termin',
  fr: 'Actions avec responsable et échéance',
};
