import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placesAt } from '../../server/src/completion/placesAt.ts';
import type { SpecCompletion, SpecPlace } from '../../server/src/completion/specPlace.ts';
import { valueSources } from '../../server/src/completion/values/index.ts';
import { fits } from '../../server/src/forms/pattern.ts';
import { createLanguageService } from '../../server/src/languageService.ts';
import type { Wording } from '../../server/src/lexicon/types.ts';
import type { Locale } from '../../server/src/rules/rule.ts';
import { type AskOptions, atCursor, contextOf } from '../support/ask.ts';
import { completed } from '../support/completed.ts';
import { specLayouts } from '../support/specLayouts.ts';

const example = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');

const { matcherFor } = createLanguageService();

/** The places of the cursor in a text. */
function placesIn(marked: string, { locale = 'en', now = Date.UTC(2026, 8, 14, 9) }: AskOptions = {}): SpecPlace[] {
  const { text, offset } = atCursor(marked);
  return placesAt(contextOf(text).document, offset, {
    locale,
    now,
    matcherFor: (words, language) => matcherFor(words, language, undefined),
  });
}

function completionsIn(marked: string, options?: AskOptions): SpecCompletion[] {
  const places = placesIn(marked, options);
  return places
    .flatMap((place) => valueSources.flatMap((source) => [...source(place)]))
    .sort((a, b) => a.rank - b.rank);
}

/** The complete example with a change, in which `‸` is the cursor. */
function inExample(from: string, to: string, options?: AskOptions): SpecCompletion[] {
  expect(example).toContain(from);
  return completionsIn(example.replace(from, to), options);
}

const labels = (all: readonly SpecCompletion[]): string[] => all.map(({ label }) => label);
const named = (all: readonly SpecCompletion[], label: string): SpecCompletion | undefined =>
  all.find((each) => each.label === label);

describe('time zones', () => {
  const zones = inExample('timeZone: Asia/Kolkata\n    languages', 'timeZone: ‸\n    languages');

  it('begins with that of the country beside it and those of the spec', () => {
    expect(labels(zones).slice(0, 2)).toEqual(['Asia/Kolkata', 'Europe/Amsterdam']);
  });

  it('has each zone once, with the clock of now and its country', () => {
    expect(new Set(labels(zones)).size).toBe(zones.length);
    expect(zones.length).toBeGreaterThan(400);
    expect(named(zones, 'Europe/Amsterdam')?.detail).toBe('UTC+02:00, Netherlands');
    expect(named(zones, 'America/New_York')?.detail).toBe('UTC-04:00, United States');
    expect(named(zones, 'Europe/Amsterdam')?.filter).toContain('Niederlande');
  });

  it('says when the clock changes', () => {
    expect(named(zones, 'Europe/Amsterdam')?.documentation?.()).toBe(
      'In Amsterdam it is 11:00 now, on Mon 14 September 2026 (UTC+02:00). The clock goes back on Sun 25 October 2026. The clock goes forward on Sun 28 March 2027.',
    );
    expect(named(zones, 'Asia/Kolkata')?.documentation?.()).toContain('The clock does not change in the coming year.');
  });

  it('finds the zone of a city that has none of its own', () => {
    const [first] = inExample('timeZone: Asia/Kolkata\n    languages', 'timeZone: mumbai‸\n    languages');
    expect(first).toMatchObject({ label: 'Asia/Kolkata', rank: 0 });
    expect(first?.filter).toContain('mumbai');
  });
});

describe('codes', () => {
  it('puts the countries of the spec first and names them in the user’s language', () => {
    const all = inExample('country: NL\n    timeZone: Europe/Amsterdam\n    languages', 'country: ‸\n    languages', {
      locale: 'nl',
    });
    expect(labels(all).slice(0, 2)).toEqual(['IN', 'NL']);
    expect(named(all, 'NL')).toMatchObject({ detail: 'Nederland', value: 'NL' });
    expect(named(all, 'NL')?.filter).toContain('Netherlands');
    expect(all).toHaveLength(249);
  });

  it('has the regions of the country beside it', () => {
    const all = inExample('region: IN-MH', 'region: ‸');
    expect(all.every(({ label }) => label.startsWith('IN-'))).toBe(true);
    expect(named(all, 'IN-MH')?.detail).toBe('Maharashtra, India');
  });

  it('leaves out the languages that the list has', () => {
    const all = inExample('languages: [en, hi, mr]\n    calendarId: in', 'languages: [en, hi, m‸]\n    calendarId: in');
    expect(labels(all)).not.toContain('en');
    expect(named(all, 'mr')?.detail).toBe('Marathi');
  });
});

describe('money', () => {
  it('has the amounts of the same key, then the currency of the spec to write another behind', () => {
    const all = inExample('budgetUpTo: EUR 240000\n  - id: bridge', 'budgetUpTo: ‸\n  - id: bridge');
    expect(labels(all).slice(0, 3)).toEqual(['EUR 5000', 'EUR 240000', 'EUR']);
    expect(named(all, 'EUR')).toMatchObject({ detail: 'Euro', value: 'EUR 1000', snippet: `EUR \${1:1000}` });
  });
});

