import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { applyEdits } from '../support/applyEdits.ts';
import { check } from '../support/check.ts';
import { overlay, withoutSections } from '../support/overlay.ts';
import { ajvWithSchema, schemaErrors } from '../support/schemaSupport.ts';

const acme = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
const ajv = ajvWithSchema();

type Item = Readonly<Record<string, unknown>>;
type Spec = Readonly<Record<string, Item & readonly Item[]>>;

const scope = (statement: string, metadata = ''): string =>
  `${metadata}scope:\n  inScope:\n    - id: app\n      statement: ${statement}\n  outOfScope:\n    - { id: order-api, statement: ACME builds the order API. }\n`;

/** A list of a section. */
const list = (spec: Spec, section: string, key: string): readonly Item[] => (spec[section]?.[key] ?? []) as Item[];

/** The spec after the fix whose title begins so, which must be as valid as it was. */
function fixed(text: string, title: string): { readonly text: string; readonly spec: Spec } {
  const fixes = check(text).problems.flatMap((problem) => problem.fixes?.() ?? []);
  const fix = fixes.find((offered) => offered.title.startsWith(title));
  if (!fix) throw new Error(`There is no fix "${title}", only: ${fixes.map((offered) => offered.title).join(', ')}`);
  const after = applyEdits(text, fix.edits);
  expect(schemaErrors(ajv, parse(text), true)).toEqual(expect.arrayContaining(schemaErrors(ajv, parse(after), true)));
  return { text: after, spec: parse(after) as Spec };
}

/** The same spec in other shapes that a file may have. */
const shapes: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['with Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['without the section', (text) => withoutSections(text, ['openIssues', 'glossary'])],
  ['with the section still empty', (text) => text.replace(/^openIssues:.*\n/m, 'openIssues: # later\n')],
  ['on one line', (text) => `${JSON.stringify(parse(text))}\n`],
  ['indented by four', (text) => stringify(parse(text), { indent: 4 })],
];

describe.each(shapes)('a spec %s', (_name, shape) => {
  it('takes an open issue with owner, date and place', () => {
    const text = shape(overlay(acme, scope('Nova shall build the app as discussed.')));
    const { spec } = fixed(text, 'Make "as discussed" an open issue');
    expect(spec['openIssues']).toEqual([
      {
        id: 'app-statement',
        question: 'What is meant by "as discussed" in scope › inScope "app" › statement?',
        ownerRoleId: 'product-owner',
        due: '2026-02-16',
        relatesTo: ['scope/app'],
      },
    ]);
    expect(list(spec, 'scope', 'inScope')[0]?.['statement']).toBe(
      'Nova shall build the app (openIssues/app-statement).',
    );
  });

  it('takes a term in its glossary', () => {
    const text = shape(overlay(acme, scope('Nova shall build a user-friendly app.')));
    const { spec, text: after } = fixed(text, 'Define "user-friendly"');
    expect(spec['glossary']?.at(-1)).toEqual({
      term: 'user-friendly',
      definition: 'What is measured, and the value from which it is met.',
    });
    expect(check(after).problems.filter(({ code }) => code === 'vague/quality')).toEqual([]);
  });

  it('takes a KPI, and a term that names it', () => {
    const text = shape(overlay(acme, scope('Nova shall build a user-friendly app.')));
    const { spec } = fixed(text, 'Measure "user-friendly"');
    expect(spec['kpis']?.at(-1)).toMatchObject({
      id: 'user-friendly',
      metric: 'What is measured for "user-friendly" per calendar month',
      target: { op: 'gte' },
    });
    expect(spec['glossary']?.at(-1)).toEqual({
      term: 'user-friendly',
      definition: 'On target for kpis/user-friendly.',
    });
  });

  it('takes the two halves of a statement as two items', () => {
    const text = shape(overlay(acme, scope('Nova shall build the app and shall host it.')));
    const { spec } = fixed(text, 'Split into two');
    expect(list(spec, 'scope', 'inScope').slice(0, 2)).toEqual([
      { id: 'app', statement: 'Nova shall build the app.' },
      { id: 'app-2', statement: 'Nova shall host it.' },
    ]);
  });

  it('takes a meeting for what has no rhythm yet', () => {
    const text = shape(overlay(acme, scope('Nova shall regularly inform ACME.')));
    const { spec } = fixed(text, 'Plan a meeting');
    expect(list(spec, 'communication', 'meetings').at(-1)).toEqual({
      id: 'progress',
      type: 'review',
      every: '1 week',
      weekdays: ['fri'], // the first without another meeting; Holi is on the Tuesday
      at: '10:00',
      timeZone: 'Europe/Amsterdam',
      from: '2026-03-06',
      duration: '30 minutes',
      chairRoleId: 'delivery-manager',
      attendeeRoleIds: ['product-owner', 'delivery-manager'],
      topics: ['delivery'],
      output: 'Actions with owner and due date',
    });
  });
});

