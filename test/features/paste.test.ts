import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { paste } from '../../server/src/features/paste.ts';
import { atCursor, contextOf } from '../support/ask.ts';
import { specLayouts } from '../support/specLayouts.ts';

const example = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');

/** What is offered for a text that is pasted at the cursor, and the file that each makes. */
async function pasted(marked: string, text: string, locale: 'en' | 'nl' = 'en') {
  const cursor = atCursor(marked);
  const context = contextOf(cursor.text, { locale });
  const range = { start: cursor.position, end: cursor.position };
  const options = await paste.answer({ textDocument: { uri: context.document.uri }, range, text }, context);
  return options.map(({ title, kind, sure, edits }) => {
    const ordered = edits
      .map((edit) => ({
        start: context.document.offsetAt(edit.range.start),
        end: context.document.offsetAt(edit.range.end),
        newText: edit.newText,
      }))
      .toSorted((a, b) => b.start - a.start);
    const result = ordered.reduce(
      (all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end),
      cursor.text,
    );
    return { title, kind, sure, result };
  });
}

const signature = `Met vriendelijke groet,

Anna-Lena de Vries (she/her)
Head of Delivery | Nova Soft Pvt Ltd

T: +31 (0)20 123 45 67
M: +31 6 12 34 56 78
F: +31 20 765 43 21
E: anna.devries@nova.example
www.nova.example
`;

const people = `parties:
  - id: acme
    name: ACME B.V.
    country: NL
    languages: [nl, en]
  - id: nova
    name: Nova Soft Pvt Ltd
    country: IN
    languages: [en, hi]
people:
  - id: eva
    name: Eva Jansen
    partyId: acme
    email: eva@acme.example
`;

