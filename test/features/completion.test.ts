import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completion } from '../../server/src/features/completion.ts';
import { completionResolve } from '../../server/src/features/completionResolve.ts';
import { atCursor, contextOf } from '../support/ask.ts';
import { completed, taken } from '../support/completed.ts';
import { specLayouts } from '../support/specLayouts.ts';

const example = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');

/** A spec as far as it matters to what refers to something. */
const known = `metadata:
  language: en
parties:
  - { id: acme, type: client, name: ACME, country: NL, timeZone: Europe/Amsterdam }
  - { id: nova, type: supplier, name: Nova, country: IN, timeZone: Asia/Kolkata }
people:
  - { id: eva, name: Eva Jansen, partyId: acme }
  - { id: ravi, name: Ravi Rao, partyId: nova }
roles:
  - { id: owner, title: Product owner, partyId: acme, holderId: eva }
  - { id: manager, title: Delivery manager, partyId: nova, holderId: ravi }
`;

async function labels(marked: string): Promise<string[]> {
  return (await completed(marked)).map(({ label }) => label);
}

async function written(marked: string, label: string): Promise<string | undefined> {
  const item = (await completed(marked)).find((one) => one.label === label);
  return item && taken(marked, item);
}

describe('keys', () => {
  it.each([
    ['metadata:\n  ‸', ['name', 'title', 'version', 'status', 'language']],
    ['metadata:\n  na‸', ['name', 'title', 'version', 'status', 'language']],
    ['metadata:\n  name: a\n  ‸\n  title: b\n', ['version', 'status', 'language']],
    ['metadata:\n  name: a\n  ti‸\n  version: 1.0.0\n', ['title', 'status', 'language']],
    ['metadata:\n  name: a\n  ti‸tle: b\n', ['title', 'version', 'status', 'language']],
    ['metadata:\n  name: a\n\n  ‸', ['title', 'version', 'status', 'language']],
    ['metadata:\n    name: a\n    ‸', ['title', 'version', 'status', 'language']],
    ['metadata: { name: a, ‸ }', ['title', 'version', 'status', 'language']],
    ['metadata: {\n  name: a,\n  "ti‸"\n}', ['title', 'version', 'status', 'language']],
    ['{ "metadata": { "name": "a", ‸', ['title', 'version', 'status', 'language']],
    ['metadata:\r\n  name: a\r\n  ‸\r\n', ['title', 'version', 'status', 'language']],
    ['kind: Engagement\n---\nmetadata:\n  name: a\n  ‸', ['title', 'version', 'status', 'language']],
    ['kpis:\n  - target:\n      ‸', ['op', 'value', 'upper']],
    ['kpis:\n  - target: { op: gte, ‸', ['value', 'upper']],
  ])('of the map that the cursor is in: %j', async (marked, expected) => {
    expect(await labels(marked)).toEqual(expected);
  });

  it.each([
    ['the second answer to one question', 'engagement:\n  endDate: 2026-12-18\n  ‸', 'openEnded'],
    ['what is there', 'metadata:\n  title: a\n  ‸', 'title'],
  ])('are left out where they are %s', async (_, marked, key) => {
    const offered = await labels(marked);
    expect(offered.length).toBeGreaterThan(0);
    expect(offered).not.toContain(key);
  });

  it.each([
    // The shape of what stands behind a key follows from the schema and from the spec.
    ['metadata:\n  ‸', 'status', 'metadata:\n  status: draft'],
    ['metadata:\n  st‸', 'status', 'metadata:\n  status: draft'],
    ['metadata:\n  st‸: draft\n', 'status', 'metadata:\n  status: draft\n'],
    ['metadata: { name: a, ‸ }', 'status', 'metadata: { name: a, status: draft }'],
    ['metadata: { "st‸" }', 'status', 'metadata: { "status" }'],
    // As in JSON, behind a quote that has been opened.
    ['{ "metadata": { "st‸" } }', 'status', '{ "metadata": { "status": "draft" } }'],
    ['{ "metadata": { "name": "a", "‸" } }', 'status', '{ "metadata": { "name": "a", "status": "draft" } }'],
    ['{ "metadata": { "name": "a", "‸\n} }', 'status', '{ "metadata": { "name": "a", "status": "draft"\n} }'],
    ['{ "metadata": { "st‸" "name": "a" } }', 'status', '{ "metadata": { "status": "draft", "name": "a" } }'],
    ['{ "metadata": { "st‸", "name": "a" } }', 'status', '{ "metadata": { "status": "draft", "name": "a" } }'],
    ['{ "metadata": { "st‸": "draft" } }', 'status', '{ "metadata": { "status": "draft" } }'],
    [
      '{ "kpis": [{ "id": "a", "tar‸" }] }',
      'target',
      '{ "kpis": [{ "id": "a", "target": { "op": "gte", "value": 2000 } }] }',
    ],
    [`${known}  - id: x\n    ‸`, 'partyId', `${known}  - id: x\n    partyId: acme`],
    ['kind: Engagement\nm‸\n  name: a\n', 'metadata', 'kind: Engagement\nmetadata:\n  name: a\n'],
    [
      'metadata:\n  name: a\nsc‸: # ours\n  inScope: []\n',
      'scope',
      'metadata:\n  name: a\nscope: # ours\n  inScope: []\n',
    ],
    ['kpis:\n  - ‸', 'target', 'kpis:\n  - target:\n      op: gte\n      value: 2000'],
    ['kpis:\n    -   ‸\n', 'target', 'kpis:\n    -   target:\n            op: gte\n            value: 2000\n'],
    [
      'kpis:\r\n  - id: a\r\n    ‸\r\n',
      'target',
      'kpis:\r\n  - id: a\r\n    target:\r\n      op: gte\r\n      value: 2000\r\n',
    ],
    ['roles:\n  - id: a\n    ‸', 'mandate', 'roles:\n  - id: a\n    mandate:\n      budgetUpTo: EUR 5000'],
  ])('%j, %s', async (marked, key, expected) => {
    expect(await written(marked, key)).toBe(expected);
  });

  it('a section comes as the clause that is made for it', async () => {
    const item = (await completed(`${known}esc‸`)).find(({ label }) => label === 'escalations');
    expect(item).toMatchObject({
      kind: 22,
      insertTextFormat: 2,
      insertTextMode: 1,
      labelDetails: { description: 'Escalations' },
    });
    expect(item && taken(`${known}esc‸`, item)).toBe(`${known}escalations:
  - id: delivery
    trigger: A milestone slips by more than 2 business days or a KPI is breached.
    levels:
      - clientRoleId: owner
        supplierRoleId: manager
        decideWithin: 1 business day
      - clientRoleId: sponsor
        supplierRoleId: account-director
        decideWithin: 2 business days`);
  });
});

