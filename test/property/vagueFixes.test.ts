import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits } from '../support/applyEdits.ts';
import { check } from '../support/check.ts';
import { overlay } from '../support/overlay.ts';

const acme = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');

/** A spec that asks for every kind of answer and action, with the places near its start and its end. */
const text = overlay(
  acme,
  [
    'roles:',
    '  - { id: lead, title: TBD, partyId: nova, mandate: { decisions: [Order of the work where necessary] } }',
    'scope:',
    '  inScope:',
    '    - id: app',
    '      statement: >-',
    '        Nova shall resolve each P2 incident promptly and shall regularly',
    '        report the hours, etc.',
    '    - { id: tests, statement: "As discussed, Nova is there during \\"normal\\" business hours, <n> times." }',
    '  outOfScope: [{ id: api, statement: &s ACME builds a user-friendly API and/or host. }, { id: b, statement: *s }]',
    'openIssues: []',
    '',
  ].join('\n'),
);

it('whatever is cut from a spec, each fix can be made', () => {
  const cuts = fc.tuple(fc.nat(text.length), fc.integer({ min: 0, max: 400 }));
  fc.assert(
    fc.property(cuts, ([start, length]) => {
      const broken = text.slice(0, start) + text.slice(start + length);
      for (const problem of check(broken).problems) {
        if (!problem.code.startsWith('vague/')) continue;
        for (const fix of problem.fixes?.() ?? []) expect(applyEdits(broken, fix.edits), fix.title).not.toBe(broken);
      }
    }),
    { numRuns: 150 },
  );
});
