import { dateAnswers } from './dates.ts';
import { durationText } from './durationText.ts';
import { type Fields, fieldsAt, itemsAt, keysIn, mapsAround, textIn } from './fields.ts';
import { filled, type KnownAnswer, type Question } from './question.ts';
import { meetingsFor } from './recurrences.ts';
import { isAbout, wordsOf } from './topics.ts';

/** More than these make choosing as hard as writing. */
const most = 3;

/** A duration that the spec has agreed on. */
interface Time {
  readonly duration: string;
  readonly at: Fields;
  readonly key: string;
}

/**
 * How long something may take, as far as the spec says so elsewhere: by the date or in the time of the clause itself, then of what the
 * sentence names, then of what it is about. Best first; a duration comes once.
 */
export function durationAnswers(question: Question): KnownAnswer[] {
  const { sentence, words } = question;
  const closest = [ownTimes(question), namedTimes(question)];
  const found = closest.some((times) => times.length > 0) ? closest : [topicalTimes(question)];
  const times = found.map((group) => mostFitting(group, sentence));
  const before = [...dateAnswers(question), ...meetingsFor(question)];
  const known = new Map(before.map((answer) => [answer.snippet, answer]));
  for (const { duration, at, key } of times.flat()) {
    const written = durationText(duration, words);
    if (written === undefined) continue;
    const snippet = filled(words.answers.within, { duration: written });
    if (!known.has(snippet)) known.set(snippet, { snippet, from: [...at.path, key] });
  }
  return [...known.values()].slice(0, most);
}

/** Those of the map in which the text stands, and of the maps around that. */
function ownTimes({ facts, path, sentence }: Question): Time[] {
  return mapsAround(facts, path)
    .flatMap((at) => [
      ...timesIn(at),
      ...itemsAt(facts, ...at.path, 'levels')
        .slice(0, 1)
        .flatMap(timesIn),
    ])
    .filter(({ key }) => generalKeys.has(key) || isAbout(sentence, key));
}

/** These times say how soon somebody acts at all: they fit a clause whose words do not tell. */
const generalKeys: ReadonlySet<string> = new Set(['respondWithin', 'resolveWithin', 'within']);

/** Those of what the sentence names: a priority, a channel, a tool, a level of an escalation. */
function namedTimes({ facts, sentence }: Question): Time[] {
  const priorities = itemsAt(facts, 'support', 'priorities');
  const escalations = itemsAt(facts, 'escalations').filter((item) => isNamed(item, sentence));
  const channels = itemsAt(facts, 'communication', 'channels');
  const tools = itemsAt(facts, 'progress', 'tools').filter(() => isAbout(sentence, 'updateWithin'));
  return [
    ...priorities.filter(
      (item, index) => isNamed(item, sentence) || numbersIn(sentence).includes(numberOf(item, index)),
    ),
    ...escalations.flatMap((item) => levelsNamed(itemsAt(facts, ...item.path, 'levels'), sentence)),
    ...channels.filter((item) => isNamed(item, sentence)),
    ...tools.filter((item) => isNamed(item, sentence)),
  ].flatMap(timesIn);
}

/** Those of what the sentence is about. */
function topicalTimes({ facts, sentence }: Question): Time[] {
  const places: Fields[] = [];
  const add = (topic: string, ...path: string[]): void => {
    const place = isAbout(sentence, topic) ? fieldsAt(facts, path) : undefined;
    if (place) places.push(place);
  };
  if (isAbout(sentence, 'incident')) places.push(...itemsAt(facts, 'support', 'priorities').slice(0, 1));
  const incidental = places.flatMap(timesIn);
  places.length = 0;
  add('change', 'changes', 'procedure');
  add('badNewsWithin', 'culture', 'feedback');
  add('restateWithin', 'culture', 'confirmation');
  // Of what is accepted, the deliverables say how soon: unless the sentence names something else, such as a change.
  const accepted = places.length === 0 && isAbout(sentence, 'acceptance') ? itemsAt(facts, 'deliverables') : [];
  places.push(...accepted.flatMap(({ path }) => fieldsAt(facts, [...path, 'acceptance']) ?? []));
  add('paymentWithin', 'budget');
  add('breachNoticeWithin', 'legal', 'dataProtection');
  add('cureWithin', 'legal', 'termination');
  const channels = isAbout(sentence, 'respondWithin')
    ? itemsAt(facts, 'communication', 'channels').filter((channel) => sharesWord(sentence, textIn(channel, 'purpose')))
    : [];
  return [
    ...incidental,
    ...places.flatMap(timesIn).filter(({ key }) => isAbout(sentence, key)),
    ...channels.flatMap(timesIn),
  ];
}

/** The durations of a map that say within which time something is done. */
function timesIn(at: Fields): Time[] {
  return keysIn(at).flatMap((key) => {
    const duration = /^within$|Within$/.test(key) ? textIn(at, key) : undefined;
    return duration === undefined ? [] : [{ duration, at, key }];
  });
}

/** Those whose own topic the sentence has, if there are any; else all in their order. */
function mostFitting(times: readonly Time[], sentence: string): readonly Time[] {
  const fitting = times.filter(({ key }) => isAbout(sentence, key));
  return fitting.length > 0 ? fitting : times;
}

/** Whether one of the names of an item stands in the sentence as a word. */
function isNamed(item: Fields, sentence: string): boolean {
  const words = wordsOf(sentence);
  return ['id', 'tool', 'name', 'type'].some((key) => {
    const name = textIn(item, key)?.toLowerCase();
    return name !== undefined && name.length > 1 && words.includes(name);
  });
}

/** The numbers of the priorities that a sentence names: "priority 1", "P1", "Sev-2". */
function numbersIn(sentence: string): number[] {
  const found = sentence.matchAll(
    /(?<![\p{L}\p{N}])(?:priorit\p{L}{0,3}|prio|severit\p{L}{0,3}|sev|p|s)[\s.-]{0,2}([1-9])(?![\p{L}\p{N}])/giu,
  );
  return [...found].map(([, digit]) => Number(digit));
}

/** The number in a priority's id, or else its place in the list. */
function numberOf(priority: Fields, index: number): number {
  const own = /[1-9]/.exec(textIn(priority, 'id') ?? '')?.[0];
  return own === undefined ? index + 1 : Number(own);
}

/** The level that the sentence names by its number, or else the first. */
function levelsNamed(levels: readonly Fields[], sentence: string): Fields[] {
  const number = /(?<!\p{L})(?:level|niveau|stufe|ebene)\s?([1-9])/iu.exec(sentence)?.[1];
  const level = levels[Number(number ?? 1) - 1];
  return level ? [level] : [];
}

/** Whether two texts have words of five letters or more that begin alike. */
function sharesWord(sentence: string, other: string | undefined): boolean {
  const starts = wordsOf(other ?? '').flatMap((word) => (word.length >= 5 ? [word.slice(0, 5)] : []));
  return wordsOf(sentence).some((word) => starts.includes(word.slice(0, 5)));
}
