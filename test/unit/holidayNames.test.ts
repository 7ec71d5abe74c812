import { describe, expect, it } from 'vitest';
import { holidayTable } from '../../server/src/generated/holidays.ts';
import { reasonText } from '../../server/src/hover/calendarWords.ts';
import { dutchHolidays } from '../../server/src/hover/holidayNames.ts';

const kingsDay = { kind: 'holiday', name: "King's Day", localName: 'Koningsdag' } as const;
const said = (why: Parameters<typeof reasonText>[0], locale: 'en' | 'nl') => reasonText(why, '2026-04-27', locale);

describe('the name of a holiday', () => {
  it('is said in the language of the user alone', () => {
    expect(said(kingsDay, 'en')).toBe("King's Day");
    expect(said(kingsDay, 'nl')).toBe('Koningsdag');
    expect(said({ kind: 'holiday', name: 'Christmas Day', localName: 'Noël' }, 'nl')).toBe('Eerste Kerstdag');
  });

  it('is that of its own country where Dutch has none, and that of the spec where it has its own list', () => {
    expect(said({ kind: 'holiday', name: 'Bastille Day', localName: 'Fête nationale' }, 'nl')).toBe('Fête nationale');
    expect(said({ kind: 'holiday', name: 'Teamdag' }, 'nl')).toBe('Teamdag');
    expect(said({ kind: 'weekend' }, 'nl')).toBe('maandag');
  });

  it('has no Dutch for one that the table does not know', () => {
    const known = new Set(
      holidayTable()
        .names.split('|')
        .map((names) => names.split('=')[0]),
    );
    expect(Object.keys(dutchHolidays).filter((name) => !known.has(name))).toEqual([]);
  });
});
