import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  type DraftAnswers,
  dateProblem,
  endDateProblem,
  nameProblem,
  parseAnswers,
} from '../../client/src/newSpec/answers.ts';
import { countryCodes, countryName, timeZonesOf } from '../../client/src/newSpec/countries.ts';
import { renderDraft } from '../../client/src/newSpec/renderDraft.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/engagement.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: false, validateFormats: false });
const valid = ajv.compile(schema);

const answers: DraftAnswers = {
  client: { name: 'ACME B.V.', country: 'NL', timeZone: 'Europe/Amsterdam' },
  supplier: { name: 'Nova Soft Pvt Ltd', country: 'IN', timeZone: 'Asia/Kolkata' },
  startDate: '2026-09-01',
  endDate: '2027-03-31',
  language: 'en',
};

function withNames(client: string, supplier: string): DraftAnswers {
  return { ...answers, client: { ...answers.client, name: client }, supplier: { ...answers.supplier, name: supplier } };
}

/** The draft as data, after checking it against the schema. */
function draft(given: DraftAnswers) {
  const { name, text } = renderDraft(given);
  const spec = parse(text);
  expect(valid(spec), `${ajv.errorsText(valid.errors)}\n${text}`).toBe(true);
  return { name, text, spec };
}

describe('renderDraft', () => {
  it('writes what was answered', () => {
    const { name, spec } = draft(answers);
    expect(name).toBe('acme-b-v-nova-soft-pvt-ltd');
    expect(spec.metadata).toMatchObject({ name, status: 'draft', language: 'en' });
    expect(spec.parties).toEqual([
      { id: 'acme-b-v', type: 'client', ...answers.client },
      { id: 'nova-soft-pvt-ltd', type: 'supplier', ...answers.supplier },
    ]);
    expect(spec.engagement).toMatchObject({ startDate: '2026-09-01', endDate: '2027-03-31' });
  });

  it('says that there is no end instead of an end date', () => {
    const { endDate: _, ...openEnded } = answers;
    const { engagement } = draft(openEnded).spec;
    expect(engagement).toMatchObject({ openEnded: true });
    expect(engagement).not.toHaveProperty('endDate');
  });

  it('writes Dutch', () => {
    const { spec, text } = draft({ ...answers, language: 'nl' });
    expect(spec.metadata.language).toBe('nl');
    expect(spec.objectives[0].statement).toContain('accepteert');
    expect(text).toContain('opdrachtgever');
  });

  it('keeps Norway a country', () => {
    expect(draft({ ...answers, client: { ...answers.client, country: 'NO' } }).text).toContain('country: "NO"');
  });

  it.each([
    ['Smith & Sons: "the best" # really', "O'Neill, [Ltd] {x}"],
    ['🚀 Rocket', 'Żółć \\ backslash'],
    ['日本', '株式会社'],
    ['Same', 'Same'],
    ['NO', '123'],
    ['- dash', '%percent @at `tick`'],
    ['x'.repeat(200), 'x'.repeat(200)],
  ])('keeps the names %j and %j, with ids of their own', (client, supplier) => {
    const { spec } = draft(withNames(client, supplier));
    expect(spec.parties.map((party: { name: string }) => party.name)).toEqual([client, supplier]);
    expect(spec.parties[0].id).not.toBe(spec.parties[1].id);
    expect(spec.roles.map((role: { partyId: string }) => role.partyId)).toEqual(
      spec.parties.map((party: { id: string }) => party.id),
    );
  });

  it('keeps any name', () => {
    const name = fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => nameProblem(text) === undefined);
    fc.assert(
      fc.property(name, name, (client, supplier) => {
        const spec = parse(renderDraft(withNames(client, supplier)).text);
        expect(spec.parties.map((party: { name: string }) => party.name)).toEqual([client, supplier]);
        expect(valid(spec), ajv.errorsText(valid.errors)).toBe(true);
      }),
    );
  });
});

describe('answers', () => {
  it.each([
    ['2026-09-01', undefined],
    [' 2028-02-29 ', undefined],
    ['2026-02-29', '2026-02-29 is not a day of the calendar.'],
    ['2026-13-01', '2026-13-01 is not a day of the calendar.'],
    ['01/09/2026', 'Write a date as year-month-day, such as 2026-09-01.'],
    ['', 'Write a date as year-month-day, such as 2026-09-01.'],
  ])('date %j', (date, problem) => expect(dateProblem(date)).toBe(problem));

  it.each([
    ['', undefined],
    ['2026-09-01', undefined],
    ['2026-08-31', 'The end cannot be before the start, 2026-09-01.'],
    ['soon', 'Write a date as year-month-day, such as 2026-09-01.'],
  ])('end date %j', (date, problem) => expect(endDateProblem(date, '2026-09-01')).toBe(problem));

  it('a name is not empty', () => {
    expect(nameProblem('ACME')).toBeUndefined();
    expect(nameProblem('  ')).toBe('Write the name of the organization, as it is registered.');
  });

  it('are accepted from another program when they are complete', () => {
    expect(parseAnswers(answers)).toEqual(answers);
    const { endDate: _, ...openEnded } = answers;
    expect(parseAnswers({ ...openEnded, endDate: '' })).toEqual(openEnded);
  });

  it.each([
    [undefined, 'New spec: startDate: Text is expected.'],
    [{ ...answers, endDate: '2020-01-01' }, 'New spec: endDate: The end cannot be before the start, 2026-09-01.'],
    [{ ...answers, language: 'xx' }, 'New spec: language must be "en" or "nl".'],
    [
      { ...answers, client: { ...answers.client, country: 'Holland' } },
      'New spec: client.country: Use the two capitals of ISO 3166-1, such as NL.',
    ],
    [
      { ...answers, supplier: { ...answers.supplier, timeZone: 'CET+1' } },
      'New spec: supplier.timeZone: Use an IANA name, such as Europe/Amsterdam.',
    ],
  ])('are refused by name otherwise (%#)', (given, message) => expect(() => parseAnswers(given)).toThrow(message));
});

describe('countries', () => {
  it('are the 249 of ISO 3166-1, each with a name and a time zone', () => {
    expect(new Set(countryCodes).size).toBe(249);
    for (const code of countryCodes) {
      expect(countryName(code, 'en'), code).not.toBe(code);
      for (const timeZone of timeZonesOf(code)) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
      expect(timeZonesOf(code).length, code).toBeGreaterThan(0);
    }
  });

  it('give their zones by the names used today', () => {
    expect(timeZonesOf('NL')).toEqual(['Europe/Amsterdam']);
    expect(timeZonesOf('IN')).toEqual(['Asia/Kolkata']);
    expect(timeZonesOf('US')).toContain('America/New_York');
  });
});
