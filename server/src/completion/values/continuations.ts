import type { Draft } from '../../clauses/ownLanguage.ts';
import { durationText } from '../../model/answers/durationText.ts';
import { weekdayText } from '../../model/timeText.ts';
import type { SpecCompletion } from '../specPlace.ts';
import { Moments } from './moments.ts';
import type { ProsePlace } from './prose.ts';
import { writtenElsewhere } from './written.ts';

/** What words announce: how long, how much, by when, how often, how much money. */
const kinds = ['duration', 'measure', 'date', 'rhythm', 'money'] as const;
type Kind = (typeof kinds)[number];

/** The words behind which something that can be measured is to come, by language; what is a part of another comes behind it. */
const announced: Readonly<Record<keyof Draft, Readonly<Record<Kind, string>>>> = {
  en: {
    duration: 'within',
    measure: 'at least|at most|no more than|not more than|more than|less than|up to|fewer than',
    date: 'no later than|not later than|by|before|until|ultimately on',
    rhythm: 'every|each',
    money: 'EUR|USD|GBP',
  },
  nl: {
    duration: 'binnen',
    measure: 'ten minste|minstens|minimaal|ten hoogste|hoogstens|maximaal|meer dan|minder dan',
    date: 'uiterlijk op|uiterlijk|niet later dan|vóór|voor|tot',
    rhythm: 'elke|iedere',
    money: 'EUR|USD|GBP',
  },
  de: {
    duration: 'innerhalb von|binnen',
    measure: 'mindestens|höchstens|maximal|mehr als|weniger als',
    date: 'spätestens am|bis zum|vor dem',
    rhythm: 'alle',
    money: 'EUR|USD|GBP',
  },
  fr: {
    duration: 'sous|dans un délai de|dans les',
    measure: 'au moins|au plus|au maximum|plus de|moins de',
    date: "au plus tard le|avant le|jusqu’au|jusqu'au",
    rhythm: 'tous les|toutes les|chaque',
    money: 'EUR|USD|GBP',
  },
};

const percent: Readonly<Record<keyof Draft, string>> = { en: 'percent', nl: 'procent', de: 'Prozent', fr: 'pour cent' };

/** Durations that most agreements have. */
const usual = [
  '1 business day',
  '2 business days',
  '5 business days',
  '4 business hours',
  '10 business days',
  '1 month',
];
const rhythms = ['1 week', '2 weeks', '1 month', '1 quarter'];

/** Where percentages may be meant as well. */
const mostDurations = 6;

/** How much of a text is looked at: its last words, in UTF-16 code units. */
const longestTail = 80;

/** What can be measured and fits behind the last words of a text: "5 business days" behind "within". */
export function continuations(place: ProsePlace): readonly SpecCompletion[] {
  const tail = place.document.text.slice(Math.max(place.start, place.offset - longestTail), place.offset);
  for (const kind of kinds) {
    // Behind the words a space, and what has been typed since: a number, and the start of its unit.
    const pattern = new RegExp(
      `(?:^|[\\s(])(?:${announced[place.language][kind]})\\s+([^\\s.;,]*(?: \\p{L}*)?)$`,
      'iu',
    );
    const typed = pattern.exec(tail)?.[1];
    if (typed === undefined) continue;
    const from = place.offset - typed.length;
    const small = typed.toLowerCase();
    return [...new Map(valuesOf(kind, place, typed).map((each) => [each.value, each])).values()]
      .filter(({ value }) => value.toLowerCase().startsWith(small) && value !== typed)
      .map(({ value, detail }) => ({
        label: value,
        kind: 'phrase',
        ...(detail === undefined ? {} : { detail }),
        value,
        from,
        rank: 6,
      }));
  }
  return [];
}

function valuesOf(
  kind: Kind,
  place: ProsePlace,
  typed: string,
): { readonly value: string; readonly detail?: string }[] {
  switch (kind) {
    case 'duration':
      return durations(place, typed);
    case 'measure':
      return place.schema?.['x-prose']?.context === 'kpi'
        ? [...percentages(place, typed), ...durations(place, typed)]
        : [...durations(place, typed).slice(0, mostDurations), ...percentages(place, typed)];
    case 'date':
      return new Moments(place).deadlines().map(({ date, name }) => {
        return { value: date, detail: `${weekdayText(date, place.locale)}, ${name}` };
      });
    case 'rhythm':
      return spoken(place, rhythms);
    case 'money':
      return writtenElsewhere(place, 'money').other.map((amount) => ({ value: amount.slice(4) }));
  }
}

/** The number that has been typed with each unit; without one the durations of the spec, then usual ones. */
function durations(place: ProsePlace, typed: string): { readonly value: string }[] {
  const [, number] = /^(\d{1,5})(?: |$)/.exec(typed) ?? [];
  if (number === undefined) return spoken(place, [...writtenElsewhere(place, 'duration').other.slice(0, 4), ...usual]);
  const units = ['business day', 'day', 'business hour', 'hour', 'minute', 'week', 'month'];
  return spoken(
    place,
    units.map((unit) => `${number} ${unit}s`),
  );
}

function percentages({ language }: ProsePlace, typed: string): { readonly value: string }[] {
  const [, number] = /^(\d{1,3}(?:[.,]\d{1,3})?)(?: |$)/.exec(typed) ?? [];
  return (number === undefined ? ['95', '99'] : [number]).map((each) => ({ value: `${each} ${percent[language]}` }));
}

/** Durations of the format in the words of the text's language. */
function spoken({ language, matcherFor }: ProsePlace, all: readonly string[]): { readonly value: string }[] {
  const words = matcherFor('', language)?.language;
  return all.flatMap((duration) => {
    const value = words && durationText(duration, words);
    return value === undefined ? [] : [{ value }];
  });
}
