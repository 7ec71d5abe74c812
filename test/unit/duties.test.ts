import { describe, expect, it } from 'vitest';
import { andOrIn, eitherSide, secondDuty, type TwoInOne } from '../../server/src/model/duties.ts';

function bothOf(text: string, two: TwoInOne | undefined): string[] {
  return two ? [text.slice(0, two.cut.start) + text.slice(two.cut.end), two.second] : [];
}

describe('a second duty of the same actor', () => {
  it.each([
    ['Nova shall build the app and shall host it.', 'and shall', 'Nova shall build the app.', 'Nova shall host it.'],
    ['Nova shall test, and shall also report', 'and shall', 'Nova shall test', 'Nova shall also report'],
    ['It works. Nova must build, and must test.', 'and must', 'It works. Nova must build.', 'Nova must test.'],
    [
      'Nova builds the app.\nIt must be fast and must be in Dutch.',
      'and must',
      'Nova builds the app.\nIt must be fast.',
      'It must be in Dutch.',
    ],
    [
      'Nova shall use tools (e.g. SAP) and shall list them.',
      'and shall',
      'Nova shall use tools (e.g. SAP).',
      'Nova shall list them.',
    ],
    [
      'Kompas moet de app bouwen en moet hem testen.',
      'en moet',
      'Kompas moet de app bouwen.',
      'Kompas moet hem testen.',
    ],
    ['Nova muss die App bauen und muss sie testen', 'und muss', 'Nova muss die App bauen', 'Nova muss sie testen'],
    ['Nova doit construire et doit tester.', 'et doit', 'Nova doit construire.', 'Nova doit tester.'],
  ])('%j', (text, joint, first, second) => {
    const two = secondDuty(text);
    expect(two && text.slice(two.start, two.end)).toBe(joint);
    expect(bothOf(text, two)).toEqual([first, second]);
  });

  it.each([
    'Nova shall build the iOS app and the Android app.',
    'Nova shall build the app and ACME shall test it.',
    'Nova shall build the app. And shall we test it?',
    'And shall build.',
    'Nova shall build the app, and ACME shall test it and shall pay.',
    'Nova shall build and may test.',
    `${'Nova shall build '.repeat(80)} and shall test.`,
  ])('is not in %j', (text) => {
    expect(secondDuty(text)).toBeUndefined();
  });
});

describe('the two sides of "and/or"', () => {
  const sides = (text: string): string[] => {
    const start = text.search(/and\/or|en\/of/);
    return bothOf(text, eitherSide(text, start, start + (text.includes('and/or') ? 6 : 5)));
  };

  it.each([
    ['Nova shall build and/or host the app.', 'Nova shall build the app.', 'Nova shall host the app.'],
    ['Nova sends weekly reports and/or dashboards.', 'Nova sends weekly reports.', 'Nova sends weekly dashboards.'],
    ['Kompas zal testen en/of bouwen', 'Kompas zal testen', 'Kompas zal bouwen'],
  ])('%j', (text, first, second) => {
    expect(sides(text)).toEqual([first, second]);
  });

  it.each(['Nova sends weekly reports and/or a monthly dashboard.', 'and/or', 'Nova sends (reports) and/or'])(
    'cannot be told in %j',
    (text) => {
      expect(sides(text)).toEqual([]);
    },
  );
});

describe('"and/or"', () => {
  it.each([
    ['Nova shall build and/or host the app.', ['and/or']],
    ['Kompas bouwt en / of beheert; und/oder, et/ou', ['en / of', 'und/oder', 'et/ou']],
    ['The word "and/or" is not used, nor is input/output or a/b/and/or/c.', []],
    ['Build it or host it.', []],
  ])('%j', (text, expected) => {
    expect(andOrIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
