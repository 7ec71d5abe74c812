/**
 * Drives the language server from a headless Neovim, with the set-up that the README shows: `npm run test:neovim`. Expects the
 * bundles of scripts/build.ts, and Neovim (`nvim`, 0.7 or newer; NVIM names another one). Exit code 1 when anything is not as expected.
 */
import { deepEqual, ok, throws } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from '../../scripts/paths.ts';

/** In milliseconds. */
const patience = 120_000;

const spec = `apiVersion: engagement.dev/v1
kind: Engagement
metadata:
  title: Web shop
  version: 0.1.0
  status: draft
  language: en
parties:
  - { id: acme, type: client, name: ACME, timeZone: Europe/Amsterdam }
people:
  - { id: eva, name: Eva Jansen, partyId: acme }
  - { id: mila, name: Mila de Vries, partyId: acme }
roles:
  - id: product-owner
    title: Product owner
    partyId: acme
    holderId: eva # decides
scope:
  inScope:
    - id: shop
      statement: Nova shall repair defects as soon as possible.
`;

interface Result {
  readonly failed?: string;
  readonly diagnostics: readonly string[];
  readonly completion: readonly string[];
  readonly renamed: string;
  readonly actions: readonly string[];
  readonly fixed: string;
}

/** The set-up for Neovim that the README shows. */
function setup(): string {
  const block = /```lua\n(.*?)```/s.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1];
  if (block === undefined) throw new Error('The README has no set-up for Neovim.');
  return block;
}

function runNeovim(folder: string): Result {
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  mkdirSync(join(folder, 'bin'));
  // What `npm install --global` puts into the path.
  const command = file(
    'bin/engagement-language-server',
    `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/server/node.cjs')}" "$@"\n`,
  );
  chmodSync(command, 0o755);
  const result = join(folder, 'result.json');
  const nvim = process.env['NVIM'] ?? 'nvim';
  const run = spawnSync(nvim, ['--headless', '--clean', '-S', join(root, 'test/neovim/check.lua')], {
    cwd: folder,
    encoding: 'utf8',
    timeout: patience,
    env: {
      ...process.env,
      PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter),
      ENGAGEMENT_SETUP: file('init.lua', setup()),
      ENGAGEMENT_SPEC: file('shop.engagement.yaml', spec),
      ENGAGEMENT_RESULT: result,
    },
  });
  if (run.error) throw new Error(`Neovim (${nvim}) does not start: ${run.error.message}. Install it, or set NVIM.`);
  return JSON.parse(readFileSync(result, 'utf8')) as Result;
}

function check(result: Result): void {
  ok(result.failed === undefined, result.failed);
  ok(
    result.diagnostics.includes('vague/unbounded-time'),
    `no vague/unbounded-time among ${result.diagnostics.join(', ')}`,
  );
  deepEqual(result.completion.slice(0, 2).toSorted(), ['eva', 'mila']);
  deepEqual(
    result.renamed,
    spec.replace('id: eva,', 'id: eva-jansen,').replace('holderId: eva #', 'holderId: eva-jansen #').trimEnd(),
  );
  ok(result.actions.length > 0, 'no quick fix is offered');
  throws(() => deepEqual(result.fixed, result.renamed), 'the quick fix changes nothing');
  ok(!result.fixed.includes('as soon as possible'), 'the vague words are still there');
}

const folder = mkdtempSync(join(tmpdir(), 'engagement-neovim-'));
try {
  const result = runNeovim(folder);
  check(result);
  console.log(
    `Neovim: ${result.diagnostics.length} findings, completion, rename and “${result.actions[0]}” are as expected.`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
