import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fix, Problem } from '../../server/src/validation/problem.ts';
import { type Mutation, mutations } from '../mutations/mutations.ts';
import { check } from '../support/check.ts';
import { expandSnippet } from '../support/editsSupport.ts';
import { faultsOfFix } from '../support/fixes.ts';
import { type SpecLayout, specLayouts } from '../support/specLayouts.ts';

const acme = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');

/** Which layouts the mutations are tried in. */
const seed = fc.readConfigureGlobal().seed ?? 0;

/** The faults of all fixes of all findings about the broken spec. */
function faultsIn({ from, to }: Mutation, { write, locale, ahead }: SpecLayout): string[] {
  const text = write(
    acme.replace(from, () => to),
    acme.indexOf(from) + 1,
  );
  const before = check(text, 'spec', locale).problems;
  return (
    before
      .filter(({ range }) => range.start >= ahead)
      // In another language other words are vague: that fix may well bring findings.
      .filter(({ code }) => code !== 'communication/language-gap')
      .flatMap((problem) =>
        (problem.fixes?.() ?? []).flatMap((fix) => [
          ...faultsOfFix(text, problem, fix, before, locale),
          ...faultsOfSnippets(text, problem, fix),
        ]),
      )
  );
}

/** An editor that knows snippets gets the same text as one that does not. */
function faultsOfSnippets(text: string, { code }: Problem, { title, edits }: Fix): string[] {
  const differing = edits.filter((edit) => edit.snippet !== undefined && expandSnippet(text, edit) !== edit.newText);
  return differing.map(({ snippet }) => `"${title}" for ${code}: the snippet is another text\n${snippet}`);
}

/** Each mutation in one layout, each layout with one in so many mutations; FC_SEED decides which ones. */
describe.each(specLayouts.map((layout, index) => [layout.name, layout, index] as const))(
  'a broken spec %s',
  (_, layout, index) => {
    const own = mutations.filter((_mutation, number) => (number + seed) % specLayouts.length === index);

    it('is repaired by each fix of each finding', () => {
      expect(own.flatMap((mutation) => faultsIn(mutation, layout))).toEqual([]);
    });
  },
);
