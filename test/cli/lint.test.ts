import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withoutSections } from '../support/overlay.ts';
import { engagement } from './run.ts';

const clean = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
/** One error, on the third line. */
const wrong = clean.replace('kind: Engagement', 'kind: Agreement');
const vague = (times: number): string =>
  clean.replace(
    'statement: Nova shall automate',
    `statement: ${'Nova shall promptly answer. '.repeat(times)}Nova shall automate`,
  );

/** What is said of a spec in which nothing is missing. */
const ready = 'Readiness 100 of 100 (agreements 100, communication 100, grip on progress 100, relationship 100).\n';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'engagement-cli-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function write(files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
}

const lint = (...args: string[]) => engagement(['lint', ...args], { cwd });

describe('exit code', () => {
  it('is 0 for a clean spec, and nothing is printed but the summary', async () => {
    write({ 'a.engagement.yaml': clean });
    expect(await lint('a.engagement.yaml')).toEqual({
      code: 0,
      out: '',
      err: `a.engagement.yaml: ${ready}1 spec checked: 0 errors, 0 warnings, 0 other.\n`,
    });
  });

  it('and how ready it is, with what would bring most, in the language of the user', async () => {
    write({ 'a.engagement.yaml': withoutSections(clean, ['relationship', 'budget']) });
    const { err } = await lint('a.engagement.yaml', '--locale', 'nl');
    expect(err).toMatch(
      /^a\.engagement\.yaml: Gereedheid \d\d van 100 \(afspraken \d+, communicatie \d+, .*\)\. Het meest levert op: /,
    );
    expect(err).toContain('Een budget dat waarschuwt voordat het op is (grip op voortgang +');
    expect((await lint('a.engagement.yaml', '--quiet')).err).not.toContain('Readiness');
  });

  it('is 0 for warnings and information alone', async () => {
    write({
      'a.engagement.yaml': vague(2),
      'b.engagement.yaml': clean.replace('status: agreed', 'status: draft').replace('holderId: tom', 'x-holder: tom'),
    });
    const { code, err } = await lint('.');
    expect(err.split('\n').at(-2)).toBe('2 specs checked: 0 errors, 2 warnings, 1 other.');
    expect(code).toBe(0);
  });

  it('is 1 for an error, which is printed with its place, counted from one', async () => {
    write({ 'a.engagement.yaml': wrong });
    expect(await lint('a.engagement.yaml')).toEqual({
      code: 1,
      out: 'a.engagement.yaml:4:7 error "kind" must be Engagement in this version of the format. schema/wrong-value\n',
      err: expect.stringMatching(
        /^a\.engagement\.yaml: Readiness 99 of 100 .*\n1 spec checked: 1 error, 0 warnings, 0 other\.\n$/,
      ),
    });
  });

  it.each([
    [['--max-warnings', '1'], 1],
    [['--max-warnings', '2'], 0],
    [['--max-warnings=0', '--quiet'], 1],
  ])('with %j is %i for two warnings', async (options, expected) => {
    write({ 'a.engagement.yaml': vague(2) });
    expect((await lint('a.engagement.yaml', ...options)).code).toBe(expected);
  });

  it('is 2 for a file that is not there, and the others are checked all the same', async () => {
    write({ 'a.engagement.yaml': wrong });
    const { code, out, err } = await lint('missing.engagement.yaml', 'a.engagement.yaml');
    expect(code).toBe(2);
    expect(out).toContain('a.engagement.yaml:4:7 error');
    expect(err).toContain('missing.engagement.yaml: there is no such file or folder.\n');
  });

  it.each([
    [[], 'Say what to do'],
    [['lint'], 'Say what to check'],
    [['check', 'a.yaml'], '"check" is not a command'],
    [['lint', '--format', 'xml', '.'], '--format is text or json, not "xml".'],
    [['lint', '--max-warnings', 'many', '.'], '--max-warnings is a number, not "many".'],
    [['lint', '--max-warnings', '-1', '.'], 'max-warnings'],
    [['lint', '--locale', 'de', '.'], '--locale is en or nl, not "de".'],
    [['lint', '--fix', '.'], '--fix'],
    [['lint', '--quiet=yes', '.'], '--quiet'],
  ])('is 2 for %j, with the usage', async (args, message) => {
    const { code, out, err } = await engagement(args, { cwd });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).toContain('Usage: engagement lint');
  });

  it('is 0 for --help and --version', async () => {
    expect(await engagement(['--help'], { cwd })).toMatchObject({
      code: 0,
      out: expect.stringContaining('Usage: engagement lint'),
      err: '',
    });
    expect(await engagement(['--version'], { cwd })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: '',
    });
  });
});

