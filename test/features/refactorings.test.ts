import { describe, expect, it } from 'vitest';
import { actionsAt, refactoringsIn } from '../support/refactor.ts';

/** A spec with two parties, and what a test needs besides. */
const spec = (rest: string): string =>
  `parties:
  - { id: acme, type: client, name: ACME, country: NL, timeZone: Europe/Amsterdam }
  - { id: nova, type: supplier, name: Nova, country: IN, timeZone: Asia/Kolkata }
${rest}`;

const roles = `roles:
  - { id: owner, title: Owner, partyId: acme, reportsToRoleId: sponsor }
  - { id: sponsor, title: Sponsor, partyId: acme }
  - { id: manager, title: Manager, partyId: nova }
`;

/** What the action of this title makes of a marked spec; undefined where it is not offered. */
const resultOf = async (title: string, marked: string, locale: 'en' | 'nl' = 'en'): Promise<string | undefined> =>
  (await refactoringsIn(marked, locale)).get(title);

describe('merging what says the same', () => {
  const merge = 'Merge "boss" into "sponsor" and refer to that everywhere';

  it('removes a role and refers to the other one, once in each list', async () => {
    const marked = spec(`roles:
  - id: owner # c1
    title: Owner
    partyId: acme
    reportsToRoleId: "boss"
  # the one who pays
  - id: b‸oss
    title: Sponsor
    partyId: acme
  - { id: sponsor, title: Sponsor, partyId: acme, holderId: tom }
responsibilities:
  - { id: a, accountable: boss, responsible: [sponsor, boss, owner], informed: [boss] } # c2
scenarios:
  - { id: b, relatesTo: [roles/boss] }
`);
    expect(await resultOf(merge, marked)).toBe(
      spec(`roles:
  - id: owner # c1
    title: Owner
    partyId: acme
    reportsToRoleId: "sponsor"
  # the one who pays
  - { id: sponsor, title: Sponsor, partyId: acme, holderId: tom }
responsibilities:
  - { id: a, accountable: sponsor, responsible: [sponsor, owner], informed: [sponsor] } # c2
scenarios:
  - { id: b, relatesTo: [roles/sponsor] }
`),
    );
  });

  it('is offered at the one that stays, too', async () => {
    const marked = spec(
      'roles:\n  - { id: boss, title: Sponsor, partyId: acme }\n  - { id: sponsor, ‸title: Sponsor, partyId: acme, holderId: tom }\n',
    );
    expect([...(await refactoringsIn(marked)).keys()]).toContain(merge);
  });

  it.each([
    ['calendars', 'timeZone: Europe/Amsterdam, workingDays: [mon, tue], hours: "09:00-17:00"'],
    ['channels', 'tool: slack, address: https://acme.slack.com'],
  ])('knows %s', async (list, fields) => {
    const [above, indent] = list === 'channels' ? ['communication:\n  channels:\n', '    '] : ['calendars:\n', '  '];
    const users =
      list === 'channels' ? 'escalations:\n  - channelId: two\n' : 'deadlines:\n  calendarIds: [one, two]\n';
    const merged = list === 'channels' ? 'escalations:\n  - channelId: one\n' : 'deadlines:\n  calendarIds: [one]\n';
    const item = (id: string, name: string): string => `${indent}- { id: ${id}, ${name}${fields} }\n`;
    expect(
      await resultOf(
        'Merge "two" into "one" and refer to that everywhere',
        above + item('one', '') + item('two', '‸') + users,
      ),
    ).toBe(above + item('one', '') + merged);
  });

  it.each([
    [
      'one says something that the other does not',
      'title: Sponsor, partyId: acme, deputyId: eva',
      'title: Sponsor, partyId: acme, holderId: tom',
    ],
    ['they are not the same thing', 'title: Sponsor, partyId: nova', 'title: Sponsor, partyId: acme'],
    [
      'one reports to the other',
      'title: Sponsor, partyId: acme',
      'title: Sponsor, partyId: acme, reportsToRoleId: boss',
    ],
    [
      'something else refers to an anchor in it',
      'title: &x Sponsor, partyId: acme',
      'title: Sponsor, partyId: acme, x-a: *x',
    ],
  ])('is not offered where %s', async (_, one, other) => {
    const marked = spec(`roles:\n  - { id: boss, ${one} }\n  - { id: sponsor,‸ ${other} }\n`);
    expect([...(await refactoringsIn(marked)).keys()].filter((title) => title.startsWith('Merge'))).toEqual([]);
  });

  it('has a Dutch title', async () => {
    const marked = spec('roles:\n  - { ‸id: a, title: B, partyId: acme }\n  - { id: c, title: B, partyId: acme }\n');
    expect([...(await refactoringsIn(marked, 'nl')).keys()]).toContain(
      'Voeg "a" samen met "c" en verwijs daar overal naar',
    );
  });
});