describe('dates', () => {
  const due = inExample('due: 2026-09-01\n', 'due: ‸\n');

  it('counts by the calendars of the spec from today in its time zone', () => {
    // 14 September is Ganesh Chaturthi in Pune.
    expect(due.slice(0, 3).map(({ label, detail }) => [label, detail])).toEqual([
      ['2026-09-15', 'Tuesday, next working day, end of the sprint, tomorrow'],
      ['2026-09-21', 'Monday, in 5 working days'],
      ['2026-09-18', 'Friday, end of the week'],
    ]);
    expect(named(due, '2026-09-14')?.detail).toBe('Monday, today, day off: Ganesh Chaturthi (in)');
  });

  it('knows the dates that the spec names, and in which order they belong', () => {
    expect(named(due, '2026-12-18')?.detail).toBe('Friday, end of the engagement');
    // Nothing can be due any more at a milestone that is past.
    expect(named(due, '2026-06-30')).toBeUndefined();
  });

  it('speaks Dutch', () => {
    const dutch = inExample('due: 2026-09-01\n', 'due: ‸\n', { locale: 'nl' });
    expect(dutch[0]?.detail).toBe('dinsdag, volgende werkdag, eind van de sprint, morgen');
  });

  it('ends an engagement after its start', () => {
    const ends = inExample('endDate: 2026-12-18', 'endDate: ‸');
    expect(ends[0]).toMatchObject({ label: '2027-03-01', detail: 'Monday, 12 months after the start' });
    expect(ends.filter(({ rank }) => rank < 7).every(({ label }) => label > '2026-03-02')).toBe(true);
  });

  it('has the days of the month that is being written', () => {
    const days = inExample('due: 2026-09-01\n', 'due: 2026-10-‸\n').filter(({ label }) => label.startsWith('2026-10-'));
    expect(days).toHaveLength(31);
    expect(named(days, '2026-10-20')?.detail).toBe('Tuesday, day off: Dussehra (in)');
  });

  it('has times and zones behind a T', () => {
    const all = inExample('due: 2026-09-01\n', 'due: 2026-09-01T‸\n');
    expect(all[0]?.label).toBe('2026-09-01T17:00[Europe/Amsterdam]');
    expect(all.every(({ value }) => fits('date', value))).toBe(true);
  });

  it('has public holidays for a calendar', () => {
    const all = inExample('- { date: 2026-05-25, name: Whit Monday }', '- { date: ‸, name: Whit Monday }');
    expect(named(all, '2026-12-25')?.detail).toContain('Christmas Day');
  });
});

describe('durations', () => {
  it('has those of the same key, then usual ones', () => {
    const all = inExample('respondWithin: 4 business hours', 'respondWithin: ‸');
    expect(labels(all).slice(0, 3)).toEqual(['15 minutes', '30 minutes', '1 hour']);
  });

  it('says when it is over', () => {
    const all = inExample('decideWithin: 5 business days', 'decideWithin: ‸');
    expect(named(all, '5 business days')?.documentation?.()).toBe(
      'From now, Mon 14 September 2026 11:00, this is until **Mon 21 September 2026** 17:00 in Amsterdam (20:30 in Kolkata).',
    );
  });

  it('offers the units behind a number', () => {
    const all = inExample('decideWithin: 5 business days', 'decideWithin: 7‸');
    expect(labels(all)).toEqual(expect.arrayContaining(['7 business days', '7 days', '7 weeks']));
  });
});

describe('clock times', () => {
  it('tells what time it is for the others', () => {
    const all = inExample(
      'at: "11:00"\n      timeZone: Europe/Amsterdam\n      from: 2026-06-03',
      'at: "‸"\n      timeZone: Europe/Amsterdam\n      from: 2026-06-03',
    );
    expect(named(all, '10:00')?.detail).toBe('13:30 Kolkata');
    expect(named(all, '17:00')?.rank).toBe(6);
    expect(named(all, '09:00')?.rank).toBe(3);
  });
});

describe('examples', () => {
  it('has the units of the other KPIs before the examples of the schema', () => {
    const all = inExample('unit: score 1-5', 'unit: ‸');
    expect(labels(all).slice(0, 2)).toEqual(['count', 'percent']);
    expect(named(all, 'percent')).toMatchObject({ detail: 'example', rank: 8 });
  });
});

describe('meetings', () => {
  it('has whole meetings behind a dash, with the roles of the spec', () => {
    const marked = example.replace('  meetings:\n', '  meetings:\n    - ‸\n');
    const all = completionsIn(marked);
    expect(labels(all)).toEqual([
      'Stand-up',
      'Planning',
      'Refinement',
      'Review',
      'Retrospective',
      'Steering meeting',
      'Evaluation',
      'Kick-off',
    ]);
    expect(named(all, 'Review')?.value).toContain('id: review\ntype: review\nevery: 2 weeks\n');
    expect(named(all, 'Review')?.snippet).toContain('chairRoleId: ${');
    expect(named(all, 'Kick-off')?.value).not.toContain('every:');
  });
});

