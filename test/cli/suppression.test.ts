import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { engagement } from './run.ts';

const clean = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
const wrong = 'kind: Agreement';

const lint = (spec: string, ...args: string[]) =>
  engagement(['lint', '-', ...args], { cwd: process.cwd(), input: clean.replace('kind: Engagement', spec) });

it('a comment disables a rule on the command line too', async () => {
  expect((await lint(wrong)).code).toBe(1);
  const { code, out, err } = await lint(`${wrong} # engagement-disable-line schema/wrong-value -- for an older tool`);
  expect({ code, out, err }).toEqual({
    code: 0,
    out: '',
    err: expect.stringMatching(/\n1 spec checked: 0 errors, 0 warnings, 0 other\.\n$/),
  });
});

it('a comment without a reason, or without a finding, is a warning of its own', async () => {
  const { code, out } = await lint(`${wrong} # engagement-disable-line schema/wrong-value`, '--max-warnings', '0');
  expect(out).toMatch(/^-:4:17 warning Nobody can tell later .* suppression\/no-reason\n$/);
  expect(code).toBe(1);
  const unused = await lint(
    'kind: Engagement # engagement-disable-line schema/wrong-value -- for an older tool',
    '--locale',
    'nl',
  );
  expect(unused.out).toMatch(/^-:4:18 warning Hier valt niets meer uit te schakelen.* suppression\/unused\n$/);
  expect(unused.code).toBe(0);
});
