import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/engagement.schema.json' with { type: 'json' };
import { isoDate } from '../../server/src/forms/calendar.ts';
import { type FormFacts, type FormName, formNamed, forms } from '../../server/src/forms/index.ts';
import { readings } from './formReadings.ts';

const names = Object.keys(forms) as FormName[];

/** The spec that the table of readings is about. */
const spec: FormFacts = {
  today: '2026-04-08',
  startDate: '2026-03-02',
  endDate: '2026-12-18',
  timeZone: 'Europe/Amsterdam',
  fiscalYearStart: '04-01',
  dayEndsAt: '17:00',
  currency: 'EUR',
  language: 'en',
};

const suggest = (form: FormName, text: string, facts: FormFacts = spec): readonly string[] =>
  forms[form].read(text, facts).suggestions;

function patternOf(form: string): RegExp {
  const definitions: Readonly<Record<string, object>> = schema.$defs;
  const { pattern }: { pattern?: string } = definitions[form] ?? {};
  if (pattern === undefined) throw new Error(`the schema has no pattern for ${form}`);
  return new RegExp(pattern, 'u');
}

function formsInSchema(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'x-form' in node ? [String(node['x-form'])] : [];
  return [...own, ...Object.values(node).flatMap(formsInSchema)];
}

describe('the forms', () => {
  it('are those of the schema', () => {
    expect([...new Set(formsInSchema(schema))].sort()).toEqual([...names].sort());
  });

  it.each(names)('%s is found by its name, and says so itself', (name) => {
    expect(formNamed(name)).toBe(forms[name]);
    expect(forms[name].name).toBe(name);
  });

  it('that nobody knows still tell vague and empty texts from wrong ones', () => {
    const unknown = formNamed('constructor');
    expect(unknown.read('ASAP', {})).toEqual({ trouble: 'vague', suggestions: [], phrase: 'ASAP' });
    expect(unknown.read(' ', {})).toEqual({ trouble: 'empty', suggestions: [] });
    expect(unknown.read('x', {})).toEqual({ trouble: 'wrong', suggestions: [] });
  });
});

describe.each(names)('%s', (name) => {
  const rows = readings[name];

  it.each(rows)('%s', (text, expected, ...suggestions) => {
    const { trouble, suggestions: found, phrase } = forms[name].read(text, spec);
    expect([phrase === undefined ? trouble : `${trouble} ${phrase}`, ...found]).toEqual([expected, ...suggestions]);
  });

  it('is read in many notations, of which none is its own', () => {
    const least = { date: 25, duration: 25, money: 20 };
    expect(rows.length).toBeGreaterThanOrEqual(name in least ? least[name as keyof typeof least] : 10);
    expect(rows.filter(([text]) => patternOf(name).test(text)).map(([text]) => text)).toEqual([]);
  });

  it('suggests what its pattern accepts', () => {
    const suggestions = rows.flatMap(([text]) => [
      ...forms[name].read(text, spec).suggestions,
      ...forms[name].read(text, {}).suggestions,
    ]);
    expect(suggestions.length).toBeGreaterThan(0);
    expect(suggestions.filter((value) => !patternOf(name).test(value))).toEqual([]);
  });

  it.each(['', ' ', '\n\t', '-', 'n/a', '\u200b'])('%j is empty', (text) => {
    expect(forms[name].read(text, spec)).toEqual({ trouble: 'empty', suggestions: [] });
  });
});

describe('a value that is written well and yet is none', () => {
  it.each<[FormName, string, string, ...string[]]>([
    ['date', '2027-02-29', 'wrong', '2027-02-28', '2027-03-01'],
    ['timeZone', 'Asia/Mumbai', 'otherNotation', 'Asia/Kolkata'],
    ['timeZone', 'Europe/Amsterdm', 'wrong', 'Europe/Amsterdam'],
    ['timeZone', 'europe/amsterdam', 'otherNotation', 'Europe/Amsterdam'],
    ['country', 'UK', 'otherNotation', 'GB'],
    ['country', 'ZZ', 'wrong'],
    ['language', 'nld', 'otherNotation', 'nl'],
    ['email', 'mailto:eva@acme.example', 'otherNotation', 'eva@acme.example'],
  ])('%s %s', (form, text, trouble, ...suggestions) => {
    expect(patternOf(form).test(text)).toBe(true);
    expect(forms[form].read(text, spec)).toEqual({ trouble, suggestions });
  });
});

