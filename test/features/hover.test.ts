import { describe, expect, it } from 'vitest';
import { follow } from '../../server/src/document/tree.ts';
import type { FeatureContext } from '../../server/src/lsp/feature.ts';
import { contextOf } from '../support/ask.ts';
import { example, hovered, hoveredAt, hoveredIn, inExample } from '../support/hovered.ts';
import { specLayouts } from '../support/specLayouts.ts';

const told = async (marked: string, locale: 'en' | 'nl' = 'en'): Promise<string | undefined> =>
  (await hovered(inExample(marked), { locale }))?.told;

const dutyLines = [
  '**Accountable for**: Build both apps  ',
  '**Responsible for**: Build both apps; Compare the hours in Jira with the budget  ',
  '**Owns**: Each Nova engineer has passed the ACME security course (gate); App release 1 (deliverable); Beta with 50 customers (milestone); Go-live (milestone); and 4 more  ',
  '**Chairs**: stand-up (meeting)  ',
  '**Decides in**: A milestone slips by more than 2 business days or a KPI is breached (level 1)  ',
  '**Assesses**: changes  ',
  '**Approves**: changes up to EUR 5000  ',
  '**Informed of**: Accept each release  ',
  '**Attends**: stand-up (meeting); planning (meeting); evaluation (meeting); steering (meeting)  ',
  '**Warned at**: 70 percent of the budget',
];

