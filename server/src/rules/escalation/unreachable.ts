import type { Channel, Escalation, EscalationLevel, Person, Priority } from '../../generated/format.ts';
import { indexById } from '../../model/idIndex.ts';
import { timeSections } from '../../model/timeFacts.ts';
import type { View } from '../../model/view.ts';
import { schemaAt } from '../../schema/schema.ts';
import { exampleOf } from '../../validation/naming.ts';
import type { Fix, Problem } from '../../validation/problem.ts';
import { severityOfGap } from '../absence.ts';
import { insertInto, replaceBy } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';
import { isAlwaysOn, isMail, isShorter, runsAtNight } from './channelHours.ts';
import { comparisonIn } from './comparison.ts';

/** Something that happens at night, too, with the place that says so. */
interface Urgency {
  readonly place: View<unknown>;
  readonly time: string;
}

export default defineRule({
  meta: {
    id: 'escalation/unreachable',
    summary: 'An escalation or an incident that can happen at an hour when nobody can be reached.',
    why: 'A time to respond is worth nothing when the message waits in a mailbox until the morning. The path is tested at the worst hour, not in the meeting where it was agreed.',
    source: 'Demand S13: escalation procedure; practice of incident management (ITIL)',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      phone: {
        en: '{person} cannot be called at night, though the time for {place} also runs at night. Write a "phone" for {person}.',
        nl: '{person} is ’s nachts niet te bellen, terwijl de termijn van {place} ook ’s nachts loopt. Schrijf een "phone" voor {person}.',
      },
      closed: {
        en: 'Whoever reports {place} at night reaches nobody, because {channel} is not staffed day and night while the time ({time}) runs on. Name a channel with "alwaysOn: true".',
        nl: 'Wie {place} ’s nachts meldt, bereikt niemand, want {channel} is niet dag en nacht bemand terwijl de termijn ({time}) doorloopt. Noem een kanaal met "alwaysOn: true".',
      },
      mail: {
        en: 'An e-mail about {place} wakes nobody up at night, while the time ({time}) runs on. Name a channel that rings, such as a pager or a phone number.',
        nl: 'Van een mail over {place} wordt ’s nachts niemand wakker, terwijl de termijn ({time}) doorloopt. Noem een kanaal dat overgaat, zoals een pieper of een telefoonnummer.',
      },
      missing: {
        en: 'Nobody knows where to report {place}, and the time ({time}) may pass while they look for it. Write "channelId"{such}.',
        nl: 'Niemand weet waar {place} gemeld wordt, en de termijn ({time}) kan om zijn terwijl men dat uitzoekt. Schrijf "channelId"{such}.',
      },
      such: { en: ', such as {channel}', nl: ', zoals {channel}' },
      hours: {
        en: 'Support is given at hours when {channel} is closed, so a report waits. Name a channel for {place} that is open at the hours of support.',
        nl: 'Er is support op uren waarop {channel} gesloten is, dus een melding blijft liggen. Noem voor {place} een kanaal dat open is op de uren van de support.',
      },
      slow: {
        en: 'The time for {place} ({time}) has passed before {channel} has to answer ({answer}). Name a faster channel, or let {channel} answer sooner.',
        nl: 'De termijn van {place} ({time}) is om voordat {channel} hoeft te antwoorden ({answer}). Noem een sneller kanaal, of laat {channel} eerder antwoorden.',
      },
      staffed: { en: 'This is when {channel} is staffed.', nl: 'Dan is {channel} bemand.' },
      answers: { en: '{channel} answers within {answer}.', nl: '{channel} antwoordt binnen {answer}.' },
      asks: { en: 'This time also runs at night: {time}.', nl: 'Deze termijn loopt ook ’s nachts: {time}.' },
      who: { en: '{person} has no phone number.', nl: '{person} heeft geen telefoonnummer.' },
      use: { en: 'Report through {channel}', nl: 'Meld via {channel}' },
      always: {
        en: 'State that {channel} is staffed day and night',
        nl: 'Geef aan dat {channel} dag en nacht bemand is',
      },
      sooner: { en: 'Let {channel} answer within {time}', nl: 'Laat {channel} binnen {time} antwoorden' },
      call: { en: 'Insert a phone number for {person}', nl: 'Voeg een telefoonnummer in voor {person}' },
    },
    examples: {
      invalid: [
        'escalations:\n  - id: delivery\n    trigger: No customer can order.\n    channelId: ⟦slack⟧\n    levels:\n      - { clientRoleId: product-owner, supplierRoleId: delivery-manager, decideWithin: 1 hour }\n      - { clientRoleId: sponsor, supplierRoleId: account-director, decideWithin: 4 hours }\n',
        'support:\n  alwaysOn: true\n  priorities:\n    - { id: p1, definition: No customer can order., respondWithin: 15 minutes, channelId: ⟦slack⟧, escalationId: delivery }\n',
      ],
      valid: [
        'support:\n  alwaysOn: true\n  priorities:\n    - { id: p1, definition: No customer can order., respondWithin: 15 minutes, channelId: pager, escalationId: delivery }\n',
      ],
    },
  },
  reads: ['status'],
  sections: [...timeSections, 'communication', 'escalations', 'people', 'roles', 'support'],
  checkSpec({ spec, status, nameOf, report, say }) {
    const channels = indexById(spec.at('communication').at('channels'));
    const calendars = indexById(spec.at('calendars'));
    const roles = indexById(spec.at('roles'));
    const people = indexById(spec.at('people'));
    const compare = comparisonIn(spec);
    const support = spec.at('support');
    const isAlwaysSupported = support.at('alwaysOn').flag === true;
    const ringing = [...channels.values()].filter((channel) => isAlwaysOn(channel) && !isMail(channel));
    const told = new Set<View<Person>>();
    /** The first incident of each ladder that happens at night, too. */
    const incidents = new Map<string, Urgency>();

    for (const priority of support.at('priorities').items) checkPriority(priority);
    for (const ladder of spec.at('escalations').items) checkLadder(ladder);

    function checkPriority(priority: View<Priority>): void {
      const respond = priority.at('respondWithin');
      const urgency =
        isAlwaysSupported && runsAtNight(respond) ? { place: priority, time: respond.text ?? '' } : undefined;
      const escalationId = priority.at('escalationId').text;
      if (urgency && escalationId !== undefined && !incidents.has(escalationId)) incidents.set(escalationId, urgency);
      const channel = channelOf(priority);
      if (checkChannel(priority, channel, urgency) || !channel) return;
      const calendar = calendars.get(support.at('calendarId').text ?? '');
      const own = calendars.get(channel.at('calendarId').text ?? '');
      if (calendar && own && isShorter(own, calendar))
        report({
          message: 'hours',
          range: priority.at('channelId').range,
          data: { channel: named(channel), place: nameOf(priority) },
          related: [staffed(channel)],
        });
      else checkAnswer(priority, channel, respond);
    }

    function checkLadder(ladder: View<Escalation>): void {
      const levels = ladder.at('levels').items;
      const hasty = levels.find((level) => runsAtNight(level.at('decideWithin')));
      const own = hasty && { place: hasty, time: hasty.at('decideWithin').text ?? '' };
      const urgency = incidents.get(ladder.at('id').text ?? '') ?? own;
      const channel = channelOf(ladder);
      const [first] = levels;
      if (!checkChannel(ladder, channel, urgency) && channel && first)
        checkAnswer(ladder, channel, first.at('decideWithin'));
      if (urgency) for (const level of levels) checkPhones(level, ladder, urgency);
    }

    /** Tells whether there is something to say. */
    function checkChannel(
      holder: View<Priority> | View<Escalation>,
      channel: View<Channel> | undefined,
      urgency: Urgency | undefined,
    ): boolean {
      if (!urgency) return false;
      const value = (holder as View<Escalation>).at('channelId');
      const data = { place: nameOf(holder), time: urgency.time, channel: channel ? named(channel) : '' };
      const asks = urgency.place === holder ? [] : [placeOf(urgency)];
      const others = (now: Now): Fix[] => ringing.flatMap((other) => useChannel(now, holder, other));
      if (!channel) {
        if (value.exists) return false; // an id of no channel is told elsewhere
        const [such] = ringing;
        report({
          message: 'missing',
          severity: severityOfGap(status.value),
          range: holder.keyRange,
          data: { ...data, such: such ? say('such', { channel: named(such) }) : '' },
          related: asks,
          fixes: others,
        });
        return true;
      }
      if (isMail(channel)) {
        report({ message: 'mail', range: value.range, data, related: [staffed(channel), ...asks], fixes: others });
        return true;
      }
      if (isAlwaysOn(channel)) return false;
      report({
        message: 'closed',
        range: value.range,
        data,
        related: [staffed(channel), ...asks],
        fixes: (now) => [...others(now), ...staffAlways(now, channel)],
      });
      return true;
    }

    function checkAnswer(holder: View<Priority> | View<Escalation>, channel: View<Channel>, time: View<string>): void {
      const answer = channel.at('respondWithin');
      if ((compare(answer.text, time.text) ?? 0) <= 0) return;
      const data = { channel: named(channel), answer: answer.text ?? '', time: time.text ?? '' };
      report({
        message: 'slow',
        range: (holder as View<Escalation>).at('channelId').range,
        data: { ...data, place: nameOf(holder) },
        related: [{ range: answer.range, message: say('answers', data) }],
        fixes: (now) => (time.text === undefined ? [] : replaceBy(now, answer, time.text, say('sooner', data))),
      });
    }

    function checkPhones(level: View<EscalationLevel>, ladder: View<Escalation>, urgency: Urgency): void {
      for (const key of ['clientRoleId', 'supplierRoleId'] as const) {
        const value = level.at(key);
        const person = people.get(roles.get(value.text ?? '')?.at('holderId').text ?? '');
        if (!person || told.has(person) || person.at('phone').exists) continue;
        told.add(person);
        const data = { person: named(person), place: nameOf(ladder) };
        report({
          message: 'phone',
          range: value.range,
          data,
          related: [{ range: person.keyRange, message: say('who', data) }, placeOf(urgency)],
          fixes: (now) => insertPhone(now, person, say('call', data)),
        });
      }
    }

    function channelOf(holder: View<Priority> | View<Escalation>): View<Channel> | undefined {
      return channels.get((holder as View<Escalation>).at('channelId').text ?? '');
    }

    function placeOf({ place, time }: Urgency) {
      return { range: place.keyRange, message: say('asks', { time }) };
    }

    function staffed(channel: View<Channel>): NonNullable<Problem['related']>[number] {
      const hours = (['alwaysOn', 'calendarId'] as const).map((key) => channel.at(key)).find(({ exists }) => exists);
      const range = hours?.range ?? channel.keyRange;
      return { range, message: say('staffed', { channel: named(channel) }) };
    }

    function useChannel(now: Now, holder: View<unknown>, channel: View<Channel>): Fix[] {
      const value = (holder as View<Escalation>).at('channelId');
      const channelId = channel.at('id').text ?? '';
      const title = say('use', { channel: named(channel) });
      return value.node ? replaceBy(now, value, channelId, title) : insertInto(now, holder, { channelId }, title);
    }

    /** For a channel that says nothing of its hours; one with a calendar has said that it has others. */
    function staffAlways(now: Now, channel: View<Channel>): Fix[] {
      if (channel.at('calendarId').exists || channel.at('alwaysOn').exists) return [];
      return insertInto(now, channel, { alwaysOn: true }, say('always', { channel: named(channel) }));
    }
  },
});

function named(item: View<Channel> | View<Person>): string {
  return (item as View<Person>).at('name').text ?? `"${(item as View<Channel>).at('id').text ?? ''}"`;
}

function insertPhone(now: Now, person: View<Person>, title: string): Fix[] {
  const placeholder = exampleOf(schemaAt([...person.path, 'phone']) ?? {});
  return insertInto(now, person, { phone: { placeholder } }, title);
}
