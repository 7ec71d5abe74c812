import { oneOf, roleIds, type Side } from '../../clauses/known.ts';
import { meetingTerms } from '../../clauses/meetings.ts';
import { appendItem } from '../../edits/appendItem.ts';
import type { Meeting } from '../../generated/format.ts';
import type { SpecView, View } from '../../model/view.ts';
import { listed } from '../../validation/naming.ts';
import type { Edit, Fix } from '../../validation/problem.ts';
import { severityOfGap } from '../absence.ts';
import { insertInto } from '../insertInto.ts';
import { defineRule, type Now } from '../rule.ts';

/** What people need to know to come, and to have something in hand afterwards. */
const needed = ['at', 'timeZone', 'from', 'chairRoleId', 'attendeeRoleIds', 'topics', 'output'] as const;

export default defineRule({
  meta: {
    id: 'communication/meeting-incomplete',
    summary: 'A meeting has no time, chair, people of both parties, topics or output.',
    why: 'A meeting without a chair is skipped, one without topics is small talk, and what is not written down was not agreed. Without a time zone half of the people come an hour late.',
    source: 'Demand S20: a fixed structure of meetings; demand S29: periodic reviews',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      lacks: {
        en: 'A meeting that is only half arranged is skipped in the first busy week. Write {keys} for {place}.',
        nl: 'Een overleg dat maar half is geregeld, valt in de eerste drukke week uit. Schrijf {keys} bij {place}.',
      },
      lacksParty: {
        en: 'A meeting that is only half arranged is skipped in the first busy week. Write {keys} for {place}, and invite a role of {party}.',
        nl: 'Een overleg dat maar half is geregeld, valt in de eerste drukke week uit. Schrijf {keys} bij {place}, en nodig een rol van {party} uit.',
      },
      oneSided: {
        en: 'Nobody of {party} is invited to {place}, so what is agreed there is news to them. Name one of their roles under "attendeeRoleIds".',
        nl: 'Niemand van {party} is uitgenodigd voor {place}, dus wat daar wordt afgesproken, horen zij pas later. Noem een van hun rollen onder "attendeeRoleIds".',
      },
      fill: { en: 'Fill in what is missing', nl: 'Vul aan wat ontbreekt' },
      invite: { en: 'Invite a role of {party}', nl: 'Nodig een rol van {party} uit' },
    },
    examples: {
      invalid: [
        'communication:\n  workingLanguage: en\n  channels:\n    - { id: pager, tool: phone, address: "tel:+31201234500", respondWithin: 15 minutes, alwaysOn: true }\n  meetings:\n    - { id: stand-up, type: standUp, every: 1 week, weekdays: [wed], at: "10:00", timeZone: Europe/Amsterdam, from: 2026-03-04, chairRoleId: delivery-manager, attendeeRoleIds: [product-owner, delivery-manager], topics: [delivery], output: Obstacles in Jira }\n    - { id: planning, type: planning, every: 2 weeks, weekdays: [wed], at: "10:30", timeZone: Europe/Amsterdam, from: 2026-03-04, chairRoleId: product-owner, attendeeRoleIds: ⟦[product-owner, sponsor]⟧, topics: [planning], output: Plan in Jira }\n    - { ⟦id⟧: evaluation, type: evaluation, every: 12 weeks }\n',
      ],
      valid: [
        'communication:\n  workingLanguage: en\n  channels:\n    - { id: pager, tool: phone, address: "tel:+31201234500", respondWithin: 15 minutes, alwaysOn: true }\n  meetings:\n    - { id: stand-up, type: standUp, every: 1 week, weekdays: [wed], at: "10:00", timeZone: Europe/Amsterdam, from: 2026-03-04, chairRoleId: delivery-manager, attendeeRoleIds: [product-owner, delivery-manager], topics: [delivery], output: Obstacles in Jira }\n',
      ],
    },
  },
  reads: ['status'],
  sections: ['communication', 'parties', 'roles'],
  checkSpec({ spec, status, nameOf, report, say }) {
    const severity = severityOfGap(status.value);
    const sides = new Sides(spec);
    for (const meeting of spec.at('communication').at('meetings').items) {
      if (meeting.node?.kind !== 'map') continue;
      const missing = needed.filter((key) => meeting.at(key).node === undefined);
      const absent = sides.absentFrom(meeting);
      if (missing.length === 0 && !absent) continue;
      const place = nameOf(meeting);
      const party = absent ? `"${absent.party}"` : '';
      const isOneSided = absent && missing.length === 0;
      report({
        message: isOneSided ? 'oneSided' : absent ? 'lacksParty' : 'lacks',
        range: isOneSided ? meeting.at('attendeeRoleIds').range : meeting.keyRange,
        severity,
        data: { place, party, keys: listed(missing.map((key) => `"${key}"`)) },
        fixes: (now) =>
          complete(now, meeting, missing, absent?.side, isOneSided ? say('invite', { party }) : say('fill')),
      });
    }
  },
});

/** Who sits on which side of the table. */
class Sides {
  readonly #typeOfParty = new Map<string, string>();
  readonly #partyOfType = new Map<string, string>();
  readonly #typeOfRole = new Map<string, string | undefined>();

  constructor(spec: SpecView<'parties' | 'roles'>) {
    for (const party of spec.at('parties').items) {
      const [id, type] = [party.at('id').text, party.at('type').text];
      if (id === undefined || type === undefined) continue;
      this.#typeOfParty.set(id, type);
      if (!this.#partyOfType.has(type)) this.#partyOfType.set(type, id);
    }
    for (const role of spec.at('roles').items) {
      const id = role.at('id').text;
      if (id !== undefined) this.#typeOfRole.set(id, this.#typeOfParty.get(role.at('partyId').text ?? ''));
    }
  }

  /** The side of which nobody is invited; a subcontractor sits on the supplier's. Undefined where that can't be told. */
  absentFrom(meeting: View<Meeting>): { readonly side: Side; readonly party: string } | undefined {
    const attendees = meeting.at('attendeeRoleIds').items;
    if (attendees.length === 0) return undefined;
    const types = new Set(attendees.map(({ text }) => this.#typeOfRole.get(text ?? '')));
    if (types.has(undefined)) return undefined;
    const side = !types.has('client')
      ? 'client'
      : types.has('supplier') || types.has('subcontractor')
        ? undefined
        : 'supplier';
    const party = side && this.#partyOfType.get(side);
    return party === undefined || !side ? undefined : { side, party };
  }
}

function complete(
  now: Now,
  meeting: View<Meeting>,
  missing: readonly string[],
  side: Side | undefined,
  title: string,
): Fix[] {
  const { node, path } = meeting;
  if (node?.kind !== 'map') return [];
  const [inserted] = insertInto(now, meeting, meetingTerms(now.facts, { path, map: node }, missing), title);
  const attendees = meeting.at('attendeeRoleIds').node;
  const all = side ? roleIds(now.facts, side) : [];
  const chair = meeting.at('chairRoleId').text ?? '';
  const roles = all.includes(chair) ? [chair, ...all] : all;
  const invited: Edit[] =
    roles.length > 0 && attendees?.kind === 'seq' ? [appendItem(now.document, attendees, oneOf(roles, ''))] : [];
  // The end of the list may be the place of what comes behind it.
  const edits = [...invited, ...(inserted?.edits ?? [])];
  return edits.length === 0 ? [] : [{ title, edits }];
}