describe('hover of an id', () => {
  it('tells who somebody is, and what time it is there', async () => {
    expect(await hovered(inExample('holderId: r‸avi'))).toEqual({
      kind: 'markdown',
      about: 'ravi',
      told: [
        '**Ravi Rao, Delivery manager at Nova Soft Pvt Ltd**  ',
        'person `ravi`, named once',
        '',
        'E-mail address: ravi@nova.example  ',
        'Phone number: +919812345678  ',
        'Languages: en, hi, mr  ',
        'Introduction: Leads nine engineers in Pune; grows mangoes.  ',
        'Now 14:30 in Kolkata',
        '',
        '---',
        '',
        '**Holder**: Person who fills the role.',
      ].join('\n'),
    });
  });

  it('tells all that a role answers for', async () => {
    expect(await told('- id: delivery-‸manager')).toBe(
      [
        '**Delivery manager (Ravi Rao) at Nova Soft Pvt Ltd**  ',
        'role `delivery-manager`, named 21 times',
        '',
        'Deputy: Asha Kulkarni  ',
        'Reports to: Account director (Asha Kulkarni) at Nova Soft Pvt Ltd  ',
        'Amount limit: EUR 5000',
        '',
        ...dutyLines,
      ].join('\n'),
    );
  });

  it('tells it in Dutch', async () => {
    expect(await told('- id: b‸ridge', 'nl')).toBe(
      [
        '**Relationship manager (Mila Bos) bij ACME B.V.**  ',
        'rol `bridge`, 10 keer genoemd',
        '',
        '`deputyId`: Eva Jansen  ',
        '`reportsToRoleId`: Sponsor (Tom de Haan) bij ACME B.V.',
        '',
        '**Eindverantwoordelijk voor**: Talk to each member of both teams once a quarter  ',
        '**Voert uit**: Talk to each member of both teams once a quarter  ',
        '**Eigenaar van**: Each Nova engineer logs in to Jira and GitHub (startvoorwaarde); Two ACME engineers maintain the app without help from 2026-12-18 (doelstelling); Mean score of the six survey questions, answered by both teams (KPI); exit  ',
        '**Zit voor bij**: evaluation (overleg)  ',
        '**Brug in**: relatie  ',
        '**Wordt geïnformeerd over**: Build both apps  ',
        '**Neemt deel aan**: evaluation (overleg)',
      ].join('\n'),
    );
  });

  it('tells when somebody works, and the next holiday', async () => {
    expect(await told('calendarId: i‸n')).toBe(
      [
        '**Asia/Kolkata, mon tue wed thu fri, 10:00-19:00**  ',
        'calendar `in`, named 2 times',
        '',
        'Country: IN  ',
        'Region: IN-MH  ',
        'Now 14:30 in Kolkata  ',
        'Next holiday: Ganesh Chaturthi, Mon 14 September 2026',
        '',
        '---',
        '',
        '**Calendar**: Calendar with the working days of this organization.',
      ].join('\n'),
    );
  });

  it('tells what a milestone, a KPI and an escalation are about', async () => {
    expect(await told('dependsOnIds: [b‸eta]')).toContain(
      [
        '**Beta with 50 customers**  ',
        'milestone `beta`, named once',
        '',
        'Due date: Tue 30 June 2026  ',
        'Binding: target  ',
        'Owner: Delivery manager (Ravi Rao) at Nova Soft Pvt Ltd\n',
      ].join('\n'),
    );
    expect(await told('kpiIds: [orders, escaped-‸defects]')).toContain('\nTarget: ≤ 2  \nUnit: count  \n');
    expect(await told('escalationId: d‸elivery')).toContain(
      [
        'Level 1: Product owner (Eva Jansen) at ACME B.V. / Delivery manager (Ravi Rao) at Nova Soft Pvt Ltd, 1 business day  ',
        'Level 2: Sponsor (Tom de Haan) at ACME B.V. / Account director (Asha Kulkarni) at Nova Soft Pvt Ltd, 3 business days',
      ].join('\n'),
    );
  });

  it('tells of the id and of the section in `section/id`', async () => {
    const id = await hovered(inExample('relatesTo: [changes/procedure, milestones/go-‸live'));
    expect(id?.about).toBe('go-live');
    expect(id?.told).toMatch(/^\*\*Go-live\*\* {2}\nmilestone `go-live`, named 2 times\n/);
    const section = await hovered(inExample('relatesTo: [changes/procedure, mile‸stones/go-live'));
    expect(section?.about).toBe('milestones');
    expect(section?.told).toMatch(/^\*\*Milestones\*\* \(`milestones`\)\n/);
    const key = await hovered(inExample('relatesTo: [changes/proce‸dure'));
    expect(key?.about).toBe('procedure');
    expect(key?.told).toMatch(
      /^\*\*Procedure\*\* \(`procedure`\)\n\nThe way a change goes from request to decision\. {2}\n/,
    );
  });

  it('says nothing of who is not there', async () => {
    const found = await hovered('roles:\n  - id: owner\n    title: Owner\n    holderId: no‸body\n');
    expect(found?.told).not.toContain('named');
    expect(found?.told).toContain('**Holder**: Person who fills the role.');
  });

  it('takes nothing that a user writes for Markdown', async () => {
    const found = await hovered('people:\n  - id: e‸va\n    name: "*Eva* [x](http://x.example) `a` <b>"\n');
    expect(found?.told).toBe(
      '**\\*Eva\\* \\[x\\](http://x.example) \\`a\\` \\<b\\>**  \nperson `eva`, not named anywhere',
    );
  });
});

