import { durationText } from './durationText.ts';
import { type Fields, fieldsAt, itemsAt, textIn, textsIn } from './fields.ts';
import { type AnswerWords, filled, type KnownAnswer, type Question } from './question.ts';
import { isAbout, wordsOf } from './topics.ts';

const most = 3;

/**
 * How often something happens, as far as the spec says so elsewhere: in the meeting that the text belongs to or that fits its
 * sentence, and with each report, feedback round or strategy talk that it speaks of. Best first.
 */
export function recurrenceAnswers(question: Question): KnownAnswer[] {
  const { facts, words } = question;
  const meetings = fittingMeetings(question).flatMap((meeting) => meetingAnswers(meeting, words));
  const rounds = roundsAbout(question).flatMap(([topic, path]) => {
    const place = fieldsAt(facts, path.slice(0, -1));
    const key = String(path.at(-1));
    const every = place && textIn(place, key);
    const duration = every === undefined || !isAbout(question.sentence, topic) ? undefined : rhythmText(every, words);
    return duration === undefined
      ? []
      : [{ snippet: filled(words.answers.every, { recurrence: duration }), from: path }];
  });
  // What is reported has a rhythm of its own; feedback and strategy are mostly a matter of meetings.
  const inOrder = isAbout(question.sentence, 'report') ? [...rounds, ...meetings] : [...meetings, ...rounds];
  const known = new Map(inOrder.map((answer) => [answer.snippet, answer]));
  return [...known.values()].slice(0, most);
}

/** The meetings in which what the sentence speaks of can be talked about, for a sentence that says that it is. */
export function meetingsFor(question: Question): KnownAnswer[] {
  if (!isAbout(question.sentence, 'discuss')) return [];
  return fittingMeetings(question).flatMap((meeting) => heldIn(meeting, question.words));
}

/** What is done again and again beside the meetings, with the topic of sentences about it. */
function roundsAbout({ sentence }: Question): (readonly [topic: string, path: readonly string[]])[] {
  const rounds: (readonly [string, readonly string[]])[] = [
    ['feedback', ['culture', 'feedback', 'every']],
    ['strategy', ['relationship', 'strategy', 'every']],
  ];
  // A report of something else than money has no rhythm of its own in a spec: that of the budget is the best guess.
  return isAbout(sentence, 'report') ? [['report', ['budget', 'reportEvery']], ...rounds] : rounds;
}

/** The text's own meeting; else those that the sentence speaks of, the one that fits best first. */
function fittingMeetings({ facts, path, sentence }: Question): Fields[] {
  const meetings = itemsAt(facts, 'communication', 'meetings');
  const own = meetings.filter((meeting) => meeting.path.every((step, index) => step === path[index]));
  if (own.length > 0) return own;
  const words = wordsOf(sentence);
  const scores = meetings.map((meeting) => {
    const isNamed = words.includes(textIn(meeting, 'id') ?? '') || isAbout(sentence, textIn(meeting, 'type') ?? '');
    const topics = textsIn(meeting, 'topics').filter((topic) => isAbout(sentence, topic)).length;
    return { meeting, score: (isNamed ? 3 : 0) + topics };
  });
  return scores
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 2)
    .map(({ meeting }) => meeting);
}

/** When a meeting is, and the meeting itself. A meeting without a rhythm answers nothing. */
function meetingAnswers(meeting: Fields, words: AnswerWords): KnownAnswer[] {
  const every = textIn(meeting, 'every');
  const recurrence = every === undefined ? undefined : recurrenceText(meeting, every, words);
  if (recurrence === undefined) return [];
  return [{ snippet: filled(words.answers.every, { recurrence }), from: meeting.path }, ...heldIn(meeting, words)];
}

function heldIn(meeting: Fields, words: AnswerWords): KnownAnswer[] {
  const name = textIn(meeting, 'id');
  return name === undefined ? [] : [{ snippet: filled(words.answers.meeting, { meeting: name }), from: meeting.path }];
}

/** Whether the language says "every Wednesday" and "every week" as it says "every 2 weeks". */
function saysEach({ answers }: AnswerWords): boolean {
  return /^(?:every|each|elke|iedere|chaque|jede[nrs]?)\s/i.test(answers.every);
}

/** A rhythm behind "every": `2 weeks`, `week`. */
function rhythmText(every: string, words: AnswerWords): string | undefined {
  const written = durationText(every, words);
  return saysEach(words) ? written?.replace(/^1 /, '') : written;
}

/** A meeting's rhythm with its day and time: `2 weeks (Wednesday 10:30 Europe/Amsterdam)`, or `Wednesday 10:30 …` for each week. */
function recurrenceText(meeting: Fields, every: string, words: AnswerWords): string | undefined {
  const rhythm = rhythmText(every, words);
  const days = textsIn(meeting, 'weekdays').flatMap((day) => weekdayName(day, words.language) ?? []);
  const at = [days.join(', '), textIn(meeting, 'at'), textIn(meeting, 'timeZone')];
  const time = at.filter((part) => part !== undefined && part !== '').join(' ');
  if (days.length > 0 && saysEach(words) && /^(?:1 week|P1W|P7D|7 days)$/.test(every)) return time;
  if (rhythm === undefined) return undefined;
  return time === '' ? rhythm : `${rhythm} (${time})`;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The name of a weekday (`wed`) in a language; undefined for another text. */
function weekdayName(day: string, language: string): string | undefined {
  const index = weekdays.indexOf(day);
  // 2023-01-01 was a Sunday.
  const date = new Date(Date.UTC(2023, 0, 1 + index));
  return index < 0 ? undefined : new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date);
}