describe('ids', () => {
  const people = `${known.replace('  - { id: ravi', '  - { id: mila, name: Mila Bos, partyId: acme }\n  - { id: ravi')}`;

  it.each([
    // The holder of a role is hardly her own deputy; somebody of the other party comes before her still.
    [people.replace('holderId: eva }', 'holderId: eva, deputyId: ‸ }'), ['mila', 'ravi', 'eva']],
    [`${known}responsibilities:\n  - accountable: owner\n    informed: [‸]`, ['manager', 'owner']],
    // Whoever is accountable may also do it.
    [`${known}responsibilities:\n  - accountable: owner\n    responsible: [‸]`, ['owner', 'manager']],
  ])('that the item has already under another key come last: %j', async (marked, expected) => {
    expect(await labels(marked)).toEqual(expected);
  });
});

describe('items', () => {
  it.each([
    [
      'roles:\n  - ‸',
      'Role…',
      'roles:\n  - id: product-owner\n    title: Product owner\n    partyId: acme\n    holderId: eva',
    ],
    [
      'roles:\n  ‸',
      'Role…',
      'roles:\n  - id: product-owner\n    title: Product owner\n    partyId: acme\n    holderId: eva',
    ],
    [
      `${known}  ‸`,
      'Role…',
      `${known}  - id: product-owner\n    title: Product owner\n    partyId: acme\n    holderId: eva`,
    ],
    [
      'scope:\n  inScope:\n  - id: a\n    statement: b\n  ‸',
      'Work in scope…',
      'scope:\n  inScope:\n  - id: a\n    statement: b\n  - id: app\n    statement: Nova shall build the iOS app and the Android app.',
    ],
    ['roles: [‸]', 'Role…', 'roles: [{ id: product-owner, title: Product owner, partyId: acme, holderId: eva }]'],
    [
      'metadata: ‸',
      'Metadata…',
      'metadata:\n  name: acme-mobile\n  title: ACME mobile app\n  version: 1.2.0\n  status: draft\n  language: en',
    ],
  ])('%j', async (marked, label, expected) => {
    expect(await written(marked, label)).toBe(expected);
  });

  it.each([
    ['metadata: { ‸ name: a }', 'status', 'metadata: { status: draft, name: a }'],
    ['metadata: { name: a, ‸\n  version: 1.0.0 }', 'status', 'metadata: { name: a, status: draft,\n  version: 1.0.0 }'],
    ['{ "metadata": { st‸\n  "name": "a" } }', 'status', '{ "metadata": { "status": "draft",\n  "name": "a" } }'],
    ['metadata: { name: a, ‸, version: 1.0.0 }', 'status', 'metadata: { name: a, status: draft, version: 1.0.0 }'],
    [
      'metadata: { name: a, ‸\n}\nkind: Engagement',
      'status',
      'metadata: { name: a, status: draft\n}\nkind: Engagement',
    ],
    [
      'risks: [‸{ id: a }]',
      'Risk…',
      'risks: [{ id: key-engineer, statement: The lead iOS engineer leaves before 2026-09-01., probability: low, impact: low },{ id: a }]',
    ],
  ])('in brackets are parted from what follows: %j', async (marked, label, expected) => {
    expect(await written(marked, label)).toBe(expected);
  });

  it('on the line below a list whose dashes stand under its key, an item or a section', async () => {
    const marked = 'roles:\n- id: a\n  title: b\n‸';
    expect(await labels(marked)).toEqual(expect.arrayContaining(['Role…', 'metadata', 'kpis']));
  });
});

