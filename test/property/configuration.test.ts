import fc from 'fast-check';
import { expect, it } from 'vitest';
import { completeConfig } from '../../server/src/config/completeConfig.ts';
import { acceptPhrase, setSeverity } from '../../server/src/config/configEdits.ts';
import { matchesGlob, readGlob } from '../../server/src/config/globs.ts';
import { readConfig } from '../../server/src/config/readConfig.ts';
import { parseEngagement } from '../../server/src/document/parseEngagement.ts';
import { rules } from '../../server/src/generated/rules.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { check } from '../support/check.ts';

const whole = `# Ours
extends: [../a.yaml, b.yaml]
rules:
  vague/escape-clause: error # why
  "vague/unbounded-time": off
phrases:
  - phrase: world class
    language: en
  - { phrase: best of breed, message: "Say: what?" }
accepted:
- promptly
- { phrase: in overleg, language: nl }
ignore: ["archive/**", '*.draft.engagement.yaml']
`;
const rule = 'vague/escape-clause';
const ids = rules.map(({ meta }) => meta.id);
const vocabulary = { rules: rules.map(({ meta }) => meta), languages: ['en', 'nl'] };
const parse = (text: string) => parseEngagement('file:///.engagementrc.yaml', 1, text);

/** A configuration that somebody is writing: cut off, with signs in it that mean something, or anything at all. */
const halfWritten = fc.oneof(
  fc.nat(whole.length).map((end) => whole.slice(0, end)),
  fc
    .tuple(
      fc.nat(whole.length),
      fc.nat(6),
      fc.constantFrom('', '\n', '- ', ': ', '{', '}', '[', '"', '*', '&a ', '*a', '#', '\t', '|\n'),
    )
    .map(([at, length, sign]) => whole.slice(0, at) + sign + whole.slice(at + length)),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

it('whatever is written, it is read, checked and completed', () => {
  fc.assert(
    fc.property(halfWritten, fc.nat(), (text, seed) => {
      const { document, problems } = check(text, 'config');
      for (const { range, fixes } of problems) {
        expect(range.start >= 0 && range.start <= range.end && range.end <= text.length).toBe(true);
        fixes?.();
      }
      const offset = seed % (text.length + 1);
      for (const { start } of completeConfig(document, offset, vocabulary)) {
        expect(start >= 0 && start <= offset).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

it('whatever is written, a decision is added to it and all else stays', () => {
  fc.assert(
    fc.property(halfWritten, (text) => {
      const before = readConfig(parse(text), ids);
      const severity = setSeverity(parse(text), rule, 'hint');
      if (severity) {
        const after = readConfig(parse(applyEdits(text, [severity])), ids);
        expect(after.severities).toEqual({ ...before.severities, [rule]: 'hint' });
        expect(after.accepted).toEqual(before.accepted);
      }
      const accepted = acceptPhrase(parse(text), 'best efforts');
      if (accepted) {
        const after = readConfig(parse(applyEdits(text, [accepted])), ids);
        expect(after.accepted).toEqual([...before.accepted, { phrase: 'best efforts' }]);
        expect(after.severities).toEqual(before.severities);
      }
    }),
    { numRuns: 500 },
  );
});

it('a pattern of plain names matches them, and any pattern is quick', () => {
  const name = fc.stringMatching(/^[a-z.]{1,6}[a-z]$/);
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 6 }),
      fc.string({ unit: fc.constantFrom(...'ab*?{},/[!.') }),
      (names, pattern) => {
        const path = names.join('/');
        for (const written of [path, `/${path}`, `**/${names.at(-1)}`, names[0] ?? '', path.replace(/[a-z]/g, '?')]) {
          const glob = readGlob(written);
          expect(typeof glob === 'object' && matchesGlob(glob, path)).toBe(true);
        }
        const glob = readGlob(pattern);
        const start = performance.now();
        if (typeof glob === 'object') matchesGlob(glob, `${'ab/'.repeat(200)}c`);
        expect(performance.now() - start).toBeLessThan(200);
      },
    ),
  );
});