describe('a signature below an e-mail', () => {
  it('becomes a person on the blank line in the list', async () => {
    const [option, ...others] = await pasted(`${people}  ‸\nroles: []\n`, signature);
    expect(others).toEqual([]);
    expect(option).toEqual({
      title: 'Paste as a person: Anna-Lena de Vries',
      kind: 'person',
      sure: true,
      result: `${people}  - id: anna-lena
    name: Anna-Lena de Vries
    partyId: nova
    email: anna.devries@nova.example
    phone: "+31612345678"
    languages: [en, hi]
    intro: Head of Delivery
roles: []
`,
    });
  });

  it.each([
    ['behind an empty dash', `${people}  - ‸\n`],
    ['in an empty list', `${people.slice(0, people.indexOf('people:'))}people:\n  ‸\n`],
    ['behind the key', `${people.slice(0, people.indexOf('people:'))}people: ‸\n`],
    ['in brackets', `${people.slice(0, people.indexOf('people:'))}people: [{ id: eva, name: Eva }, ‸]\n`],
    [
      'between two',
      people.replace('    email: eva@acme.example\n', '    email: eva@acme.example\n\n‸\n  - id: tom\n    name: Tom\n'),
    ],
  ])('goes in %s', async (_, marked) => {
    const [option] = await pasted(marked, signature);
    const found = parse(option?.result ?? '') as { people: { id: string; partyId: string; intro: string }[] };
    expect(found.people.find(({ id }) => id === 'anna-lena')).toMatchObject({
      partyId: 'nova',
      intro: 'Head of Delivery',
    });
  });

  it.each([
    ['in a text', people.replace('Eva Jansen', 'Eva ‸Jansen')],
    ['behind a key', people.replace('name: Eva Jansen', 'name: ‸')],
    ['in a comment', `${people}  # ‸\n`],
    ['in another section', `${people}roles:\n  ‸\n`],
  ])('stays text %s', async (_, marked) => {
    expect(await pasted(marked, signature)).toEqual([]);
  });

  it.each([
    'We meet Eva on Friday.',
    'eva@acme.example',
    'Call me\n+31 20 123 45 67',
    'https://acme.example\nSee you there\nat 5',
  ])('is not seen in %j', async (text) => {
    expect(await pasted(`${people}  ‸\n`, text)).toEqual([]);
  });

  it('gets a number in front of a national phone number, by the country of the party, and a fresh id', async () => {
    const [option] = await pasted(`${people}  ‸\n`, 'Eva Bos\nTester, ACME\n020-123 45 67\neva.bos@acme.example\n');
    const found = parse(option?.result ?? '') as { people: unknown[] };
    expect(found.people[1]).toEqual({
      id: 'eva-2',
      name: 'Eva Bos',
      partyId: 'acme',
      email: 'eva.bos@acme.example',
      phone: '+31201234567',
      languages: ['nl', 'en'],
      intro: 'Tester',
    });
  });

  it('of somebody unknown leaves out what nobody knows', async () => {
    const [option] = await pasted(`${people}  ‸\n`, 'Li Wei\n139 1234 5678\nli.wei@other.example\n');
    const found = parse(option?.result ?? '') as { people: unknown[] };
    expect(found.people[1]).toEqual({ id: 'li', name: 'Li Wei', email: 'li.wei@other.example', phone: '+13912345678' });
  });

  it.each([
    [
      'Dipl.-Ing. Jürgen Müller\nLeiter Entwicklung\n\nTel.: +49 (0) 30 / 123 456-78\nMobil: +49 171 1234567\njuergen.mueller@x.example\n',
      { id: 'jurgen', name: 'Jürgen Müller', phone: '+491711234567', intro: 'Leiter Entwicklung' },
    ],
    [
      "John O'Neill, MBA\nVP Engineering\nO: (415) 555-0132 ext. 12\nC: +1 415 555 0133\njohn@x.example\n",
      { id: 'john', name: "John O'Neill", phone: '+14155550133', intro: 'VP Engineering' },
    ],
    [
      'Eva Bos\n020 123 4567, from abroad +31 20 123 4567\neva@x.example\n',
      { id: 'eva-2', name: 'Eva Bos', phone: '+31201234567' },
    ],
    ['JAN-PIET DE VRIES\nTester\njan@x.example\n', { id: 'jan-piet', name: 'Jan-Piet de Vries', intro: 'Tester' }],
  ])('says who somebody is, in %j', async (text, person) => {
    const [option] = await pasted(`${people}  ‸\n`, text);
    const found = parse(option?.result ?? '') as { people: Record<string, unknown>[] };
    const { email, ...rest } = found.people[1] ?? {};
    expect(email).toMatch(/@x\.example$/);
    expect(rest).toEqual(person);
  });

  it.each([
    ['in a reply', signature.replace(/^/gm, '> ')],
    ['in a reply to a reply, with the line ends of Windows', signature.replace(/^/gm, '>> ').replaceAll('\n', '\r\n')],
    ['below a mail', `Hi Eva,\n\nCan we talk on Friday? I call you.\n\n${signature}`],
  ])('is found %s', async (_, text) => {
    const [option] = await pasted(`${people}  ‸\n`, text);
    expect(option?.title).toBe('Paste as a person: Anna-Lena de Vries');
  });

  it('is found below each mail of a thread', async () => {
    const thread = `${signature}\n> Mit freundlichen Grüßen\n> i. A. Jürgen Groß\n> Leiter Einkauf\n> jgross@x.example\n`;
    const [option] = await pasted(`${people}  ‸\n`, thread);
    const found = parse(option?.result ?? '') as { people: { name: string; intro: string }[] };
    expect(option?.title).toBe('Paste as 2 people');
    expect(found.people.slice(1).map(({ name, intro }) => [name, intro])).toEqual([
      ['Anna-Lena de Vries', 'Head of Delivery'],
      ['Jürgen Groß', 'Leiter Einkauf'],
    ]);
  });

  it('of somebody whom the spec knows by the address stays text', async () => {
    expect(await pasted(`${people}  ‸\n`, 'Eva Jansen\nACME B.V.\nEva@acme.example\n')).toEqual([]);
  });

  it('of several addressees becomes several people', async () => {
    const row = 'Tom de Haan <Tom@acme.example>; "Rao, Ravi" <ravi@nova.example>';
    const [option] = await pasted(`${people}  ‸\n`, row, 'nl');
    expect(option?.title).toBe('Plakken als 2 personen');
    const found = parse(option?.result ?? '') as { people: unknown[] };
    expect(found.people.slice(1)).toEqual([
      { id: 'tom', name: 'Tom de Haan', partyId: 'acme', email: 'tom@acme.example', languages: ['nl', 'en'] },
      { id: 'ravi', name: 'Ravi Rao', partyId: 'nova', email: 'ravi@nova.example', languages: ['en', 'hi'] },
    ]);
  });

  it.each(specLayouts)('as a business card keeps all that is there: $name', async ({ write, ahead }) => {
    const card =
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Mehta;Priya;;;\r\nFN:Priya Mehta\r\nORG:Nova Soft Pvt Ltd;Apps\r\nTITLE:Architect\\, apps\r\n' +
      'item1.TEL;type=FAX:+91 20 1111 1111\r\nTEL;TYPE=CELL:+91 98123 99999\r\nEMAIL;TYPE=INTERNET:priya@nova\r\n .example\r\nEND:VCARD\r\n';
    const text = write(example, example.indexOf('id: ravi'));
    const at = text.indexOf('Mila Bos', ahead);
    const [option] = await pasted(`${text.slice(0, at)}‸${text.slice(at)}`, card);
    const before = parseAllDocuments(text).map((document) => document.toJS());
    const after = parseAllDocuments(option?.result ?? '').map((document) => document.toJS());
    const list = after.at(-1).people;
    expect(list.map(({ id }: { id: string }) => id)).toEqual(['eva', 'mila', 'priya', 'tom', 'ravi', 'asha']);
    expect(list[2]).toEqual({
      id: 'priya',
      name: 'Priya Mehta',
      partyId: 'nova',
      email: 'priya@nova.example',
      phone: '+919812399999',
      languages: ['en', 'hi', 'mr'],
      intro: 'Architect, apps',
    });
    list.splice(2, 1);
    expect(after).toEqual(before);
  });
});