describe('values', () => {
  it('of truth are offered once', async () => {
    expect(await labels('culture:\n  feedback:\n    bothWays: ‸')).toEqual(['true', 'false']);
  });

  it.each([
    ['metadata:\n  status: ‸', ['draft', 'review', 'agreed', 'active', 'ended']],
    ['metadata:\n  status:\n    ‸', ['draft', 'review', 'agreed', 'active', 'ended']],
    ['metadata: { status: dr‸', ['draft', 'review', 'agreed', 'active', 'ended']],
    ['metadata:\n  status: "dr‸"\n', ['draft', 'review', 'agreed', 'active', 'ended']],
    ['onboarding:\n  gates:\n    - done: ‸', ['true', 'false']],
    ['support:\n  alwaysOn: ‸', ['true']],
    ['calendars:\n  - workingDays: [mon, tue, ‸', ['wed', 'thu', 'fri', 'sat', 'sun']],
    ['calendars:\n  - workingDays:\n      - mon\n      - tue\n      - ‸', ['wed', 'thu', 'fri', 'sat', 'sun']],
    ['parties:\n  - type: client\n  - type: ‸\n', ['supplier', 'client', 'subcontractor', 'thirdParty']],
  ])('of a choice: %j', async (marked, expected) => {
    expect(await labels(marked)).toEqual(expected);
  });

  it.each([
    [`${known}risks:\n  - ownerRoleId: ‸`, ['owner', 'manager']],
    [`${known}  - id: x\n    partyId: nova\n    holderId: ‸`, ['ravi', 'eva']],
    [`${known}  - id: x\n    reportsToRoleId: ‸`, ['owner', 'manager']],
    [`${known}escalations:\n  - levels:\n      - supplierRoleId: ‸`, ['manager', 'owner']],
    [`${known}responsibilities:\n  - informed: [owner, ‸]`, ['manager']],
    [`${known}responsibilities:\n  - informed: ["ow‸", manager]`, ['owner']],
    [`${known}responsibilities:\n  - informed:\n      - owner\n      ‸`, ['manager']],
    [
      `${known}openIssues:\n  - relatesTo: [‸`,
      ['parties/acme', 'parties/nova', 'people/eva', 'people/ravi', 'roles/owner', 'roles/manager'],
    ],
    ['milestones:\n  - id: a\n  - id: b\n    dependsOnIds: [‸]', ['a']],
  ])('of a reference: %j', async (marked, expected) => {
    expect(await labels(marked)).toEqual(expected);
  });

  it('keys of a section can be named like ids', async () => {
    const marked = 'changes:\n  procedure:\n    requestIn: jira\nopenIssues:\n  - relatesTo: [‸';
    expect(await labels(marked)).toEqual(['changes/procedure']);
  });

  it('says what an id stands for, and finds it by that', async () => {
    const [first] = await completed(`${known}risks:\n  - ownerRoleId: ‸`);
    expect(first).toMatchObject({
      label: 'owner',
      labelDetails: { description: 'Product owner (Eva Jansen) at ACME' },
      filterText: 'owner Product owner (Eva Jansen) at ACME',
      kind: 18,
    });
  });

  it('makes an id of the title', async () => {
    const marked = 'milestones:\n  - id: go-live\n    title: x\n  - id: ‸\n    title: "Gó-live: the app!"\n';
    expect(await labels(marked)).toContain('go-live-the-app');
    expect(await labels('milestones:\n  - id: go-live\n  - id: ‸\n    title: Go-live\n')).toContain('go-live-2');
    expect(await labels('milestones:\n  - id: ‸\n    title: Build the iOS app\n')).toEqual(['build-the-ios-app']);
  });

  it.each([
    ['metadata:\n  status: "dr‸', 'draft', 'metadata:\n  status: "draft"'],
    ['metadata:\n  status: "dr‸"', 'draft', 'metadata:\n  status: "draft"'],
    ["metadata:\n  status: '‸", 'draft', "metadata:\n  status: 'draft'"],
    ['support:\n  alwaysOn: ‸', 'true', 'support:\n  alwaysOn: true'],
    [
      `${known}responsibilities:\n  - informed:\n      - owner\n      ‸`,
      'manager',
      `${known}responsibilities:\n  - informed:\n      - owner\n      - manager`,
    ],
  ])('between the quotes that it needs: %j', async (marked, label, expected) => {
    expect(await written(marked, label)).toBe(expected);
  });
});

