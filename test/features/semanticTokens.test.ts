import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { updateEngagement } from '../../server/src/document/parseEngagement.ts';
import { semanticTokens, semanticTokensDelta, semanticTokensRange } from '../../server/src/features/semanticTokens.ts';
import type { FeatureContext } from '../../server/src/lsp/feature.ts';
import { tokenModifiers, tokenTypes } from '../../server/src/semanticTokens/legend.ts';
import { contextOf } from '../support/ask.ts';
import { specLayouts } from '../support/specLayouts.ts';

const complete = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
const textDocument = { uri: 'file:///specs/test.engagement.yaml' };

/** `text type.modifier` of each token, from the numbers of the protocol. */
function read(data: readonly number[], text: string): string[] {
  const lines = text.split(/\r\n|\n/);
  let line = 0;
  let character = 0;
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(5 * index, 5 * index + 5);
    expect(length).toBeGreaterThan(0);
    expect(down > 0 || right > 0 || index === 0).toBe(true);
    character = down > 0 ? right : character + right;
    line += down;
    const words = (lines[line] ?? '').slice(character, character + length);
    expect(words).toHaveLength(length);
    const modifier = modifiers === 0 ? '' : `.${tokenModifiers[Math.log2(modifiers)]}`;
    return `${words} ${tokenTypes[type]}${modifier}`;
  });
}

async function all(context: FeatureContext): Promise<number[]> {
  return (await semanticTokens.answer({ textDocument }, context))?.data ?? [];
}

const tokens = async (text: string): Promise<string[]> => read(await all(contextOf(text)), text);

describe('semantic tokens', () => {
  it('tell ids where they are declared from where they are named', async () => {
    expect(
      await tokens(
        'people:\n  - id: ravi\n    name: Ravi Rao\nroles:\n  - { id: "pm", holderId: \'ravi\', reportsToRoleId: nobody }\n',
      ),
    ).toEqual(['ravi variable.declaration', 'pm variable.declaration', 'ravi variable']);
  });

  it('have the id of a reference with a section alone, and a key that a reference names', async () => {
    expect(
      await tokens(
        'changes:\n  procedure:\n    requestIn: jira\nrisks:\n  - id: storm\nscenarios:\n  - relatesTo: [risks/storm, changes/procedure, risks/flood]\n',
      ),
    ).toEqual(['storm variable.declaration', 'storm variable', 'procedure property']);
  });

  it('have dates and durations that are written as such', async () => {
    expect(
      await tokens(
        'engagement:\n  startDate: 2026-03-02\n  endDate: "next year"\nexit:\n  transitionPeriod: \'3 months\'\n  rehearse: now and then\nmilestones:\n  - due: 2026-09-01T17:00[Europe/Amsterdam]\n',
      ),
    ).toEqual(['2026-03-02 number.date', '3 months number.duration', '2026-09-01T17:00[Europe/Amsterdam] number.date']);
  });

  it('have vague phrases, a token for each line, behind characters of two code units', async () => {
    const text =
      'milestones:\n  - consequence: >-\n      😀 Nova shall answer as soon\n      as possible.\n  - consequence: 😀 Nova shall report regularly.\n';
    const expected = ['as soon string.vague', 'as possible string.vague', 'regularly string.vague'];
    expect((await tokens(text)).filter((token) => token.endsWith('vague'))).toEqual(expected);
    const windows = text.replaceAll('\n', '\r\n');
    expect((await tokens(windows)).filter((token) => token.endsWith('vague'))).toEqual(expected);
  });

  it('have no phrase whose rule is off', async () => {
    const context = contextOf('scope:\n  inScope:\n    - statement: Nova reports regularly.\n');
    expect(read(await all({ ...context, problems: () => Promise.resolve([]) }), context.document.text)).toEqual([]);
  });

  it('are there once for what comes in by an alias', async () => {
    expect(
      await tokens(
        'people:\n  - id: &ravi ravi\nroles:\n  - id: pm\n    holderId: *ravi\n    deputyId: ravi\nx-due: &due 2026-09-01\nmilestones:\n  - { due: &d 2026-09-01 }\n  - { due: *d }\n',
      ),
    ).toEqual(['ravi variable.declaration', 'pm variable.declaration', 'ravi variable', '2026-09-01 number.date']);
  });

  it('are those on the screen for a range', async () => {
    const lines = complete.split('\n');
    const line = lines.findIndex((each) => each.startsWith('milestones:'));
    const range = { start: { line, character: 0 }, end: { line: line + 5, character: 0 } };
    const answer = await semanticTokensRange.answer({ textDocument, range }, contextOf(complete));
    expect(read(answer?.data ?? [], complete)).toEqual(['beta variable.declaration', '2026-06-30 number.date']);
    await expect(
      semanticTokensRange.answer({ textDocument, range: {} as typeof range }, contextOf(complete)),
    ).rejects.toThrow('range');
  });

  it('come as what has changed', async () => {
    const context = contextOf('milestones:\n  - id: beta\n    due: 2026-06-30\n  - id: live\n    due: 2026-09-01\n');
    const { document } = context;
    const ask = (previousResultId = '') => semanticTokensDelta.answer({ textDocument, previousResultId }, context);
    const first = await semanticTokens.answer({ textDocument }, context);
    const same = await ask(first?.resultId);
    expect(same).toEqual({ resultId: expect.any(String), edits: [] });
    const place = { line: 1, character: 10 };
    updateEngagement(document, 2, [{ range: { start: place, end: place }, text: '-2' }]);
    const changed = await ask(same?.resultId);
    // The third number of the first token: "beta-2" is two longer.
    expect(changed).toEqual({ resultId: expect.any(String), edits: [{ start: 2, deleteCount: 1, data: [6] }] });
    expect(await ask(first?.resultId)).toEqual({ resultId: expect.any(String), data: await all(context) });
  });

  const plain = ['2026-09-01 number.date', 'delivery-manager variable.declaration', '5 business days number.duration'];
  it.each(specLayouts)('are in a spec $name', async ({ write, ahead }) => {
    const text = write(complete, complete.indexOf('\nmilestones:') + 1);
    const own = (await tokens(text)).slice(ahead > 0 ? (await tokens(text.slice(0, ahead))).length : 0);
    expect(own.toSorted()).toEqual((await tokens(complete)).toSorted());
    expect(own).toEqual(expect.arrayContaining(plain));
  });

  it('stay calm about half of a spec', async () => {
    const text = complete.slice(0, 2500);
    for (let end = 0; end <= text.length; end += 7) await tokens(text.slice(0, end));
  });

  it('are not in a file of configuration', async () => {
    expect(await all(contextOf('rules: {}\n', { kind: 'config' }))).toEqual([]);
  });
});