describe('what the spec tells', () => {
  it('a date without a year is looked for inside the engagement', () => {
    expect(suggest('date', '1 September')).toEqual(['2026-09-01']);
    expect(suggest('date', '1 September', { startDate: '2026-06-01', endDate: '2028-10-01' })).toEqual([
      '2026-09-01',
      '2027-09-01',
      '2028-09-01',
    ]);
    expect(suggest('date', '1 September', { startDate: '2027-01-01' })).toEqual(['2027-09-01']);
    expect(suggest('date', '1 September', { endDate: '2027-01-01' })).toEqual(['2026-09-01']);
    expect(suggest('date', '1 September', { today: '2026-10-01' })).toEqual(['2027-09-01']);
    expect(forms.date.read('1 September', {})).toEqual({ trouble: 'ambiguous', suggestions: [] });
  });

  it('or just before or after it', () => {
    expect(suggest('date', '20 February')).toEqual(['2026-02-20']);
    expect(suggest('date', '31 December')).toEqual(['2026-12-31']);
  });

  it('the readings of an ambiguous date that lie inside the engagement come first', () => {
    expect(suggest('date', '03/04/2026', { startDate: '2026-03-01', endDate: '2026-03-31' })).toEqual([
      '2026-03-04',
      '2026-04-03',
    ]);
    expect(suggest('date', '03/04/2026', { language: 'en-US' })).toEqual(['2026-03-04', '2026-04-03']);
  });

  it('a fiscal year that is the calendar year adds no second reading', () => {
    const facts = { ...spec, fiscalYearStart: '01-01' };
    expect(suggest('date', 'end of Q3', facts)).toEqual(['2026-09-30']);
    expect(suggest('date', 'FY26', facts)).toEqual(['2026-12-31', '2026-01-01']);
    expect(suggest('date', 'FY26', { fiscalYearStart: '04-06' })).toEqual([
      '2026-04-05',
      '2027-04-05',
      '2026-04-03',
      '2025-04-06',
      '2026-04-06',
    ]);
  });

  it('the quarter is that of today, or without today each inside the engagement', () => {
    expect(suggest('date', 'einde kwartaal')).toEqual(['2026-06-30']);
    const { today, ...undated } = spec;
    expect(suggest('date', 'einde kwartaal', { ...undated, fiscalYearStart: '01-01' })).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
    ]);
    expect(suggest('date', 'end of quarter', {})).toEqual([]);
    expect(suggest('date', 'end of month', { ...spec, today: '2026-01-05' })).toEqual(['2026-03-31']);
  });

  it('nothing is tomorrow without a today', () => {
    expect(suggest('date', 'tomorrow')).toEqual(['2026-04-09']);
    expect(forms.date.read('tomorrow', {})).toEqual({ trouble: 'vague', suggestions: [] });
    expect(forms.date.read('in 2 weeks', {})).toEqual({ trouble: 'vague', suggestions: [] });
    expect(suggest('date', 'in 1 month', { ...spec, today: '2026-01-31' })).toEqual(['2026-02-28']);
    expect(forms.date.read('next week', {})).toEqual({ trouble: 'period', suggestions: [] });
  });

  it('a time of day needs a zone', () => {
    expect(forms.date.read('2026-09-01 17:00', {})).toEqual({ trouble: 'ambiguous', suggestions: [] });
    expect(suggest('date', '2026-09-01 17:00', { dayEndsAt: '17:00' })).toEqual(['2026-09-01']);
    expect(suggest('date', '2026-09-01T17:00+02:00', {})).toEqual(['2026-09-01T15:00[UTC]']);
    expect(suggest('date', '2026-09-01 17:00', { timeZone: 'Nowhere/Town' })).toEqual([]);
    expect(suggest('date', '2026-09-01 17:00', { timeZone: 'CET' })).toEqual([]);
  });

  it('the own currency and time zone come first', () => {
    expect(suggest('money', '$5', { currency: 'CAD' })[0]).toBe('CAD 5');
    expect(suggest('money', '5000', {})).toEqual([]);
    expect(suggest('timeZone', 'CET', { timeZone: 'Europe/Paris' })[0]).toBe('Europe/Paris');
    expect(suggest('timeZone', 'IST', { timeZone: 'Europe/Dublin' })[0]).toBe('Europe/Dublin');
  });

  it('weeks are counted as in America too when the spec is in English and it makes a difference', () => {
    expect(suggest('date', 'end of week 12 2027', { language: 'nl' })).toEqual(['2027-03-26']);
    expect(suggest('date', 'end of week 12 2027', { language: 'en' })).toEqual(['2027-03-26', '2027-03-19']);
    expect(suggest('date', '2027-W12-5', { language: 'en' })).toEqual(['2027-03-26']);
  });
});

