import { describe, expect, it } from 'vitest';
import { placeholdersIn } from '../../server/src/model/placeholders.ts';

const found = (text: string): string[] => placeholdersIn(text).map(({ start, end }) => text.slice(start, end));

describe('a placeholder is found, on exactly its characters', () => {
  it.each([
    ['Nova delivers by <date>.', '<date>'],
    ['Nova delivers by <YYYY-MM-DD> at the latest.', '<YYYY-MM-DD>'],
    ['The price is [AMOUNT IN EUR] per month.', '[AMOUNT IN EUR]'],
    ['The price is [amount] per month.', '[amount]'],
    ['De prijs is [bedrag] per maand.', '[bedrag]'],
    ['Nova delivers [...] and […].', '[...]', '[…]'],
    ['Nova works for {{client}}.', '{{client}}'],
    ['The budget is TBD.', 'TBD'],
    ['Het budget is n.t.b.', 'n.t.b.'],
    ['TODO: the number of engineers', 'TODO'],
    ['Call 020-1234 or xxx for help.', 'xxx'],
    ['How many??? Ask Eva.', '???'],
    ['Signed in ______ on ______', '______', '______'],
    ['Signed in ........ by Eva', '........'],
    ['Lorem ipsum dolor sit amet.', 'Lorem ipsum'],
  ])('in %j', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'TBD',
    'tbd',
    'T.B.D.',
    'n.t.b.',
    'ntb',
    'to be determined',
    'To be confirmed.',
    'Nader te bepalen',
    'nog in te vullen',
    'noch festzulegen',
    'Wird noch festgelegt',
    'à définir',
    'À compléter',
    '?',
    '???',
    '...',
    '…',
    '--',
    'xxx',
    'todo',
    'Invullen',
  ])('as a whole text: %j', (text) => {
    expect(found(text)).toEqual([text]);
    expect(found(` ${text}\n`)).toEqual([text]);
  });
});

describe('what only looks like a placeholder is left alone', () => {
  it.each([
    'Each screen appears in <0.5 s on 20 phones, and in > 1 s on none.',
    'It holds where a < b and c > d.',
    'The list is a List<String> in Java.',
    'Write to <https://acme.example/help> or <eva@acme.example>.',
    'The title is <b>bold</b>, with a line<br>below.',
    'A tag is written <Order>…</Order> here.',
    'The clause of note [1] and of [ISO 27001] applies [sic].',
    'See [the manual](https://docs.acme.example) and [the manual][1].',
    'It ends at 2026-09-01T17:00[Europe/Amsterdam].',
    'The value lies in [0, 100].',
    'The unit is XXL, and the file is __init__.py.',
    'The word "TBD" is not used, and neither is “<name>”.',
    'To be determined by the product owner within 2 business days.',
    'Is it done? Yes!',
    'Nova waits … and reports.',
    'Nova waits, ... and reports.',
    'todos los clientes',
    'The to do list in Jira counts.',
    '-',
    'n/a',
  ])('%j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes time that grows with the text alone', () => {
    for (const part of ['<', '[', '{{', '<a ', '[a ', '_', '?', '.', 'x', '<a [b ']) {
      const start = performance.now();
      placeholdersIn(part.repeat(200_000 / part.length));
      expect(performance.now() - start, part).toBeLessThan(1_000);
    }
  });
});
