import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engagement } from './run.ts';

const clean = readFileSync(new URL('../../examples/minimal.engagement.yaml', import.meta.url), 'utf8');
/** One error, and nothing else that is worse than information. */
const wrong = clean.replace('kind: Engagement', 'kind: Agreement');

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'engagement-cli-config-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
}

const lint = (...args: string[]) => engagement(['lint', ...args], { cwd });

/** The findings that are errors or warnings: file, severity and rule. */
async function findings(...args: string[]): Promise<string[]> {
  const found = JSON.parse((await lint(...args, '--format', 'json')).out) as Record<string, string>[];
  return found
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ file, severity, rule }) => `${file} ${severity} ${rule}`);
}

describe('the configuration', () => {
  it('nearest to each spec counts, in folders, for files and for the standard input', async () => {
    write({
      '.engagementrc.yaml': 'rules: { schema/wrong-value: warning }\n',
      'team/.engagementrc.yaml': 'rules: { schema/wrong-value: off }\n',
      'a.engagement.yaml': wrong,
      'team/project/b.engagement.yaml': wrong,
    });
    expect(await findings('.')).toEqual(['a.engagement.yaml warning schema/wrong-value']);
    expect(await findings('team/project/b.engagement.yaml', 'a.engagement.yaml')).toHaveLength(1);
    const run = await engagement(['lint', '-', '--format', 'json'], { cwd, input: wrong });
    expect(run).toMatchObject({ code: 0, out: expect.stringContaining('"severity": "warning"') });
  });

  it('can be named, or left out', async () => {
    write({
      '.engagementrc.yaml': 'rules: { schema/wrong-value: off }\n',
      'shared/strict.yaml': 'rules: { schema/wrong-value: warning }\nignore: [old]\n',
      'a.engagement.yaml': wrong,
      'old/a.engagement.yaml': wrong,
    });
    expect(await findings('.', '--no-config')).toHaveLength(2);
    expect(await findings('.', '--config', 'shared/strict.yaml')).toEqual([
      'a.engagement.yaml warning schema/wrong-value',
    ]);
    expect(await lint('.', '--config', 'none.yaml')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('none.yaml: there is no such file or folder.'),
    });
    expect(await lint('.', '--config', 'shared/strict.yaml', '--no-config')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Write either --config FILE or --no-config.'),
    });
  });

  it('leaves files out; of one that was named it says so', async () => {
    write({
      '.engagementrc.yaml': 'ignore: [archive]\n',
      'archive/a.engagement.yaml': wrong,
      'b.engagement.yaml': clean,
    });
    expect((await lint('.')).err).toContain('1 spec checked');
    expect(await lint('archive/a.engagement.yaml')).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('archive/a.engagement.yaml: the configuration leaves it out.'),
    });
  });

  it('that is broken is reported once, at its own place, and what is right in it counts', async () => {
    write({
      'team/.engagementrc.yaml': 'extends: ../shared/house.yaml\nrules: { schema/wrong-value: off, vague/none: off }\n',
      'shared/house.yaml': 'ignored: []\n',
      'team/a.engagement.yaml': wrong,
      'team/b.engagement.yaml': wrong,
    });
    expect(await findings('team')).toEqual([
      'team/.engagementrc.yaml warning config/unknown-rule',
      'shared/house.yaml error config/unknown-key',
    ]);
    expect((await lint('team')).code).toBe(1);
    expect(await findings('shared/house.yaml')).not.toContain('shared/house.yaml error config/unknown-key'); // by its name it is a spec
    expect(await findings('team/.engagementrc.yaml', 'team')).toHaveLength(2);
  });

  it('adds phrases and accepts others', async () => {
    write({
      '.engagementrc.yaml': 'phrases: [{ phrase: working app, message: Which app? }]\n',
      'a.engagement.yaml': `${clean}x-note: none\n`.replace(/statement: .*/, 'statement: Nova builds the working app.'),
    });
    expect((await lint('.')).out).toContain('warning Which app? vague/own-phrase');
    write({ '.engagementrc.yaml': 'accepted: [working app]\n' });
    expect((await lint('.')).out).not.toContain('vague/own-phrase');
  });
});
