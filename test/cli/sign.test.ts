import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engagement } from './run.ts';

const spec = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'engagement-sign-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(cwd, name), content);
const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');
const sign = (...args: string[]) => engagement(['sign', ...args], { cwd });

describe('engagement sign', () => {
  it('writes fingerprints, which lint then looks at', async () => {
    write('a.engagement.yaml', `\ufeff${spec.replaceAll('\n', '\r\n')}`);
    const { code, out, err } = await sign('a.engagement.yaml');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^a\.engagement\.yaml: The signatures of "acme", "nova" under version 1\.2\.0 now have the fingerprint sha256:[0-9a-f]{32}\.\n$/,
    );
    const signed = read('a.engagement.yaml');
    expect(signed.replace(/, fingerprint: sha256:\w{32}/g, '')).toBe(`\ufeff${spec.replaceAll('\n', '\r\n')}`);
    expect((await engagement(['lint', 'a.engagement.yaml'], { cwd })).out).toBe('');
    write('a.engagement.yaml', signed.replace('ifNoDecision: rejected', 'ifNoDecision: approved'));
    expect((await engagement(['lint', 'a.engagement.yaml'], { cwd })).out).toContain('change/version-not-bumped');
  });

  it('writes those of one party, in the language that is asked for', async () => {
    write('a.engagement.yaml', spec);
    const { code, out } = await sign('--party', 'nova', '--locale=nl', 'a.engagement.yaml');
    expect([code, out.slice(0, 61)]).toEqual([0, 'a.engagement.yaml: De handtekeningen van "nova" onder versie ']);
    expect(read('a.engagement.yaml').match(/fingerprint: /g)).toHaveLength(1);
  });

  it('is 1 where there is nothing to sign, and the file stays as it is', async () => {
    write('a.engagement.yaml', spec.slice(0, spec.indexOf('signatures:')));
    const { code, out, err } = await sign('a.engagement.yaml');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('because nobody has signed.');
    expect(read('a.engagement.yaml')).toBe(spec.slice(0, spec.indexOf('signatures:')));
  });

  it('is 2 for what cannot be read, and the others are signed all the same', async () => {
    write('latin1.engagement.yaml', Buffer.from('title: caf\xe9\n', 'latin1'));
    write('a.engagement.yaml', spec);
    const { code, out, err } = await sign('missing.engagement.yaml', 'latin1.engagement.yaml', 'a.engagement.yaml');
    expect(code).toBe(2);
    expect(err).toContain('missing.engagement.yaml: there is no such file or folder.\n');
    expect(err).toContain('latin1.engagement.yaml: ');
    expect(out).toContain('a.engagement.yaml: The signatures');
  });

  it.each([
    [['sign'], 'Say what to sign'],
    [['sign', '--quiet', 'a.yaml'], 'takes --party and --locale'],
    [['sign', '--locale', 'de', 'a.yaml'], '--locale is en or nl, not "de".'],
    [['lint', '--party', 'acme', 'a.yaml'], '--party is for engagement sign'],
  ])('is 2 for %j, with the usage', async (args, message) => {
    const { code, out, err } = await engagement(args, { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain('engagement sign FILES');
  });
});