describe('prose', () => {
  const statement = 'statement: Nova shall build the iOS app and the Android app.';
  const write = (text: string, options?: AskOptions): SpecCompletion[] =>
    inExample(statement, `statement: ${text}‸`, options);

  it.each([
    ['Nova reports each defect within ', '4 business hours'],
    ['Nova reports each defect within 3', '3 business days'],
    ['Nova fixes at least 9', '9 percent'],
    ['Nova delivers the app no later than ', '2026-09-15'],
    ['Nova reports the hours every ', '2 weeks'],
    ['Nova may spend EUR ', '5000'],
  ])('goes on behind %j', (text, label) => {
    const all = write(text);
    expect(labels(all)).toContain(label);
    expect(all.length).toBeLessThanOrEqual(8);
  });

  it('replaces only what has been typed of the words', () => {
    const text = example.replace(statement, 'statement: Nova answers within 5 bus‸');
    const found = named(completionsIn(text), '5 business days');
    expect(text.slice(found?.from, text.indexOf('‸'))).toBe('5 bus');
  });

  it('has better words for vague ones', () => {
    const text = example.replace(statement, 'statement: Nova answers as soon as possible‸');
    const all = completionsIn(text);
    expect(all[0]?.detail).toBe('instead of “as soon as possible”');
    expect(text.slice(all[0]?.from, text.indexOf('‸'))).toBe('as soon as possible');
  });

  it('begins sentences with the parties and roles of the spec', () => {
    const all = write('');
    expect(labels(all)[0]).toBe('Nova Soft Pvt Ltd delivers the result by 2026-09-21.');
    expect(all[0]?.snippet).toBe(`Nova Soft Pvt Ltd delivers \${1:the result} by \${2:2026-09-21}.`);
  });

  it('is quiet within words and sentences', () => {
    expect(write('Nova shall build the iOS')).toEqual([]);
    expect(inExample(statement, 'statement: Nova answers within ‸the day.')).toEqual([]);
  });

  it('has no sentences about work where a text says who or what something is', () => {
    expect(inExample('intro: Leads nine engineers in Pune; grows mangoes.', 'intro: T‸')).toEqual([]);
    expect(inExample('definition: A customer can order, but', 'definition: A‸ #')).toEqual([]);
  });

  it('has nothing on a line that is indented too little for the text that it stands in', () => {
    const written = (indent: string): string =>
      `people:\n  - id: a\nscope:\n  inScope:\n    - statement: |\n          Nova tests.\n${indent}‸`;
    expect(placesIn(written('          '))).toHaveLength(1);
    expect(placesIn(written('        '))).toEqual([]);
  });

  it('writes the language of the text', () => {
    const dutch = example
      .replace('language: en', 'language: nl')
      .replace(statement, 'statement: Nova antwoordt binnen ‸');
    expect(labels(completionsIn(dutch))).toContain('4 werkuren');
    const german = example
      .replace('language: en', 'language: de')
      .replace(statement, 'statement: Nova antwortet innerhalb von ‸');
    expect(labels(completionsIn(german))).toContain('5 Arbeitstagen');
  });
});

describe('every layout', () => {
  it.each(specLayouts)('$name', ({ write, locale }) => {
    const text = write(example, example.indexOf('due: 2026-09-01'));
    const at = text.lastIndexOf('2026-09-01', text.indexOf('Nova credits EUR 1000'));
    const all = completionsIn(`${text.slice(0, at)}‸${text.slice(at)}`, { locale: locale as Locale });
    expect(all[0]?.label).toBe('2026-09-15');
  });
});

it('what takes travel or the time of directors does not come back each week', () => {
  expect(inExample('every: 6 months', 'every: ‸').map(({ label }) => label)).toEqual([
    '1 quarter',
    '6 months',
    '12 months',
    '1 month',
  ]);
});

describe('better wording', () => {
  const marked = 'metadata:\n  language: en\nscope:\n  inScope:\n    - id: a\n      statement: Nova shall answer ';

  it('is offered for a phrase of the user, and not for one that the user accepts', async () => {
    const offered = async (phrase: string, own: Wording['own'] = [], accepted: Wording['accepted'] = []) =>
      (await completed(`${marked}${phrase}‸`, { wording: { own, accepted } })).map(({ label }) => label);
    expect(await offered('pronto')).toEqual([]);
    expect(await offered('pronto', [{ phrase: 'pronto', replacement: 'within 2 hours' }])).toEqual(['within 2 hours']);
    expect(await offered('as soon as possible')).toEqual(['within 2 business days']);
    expect(await offered('as soon as possible', [], [{ phrase: 'as soon as possible' }])).toEqual([]);
  });
});

describe('half-typed text', () => {
  it('never throws', () => {
    const minimal = readFileSync(new URL('../../examples/minimal.engagement.yaml', import.meta.url), 'utf8');
    for (let end = 1; end < minimal.length; end += 3) {
      for (const each of completionsIn(`${minimal.slice(0, end)}‸`)) expect(each.label).not.toBe('');
    }
  });
});
