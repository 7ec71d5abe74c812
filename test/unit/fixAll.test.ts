import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditedText } from '../../server/src/edits/editedText.ts';
import type { Edit } from '../../server/src/validation/problem.ts';
import { safeEdits } from '../../server/src/validation/safeFixes.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { check } from '../support/check.ts';
import { fixedAll } from '../support/fixedAll.ts';

const findings = readFileSync(new URL('../../examples/findings.engagement.yaml', import.meta.url), 'utf8');

describe('all safe fixes in one edit', () => {
  it('repairs what needs no judgement, and nothing else', async () => {
    const fixed = await fixedAll(findings);
    expect(fixed).toContain('model: projectDelivery');
    expect(fixed).toContain('phone: "+31201234567"');
    expect(fixed).toContain('startDate: 03/04/2026');
    expect(fixed).toContain('where possible');
    expect(fixed).toContain('# There is no section with this name.');
    expect(safeEdits(check(fixed).problems)).toEqual([]);
  });

  it('is nothing where there is nothing to repair', async () => {
    const clean = readFileSync(new URL('../../examples/minimal.engagement.yaml', import.meta.url), 'utf8');
    expect(await fixedAll(clean)).toBe(clean);
  });

  it('repairs as well what only a repair brings to light', async () => {
    // The misspelt section hides its misspelt key.
    const text = findings.replace('onbording:\n  gates:', 'onbording:\n  gate:');
    const fixed = await fixedAll(text);
    expect(fixed).toContain('\nonboarding:\n  gates:\n');
    expect(safeEdits(check(fixed).problems)).toEqual([]);
  });

  it('keeps the line ends', async () => {
    expect(await fixedAll(findings.replaceAll('\n', '\r\n'))).not.toMatch(/[^\r]\n/);
  });

  it('leaves no safe fix, and is the same the second time, whatever words are taken from a spec', async () => {
    const words = findings.split(/(?<=\s)/);
    const damage = fc.array(fc.nat(words.length - 1), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(damage, async (gone) => {
        const fixed = await fixedAll(words.filter((_, index) => !gone.includes(index)).join(''));
        expect(safeEdits(check(fixed).problems)).toEqual([]);
        expect(await fixedAll(fixed)).toBe(fixed);
      }),
      { numRuns: 60 },
    );
  });
});

describe('safe edits', () => {
  const problem = (...edits: Edit[]) => ({
    code: 'test/one',
    severity: 'error' as const,
    range: { start: 0, end: 0 },
    message: '',
    fixes: () => [{ title: '', edits, safe: true }],
  });
  const edit = (start: number, end: number): Edit => ({ range: { start, end }, newText: 'x' });

  it('never overlap or touch: the first problem has its way', () => {
    const taken = safeEdits([
      problem(edit(4, 6)),
      problem(edit(0, 2), edit(6, 7)),
      problem(edit(8, 9)),
      problem(edit(2, 3)),
    ]);
    expect(taken).toEqual([edit(2, 3), edit(4, 6), edit(8, 9)]);
  });

  it('leave out what somebody has to judge', () => {
    const unsafe = { ...problem(), fixes: () => [{ title: '', edits: [edit(0, 1)] }] };
    expect(safeEdits([unsafe])).toEqual([]);
  });
});

describe('a text that is edited in rounds', () => {
  /** Edits that do not overlap, given as cuts of a text. */
  const editsOf = (text: string, cuts: readonly number[], insert: string): Edit[] => {
    const points = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
    return points.flatMap((start, index) =>
      index % 2 === 0 ? [{ range: { start, end: points[index + 1] ?? start }, newText: insert }] : [],
    );
  };

  it('comes to the same by the edits of all rounds together', () => {
    const rounds = fc.array(fc.tuple(fc.array(fc.nat(200), { maxLength: 9 }), fc.constantFrom('', 'x', 'new\n')), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), rounds, (original, made) => {
        const edited = new EditedText(original);
        let text = original;
        for (const [cuts, insert] of made) {
          const edits = editsOf(text, cuts, insert);
          text = applyEdits(text, edits);
          edited.apply(edits);
          expect(edited.text).toBe(text);
        }
        expect(applyEdits(original, edited.edits())).toBe(text);
      }),
    );
  });
});