it.each([
  '# ‸',
  'metadata: # ‸',
  'metadata:‸',
  'metadata:\n  status: draft # ‸',
  'metadata:\n  status: draft\n      ‸',
  'metadata:\n  status: "draft" ‸',
  'metadata: {} ‸',
  'unknown:\n  ‸',
  'metadata:\n  unknown: ‸',
  'metadata:\n    name: a\n  ‸',
  'roles:\n  -‸',
  // It would run into what follows.
  '‸# a comment',
  'metadata:\n  status: ‸# a comment',
  'parties:\n  ‸- id: a',
  '---‸',
])('nothing in %j', async (marked) => {
  expect(await labels(marked)).toEqual([]);
});

describe('among quoted texts all get quotes', () => {
  it.each([
    ['{ "metadata": { "name": "a", ‸', 'status', '{ "metadata": { "name": "a", "status": "draft"'],
    ['{ "metadata": { "name": "a", st‸: 1 } }', 'status', '{ "metadata": { "name": "a", "status": 1 } }'],
    ['{ "metadata": { "status": dr‸ } }', 'draft', '{ "metadata": { "status": "draft" } }'],
    ['{ "metadata": { ‸ } }', 'status', '{ "metadata": { "status": "draft" } }'],
    ['{ "support": { "alwaysOn": ‸ } }', 'true', '{ "support": { "alwaysOn": true } }'],
    ['{ "calendars": [{ "workingDays": [‸] }] }', 'mon', '{ "calendars": [{ "workingDays": ["mon"] }] }'],
    ['{ "calendars": [{ "workingDays": [mon, ‸] }] }', 'tue', '{ "calendars": [{ "workingDays": [mon, tue] }] }'],
    [
      '{ "kpis": [{ "id": "a", ‸ }] }',
      'target',
      '{ "kpis": [{ "id": "a", "target": { "op": "gte", "value": 2000 } }] }',
    ],
    ['metadata: { name: "a", ‸ }', 'status', 'metadata: { name: "a", status: draft }'],
  ])('%j, %s', async (marked, label, expected) => {
    expect(await written(marked, label)).toBe(expected);
  });

  it.each(specLayouts.filter(({ name }) => name.startsWith('as JSON')))('$name', async ({ write }) => {
    const text = write(example, 0);
    const end = /"status": ?"agreed"/.exec(text);
    const marked = `${text.slice(0, end?.index)}‸${text.slice((end?.index ?? 0) + (end?.[0].length ?? 0))}`;
    const after = await written(marked, 'status');
    expect(JSON.parse(after ?? '')).toEqual({
      ...JSON.parse(text),
      metadata: { ...JSON.parse(text).metadata, status: 'draft' },
    });
  });
});