describe('a value', () => {
  const milestones = 'metadata:\n  language: en\nmilestones:\n  - id: beta\n    due: ‸\n';

  it('in another notation is written as the format has it, with its weekday in the title', async () => {
    expect(await pasted(milestones, '1 September 2026')).toEqual([
      {
        title: 'Paste as 2026-09-01 (Tue 1 September 2026)',
        kind: 'date',
        sure: true,
        result: milestones.replace('‸', '2026-09-01'),
      },
    ]);
  });

  it.each([
    ['Q3 2026', ['2026-09-30', '2026-07-01']],
    ['begin oktober', ['2026-10-01']],
    ['next Friday', ['2026-09-18', '2026-09-25']],
    ['end of Q3', ['2026-09-30']],
    ['week 38', ['2026-09-18', '2026-09-14']],
  ])('that names no one day is a choice between days, and none is sure: %s', async (text, dates) => {
    const found = await pasted(milestones, text);
    expect(found.map(({ title, sure }) => [title.slice(9, 19), sure])).toEqual(dates.map((date) => [date, false]));
  });

  it.each([
    ['14 Sept 2026', '2026-09-14'],
    ['am 3. März', '2027-03-03'],
    ['le 3 mars 2027', '2027-03-03'],
    ['by 14 sept', '2026-09-14'],
    ['today', '2026-09-14'],
    ['by Friday', '2026-09-18'],
    ['volgende week vrijdag', '2026-09-25'],
    ['in 2 weeks', '2026-09-28'],
    ['over een maand', '2026-10-14'],
    ['1 September 2026, 14:00 CET', '2026-09-01T14:00[Europe/Amsterdam]'],
    ['2026-09-01T14:00:00Z', '2026-09-01T14:00[UTC]'],
  ])('that is one day, seen from the engagement or from today, is written as that: %s', async (text, date) => {
    const within = milestones.replace(
      'milestones',
      'engagement:\n  startDate: 2026-06-01\n  endDate: 2027-06-01\nmilestones',
    );
    const found = await pasted(within, text);
    expect(found.map(({ result, sure }) => [result, sure])).toEqual([[within.replace('‸', date), true]]);
  });

  it('that could be two dates is offered as each, and none is sure', async () => {
    const found = await pasted(milestones, '03/04/2026', 'nl');
    expect(found.map(({ title, sure }) => [title, sure])).toEqual([
      ['Plakken als 2026-04-03 (vr 3 april 2026)', false],
      ['Plakken als 2026-03-04 (wo 4 maart 2026)', false],
    ]);
  });

  it.each([
    ['a duration', 'changes:\n  procedure:\n    assessWithin: ‸\n', 'five working days', '5 business days'],
    ['an amount', 'budget:\n  cap: ‸ # all in\n', '€ 240.000,00', 'EUR 240000.00'],
    ['a phone number', 'people:\n  - phone: ‸\n', '+31 (0)20 123 4567', '"+31201234567"'],
    ['a number without quotes', 'people:\n  - phone: ‸\n', '+31201234567', '"+31201234567"'],
    ['a date in brackets', 'calendars:\n  - holidays: [{ date: ‸, name: Holi }]\n', '3 March 2026', '2026-03-03'],
    ['a date in an item in brackets', 'milestones:\n  - { id: a, due: ‸ }\n', '3 March 2026', '2026-03-03'],
    ['a date in a file with Windows line ends', 'milestones:\r\n  - due: ‸\r\n', '3 March 2026', '2026-03-03'],
    ['a date in a second document', 'metadata:\n---\nmilestones:\n  - due: ‸\n', '3 March 2026', '2026-03-03'],
    ['a date right behind the colon', 'engagement:\n  startDate:‸\n', '3 March 2026', ' 2026-03-03'],
  ])('%s', async (_, marked, text, written) => {
    const found = await pasted(marked, text);
    expect(found.map(({ result, sure }) => [result, sure])).toEqual([[marked.replace('‸', written), true]]);
  });

  it('takes the place of what is selected as a whole, and of nothing less', async () => {
    const text = 'engagement:\n  startDate: "2026-01-01"\n';
    const context = contextOf(text);
    const ask = (start: number, end: number) =>
      paste.answer(
        {
          textDocument: { uri: '' },
          range: { start: { line: 1, character: start }, end: { line: 1, character: end } },
          text: '3 March 2026',
        },
        context,
      );
    expect((await ask(14, 24)).map(({ edits }) => edits)).toEqual([
      [{ range: { start: { line: 1, character: 14 }, end: { line: 1, character: 24 } }, newText: '2026-03-03' }],
    ]);
    expect(await ask(14, 18)).toEqual([]);
    expect(await ask(24, 24)).toEqual([]);
  });

  it.each(['"', "'"])('is written into empty quotes: %s', async (quote) => {
    const found = await pasted(`milestones:\n  - due: ${quote}‸${quote}\n`, '3 March 2026');
    expect(found.map(({ result }) => parse(result))).toEqual([{ milestones: [{ due: '2026-03-03' }] }]);
  });

  it.each([
    ['is right as it is', milestones, '2026-09-01'],
    ['is vague', milestones, 'soon'],
    ['belongs to no form', 'metadata:\n  title: ‸\n', '1 September 2026'],
    ['is pasted into a text', 'scope:\n  inScope:\n    - statement: Until ‸\n', '1 September 2026'],
    ['stands on the line below', 'milestones:\n  - id: beta\n    due:\n      ‸\n', '1 September 2026'],
  ])('stays as it is where it %s', async (_, marked, text) => {
    expect(await pasted(marked, text)).toEqual([]);
  });
});

it('answers at every place of a half-typed spec, and in a file of configuration with nothing', async () => {
  const text = `${people}  - \nmilestones: [{ due: , id`;
  for (let end = 0; end <= text.length; end++) {
    await pasted(`${text.slice(0, end)}‸`, signature);
    await pasted(`${text.slice(0, end)}‸`, '1 September 2026');
  }
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  expect(
    await paste.answer({ textDocument: { uri: '' }, range, text: signature }, contextOf('', { kind: 'config' })),
  ).toEqual([]);
});
