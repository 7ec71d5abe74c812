import type { Answer } from '../../lexicon/types.ts';
import { durationAnswers } from './durations.ts';
import { hoursAnswers } from './hours.ts';
import type { KnownAnswer, Question } from './question.ts';
import { recurrenceAnswers } from './recurrences.ts';
import { roleAnswers } from './roles.ts';

export type { AnswerWords, KnownAnswer, Question } from './question.ts';

const answersOf: Readonly<Record<Answer, (question: Question) => KnownAnswer[]>> = {
  duration: durationAnswers,
  recurrence: recurrenceAnswers,
  role: roleAnswers,
  hours: hoursAnswers,
};

/** What the spec itself knows that can stand at the place of a vague phrase, best first; of the kind that fits there. */
export function knownAnswers(kind: Answer, question: Question): KnownAnswer[] {
  return answersOf[kind](question);
}