describe('against the platform', () => {
  const day = fc.integer({ min: 0, max: 130 * 365 }).map((days) => isoDate(days - 20 * 365));

  it('any date in any of its languages is that date', () => {
    const locale = fc.constantFrom('en-GB', 'en-US', 'nl', 'de', 'fr', 'de-AT', 'nl-BE');
    const style = fc.constantFrom('full', 'long', 'medium');
    fc.assert(
      fc.property(day, locale, style, fc.boolean(), (date, language, dateStyle, loud) => {
        const text = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }).format(new Date(date));
        expect(suggest('date', loud ? text.toUpperCase() : text, spec)).toContain(date);
        // All but the Dutch and French medium style have the month in words.
        if (!/^\d+[./-]\d+/.test(text)) expect(forms.date.read(text, spec).trouble).toBe('otherNotation');
      }),
      { numRuns: 150 },
    );
  });

  it('any instant is shown as the clocks of the spec’s zone show it', () => {
    const zone = fc.constantFrom('Europe/Amsterdam', 'Asia/Kolkata', 'America/New_York', 'Australia/Adelaide');
    const offset = fc.constantFrom('+00:00', '+02:00', '-05:00', '+05:30', '+0545', '-03:30');
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), zone, offset, (date, minute, timeZone, of) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const instant = new Date(`${date}T${time}:00${of.replace(/(\d\d):?(\d\d)$/, '$1:$2')}`);
        const local = instant.toLocaleString('sv-SE', { timeZone }).slice(0, 16).replace(' ', 'T');
        expect(suggest('date', `${date}T${time}:00${of}`, { timeZone })).toEqual([`${local}[${timeZone}]`]);
      }),
      { numRuns: 60 },
    );
  });

  it('any amount in any of its notations is that amount', () => {
    const locale = fc.constantFrom('en-GB', 'en-IN', 'nl', 'de', 'fr', 'de-CH', 'de-AT', 'pl', 'sv');
    const display = fc.constantFrom('code', 'symbol');
    const currency = fc.constantFrom('EUR', 'GBP', 'INR', 'CHF', 'PLN');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 13 }),
        locale,
        display,
        currency,
        (cents, language, currencyDisplay, code) => {
          const text = new Intl.NumberFormat(language, { style: 'currency', currency: code, currencyDisplay }).format(
            cents / 100,
          );
          const amount = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
          expect([text, ...suggest('money', text)]).toEqual([text, `${code} ${amount}`]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each(['en', 'nl', 'de', 'fr'])('the names of countries in %s are those countries', (language) => {
    const display = new Intl.DisplayNames([language], { type: 'region' });
    for (const code of ['NL', 'IN', 'DE', 'FR', 'GB', 'US', 'PL', 'RO', 'UA', 'BR', 'ZA', 'CI', 'KR', 'BA']) {
      expect(suggest('country', display.of(code) ?? '')).toEqual([code]);
    }
  });

  it('a time zone in small letters and with spaces is that zone', () => {
    const zones = Intl.supportedValuesOf('timeZone').filter((_, index) => index % 9 === 0);
    for (const zone of zones) {
      const [found = ''] = suggest('timeZone', zone.toLowerCase().replaceAll('_', ' '));
      const clock = (timeZone: string): string => new Date(0).toLocaleString('sv-SE', { timeZone });
      expect(clock(found)).toBe(clock(zone));
    }
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    ...'1 12 31 99 2026 1.000,50 03/04 : - . / ( ) T h am pm of the end mid Q3 FY26 week 12 June mei März fin ASAP TBD € $ k EUR'.split(
      ' ',
    ),
    ...'days Werktage half acht P 1M noon CET [Europe/Amsterdam] +02:00 IST NL India english @ .example https:// v1 #/ ½ é 😀'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    fc.array(word, { maxLength: 6 }).map((words) => words.join('')),
  );
  const facts: fc.Arbitrary<FormFacts> = fc.record(
    Object.fromEntries(
      Object.entries(spec).map(([key, value]) => [
        key,
        fc.oneof(fc.constant(value), fc.string(), fc.constantFrom('9999-12-31', '0001-01-01', '12-31')),
      ]),
    ),
    { requiredKeys: [] },
  );

  it.each(names)('%s never fails, and suggests what its pattern accepts', (name) => {
    fc.assert(
      fc.property(text, facts, (any, known) => {
        const { trouble, suggestions, phrase } = forms[name].read(any, known);
        expect(suggestions.every((value) => patternOf(name).test(value))).toBe(true);
        expect(new Set(suggestions).size).toBe(suggestions.length);
        if (trouble === 'otherNotation') expect(suggestions).toHaveLength(1);
        if (phrase !== undefined) expect(any.normalize('NFC')).toContain(phrase);
      }),
      { numRuns: 60 },
    );
  });

  it.each(names)('%s reads a very long text as fast as a short one', (name) => {
    const pieces = ['1', 'a', ' ', '1 ', 'as ', '1.', '-', 'a.', '@a', 'zo zo', '(', '\u0301', '½'];
    const start = performance.now();
    for (const piece of pieces) {
      forms[name].read(piece.repeat(100_000 / piece.length), spec);
      for (const length of [100, 115]) forms[name].read(piece.repeat(length / piece.length), spec);
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