describe('extracting', () => {
  it('a role of a person who is named where roles belong, everywhere', async () => {
    const people = 'people:\n  - { id: eva, name: Eva Jansen, partyId: acme, email: eva@acme.example }\n';
    const rest = (owner: string): string =>
      `risks:\n  - { id: a, ownerRoleId: ${owner} } # c\nbudget:\n  ownerRoleId: "${owner.replace('‸', '')}"\n`;
    expect(await resultOf('Extract role "eva-role" and refer to it', spec(`${people}${roles}${rest('e‸va')}`))).toBe(
      spec(
        `${people}${roles}  - { id: eva-role, title: Eva role, partyId: acme, holderId: eva }\n${rest('eva-role')}`.replace(
          '  - { id: eva-role, title: Eva role, partyId: acme, holderId: eva }\n',
          '  - id: eva-role\n    title: Eva role\n    partyId: acme\n    holderId: eva\n',
        ),
      ),
    );
  });

  it.each(['Eva Jansen', 'eva@acme.example'])('the same for %s', async (value) => {
    const marked = spec(
      `people:\n  - { id: eva, name: Eva Jansen, partyId: acme, email: eva@acme.example }\nroles: []\nbudget:\n  ownerRoleId: ‸${value}\n`,
    );
    expect(await resultOf('Extract role "eva-role" and refer to it', marked)).toContain('\n  ownerRoleId: eva-role\n');
  });

  it.each([
    ['mailto:ops@nova.example', 'mail', 'e-mail'],
    ['tel:+31201234567', 'phone', 'phone'],
    ['https://acme.slack.com/nova', 'slack', 'slack'],
    ['https://chat.acme.example', 'chat', 'chat'],
  ])('a channel of the address %s', async (address, id, tool) => {
    const channels = 'communication:\n  channels:\n    - { id: daily, tool: teams, address: x }\n';
    const marked = `${channels}escalations:\n  - channelId: ‸${address}\nculture:\n  feedback: { channelIds: ["${address}"] }\n`;
    const result = await resultOf(`Extract channel "${id}" and refer to it`, marked);
    expect(result).toBe(
      `${channels}    - id: ${id}\n      tool: ${tool}\n      address: ${address}\nescalations:\n  - channelId: ${id}\nculture:\n  feedback: { channelIds: ["${id}"] }\n`,
    );
  });

  it.each([
    ['where the spec has no section for channels', '', 'communication:\n  channels:\n    - '],
    ['where that section is empty', 'communication: # c\n', 'communication: # c\n  channels:\n    - '],
    ['where that section is empty, in flow style', 'communication: {}\n', 'communication: { channels: [{ '],
    ['where the list is empty', 'communication:\n  channels:\n', 'communication:\n  channels:\n    - '],
  ])('a channel %s', async (_, section, start) => {
    const marked = `${section}culture:\n  feedback: { channelIds: ["‸https://acme.slack.com/nova"] }\n`;
    const result = await resultOf('Extract channel "slack" and refer to it', marked);
    expect(result?.startsWith(`${start}id: slack`)).toBe(true);
    expect(result).toContain('culture:\n  feedback: { channelIds: ["slack"] }\n');
  });

  it('a calendar of a time zone', async () => {
    const result = await resultOf(
      'Extract calendar "in" and refer to it',
      spec('deadlines:\n  calendarIds: [‸Asia/Kolkata]\n'),
    );
    expect(result).toContain('  calendarIds: [in]\n');
    expect(result).toContain(
      'calendars:\n  - id: in\n    country: IN\n    timeZone: Asia/Kolkata\n    workingDays: [mon, tue, wed, thu, fri, sat]\n',
    );
  });

  it('the calendar of a party, also for the others of its country and zone', async () => {
    const marked = `parties:
  - { id: a, type: client, country: NL, ‸timeZone: Europe/Amsterdam }
  - { id: b, type: supplier, country: NL, timeZone: Europe/Amsterdam } # c
  - { id: d, type: supplier, country: IN, timeZone: Asia/Kolkata }
`;
    expect(await resultOf('Extract calendar "nl" and refer to it', marked)).toBe(`parties:
  - { id: a, type: client, country: NL, timeZone: Europe/Amsterdam, calendarId: nl }
  - { id: b, type: supplier, country: NL, timeZone: Europe/Amsterdam, calendarId: nl } # c
  - { id: d, type: supplier, country: IN, timeZone: Asia/Kolkata }
calendars:
  - id: nl
    country: NL
    timeZone: Europe/Amsterdam
    workingDays: [mon, tue, wed, thu, fri]
    hours: 09:00-17:30
`);
  });

  it('nothing where there is a calendar of this country and zone: that is referred to', async () => {
    const calendars = 'calendars:\n  - { id: in-pune, country: IN, timeZone: Asia/Kolkata }\n';
    const marked = spec(calendars).replace('name: Nova', 'name: ‸Nova');
    expect(await resultOf('Refer to calendar "in-pune"', marked)).toBe(
      spec(calendars).replace('Kolkata }', 'Kolkata, calendarId: in-pune }'),
    );
  });
});

