import { describe, expect, it } from 'vitest';
import { parseEngagement } from '../../server/src/document/parseEngagement.ts';
import { knowledgeOf } from '../../server/src/model/knowledge.ts';
import { dateText, listText, localTimes, placeText, weekdayText } from '../../server/src/model/timeText.ts';

describe('dates and times as people read them', () => {
  it('writes dates and days of the week', () => {
    expect(dateText('2026-09-01', 'en')).toBe('Tue 1 September 2026');
    expect(dateText('2026-09-01T17:00[Europe/Amsterdam]', 'nl')).toBe('di 1 september 2026');
    expect(weekdayText('2026-09-05', 'en')).toBe('Saturday');
    expect(weekdayText('2026-09-05', 'nl')).toBe('zaterdag');
    expect(dateText('2026-02-30', 'en')).toBeUndefined();
    expect(weekdayText('soon', 'en')).toBeUndefined();
  });

  it('names places and lists', () => {
    expect(placeText('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(placeText('UTC')).toBe('UTC');
    expect(['', 'a', 'a and b', 'a, b and c']).toEqual(
      [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((texts) => listText(texts, 'en')),
    );
    expect(listText(['a', 'b'], 'nl')).toBe('a en b');
  });

  it('tells what the clocks of the parties show', () => {
    const parties = ['Europe/Amsterdam', 'Asia/Kolkata', 'Pacific/Auckland', 'Asia/Kolkata'].map(
      (zone, index) => `  - { id: p${index}, timeZone: ${zone} }\n`,
    );
    const text = `deadlines: { timeZone: Europe/Amsterdam, dayEndsAt: "17:00" }\nparties:\n${parties.join('')}`;
    const [spec] = parseEngagement('file:///a.yaml', 1, text).specs;
    if (!spec) throw new Error('There is a spec.');
    const knowledge = knowledgeOf(spec);
    expect(localTimes(knowledge, '2026-09-01', 'en')).toBe(
      '17:00 in Amsterdam (20:30 in Kolkata and 03:00 in Auckland on Wed 2 September 2026)',
    );
    expect(localTimes(knowledge, '2026-09-01T09:00[Asia/Kolkata]', 'nl')).toBe(
      '09:00 in Kolkata (05:30 in Amsterdam en 15:30 in Auckland)',
    );
    expect(localTimes(knowledge, 'soon', 'en')).toBeUndefined();
  });
});