describe('an open issue', () => {
  const question = (text: string, title = 'Make "'): Item => fixed(text, title).spec['openIssues']?.at(-1) ?? {};

  it('is owned by who answers for the clause', () => {
    const risks =
      'risks:\n  - { id: late, statement: Keys are late., probability: low, impact: high, ownerRoleId: delivery-manager, response: "Nova calls <name>." }\n';
    expect(question(overlay(acme, risks))).toMatchObject({ id: 'late-response', ownerRoleId: 'delivery-manager' });
  });

  it.each([
    ['Nova shall, where possible, test the app.', 'Nova shall (openIssues/app-statement) test the app.'],
    [
      'Nova shall, where possible, and at its own cost, help.',
      'Nova shall (openIssues/app-statement), and at its own cost, help.',
    ],
    ['Nova tests the app, where possible.', 'Nova tests the app (openIssues/app-statement).'],
    ['Nova tests the app, where possible at night.', 'Nova tests the app (openIssues/app-statement), at night.'],
    ['Nova tests the app (where possible at night).', 'Nova tests the app (openIssues/app-statement at night).'],
    ['Nova tests the app (name TBD).', 'Nova tests the app (name openIssues/app-statement).'],
  ])('is named where it came from: %s', (before, after) => {
    const { spec } = fixed(overlay(acme, scope(before)), 'Make "');
    expect(list(spec, 'scope', 'inScope')[0]?.['statement']).toBe(after);
  });

  it('of a part without an id is named after its section', () => {
    const exit =
      'exit:\n  transitionPeriod: 3 months\n  ownerRoleId: bridge\n  dataReturnWithin: 30 days\n  assistance: Nova helps as discussed.\n  handover: [Source code]\n';
    expect(question(overlay(acme, exit))).toMatchObject({ id: 'exit-assistance', relatesTo: ['exit/assistance'] });
  });

  it('has an id of its own, made of where it comes from', () => {
    const issues =
      'openIssues:\n  - { id: app-statement, question: Which one?, ownerRoleId: bridge, due: 2026-02-20 }\n';
    expect(question(overlay(acme, scope('TBD') + issues))).toMatchObject({ id: 'app-statement-2' });
    const terms = 'glossary:\n  - { term: Release, definition: TBD }\n';
    expect(question(overlay(acme, terms))).toMatchObject({ id: 'definition' });
  });

  it('asks in the language of the spec', () => {
    const metadata = 'metadata: { name: base, title: De app, version: 1.2.0, status: draft, language: nl-BE }\n';
    const { text } = fixed(overlay(acme, scope('Zoals afgesproken bouwt Nova de app.', metadata)), 'Make "Zoals');
    expect(text).toContain('question: Wat betekent "Zoals afgesproken" in scope › inScope "app" › statement?');
    expect(text).toContain('statement: Volgens openIssues/app-statement bouwt Nova de app.');
  });

  it('has a date to be written over where the engagement has no start', () => {
    const text = overlay(acme, scope('TBD')).replace(/^ {2}startDate: .*$/m, '  startDate: soon');
    expect(question(text)).toMatchObject({ due: '2026-02-20' });
  });

  it('is not offered for an open issue, nor where its section is something else', () => {
    for (const issues of [
      'openIssues:\n  - { id: a, question: TBD, ownerRoleId: bridge, due: 2026-02-20 }\n',
      'openIssues: none\n',
    ]) {
      const text = overlay(acme, issues.includes('TBD') ? issues : scope('TBD') + issues);
      const found = check(text).problems.filter(({ code }) => code === 'vague/placeholder');
      expect(found).toHaveLength(1);
      expect(found[0]?.fixes?.()).toEqual([]);
    }
  });

  it('takes the place of a date that is to be decided, where there may be none', () => {
    const dependency = (due: string) =>
      `scope:\n  inScope:\n    - { id: app, statement: Nova shall build the app. }\n  outOfScope:\n    - { id: order-api, statement: ACME builds the order API. }\n  dependencies:\n    - id: keys\n      statement: ACME gives Nova the keys.\n      ownerRoleId: product-owner\n      due: ${due}\n`;
    const titles = (text: string): string[] =>
      check(text).problems.flatMap((problem) => (problem.fixes?.() ?? []).map(({ title }) => title));
    const text = overlay(acme, dependency('TBD'));
    const [problem] = check(text).problems.filter(({ code }) => code === 'deadline/not-measurable');
    const fix = problem?.fixes?.().find(({ title }) => title.startsWith('Make "TBD"'));
    const after = parse(applyEdits(text, fix?.edits ?? [])) as Spec;
    expect(schemaErrors(ajv, after)).toEqual([]);
    expect(list(after, 'scope', 'dependencies')[0]).not.toHaveProperty('due');
    expect(after['openIssues']?.at(-1)).toMatchObject({
      id: 'keys-due',
      ownerRoleId: 'product-owner',
      relatesTo: ['scope/keys'],
    });
    expect(titles(overlay(acme, dependency('ASAP'))).filter((title) => title.startsWith('Make'))).toEqual([]);
    const milestone =
      'milestones:\n  - { id: go-live, title: Go-live, due: TBD, binding: target, ownerRoleId: delivery-manager }\n';
    expect(titles(overlay(acme, milestone)).filter((title) => title.startsWith('Make'))).toEqual([]);
  });
});