describe('adding who has a part in an activity', () => {
  const activity = (more: string): string =>
    spec(`${roles}responsibilities:\n  - id: build\n    accountable: manager\n    responsible: [manager]${more}\n`);

  it.each([
    ['Add who is informed', '\n    informed: [owner]'],
    ['Add who is consulted', '\n    consulted: [owner]'],
    ['Add who supports', '\n    supportive: [owner]'],
  ])('%s: somebody who has no part in it yet', async (title, added) => {
    expect(await resultOf(title, activity('').replace('id: build', 'id: ‸build'))).toBe(activity(added));
  });

  it('offers the other roles to choose from, in an editor that takes tab stops', async () => {
    const actions = await actionsAt(activity('').replace('id: build', 'id: ‸build'), ['refactor']);
    const edit = JSON.stringify(actions.find(({ title }) => title === 'Add who is informed')?.edit);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a tab stop
    expect(edit).toContain('informed: [${1|owner,sponsor|}]');
  });

  it.each([
    [
      'accountable',
      'Add who is accountable',
      'responsible: [manager]',
      'accountable: manager\n    responsible: [manager]',
    ],
    ['responsible', 'Add who is responsible', 'accountable: owner', 'accountable: owner\n    responsible: [owner]'],
  ])('%s: who is named already', async (_, title, present, expected) => {
    const text = (fields: string): string => spec(`${roles}responsibilities:\n  - id: build\n    ${fields}\n`);
    expect(await resultOf(title, text(present).replace('id: build', 'id: ‸build'))).toBe(text(expected));
  });

  it('writes behind a key that waits for its value, and speaks Dutch', async () => {
    const marked = activity('\n    informed:‸');
    expect(await resultOf('Voeg toe wie geïnformeerd wordt', marked, 'nl')).toBe(activity('\n    informed: [owner]'));
  });
});

describe('adding a level of escalation', () => {
  const title = 'Add an escalation level';
  const ladder = (levels: string): string => spec(`${roles}escalations:\n  - id: ‸delivery\n    levels:\n${levels}`);
  const first = '      - { clientRoleId: owner, supplierRoleId: manager, decideWithin: 1 business day } # c\n';
  const second = '      - { clientRoleId: sponsor, supplierRoleId: manager, decideWithin: 2 business days }\n';

  it('names those above, with twice the time; who reports to nobody decides again', async () => {
    expect(await resultOf(title, ladder(first))).toBe(
      ladder(
        `${first}      - clientRoleId: sponsor\n        supplierRoleId: manager\n        decideWithin: 2 business days\n`,
      ).replace('‸', ''),
    );
  });

  it('is not offered where nobody is above', async () => {
    expect(await resultOf(title, ladder(first + second))).toBeUndefined();
  });
});

