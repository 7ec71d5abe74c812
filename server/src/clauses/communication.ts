import type { Content, ContentMap } from '../edits/content.ts';
import { freshId } from '../edits/skeletonIds.ts';
import { fits } from '../forms/pattern.ts';
import { type Fields, fieldsAt, itemsAt, textIn, textsIn } from '../model/answers/fields.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { oneOf, parties } from './known.ts';
import { meetingKinds, usualMeeting } from './meetings.ts';
import { drafted } from './ownLanguage.ts';

/** One language, a channel for every day and one for what cannot wait, and the three meetings that keep an engagement going. */
export const communication: Clause = (facts) => ({
  workingLanguage: workingLanguage(facts),
  channels: usualChannels(facts),
  meetings: meetingKinds.map((kind) => usualMeeting(facts, kind)),
});

/** The languages that all parties share, else that of the texts. */
export function workingLanguage(facts: SpecFacts): Content {
  const spoken = [...parties(facts, 'client'), ...parties(facts, 'supplier')]
    .map((party) => textsIn(party, 'languages'))
    .filter((languages) => languages.length > 0);
  const [first = [], ...others] = spoken;
  const shared = others.length === 0 ? [] : first.filter((tag) => others.every((languages) => languages.includes(tag)));
  const own = facts.text('metadata', 'language') ?? 'en';
  const inOwn = shared.length === 0 || shared.includes(own) ? [own] : [];
  return oneOf(
    [...inOwn, ...shared].filter((tag) => fits('language', tag)),
    'en',
  );
}

/** The channels that the spec names elsewhere already, or what most engagements have. */
export function usualChannels(facts: SpecFacts): Content[] {
  const [first] = itemsAt(facts, 'support', 'priorities');
  const calls = [...itemsAt(facts, 'escalations'), ...(first ? [first] : [])];
  const urgentIds = idsIn(calls);
  const feedback = fieldsAt(facts, ['culture', 'feedback']);
  const named = [
    ...(feedback ? textsIn(feedback, 'channelIds') : []),
    ...idsIn(itemsAt(facts, 'support', 'priorities')),
  ];
  const dailyIds = [...new Set(named)].filter((id) => fits('id', id) && !urgentIds.includes(id));
  return [
    ...(dailyIds.length > 0 ? dailyIds : [undefined]).map((id) => dailyChannel(facts, id)),
    ...(urgentIds.length > 0 ? urgentIds : [undefined]).map((id) => urgentChannel(facts, id)),
  ];
}

/** The channels that they name, each once. */
function idsIn(items: readonly Fields[]): string[] {
  const ids = items.flatMap((item) => textIn(item, 'channelId') ?? []);
  return [...new Set(ids)].filter((id) => fits('id', id));
}

/**
 * The channel for what is asked during a working day.
 *
 * @param id by which the spec names it already
 */
function dailyChannel(facts: SpecFacts, id?: string): ContentMap {
  return {
    id: id ?? { placeholder: freshId('chat', facts.idsOf('communication/channels')) },
    tool: { placeholder: 'chat' },
    address: { placeholder: 'https://chat.example.com' },
    purpose: { placeholder: drafted(facts, daily) },
    respondWithin: { placeholder: '4 business hours' },
  };
}

/**
 * The channel for what cannot wait: a phone that somebody answers.
 *
 * @param id by which the spec names it already
 */
export function urgentChannel(facts: SpecFacts, id?: string): ContentMap {
  return {
    id: id ?? { placeholder: freshId('phone', facts.idsOf('communication/channels')) },
    tool: { placeholder: drafted(facts, phone) },
    address: { placeholder: 'tel:+31201234567' },
    purpose: { placeholder: drafted(facts, urgent) },
    respondWithin: { placeholder: '30 minutes' },
  };
}

const daily = {
  en: 'Questions of the day',
  nl: 'Vragen van de dag',
  de: 'Fragen des Tages',
  fr: 'Questions du jour',
};

const urgent = {
  en: 'Incidents and escalations',
  nl: 'Incidenten en escalaties',
  de: 'Störungen und Eskalationen',
  fr: 'Incidents et escalades',
};

const phone = { en: 'phone', nl: 'telefoon', de: 'Telefon', fr: 'téléphone' };