describe('a term', () => {
  const term = (statement: string): Item =>
    fixed(overlay(acme, scope(statement)), 'Define "').spec['glossary']?.at(-1) ?? {};

  it('has no capital of a sentence that it opened', () => {
    expect(term('User-friendly screens are built by Nova.')).toMatchObject({ term: 'user-friendly' });
    expect(term('Nova builds the app. Seamless logins come first.')).toMatchObject({ term: 'seamless' });
  });

  it('for an amount says how much', () => {
    expect(term('Nova shall make small changes.')).toEqual({
      term: 'small changes',
      definition: 'How many or how much it is at most, with the unit.',
    });
  });

  it('is not made of a word that a number can replace', () => {
    const all = check(overlay(acme, scope('Nova shall train several engineers.'))).problems;
    const problems = all.filter(({ code }) => code === 'vague/quantity');
    expect(problems.flatMap((problem) => problem.fixes?.() ?? []).map(({ title }) => title)).toEqual([
      'Replace by "3"',
    ]);
  });
});

describe('a meeting', () => {
  it('is planned for what people talk about only', () => {
    const titles = (statement: string): string[] =>
      check(overlay(acme, scope(statement)))
        .problems.flatMap((problem) => problem.fixes?.() ?? [])
        .map(({ title }) => title)
        .filter((title) => title.startsWith('Plan'));
    expect(titles('Nova shall regularly report to ACME.')).toHaveLength(1);
    expect(titles('Nova shall regularly change each password.')).toEqual([]);
  });
});

it('nothing is added to a spec that is half read', () => {
  const text = `${overlay(acme, scope('Nova shall, where possible, build a user-friendly app.'))}openIssues:\n  - { id: rate, question: What\n`;
  const titles = check(text)
    .problems.filter(({ code }) => code.startsWith('vague/'))
    .flatMap((problem) => problem.fixes?.() ?? [])
    .map(({ title }) => title);
  expect(titles).toContain('Delete "where possible"');
  expect(titles.filter((title) => /^(?:Make|Define|Measure)/.test(title))).toEqual([]);
});