describe('sorting', () => {
  it('puts people in the order of the parties and of their names, with their comments', async () => {
    const marked = spec(`people: # all
  # the founder
  - id: asha # c1
    name: Asha
    partyId: nova

  - { id: tom, name: Tom, partyId: acme }
  # the sailor
  - { id: eva, name: Éva, partyId: acme } # c2
  - { id: bas, ‸name: Bas, partyId: acme }
x-a: 1
`);
    expect(await resultOf('Sort people by party and name', marked)).toBe(
      spec(`people: # all
  - { id: bas, name: Bas, partyId: acme }

  # the sailor
  - { id: eva, name: Éva, partyId: acme } # c2
  - { id: tom, name: Tom, partyId: acme }
  # the founder
  - id: asha # c1
    name: Asha
    partyId: nova
x-a: 1
`),
    );
  });

  it('puts milestones in the order of their dates, those without one last, in brackets too', async () => {
    const marked =
      'milestones: [{ id: d, due: soon }, { id: b, due: 2026-09-01 }, { ‸id: c, due: "2026-09-01T09:00[Europe/Amsterdam]" }, { id: a, due: 2026-03-01 }]';
    expect(await resultOf('Sort milestones by date', marked)).toBe(
      'milestones: [{ id: a, due: 2026-03-01 }, { id: c, due: "2026-09-01T09:00[Europe/Amsterdam]" }, { id: b, due: 2026-09-01 }, { id: d, due: soon }]',
    );
  });

  it('puts deliverables in the order of their milestones', async () => {
    const milestones = 'milestones:\r\n- { id: late, due: 2026-09-01 }\r\n- { id: soon, due: 2026-03-01 }\r\n';
    const marked = `${milestones}deliverables:\r\n- id: a\r\n  milestoneId: late\r\n- id: b\r\n  ‸milestoneId: soon`;
    expect(await resultOf('Sort deliverables by milestone', marked)).toBe(
      `${milestones}deliverables:\r\n- id: b\r\n  milestoneId: soon\r\n- id: a\r\n  milestoneId: late`,
    );
  });

  it.each([
    ['they are in order', 'milestones:\n  - { ‸id: a, due: 2026-03-01 }\n  - { id: b, due: 2026-09-01 }\n'],
    [
      'an anchor would come behind what refers to it',
      'milestones:\n  - { ‸id: a, due: &x 2026-09-01 }\n  - { id: b, due: 2026-03-01, x-a: *x }\n',
    ],
    [
      'an item is not written yet',
      'milestones:\n  - { ‸id: a, due: 2026-09-01 }\n  -\n  - { id: b, due: 2026-03-01 }\n',
    ],
    ['line breaks are content', 'milestones:\n  - ‸due: 2026-09-01\n    title: |+\n      x\n\n  - due: 2026-03-01\n'],
    [
      'the last line is a text that would get a line break',
      'milestones:\n  - ‸due: 2026-09-01\n  - due: 2026-03-01\n    title: |\n      x',
    ],
    ['a comment in brackets would be torn off', 'milestones: [{ ‸due: 2026-09-01 }, # c\n  { due: 2026-03-01 }]\n'],
  ])('is not offered where %s', async (_, marked) => {
    expect(await resultOf('Sort milestones by date', marked)).toBeUndefined();
  });
});

describe('a deadline in a text', () => {
  const gate = (fields: string): string => `onboarding:\n  gates:\n    - id: a\n      ${fields}\n`;

  it.each([
    [
      'at the end of a sentence',
      'ACME gives the keys by 1 September 2026.',
      'by 1 September 2026',
      'ACME gives the keys.',
    ],
    [
      'as the format has it',
      'ACME gives the keys, by 2026-09-01. Nova tests.',
      'by 2026-09-01',
      'ACME gives the keys. Nova tests.',
    ],
    ['at the start', 'By 1 September 2026, the keys work.', 'By 1 September 2026', 'The keys work.'],
    ['in brackets', 'The keys (by 1 September 2026) work.', 'by 1 September 2026', 'The keys work.'],
    [
      'in Dutch, before the verb',
      'ACME moet de sleutels uiterlijk 1 september 2026 leveren.',
      'uiterlijk 1 september 2026',
      'ACME moet de sleutels leveren.',
    ],
  ])('%s becomes "due"', async (_, text, words, left) => {
    expect(await resultOf(`Write "${words}" as "due: 2026-09-01"`, gate(`condition: ‸${text}`))).toBe(
      gate(`condition: ${left}\n      due: 2026-09-01`),
    );
  });

  it('keeps quotes and folds', async () => {
    const title = 'Write "by 1 September 2026" as "due: 2026-09-01"';
    expect(await resultOf(title, gate('condition: "A ‸\\"key\\" works by 1 September 2026."'))).toBe(
      gate('condition: "A \\"key\\" works."\n      due: 2026-09-01'),
    );
    expect(await resultOf(title, gate('condition: >-\n        A key ‸works by\n        1 September 2026.'))).toBe(
      gate('condition: >-\n        A key works.\n      due: 2026-09-01'),
    );
  });

  it('is the day before or the day itself after "before"', async () => {
    const titles = [...(await refactoringsIn(gate('condition: The ‸keys work before 1 September 2026.'))).keys()];
    expect(titles.filter((title) => title.startsWith('Write "'))).toEqual([
      'Write "before 1 September 2026" as "due: 2026-08-31"',
      'Write "before 1 September 2026" as "due: 2026-09-01"',
    ]);
  });

  it('becomes "verifyBy" of an assumption, and "within" of what follows a breach', async () => {
    expect(
      await resultOf(
        'Schrijf "by 2026-09-01" als "verifyBy: 2026-09-01"',
        'scope:\n  assumptions:\n    - { id: a, statement: ‸The API is stable by 2026-09-01. }\n',
        'nl',
      ),
    ).toBe('scope:\n  assumptions:\n    - { id: a, statement: The API is stable., verifyBy: 2026-09-01 }\n');
    expect(
      await resultOf(
        'Write "within 3 business days" as "within: 3 business days"',
        'kpis:\n  - onBreach:\n      action: ‸Nova reports within 3 business days.\n',
      ),
    ).toBe('kpis:\n  - onBreach:\n      action: Nova reports.\n      within: 3 business days\n');
  });

  it.each([
    ['the key has a value', gate('condition: The ‸keys work by 2026-09-01.\n      due: 2026-09-02')],
    ['the sentence would not read on', gate('condition: The ‸keys are due by 2026-09-01.')],
    ['the sentence goes on behind it', gate('condition: By ‸2026-09-01 the keys work.')],
    ['it lasts until that day', gate('condition: The ‸API is stable until 2026-09-01.')],
    ['there is no key for it', 'objectives:\n  - statement: ‸The app is live by 2026-09-01.\n'],
    ['nothing else would be left', gate('condition: ‸by 2026-09-01')],
  ])('stays where %s', async (_, marked) => {
    expect([...(await refactoringsIn(marked)).keys()].filter((title) => title.startsWith('Write "'))).toEqual([]);
  });
});