describe('hover in general', () => {
  it('shows what an alias stands for', async () => {
    const base = 'x-week: &week\n  - mon\n  - tue\ncalendars:\n  - id: nl\n    workingDays: *we‸ek\n';
    expect(await hovered(base)).toEqual({ kind: 'markdown', about: '*week', told: '```yaml\n- mon\n- tue\n```' });
  });

  it('says nothing where there is nothing to tell', async () => {
    const nothing = ['‸', '‸# a comment\n', 'x-own: a‸b\n', 'metadata:\n  title: An app‸\n', 'a: 1\n‸\n'];
    for (const marked of nothing) expect(await hovered(marked), marked).toBeUndefined();
  });

  it('is plain text for a client that does not take Markdown', async () => {
    const found = await hovered(inExample('bind‸ing: firm'), { capabilities: {} });
    expect(found).toEqual({
      kind: 'plaintext',
      about: 'binding',
      told: [
        'Binding (binding)',
        '',
        'How hard the date is. Without it, deadlines.defaultBinding applies.',
        '',
        '- firm: The date is a promise: missing it is a breach without a further reminder (in Dutch law: fatale termijn).',
        '- target: The date is an aim: the other party gives notice and new time before it becomes a breach (in Dutch law: streefdatum).',
      ].join('\n'),
    });
  });

  const places = [
    ['roles', 3, 'id'],
    ['roles', 0, 'holderId'],
    ['milestones', 1, 'due'],
    ['deliverables', 0, 'acceptance', 'decideWithin'],
    ['communication', 'meetings', 1, 'at'],
    ['communication', 'meetings', 1, 'every'],
    ['parties', 1, 'timeZone'],
    ['budget', 'cap'],
    ['milestones', 0, 'binding'],
  ] as const;

  it.each(specLayouts)('says the same of a spec $name', async ({ write, locale }) => {
    for (const path of places) {
      const at = example.indexOf(`\n${path[0]}:`) + 1;
      const [plain, other] = [contextOf(example, { locale }), contextOf(write(example, at), { locale })];
      for (const part of ['key', 'value'] as const) {
        const expected = await hoveredIn(plain, placed(plain, path)[part]);
        const found = await hoveredIn(other, placed(other, path)[part]);
        expect(expected?.told, path.join('/')).toBeDefined();
        expect(found?.told, path.join('/')).toBe(expected?.told);
        expect(found?.about.replace(/^["']|["']$/g, '')).toBe(expected?.about.replace(/^["']|["']$/g, ''));
      }
    }
  });

  it('bears any half-typed spec', async () => {
    const text = example.slice(0, example.indexOf('people:'));
    for (let end = 0; end <= text.length; end++) {
      const typed = text.slice(0, end);
      const found = await hoveredAt(typed, end);
      if (found) expect(typed).toContain(found.about);
    }
  });

  it.each([
    ['client', 'Oss, opdrachtgever', 'Oss, client'],
    ['thirdParty', 'Oss, derde partij', 'Oss, third party'],
    ['sponsor', 'Oss, sponsor', 'Oss, sponsor'],
  ])('says in a word what a party is: %s', async (type, dutch, english) => {
    const text = `parties:\n  - id: o‸ss\n    type: ${type}\n    name: Oss\n`;
    expect((await hovered(text, { locale: 'nl' }))?.told).toBe(`**${dutch}**  \npartij \`oss\`, nergens genoemd`);
    expect((await hovered(text))?.told).toBe(`**${english}**  \nparty \`oss\`, not named anywhere`);
  });

  it('does not follow lists of aliases for ever', async () => {
    const levels = Array.from({ length: 18 }, (_, level) => {
      const items = Array.from({ length: 6 }, () => (level === 0 ? 'en' : `*l${level - 1}`));
      return `x-${level}: &l${level} [${items.join(', ')}]\n`;
    });
    const found = await hovered(`${levels.join('')}people:\n  - id: e‸va\n    name: Eva\n    languages: *l17\n`);
    expect(found?.told).toBe('**Eva**  \nperson `eva`, not named anywhere');
  });

  it('bears a spec without what it refers to', async () => {
    const without = example.replace(/^(?:parties|people|calendars|deadlines|glossary):\n(?:[ #].*\n|\n)*/gm, '');
    expect(without).not.toContain('\ncalendars:');
    const context = contextOf(without);
    const found = [];
    for (const match of without.matchAll(/(?<=: )\S/g)) found.push(await hoveredIn(context, match.index));
    expect(found.some((one) => one?.about === 'delivery-manager')).toBe(true);
  });
});

/** Where a value of the last spec of a file stands, and its key. */
function placed({ document }: FeatureContext, path: readonly (string | number)[]) {
  const place = document.specs.at(-1)?.placeAt(path);
  const node = follow(place?.node);
  if (!node || !place?.entry) throw new Error(`There is no ${path.join('/')}.`);
  return { value: node.range.start + 2, key: place.entry.key.range.start + 1 };
}
