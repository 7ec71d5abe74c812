import { roleOf } from '../../clauses/known.ts';
import { meeting, usualOutput } from '../../clauses/meetings.ts';
import { follow } from '../../document/tree.ts';
import { addItems } from '../../edits/addItems.ts';
import { replacePart } from '../../edits/replacePart.ts';
import { freshId } from '../../edits/skeletonIds.ts';
import { filled } from '../../model/answers/question.ts';
import { isAbout } from '../../model/answers/topics.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import type { VagueWording } from '../../model/vagueWording.ts';
import { keyOrderAt, schemaAt } from '../../schema/schema.ts';
import type { Edit, Fix } from '../../validation/problem.ts';
import { draftText } from './draftTexts.ts';
import { type PhrasePlace, sentenceAt } from './phrasePlace.ts';

export const planMessages = {
  plan: {
    en: 'Plan a meeting for it, with a day and a time',
    nl: 'Plan er een overleg voor, met een dag en een tijd',
  },
} as const;

/** What people meet for. Passwords are changed regularly, too, but not in a meeting. */
const occasions = ['meeting', 'discuss', 'report', 'evaluation', 'feedback'];

/** Makes a meeting of what people regularly talk about, to be completed, and names it at the place of the phrase. */
export function planFix(place: PhrasePlace, wording: VagueWording, facts: SpecFacts, title: string): Fix[] {
  const sentence = sentenceAt(place.scalar.text, place.start, place.end);
  if (!occasions.some((topic) => isAbout(sentence, topic))) return [];
  const id = freshId(draftText('meeting', wording.language.language), facts.idsOf('communication/meetings'));
  const planned = addMeeting(place, facts, id);
  if (!planned) return [];
  const { start, end, text, snippet } = wording.rewrite(filled(wording.language.answers.meeting, { meeting: id }));
  return [{ title, edits: [replacePart(place.document, place.scalar, start, end, text, snippet), planned] }];
}

/** Undefined where the spec has no section for communication yet. */
function addMeeting({ document, spec }: PhrasePlace, facts: SpecFacts, id: string): Edit | undefined {
  const communication = follow(spec.placeAt(['communication'])?.node);
  const types = schemaAt(['communication', 'meetings', 0, 'type'])?.enum ?? [];
  const [first = 'review', ...others] = ['review', ...types.filter((type) => type !== 'review')];
  if (communication?.kind !== 'map' || !spec.intact) return undefined;
  const item = meeting(facts, {
    id,
    type: { choices: [first, ...others] },
    every: '1 week',
    duration: '30 minutes',
    chairRoleId: roleOf(facts, 'supplier'),
    topics: ['delivery'],
    output: usualOutput(facts),
  });
  return addItems(document, communication, 'meetings', [item], keyOrderAt(['communication']));
}