describe('adding a scenario', () => {
  it('for a clause with a story of its own, behind the others', async () => {
    const text = (scenario: string): string =>
      spec(`milestones:
  - { id: beta, title: Beta, due: 2026-06-30 }
  - { id: go-live, title: Go-live, due: 2026-09-01, consequence: Nova credits EUR 1000. }
scenarios:
  - { id: late-beta, relatesTo: [milestones/beta] }
${scenario}`);
    const marked = text('').replace('title: Beta', 'title: ‸Beta');
    expect(await resultOf('Add a scenario for "milestones/beta"', marked)).toBe(
      text(`  - id: late-beta-2
    relatesTo: [milestones/beta]
    given: Beta is due on 2026-06-30 and is reached 3 business days later.
    when: Nova reports it on the day it is known.
    then: ACME and Nova set a new date within 2 business days.
`),
    );
  });

  it('for any other, in the language of the spec', async () => {
    const marked = 'metadata: { language: nl }\nscope:\n  inScope:\n    - { id: app, ‸statement: x }\n';
    expect(await resultOf('Voeg een scenario toe voor "scope/app"', marked, 'nl')).toBe(
      `${marked.replace('‸', '')}scenarios:
  - id: example-app
    relatesTo: [scope/app]
    given: De leverancier levert het eerste deel 3 werkdagen te laat op.
    when: De opdrachtgever ziet dat twee van de vijf tests niet slagen.
    then: De leverancier herstelt beide binnen 5 werkdagen zonder kosten.
`,
    );
  });

  it.each([
    ['people', 'people:\n  - { ‸id: eva }\n'],
    ['scenarios', 'scenarios:\n  - { ‸id: a }\n'],
    ['lists whose items are clauses', 'scope:\n  ‸inScope:\n    - { id: a }\n'],
    ['keys that the format does not have', 'x-a:\n  ‸b: 1\n'],
  ])('is not offered for %s', async (_, marked) => {
    expect([...(await refactoringsIn(marked)).keys()].filter((title) => title.startsWith('Add a scenario'))).toEqual(
      [],
    );
  });
});

describe('the light bulb', () => {
  const marked = 'milestones:\n  - { ‸id: a, due: 2026-09-01 }\n  - { id: b, due: 2026-03-01 }\n';
  const kindsFor = async (only?: string[], kind: 'spec' | 'config' = 'spec'): Promise<Set<string | undefined>> =>
    new Set((await actionsAt(marked, only, { kind })).map((action) => action.kind));

  it('shows refactorings to who asks for everything, for them or for their kind', async () => {
    expect(await kindsFor()).toEqual(new Set(['quickfix', 'quickfix.disable', 'refactor.rewrite']));
    expect(await kindsFor(['refactor'])).toEqual(new Set(['refactor.rewrite']));
    expect(await kindsFor(['refactor.extract'])).toEqual(new Set());
    expect(await kindsFor(['quickfix'])).toEqual(new Set(['quickfix', 'quickfix.disable']));
  });

  it('shows none in files of configuration, and none where the section is broken', async () => {
    expect(await kindsFor(['refactor'], 'config')).toEqual(new Set());
    expect(await refactoringsIn('milestones:\n  - { ‸id: a, due: 2026-09-01\n  - { id: b }\n')).toEqual(new Map());
  });
});
