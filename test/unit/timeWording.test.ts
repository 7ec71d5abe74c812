import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../server/src/forms/periodText.ts';
import { writtenIn } from '../../server/src/model/timeWording/index.ts';

/** The text with what is found in it between `⟦` and `⟧`, the kind behind a bar. */
function marked(text: string): string {
  return writtenIn(text).reduceRight(
    (rest, { start, end, kind }) => `${rest.slice(0, start)}⟦${rest.slice(start, end)}|${kind}⟧${rest.slice(end)}`,
    text,
  );
}

describe('dates, times and durations in a text', () => {
  it.each([
    'The plan is due ⟦by 5 March|date⟧.',
    'The plan is due ⟦on 5 March 2026|date⟧, or ⟦by Friday, 6 March 2026|date⟧.',
    'The plan is due ⟦by March 5th, 2026|date⟧.',
    'Het plan komt ⟦uiterlijk op 5 maart|date⟧, en niet ⟦vóór 1 maart 2026|date⟧.',
    'Der Plan kommt ⟦bis zum 5. März|date⟧.',
    'Le plan arrive ⟦au plus tard le 1er avril|date⟧.',
    'Delivered on ⟦03/04/26|date⟧, ⟦13-04-2026|date⟧ and ⟦18.12.2026|date⟧.',
    'Built in ⟦Q3|period⟧, tested in ⟦2026-Q4|period⟧ and sold in ⟦FY 25/26|period⟧.',
    'Moved in ⟦week 24|period⟧, ⟦KW 3|period⟧ or ⟦semaine 12|period⟧.',
    'Ready ⟦by the end of May|period⟧, ⟦mid-June 2026|period⟧ or ⟦early 2027|period⟧.',
    'Klaar ⟦voor eind mei|period⟧ of ⟦medio juni|period⟧.',
    'Answered within ⟦5 days|days⟧, or at least ⟦ten (10) days|days⟧ before.',
    'Beantwortet innerhalb von ⟦5 Tagen|days⟧, ⟦10 Tage|days⟧ nach Eingang.',
    'Répondu sous ⟦5 jours|days⟧.',
    'Paid within ⟦30 days (1 month)|conflict⟧.',
    'Open from ⟦09:00 to 17:30|clock⟧.',
    'Open at ⟦10:00 (CET)|clock⟧, at ⟦8 pm PST|clock⟧ and at ⟦11:00 UTC+1|clock⟧.',
  ])('%s', (text) => {
    expect(marked(text.replace(/⟦|\|\w+⟧/g, ''))).toBe(text);
  });

  it.each([
    'The plan is of 2026-03-05, and holds until 2026-03-06.',
    'Version 3.4.26 of release 18.12.2026.',
    'See https://nova.example/03/04/2026/plan and docs/03/04/2026.md.',
    'The screen is 16:9 and 3/4 of it is blue; see section 5 may change.',
    'Write "by 5 March" or “within 5 days” nowhere.',
    'On 1 June the manager reads the figure of May.',
    'In week 6 of the project, since early 2024, each Q4.',
    'Answered within 5 business days, 5 calendar days or 30 days.',
    'Nova works 5 days per week and 10 days a month.',
    'Beantwortet innerhalb von 5 Arbeitstagen.',
    'Répondu sous 5 jours ouvrés, 10 jours calendaires.',
    'At 10:00 Europe/Amsterdam and 16:00, or 17:00 local time.',
    'La sonde part à 4 h 00, heure de Lyon.',
    'Der Lauf beginnt um 6 Uhr Wiener Zeit.',
    'EUR 12.50, 99.95 %, 1:10 and artikel 7:40.',
  ])('are not found in: %s', (text) => {
    expect(marked(text)).toBe(text);
  });

  it('are found in order and without overlaps, whatever the text', () => {
    const word = fc.constantFrom(
      'by',
      '5',
      'March',
      '2026',
      'Q3',
      'FY26',
      'within',
      'days',
      '(',
      ')',
      '10:00',
      'CET',
      '03/04/26',
      'week',
      '24',
      'end',
      'of',
      '-',
      '"',
      '\n',
      'tot',
      'mei',
      '…',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 4 })), { maxLength: 25 }), (words) => {
        const text = words.join(' ');
        let last = 0;
        for (const { start, end } of writtenIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('a period by its name', () => {
  const facts = { startDate: '2026-03-02', endDate: '2026-12-18', language: 'nl' };

  it('is an interval, and a week also a number', () => {
    expect(readPeriod('Q3', facts)?.intervals).toEqual(['2026-07-01/2026-09-30']);
    expect(readPeriod('week 24', facts)?.intervals).toEqual(['2026-W24', '2026-06-08/2026-06-14']);
    expect(readPeriod('week 1 2026', facts)?.intervals).toEqual(['2026-W01', '2025-12-29/2026-01-04']);
  });

  it('follows the fiscal year where there is one', () => {
    expect(readPeriod('Q1 FY26', { ...facts, fiscalYearStart: '04-01' })?.intervals).toEqual(['2026-04-01/2026-06-30']);
  });

  it('of which a part is meant has days alone', () => {
    expect(readPeriod('medio juni', facts)).toMatchObject({ intervals: [], lastDays: ['2026-06-15'] });
  });

  it('is nothing else', () => {
    expect(readPeriod('5 June 2026', facts)).toBeUndefined();
    expect(readPeriod('as soon as possible', facts)).toBeUndefined();
  });
});
