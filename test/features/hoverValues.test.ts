import { describe, expect, it } from 'vitest';
import type { AskOptions } from '../support/ask.ts';
import { example, hovered, inExample } from '../support/hovered.ts';

/** What is told first of a value in the complete example, line by line: without what the format says of its place. */
async function linesAt(marked: string, options: AskOptions = {}, text = example): Promise<string[] | undefined> {
  const found = await hovered(inExample(marked, text), options);
  return found?.told.split('\n\n---\n\n')[0]?.split(/ {2}\n|\n/);
}

const nl = { locale: 'nl' } as const;

describe('hover of a date', () => {
  it('tells the weekday, the local times and the business days until then', async () => {
    const text = example.replaceAll('2026-09-01', '2026-09-29');
    expect(await linesAt('due: 2026-09-‸29', {}, text)).toEqual([
      '**Tue 29 September 2026**',
      '17:00 in Amsterdam (20:30 in Kolkata)',
      '11 business days from now.',
    ]);
    expect(await linesAt('due: 2026-09-‸29', nl, text)).toEqual([
      '**di 29 september 2026**',
      '17:00 in Amsterdam (20:30 in Kolkata)',
      'Over 11 werkdagen.',
    ]);
  });

  it('counts back to a date that is over', async () => {
    expect((await linesAt('due: 2026-09-‸01'))?.at(-1)).toBe('8 business days ago.');
    const now = Date.UTC(2026, 8, 2, 9);
    expect((await linesAt('due: 2026-09-‸01', { now }))?.at(-1)).toBe('1 business day ago.');
    expect((await linesAt('due: 2026-09-‸01', { ...nl, now }))?.at(-1)).toBe('1 werkdag geleden.');
  });

  it('knows the present day of the place whose time counts', async () => {
    const late = Date.UTC(2026, 7, 31, 22, 30);
    expect((await linesAt('due: 2026-09-‸01', { now: late }))?.at(-1)).toBe('Today.');
    const early = Date.UTC(2026, 7, 31, 21, 30);
    expect((await linesAt('due: 2026-09-‸01', { now: early }))?.at(-1)).toBe('1 business day from now.');
  });

  it('tells for whom it is a day off, and where it moves to', async () => {
    const text = example.replaceAll('2026-09-01', '2026-10-02');
    expect((await linesAt('due: 2026-10-‸02', {}, text))?.slice(2)).toEqual([
      '13 business days from now.',
      'Day off in calendar "in" (Gandhi Jayanti).',
      'Moves to Mon 5 October 2026.',
    ]);
    const weekend = example.replaceAll('2026-09-01', '2026-10-03');
    expect((await linesAt('due: 2026-10-‸03', nl, weekend))?.slice(3)).toEqual([
      'Vrije dag in kalenders "nl" en "in" (zaterdag).',
      'Schuift naar ma 5 oktober 2026.',
    ]);
  });

  it('does not move a date that is no deadline', async () => {
    expect(await linesAt('date: 2026-10-‸20')).toEqual([
      '**Tue 20 October 2026**',
      '24 business days from now.',
      'Day off in calendar "in" (Dussehra).',
    ]);
  });

  it('reads a time and a place of its own', async () => {
    const text = example.replaceAll('due: 2026-09-01', 'due: 2026-09-29T23:30[America/New_York]');
    expect(await linesAt('due: 2026-09-29T‸23:30', {}, text)).toEqual([
      '**Tue 29 September 2026**',
      '23:30 in New York (05:30 in Amsterdam on Wed 30 September 2026 and 09:00 in Kolkata on Wed 30 September 2026)',
      '11 business days from now.',
    ]);
  });

  it('does not count to a date that is many years away', async () => {
    const text = example.replaceAll('due: 2026-09-01', 'due: 2099-09-01');
    expect(await linesAt('due: 2099-‸09', {}, text)).toEqual([
      '**Tue 1 September 2099**',
      '17:00 in Amsterdam (20:30 in Kolkata)',
    ]);
  });

  it('says nothing of what is no date', async () => {
    for (const due of ['soon', '2026-02-30', '1 September 2026']) {
      const text = example.replace('due: 2026-09-01', `due: ${due}`);
      const found = await hovered(text.replace(`due: ${due}`, `due: ‸${due}`));
      expect(found?.told, due).not.toMatch(/September 2026\*\*|business days/);
    }
  });
});