describe('--format json', () => {
  it('is one array, with zero-based UTF-16 places and the edits of each fix', async () => {
    write({
      'a.engagement.yaml': clean
        .replace('status: agreed', 'status: review')
        .replace(
          /^openIssues:.*$/m,
          'openIssues: [{ id: logo, question: "😀 Which?", ownerRoleId: bridge, deu: 2026-03-06 }]',
        ),
    });
    const { code, out, err } = await lint('a.engagement.yaml', '--format', 'json');
    const line = clean.split('\n').findIndex((text) => text.startsWith('openIssues:'));
    const range = { start: { line, character: 69 }, end: { line, character: 72 } };
    const fix = (title: string, newText: string) => ({ title, edits: [{ range, newText }] });
    expect(err).toBe('');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual([
      {
        file: 'a.engagement.yaml',
        rule: 'schema/unknown-key',
        severity: 'error',
        message: '"deu" is not a key of openIssues "logo", so nobody reads it; did you mean "due"?',
        range,
        fixes: [
          fix('Rename to "due"', 'due'),
          fix('Keep as data of your own: "x-deu"', 'x-deu'),
          {
            title: 'Remove "deu"',
            edits: [{ range: { start: { line, character: 67 }, end: { line, character: 84 } }, newText: '' }],
          },
        ],
      },
    ]);
  });

  it('is an empty array where there is nothing to say', async () => {
    write({ 'a.engagement.yaml': clean });
    expect(await lint('a.engagement.yaml', '--format=json')).toEqual({ code: 0, out: '[]\n', err: '' });
  });

  it('leaves out everything but errors with --quiet', async () => {
    write({ 'a.engagement.yaml': vague(3).replace('kind: Engagement', 'kind: Agreement') });
    const { out } = await lint('a.engagement.yaml', '--format', 'json', '--quiet');
    expect(JSON.parse(out).map(({ severity }: { severity: string }) => severity)).toEqual(['error']);
  });

  it('is complete when it is far larger than the buffer of a pipe', async () => {
    const texts = Array.from({ length: 2_000 }, () => '    - Nova answers each question promptly.\n').join('');
    write({ 'a.engagement.yaml': clean.replace('  definitionOfDone:\n', `$&${texts}`) });
    const { out } = await lint('a.engagement.yaml', '--format', 'json');
    expect(out.length).toBeGreaterThan(1_000_000);
    expect(JSON.parse(out)).toHaveLength(2_000);
  });
});

describe('what is checked', () => {
  const filesOf = async (...targets: string[]): Promise<string[]> =>
    JSON.parse((await lint(...targets, '--format', 'json')).out).map(({ file }: { file: string }) => file);

  it('the specs of a folder and the folders below it, by name, without what others wrote', async () => {
    write({
      'b.engagement.yaml': wrong,
      'a/deep/er/one.engagement.yml': wrong,
      'a/engagement.yaml': wrong,
      'a/engagement.yml': wrong,
      'a/other.yaml': wrong,
      'a/notengagement.yaml': wrong,
      'a/one.engagement.yaml.bak': wrong,
      'node_modules/x/x.engagement.yaml': wrong,
      'a/node_modules/x.engagement.yaml': wrong,
      '.git/x.engagement.yaml': wrong,
    });
    expect(await filesOf('.')).toEqual([
      'a/deep/er/one.engagement.yml',
      'a/engagement.yaml',
      'a/engagement.yml',
      'b.engagement.yaml',
    ]);
    expect(await filesOf('a', 'b.engagement.yaml')).toHaveLength(4);
  });

  it('a file that is named, whatever its name', async () => {
    write({ 'notes.txt': wrong });
    expect(await filesOf('notes.txt')).toEqual(['notes.txt']);
  });

  it('the standard input', async () => {
    const run = await engagement(['lint', '-'], { cwd, input: wrong });
    expect(run).toMatchObject({ code: 1, out: expect.stringMatching(/^-:4:7 error /) });
    expect(await engagement(['lint', '-', '--format', 'json'], { cwd, input: clean })).toEqual({
      code: 0,
      out: '[]\n',
      err: '',
    });
  });

  it('a file with CRLF and a byte order mark, with the same places', async () => {
    write({ 'a.engagement.yaml': `\ufeff${wrong.replaceAll('\n', '\r\n')}` });
    expect((await lint('a.engagement.yaml')).out).toMatch(/^a\.engagement\.yaml:4:7 error [^\n]*\n$/);
    write({ 'a.engagement.yaml': '\ufeffapiVersio: engagement/v1\n' });
    expect((await lint('a.engagement.yaml')).out).toMatch(/^a\.engagement\.yaml:1:1 error /);
  });

  it('a file that is no text, with one clear finding', async () => {
    const bytes = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256);
    write({ 'a.engagement.yaml': bytes });
    const { code, out } = await lint('a.engagement.yaml');
    expect(out).toMatch(/^a\.engagement\.yaml:\d+:\d+ error [^\n]* syntax\/control-character\n$/);
    expect(code).toBe(1);
  });

  it('an empty folder and an empty file', async () => {
    expect(await lint('.')).toEqual({ code: 0, out: '', err: '0 specs checked: 0 errors, 0 warnings, 0 other.\n' });
    write({ 'a.engagement.yaml': '' });
    expect(await filesOf('.')).toEqual(['a.engagement.yaml']);
  });
});

it('speaks Dutch when asked to', async () => {
  write({ 'a.engagement.yaml': wrong });
  expect((await lint('a.engagement.yaml', '--locale', 'nl')).out).toContain(
    '"kind" moet in deze versie van het formaat Engagement zijn.',
  );
});
