import { oneOf, roleIds, type Side } from '../../clauses/known.ts';
import { meetingTerms } from '../../clauses/meetings.ts';
import type { Meeting } from '../../generated/format.ts';
import { indexById } from '../../model/idIndex.ts';
import type { View } from '../../model/view.ts';
import { quoted } from '../../validation/naming.ts';
import type { Fix } from '../../validation/problem.ts';
import { severityOfGap } from '../absence.ts';
import { needsFirstDate } from '../deadline/firstMeeting.ts';
import { appendTo, insertInto, together } from '../fixes.ts';
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
        en: 'A meeting that is only half planned is skipped in the first busy week. Write {keys} for {place}.',
        nl: 'Een overleg dat maar half is geregeld, valt in de eerste drukke week uit. Schrijf {keys} bij {place}.',
      },
      lacksParty: {
        en: 'A meeting that is only half planned is skipped in the first busy week. Write {keys} for {place}, and invite a role of {party}.',
        nl: 'Een overleg dat maar half is geregeld, valt in de eerste drukke week uit. Schrijf {keys} bij {place}, en nodig een rol van {party} uit.',
      },
      oneSided: {
        en: 'Nobody from {party} is invited to {place}, so they hear too late what was decided there. Name one of their roles under "attendeeRoleIds".',
        nl: 'Niemand van {party} is uitgenodigd voor {place}, dus zij horen te laat wat daar is besloten. Noem een van hun rollen onder "attendeeRoleIds".',
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
    const roles = indexById(spec.at('roles'));
    const parties = indexById(spec.at('parties'));
    for (const meeting of spec.at('communication').at('meetings').items) {
      if (meeting.node?.kind !== 'map') continue;
      const missing = needed.filter(
        (key) => meeting.at(key).node === undefined && !(key === 'from' && isAsked(meeting)),
      );
      const absent = absentFrom(meeting);
      if (missing.length === 0 && !absent) continue;
      const place = nameOf(meeting);
      const party = absent ? `"${absent.party}"` : '';
      const isOneSided = absent && missing.length === 0;
      report({
        message: isOneSided ? 'oneSided' : absent ? 'lacksParty' : 'lacks',
        range: isOneSided ? meeting.at('attendeeRoleIds').range : meeting.keyRange,
        severity,
        data: { place, party, keys: quoted(missing) },
        fixes: (now) =>
          complete(now, meeting, missing, absent?.side, isOneSided ? say('invite', { party }) : say('fill')),
      });
    }

    /** The side of which nobody is invited; a subcontractor sits on the supplier's. Undefined where that can't be told. */
    function absentFrom(meeting: View<Meeting>): { readonly side: Side; readonly party: string } | undefined {
      const types = new Set(
        meeting.at('attendeeRoleIds').items.map(({ text }) => {
          const party = roles.get(text ?? '')?.at('partyId').text;
          return parties.get(party ?? '')?.at('type').text;
        }),
      );
      if (types.size === 0 || types.has(undefined)) return undefined;
      const side = !types.has('client') ? 'client' : 'supplier';
      if (side === 'supplier' && (types.has('supplier') || types.has('subcontractor'))) return undefined;
      const [party] = [...parties].flatMap(([id, view]) => (view.at('type').text === side ? id : []));
      return party === undefined ? undefined : { side, party };
    }
  },
});

/** Where it takes a first date to know which weeks are meant, that is asked for by a rule of its own (deadline/undefined-period). */
function isAsked(meeting: View<Meeting>): boolean {
  return needsFirstDate(meeting.at('every').text);
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
  const all = side ? roleIds(now.facts, side) : [];
  const chair = meeting.at('chairRoleId').text ?? '';
  const roles = all.includes(chair) ? [chair, ...all] : all;
  return together([
    // The end of the list may be the place of what comes behind it.
    ...(roles.length > 0 ? appendTo(now, meeting.at('attendeeRoleIds'), oneOf(roles, ''), title) : []),
    ...insertInto(now, meeting, meetingTerms(now.facts, { path, map: node }, missing), title),
  ]);
}
