import { urgentChannel, usualChannels } from '../../clauses/communication.ts';
import type { Content } from '../../edits/content.ts';
import type { Channel } from '../../generated/format.ts';
import type { SpecView, View } from '../../model/view.ts';
import { compareDurations } from '../../time/compareDurations.ts';
import type { Fix } from '../../validation/problem.ts';
import { absencesFor, severityOfGap } from '../absence.ts';
import { addInto, holderAt, insertInto } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';

const id = 'communication/no-response-time';

/** Who answers within this time can be called when something burns. */
const soon = '2 hours';
/** How the purpose of a channel says so. */
const urgent =
  /urgen|emergenc|incident|escalat|outage|severity|priorit|critical|spoed|dringend|nood|storing|calamit|notfall|störung|eskal|panne|escalad/i;

export default defineRule({
  meta: {
    id,
    summary: 'A channel without a response time, or no channel for what cannot wait.',
    why: 'One party expects an answer within the hour, the other answers when there is time, and each finds the other rude. What cannot wait gets lost among the questions of the day.',
    source: 'Demand S13: communication lines; demand S16: extra attention to communication',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      none: {
        en: 'Nobody knows where to reach the others, and how long an answer may take. Write under "channels" where people reach each other, each with "respondWithin".',
        nl: 'Niemand weet waar de anderen te bereiken zijn, en hoelang een antwoord mag duren. Schrijf onder "channels" waar mensen elkaar bereiken, elk met "respondWithin".',
      },
      noTime: {
        en: 'One party waits for an answer on {place}, and the other does not know by when to give it. Write "respondWithin", such as {time}.',
        nl: 'De ene partij wacht op een antwoord via {place}, en de andere weet niet wanneer dat er moet zijn. Schrijf "respondWithin", zoals {time}.',
      },
      noUrgent: {
        en: 'An urgent message waits among the ordinary questions and is read too late. Add a channel for urgent matters, such as a phone number with "respondWithin: 30 minutes".',
        nl: 'Een dringend bericht staat tussen de gewone vragen en wordt te laat gelezen. Voeg een kanaal voor dringende zaken toe, zoals een telefoonnummer met "respondWithin: 30 minutes".',
      },
      insert: { en: 'Insert "respondWithin"', nl: 'Voeg "respondWithin" in' },
      insertAll: { en: 'Insert two channels', nl: 'Voeg twee kanalen in' },
      add: { en: 'Add a channel for urgent matters', nl: 'Voeg een kanaal voor dringende zaken toe' },
    },
    examples: {
      invalid: [
        'communication:\n  workingLanguage: en\n  channels:\n    - { ⟦id⟧: slack, tool: slack, address: "https://acme.slack.example/nova" }\n    - { id: pager, tool: phone, address: "tel:+31201234500", respondWithin: 15 minutes, alwaysOn: true }\n',
      ],
      valid: [
        'communication:\n  workingLanguage: en\n  channels:\n    - { id: slack, tool: slack, address: "https://acme.slack.example/nova", respondWithin: 4 business hours }\n    - { id: pager, tool: phone, address: "tel:+31201234500", respondWithin: 15 minutes, alwaysOn: true }\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  sections: ['communication', 'escalations', 'support', 'progress'],
  check(context) {
    const { report, say } = context;
    for (const { range, severity } of absencesFor(id, context)) {
      const fixes = (now: Now): Fix[] => addChannels(now, usualChannels(now.facts), say('insertAll'));
      report({ message: 'none', range, severity, fixes });
    }
  },
  checkSpec({ spec, status, nameOf, report, say }) {
    const channels = spec.at('communication').at('channels');
    const severity = severityOfGap(status.value);
    const named = namedWhenUrgent(spec);
    for (const channel of channels.items) {
      if (channel.node?.kind !== 'map' || channel.at('respondWithin').node !== undefined) continue;
      if (isForTickets(channel, spec)) continue;
      const time = isUrgent(channel, named) ? '30 minutes' : '4 business hours';
      report({
        message: 'noTime',
        range: channel.keyRange,
        severity,
        data: { place: nameOf(channel), time },
        fixes: (now) => insertInto(now, channel, { respondWithin: { placeholder: time } }, say('insert')),
      });
    }
    // A channel that is not written yet may be the one.
    const hasUrgent = channels.items.some((channel) => channel.node?.kind !== 'map' || isUrgent(channel, named));
    if (channels.items.length > 0 && !hasUrgent) {
      const fixes = (now: Now): Fix[] => addChannels(now, [urgentChannel(now.facts)], say('add'));
      report({ message: 'noUrgent', range: channels.keyRange, severity, fixes });
    }
  },
});

/** The channels that escalations and the most urgent incidents go over. */
function namedWhenUrgent(spec: SpecView<'escalations' | 'support'>): ReadonlySet<string | undefined> {
  const [first] = spec.at('support').at('priorities').items;
  const escalations = spec.at('escalations').items.map((escalation) => escalation.at('channelId').text);
  return new Set([...escalations, first?.at('channelId').text]);
}

/** Whether a channel is the tool in which incidents are kept: how fast they are answered is said at each priority. */
function isForTickets(channel: View<Channel>, spec: SpecView<'support' | 'progress'>): boolean {
  const [id, tool] = [channel.at('id').text, channel.at('tool').text?.toLowerCase()];
  const isTool = spec
    .at('progress')
    .at('tools')
    .items.some((other) => [other.at('name').text, other.at('type').text].some((name) => name?.toLowerCase() === tool));
  const priorities = spec.at('support').at('priorities').items;
  return (
    id !== undefined &&
    tool !== undefined &&
    isTool &&
    priorities.some((priority) => priority.at('channelId').text === id && priority.at('respondWithin').exists)
  );
}

/** Whether a channel is meant for what cannot wait. */
function isUrgent(channel: View<Channel>, named: ReadonlySet<string | undefined>): boolean {
  const id = channel.at('id').text;
  const order = compareDurations(channel.at('respondWithin').text ?? '', soon, []);
  return (
    channel.at('alwaysOn').flag === true ||
    (id !== undefined && named.has(id)) ||
    urgent.test(channel.at('purpose').text ?? '') ||
    (order !== undefined && order <= 0)
  );
}

function addChannels(now: Now, channels: readonly Content[], title: string): Fix[] {
  return addInto(now, holderAt(now, ['communication']), 'channels', channels, title);
}