describe('in every layout', () => {
  it.each(specLayouts)('$name', async ({ write, locale }) => {
    const at = example.indexOf('ownerRoleId: delivery-manager', example.indexOf('milestones:'));
    const text = write(example, at);
    // The milestone that waits for another: its only reference to a milestone.
    const key = /dependsOnIds"?: ?\[? ?[\r\n]* *(?:#[^\n]*\n *)*(?:- +)?"?/.exec(
      text.slice(text.lastIndexOf('dependsOnIds')),
    );
    const offset = text.lastIndexOf('dependsOnIds') + (key?.[0].length ?? 0);
    expect(text.slice(offset, offset + 4)).toBe('beta');
    const marked = `${text.slice(0, offset + 1)}‸${text.slice(offset + 1)}`;
    const items = await completed(marked, { locale });
    expect(items.map(({ label }) => label)).toEqual(['beta']);
    const [item] = items;
    const replaced = item?.textEdit && 'replace' in item.textEdit ? item.textEdit.replace : undefined;
    expect((replaced?.end.character ?? 0) - (replaced?.start.character ?? 0)).toBe(4);
  });
});

describe('what the client can do', () => {
  const marked = 'metadata:\n  ‸';
  const textDocument = { uri: 'file:///specs/test.engagement.yaml' };

  it('documentation is worked out for the one that is looked at', async () => {
    const { text, position } = atCursor(marked);
    const context = contextOf(text);
    const items = await completion.answer({ textDocument, position }, context);
    const first = Array.isArray(items) ? items[0] : undefined;
    expect(first).toMatchObject({ label: 'name', data: { uri: textDocument.uri } });
    expect(first).not.toHaveProperty('documentation');
    const resolved = first && (await completionResolve.answer(first, context));
    expect(resolved?.documentation).toMatchObject({
      kind: 'markdown',
      value: expect.stringMatching(/Short name of the engagement[\s\S]*```yaml\nname: acme-mobile\n```/),
    });
    expect(await completionResolve.answer({ label: 'gone', data: first?.data }, context)).toEqual({
      label: 'gone',
      data: first?.data,
    });
    expect(completionResolve.unresolved?.({ label: 'a' })).toEqual({ label: 'a' });
  });

  it('calls an id so in Dutch', async () => {
    const [, id] = await completed('roles:\n  - ‸', { locale: 'nl' });
    expect([id?.label, id?.labelDetails?.description]).toEqual(['id', 'Id (verplicht)']);
  });

  it('in the language of the user', async () => {
    const { text, position } = atCursor('metadata:\n  status: ‸');
    const items = await completion.answer({ textDocument, position }, contextOf(text, { locale: 'nl' }));
    const first = Array.isArray(items) ? items[0] : undefined;
    expect(first?.labelDetails?.description).toBe('Wordt geschreven: wat ontbreekt, wordt als informatie getoond');
  });

  it('a client that knows nothing gets plain text and all that there is to say', async () => {
    const { text, position } = atCursor(marked);
    const items = await completion.answer({ textDocument, position }, contextOf(text, { capabilities: {} }));
    const status = Array.isArray(items) ? items.find(({ label }) => label === 'status') : undefined;
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 2 } };
    expect(status).toMatchObject({
      textEdit: { range, newText: 'status: draft' },
      documentation: { kind: 'plaintext' },
    });
    expect(status).not.toHaveProperty('insertTextFormat');
    expect(status).not.toHaveProperty('data');
  });

  it('a long list is cut, and asked for again', async () => {
    const ask = async (text: string) => {
      const { position, ...rest } = atCursor(text);
      const answer = await completion.answer({ textDocument, position }, contextOf(rest.text));
      return Array.isArray(answer) ? { isIncomplete: false, items: answer } : answer;
    };
    const all = await ask('deadlines:\n  timeZone: ‸');
    expect(all?.isIncomplete).toBe(true);
    expect(all?.items).toHaveLength(200);
    const some = await ask('deadlines:\n  timeZone: kolk‸');
    expect(some?.items.map(({ label }) => label)).toContain('Asia/Kolkata');
    expect(some?.items.length).toBeLessThan(20);
  });

  it('a space within a sentence asks for nothing', async () => {
    const { text, position } = atCursor('metadata:\n  status: draft ‸');
    const context = { triggerKind: 2, triggerCharacter: ' ' } as const;
    expect(await completion.answer({ textDocument, position, context }, contextOf(text))).toEqual([]);
  });
});
