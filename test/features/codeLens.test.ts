import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CodeLens } from 'vscode-languageserver-protocol';
import { codeLens } from '../../server/src/features/codeLens.ts';
import { type AskOptions, contextOf } from '../support/ask.ts';
import { specLayouts } from '../support/specLayouts.ts';

const complete = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
const textDocument = { uri: 'file:///specs/test.engagement.yaml' };
const able = { readiness: true, places: true, preview: true };

async function lensesOf(text: string, options: AskOptions = {}): Promise<CodeLens[]> {
  return (await codeLens.answer({ textDocument }, contextOf(text, { initializationOptions: able, ...options }))) ?? [];
}

/** Those that are not about the whole spec, as `line: title`. */
async function own(text: string, options: AskOptions = {}): Promise<string[]> {
  const found = (await lensesOf(text, options)).filter(({ command }) => isOwn(command?.command));
  return found.map(({ range, command }) => `${range.start.line}: ${command?.title}`);
}

/** Those about readiness lead somewhere wherever there are gaps, as in all these texts. */
const isOwn = (command = ''): boolean => command === '' || command === 'engagement.showPlaces';

const lacking = `deliverables:
  - { id: app, acceptance: { criteria: [Each test passes.] } }
  - { id: manual }
milestones:
  - { id: live, title: Go-live, due: 2026-12-01 }
  - { id: beta, due: 2026-09-14 }
  - { id: start, due: 2026-09-13 }
responsibilities:
  - { id: build }
  - { id: test }
kpis:
  - { id: orders, ownerRoleId: pm }
openIssues:
  - { id: sso, due: 2026-09-13 }
  - { id: logo, due: 2026-09-14 }
`;

describe('code lenses', () => {
  it('count what a section has and what it lacks', async () => {
    expect(await own(lacking)).toEqual([
      '0: 2 deliverables, 1 without acceptance',
      '3: 3 milestones, next: beta on Mon 14 September 2026',
      '7: 2 activities, 2 without an accountable role',
      '10: 1 KPI',
      '12: 2 open issues, 1 overdue',
    ]);
    expect(await own(lacking, { locale: 'nl' })).toEqual([
      '0: 2 opleveringen, 1 zonder acceptatie',
      '3: 3 mijlpalen, volgende: beta op ma 14 september 2026',
      '7: 2 activiteiten, 2 zonder eindverantwoordelijke rol',
      '10: 1 KPI',
      '12: 2 open punten, 1 te laat',
    ]);
  });

  it('say nothing of a next milestone when all are over, and which have no date', async () => {
    expect(await own('milestones:\n  - { id: a, due: 2026-09-01 }\n')).toEqual(['0: 1 milestone']);
    expect(await own('milestones:\n  - { id: a, due: 2026-12-01 }\n  - { id: b }\n')).toEqual([
      '0: 2 milestones, 1 without a date, next: a on Tue 1 December 2026',
    ]);
  });

  it('say nothing of a section without items', async () => {
    expect(await own('deliverables: []\nmilestones:\nkpis: none\nopenIssues:\n  -\n')).toEqual([]);
  });

  it('count by how many places a role is named, and show these', async () => {
    const text = `roles:
  - id: pm
    title: Manager
  - { id: sponsor, reportsToRoleId: pm }
risks:
  - { id: a, ownerRoleId: "pm" }
`;
    const found = (await lensesOf(text)).filter(({ command }) => isOwn(command?.command));
    expect(found).toEqual([
      {
        range: { start: { line: 1, character: 8 }, end: { line: 1, character: 8 } },
        command: {
          title: '2 references',
          command: 'engagement.showPlaces',
          arguments: [
            textDocument.uri,
            { line: 1, character: 8 },
            [
              { start: { line: 3, character: 36 }, end: { line: 3, character: 38 } },
              { start: { line: 5, character: 27 }, end: { line: 5, character: 29 } },
            ],
          ],
        },
      },
      expect.objectContaining({ command: expect.objectContaining({ title: '0 references', command: '' }) }),
    ]);
    expect(await own(text, { locale: 'nl' })).toEqual(['1: 2 verwijzingen', '3: 0 verwijzingen']);
  });

  it('show the items that lack something', async () => {
    const found = await lensesOf(lacking);
    const lens = found.find(({ command }) => command?.title === '2 deliverables, 1 without acceptance');
    expect(lens?.command?.command).toBe('engagement.showPlaces');
    expect(lens?.command?.arguments?.[2]).toEqual([
      { start: { line: 2, character: 6 }, end: { line: 2, character: 8 } },
    ]);
  });

  it('offer a preview of each spec to a client that has one', async () => {
    const previews = (await lensesOf(`${lacking}---\nkpis:\n  - { id: a }\n`)).filter(
      ({ command }) => command?.command === 'engagement.preview',
    );
    expect(previews.map(({ range, command }) => [range.start.line, command?.title, command?.arguments])).toEqual([
      [0, 'Preview', [textDocument.uri, 0]],
      [16, 'Preview', [textDocument.uri, 1]],
    ]);
    const others = await lensesOf(lacking, { initializationOptions: {} });
    expect(others.map(({ command }) => command?.command)).toEqual(others.map(() => ''));
    expect(others.some(({ command }) => command?.title === 'Preview')).toBe(false);
  });

  it('have the day of the zone of the deadlines', async () => {
    const text = 'deadlines: { timeZone: Pacific/Auckland }\nopenIssues:\n  - { id: a, due: 2026-09-14 }\n';
    expect(await own(text)).toEqual(['1: 1 open issue']);
    expect(await own(text, { now: Date.UTC(2026, 8, 14, 13) })).toEqual(['1: 1 open issue, 1 overdue']);
  });

  it.each(specLayouts)('are above a spec $name', async ({ write, locale, ahead }) => {
    const text = write(complete, complete.indexOf('\nmilestones:') + 1);
    const titles = async (of: string): Promise<(string | undefined)[]> =>
      (await lensesOf(of, { locale })).map(({ command }) => command?.title).filter((title) => /^\d/.test(title ?? ''));
    const others = ahead > 0 ? (await titles(text.slice(0, ahead))).length : 0;
    expect((await titles(text)).slice(others)).toEqual(await titles(complete));
    expect((await titles(complete)).length).toBe(9);
  });

  it('stay calm about half of a spec', async () => {
    for (let end = 0; end <= lacking.length; end += 3) await lensesOf(lacking.slice(0, end));
  });

  it('are not above a file of configuration', async () => {
    expect(await lensesOf('rules: {}\n', { kind: 'config' })).toEqual([]);
  });
});