describe('hover of a duration', () => {
  it('tells what business days are, and when they would be over', async () => {
    expect(await linesAt('decideWithin: 2 busi‸ness days')).toEqual([
      '**2 business days**',
      'Counts the days on which everybody works (calendars "nl" and "in"). The day after the event is day 1.',
      'From now (Mon 14 September 2026) it lasts until Wed 16 September 2026, 17:00 in Amsterdam (20:30 in Kolkata).',
    ]);
  });

  it('tells it in Dutch, with the day of the event counted', async () => {
    const text = example.replace('counting: excludeTriggerDay', 'counting: includeTriggerDay');
    const now = Date.UTC(2026, 8, 15, 9);
    expect(await linesAt('decideWithin: 2 busi‸ness days', { ...nl, now }, text)).toEqual([
      '**2 business days**',
      'Telt de dagen waarop iedereen werkt (kalenders "nl" en "in"). De dag van de gebeurtenis zelf is dag 1.',
      'Vanaf nu (di 15 september 2026) duurt het tot wo 16 september 2026, 17:00 in Amsterdam (20:30 in Kolkata).',
    ]);
  });

  it('tells what business hours are', async () => {
    const now = Date.UTC(2026, 8, 15, 12);
    expect(await linesAt('respondWithin: 4 business h‸ours', { now })).toEqual([
      '**4 business hours**',
      'Counts the hours in which everybody works (calendars "nl" and "in").',
      'From now (Tue 15 September 2026, 14:00) it lasts until Wed 16 September 2026, 11:30 in Amsterdam (15:00 in Kolkata).',
    ]);
  });

  it('tells that all other days and hours count', async () => {
    expect(await linesAt('paymentWithin: 30‸ days')).toEqual([
      '**30 days**',
      'Weekends and holidays count too. The day after the event is day 1.',
      'From now (Mon 14 September 2026) it lasts until Wed 14 October 2026, 17:00 in Amsterdam (20:30 in Kolkata).',
    ]);
    const text = example.replace('deleteWithin: 30 days', 'deleteWithin: P12D');
    expect((await linesAt('deleteWithin: P‸12D', {}, text))?.at(-1)).toBe(
      'From now (Mon 14 September 2026) it lasts until Sat 26 September 2026, 17:00 in Amsterdam (20:30 in Kolkata). That is a day off, so it moves to Mon 28 September 2026.',
    );
    expect(await linesAt('breachNoticeWithin: 24‸ hours')).toEqual([
      '**24 hours**',
      'Counts every hour, day and night.',
      'From now (Mon 14 September 2026, 11:00) it lasts until Tue 15 September 2026, 11:00 in Amsterdam (14:30 in Kolkata).',
    ]);
  });

  it('says which calendars are missing', async () => {
    const found = await hovered('changes:\n  procedure:\n    decideWithin: 2 business‸ days\n');
    expect(found?.told).toContain('`deadlines.calendarIds` names the calendars.');
    expect(found?.told).not.toContain('From now');
  });

  it('counts nothing from an event where there is none', async () => {
    expect((await linesAt('duration: 15‸ minutes'))?.join()).toMatch(/^\*\*Duration\*\*: /);
    expect((await linesAt('reportEvery: 2‸ weeks'))?.join()).toMatch(/^\*\*Report every\*\*: /);
  });
});

describe('hover of times and zones', () => {
  it('tells the next dates of a meeting', async () => {
    const dates = ['- Wed 16 September 2026', '- Wed 30 September 2026', '- Wed 14 October 2026'];
    expect(await linesAt('every: 2 w‸eeks\n      weekdays')).toEqual(['Next:', '', ...dates]);
  });

  it('ends a series with the engagement', async () => {
    const now = Date.UTC(2026, 11, 10);
    expect(await linesAt('every: 2 w‸eeks\n      weekdays', { ...nl, now })).toEqual([
      '**Elke**: Tijd tussen twee overleggen.',
    ]);
    const last = await linesAt('every: 1 w‸eek\n', { ...nl, now });
    expect(last).toEqual(['Eerstvolgende:', '', '- wo 16 december 2026']);
  });

  it('tells what the clocks of the parties show at a meeting, in summer and winter', async () => {
    expect(await linesAt('at: "10:‸30"')).toEqual([
      '10:30 in Amsterdam (14:00 in Kolkata)',
      'From Sun 25 October 2026: 10:30 in Amsterdam (15:00 in Kolkata)',
      'From Sun 28 March 2027: 10:30 in Amsterdam (14:00 in Kolkata)',
    ]);
    const winter = Date.UTC(2026, 11, 1);
    expect((await linesAt('dayEndsAt: "17‸:00"', { ...nl, now: winter }))?.slice(0, 2)).toEqual([
      '17:00 in Amsterdam (21:30 in Kolkata)',
      'Vanaf zo 28 maart 2027: 17:00 in Amsterdam (20:30 in Kolkata)',
    ]);
  });

  it('tells the present time of a zone, and its next change', async () => {
    expect(await linesAt('timeZone: Europe/‸Amsterdam')).toEqual([
      '**Amsterdam**',
      'Now 11:00 on Mon 14 September 2026 (UTC+02:00).',
      'The clocks change on Sun 25 October 2026, to UTC+01:00.',
    ]);
    expect(await linesAt('timeZone: Asia/‸Kolkata', nl)).toEqual([
      '**Kolkata**',
      'Nu 14:30 op ma 14 september 2026 (UTC+05:30).',
      'De klok verspringt het komende jaar niet.',
    ]);
    const unknown = await hovered('parties:\n  - timeZone: Europe/Atlan‸tis\n');
    expect(unknown?.told).not.toContain('Now');
  });
});

describe('hover of codes and choices', () => {
  it('tells an amount in words, and what the spec says of VAT', async () => {
    expect(await linesAt('cap: EUR 240‸000')).toEqual([
      '**240,000 euros**',
      'The client pays VAT in its own country (reverse charge).',
    ]);
    expect(await linesAt('amount: EUR 48‸.50', nl)).toEqual([
      '**48,50 euro**',
      'De opdrachtgever draagt de btw in eigen land af (btw verlegd).',
    ]);
  });

  it('names countries and languages', async () => {
    expect(await linesAt('country: ‸IN', nl)).toEqual(['**India**']);
    expect(await linesAt('languages: [en, hi, m‸r]')).toEqual(['**Marathi**']);
    expect((await hovered('parties:\n  - country: Z‸Z9\n'))?.told).not.toContain('**ZZ9**');
  });

  it('tells what a choice means, and the others', async () => {
    expect(await hovered(inExample('ifNoDecision: reje‸cted'))).toMatchObject({ about: 'rejected' });
    expect(await linesAt('type: cl‸ient')).toEqual([
      '**client**: Orders the work, decides what is made and pays for it.',
      'Others: `supplier`, `subcontractor`, `thirdParty`',
    ]);
    expect(await linesAt('weekdays: [w‸ed]', nl)).toEqual([
      '**wed**: Woensdag.',
      'Andere: `mon`, `tue`, `thu`, `fri`, `sat`, `sun`',
    ]);
  });
});
