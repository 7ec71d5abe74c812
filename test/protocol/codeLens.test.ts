import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { type CodeLens, CodeLensRequest } from 'vscode-languageserver-protocol/node';
import { withoutSections } from '../support/overlay.ts';
import { pulling, type StartOptions, TestServer } from './server.ts';

const uri = 'file:///specs/test.engagement.yaml';
const complete = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
const incomplete = withoutSections(complete, ['relationship']);

let server: TestServer;
afterEach(() => server.stop());

async function lenses(text: string, options: StartOptions = {}, name = uri): Promise<CodeLens[]> {
  server = await TestServer.start({ capabilities: pulling, ...options });
  await server.open(name, text);
  return (await server.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: name } })) ?? [];
}

it('shows above a spec how ready it is, for each of the four pillars', async () => {
  const found = (await lenses(complete)).slice(0, 5);
  expect(found.map(({ command }) => command?.title)).toEqual([
    'Readiness 100 of 100',
    'Agreements 100',
    'Communication 100',
    'Grip on progress 100',
    'Relationship 100',
  ]);
  const first = complete.split('\n').findIndex((line) => line.startsWith('apiVersion'));
  for (const { range } of found) expect(range.start).toEqual({ line: first, character: 0 });
});

it('leads to what is missing in a client that can show it, and says only the score in others', async () => {
  const found = await lenses(incomplete, { initializationOptions: { readiness: true } });
  const lens = found.find(({ command }) => command?.title.startsWith('Relationship'));
  expect(lens?.command?.command).toBe('engagement.showReadiness');
  const [about, title, gaps] = lens?.command?.arguments ?? [];
  expect([about, title]).toEqual([uri, lens?.command?.title]);
  expect(gaps).toContainEqual({
    what: 'Somebody who looks after the relationship',
    gain: expect.any(Number),
    range: { start: expect.any(Object), end: expect.any(Object) },
  });
  await server.stop();
  expect(new Set((await lenses(incomplete)).map(({ command }) => command?.command))).toEqual(new Set(['']));
});

it('shows above a section what it has and above a role where it is named, and leads there', async () => {
  const found = await lenses(complete, { initializationOptions: { places: true, preview: true } });
  const own = found.filter(({ command }) => !command?.title.endsWith('100'));
  expect(own.map(({ command }) => `${command?.title}: ${command?.command}`)).toEqual([
    'Preview: engagement.preview',
    '1 deliverable: ',
    expect.stringMatching(/^2 milestones/),
    '4 activities: ',
    '4 KPIs: ',
    '19 references: engagement.showPlaces',
    '9 references: engagement.showPlaces',
    '10 references: engagement.showPlaces',
    '21 references: engagement.showPlaces',
    '7 references: engagement.showPlaces',
  ]);
});

it('speaks the language of the client', async () => {
  const found = await lenses(complete, { locale: 'nl' });
  expect(found.map(({ command }) => command?.title).slice(0, 2)).toEqual(['Gereedheid 100 van 100', 'Afspraken 100']);
});

it('shows nothing above a file of configuration, and stays calm about a file without a spec', async () => {
  expect(await lenses('rules: {}\n', {}, 'file:///specs/.engagementrc.yaml')).toEqual([]);
  await server.stop();
  expect(await lenses('')).toEqual([]);
});
