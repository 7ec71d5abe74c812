import type { ContentMap } from '../edits/content.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import { oneOf } from './known.ts';

/** How decisions are taken, how people tell each other what goes wrong, and how they make sure they understood the same. */
export function culture(facts: SpecFacts): ContentMap {
  return {
    hierarchy: {
      decisionStyle: { choices: ['consultative', 'consensus', 'delegated', 'topDown'] },
      directContact: { choices: [true, false] },
    },
    feedback: feedbackLoop(facts),
    confirmation: { restateWithin: { placeholder: '1 business day' } },
  };
}

/** Feedback both ways, with a fixed rhythm and a way for those who would rather not give their name; in a channel, where the spec has one. */
export function feedbackLoop(facts: SpecFacts): ContentMap {
  const channels = facts.idsOf('communication/channels');
  return {
    ...(channels.length > 0 ? { channelIds: [oneOf(channels, '')] } : {}),
    every: { placeholder: '2 weeks' },
    bothWays: { choices: [true, false] },
    anonymousOption: { choices: [true, false] },
    badNewsWithin: { placeholder: '1 business day' },
  };
}
