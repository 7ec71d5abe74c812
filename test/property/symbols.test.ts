import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { EngagementDocument } from '../../server/src/document/engagementDocument.ts';
import { parseEngagement, updateEngagement } from '../../server/src/document/parseEngagement.ts';
import { knowledgeOf } from '../../server/src/model/knowledge.ts';
import { symbolTableOf } from '../../server/src/model/symbolTable.ts';
import { occurrencesAt } from '../../server/src/navigation/occurrences.ts';
import { renameAt } from '../../server/src/navigation/renameId.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { specLayouts } from '../support/specLayouts.ts';

const example = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
const uri = 'file:///specs/test.engagement.yaml';

/** What a table says, with offsets in the place of nodes. */
function said(document: EngagementDocument) {
  return document.specs.map((spec) => {
    const table = symbolTableOf(spec);
    return {
      declared: table.declarations.map(({ list, id, scalar }) => [list, id, scalar.range.start]),
      named: table.references.map((reference) => [
        reference.id,
        reference.scalar.range.start,
        table.targetsOf(reference).map(({ scalar }) => scalar.range.start),
      ]),
    };
  });
}

describe.each(specLayouts)('a spec $name', ({ write, locale }) => {
  const text = write(example, example.indexOf('roles:'));
  const document = parseEngagement(uri, 1, text);
  const declared = document.specs.flatMap((spec) =>
    symbolTableOf(spec).declarations.map(({ scalar }) => scalar.range.start + 1),
  );

  it('has each id renamed and named back without a trace', () => {
    fc.assert(
      fc.property(fc.constantFrom(...declared), (offset) => {
        const before = document.text.slice(offset - 1).match(/^["']?([a-z0-9-]+)/)?.[1] ?? '';
        const there = renameAt(document, offset, 'renamed-for-a-test', locale);
        if ('refusal' in there) throw new Error(there.refusal);
        const renamed = parseEngagement(uri, 2, applyEdits(text, there));
        const places = occurrencesAt(document, offset).length;
        expect(there).toHaveLength(places);
        expect(renamed.text.split('renamed-for-a-test')).toHaveLength(places + 1);
        const found = said(renamed)
          .flatMap(({ named }) => named)
          .filter(([id]) => id === 'renamed-for-a-test');
        expect(found.every(([, , targets]) => (targets as number[]).length === 1)).toBe(true);
        const back = renameAt(renamed, renamed.text.indexOf('renamed-for-a-test') + 1, before, locale);
        if ('refusal' in back) throw new Error(back.refusal);
        expect(values(applyEdits(renamed.text, back))).toEqual(values(text));
      }),
      { numRuns: 8 },
    );
  });
});

function values(text: string): unknown[] {
  return parseAllDocuments(text).map((one) => one.toJS() as unknown);
}

it('says the same after edits as of a fresh text', () => {
  const edit = fc.record({
    at: fc.nat({ max: example.length }),
    remove: fc.nat({ max: 30 }),
    add: fc.constantFrom('', 'x', '\n', '  - id: eva\n', 'Id: eva', '"', ' #', '---\n', 'roles:\n'),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      let document = parseEngagement(uri, 1, example);
      for (const [index, { at, remove, add }] of edits.entries()) {
        said(document); // what was known before must not be taken for what is true now
        const range = { start: document.positionAt(at), end: document.positionAt(at + remove) };
        document = updateEngagement(document, index + 2, [{ range, text: add }]);
      }
      expect(said(document)).toEqual(said(parseEngagement(uri, 1, document.text)));
    }),
    { numRuns: 60 },
  );
});

it('keeps the engine of time while nothing is said about time', () => {
  const document = parseEngagement(uri, 1, example);
  const engine = () => document.specs[0] && knowledgeOf(document.specs[0]).time;
  const before = engine();
  const [title, hours] = [example.indexOf('App release 1'), example.indexOf('09:00-17:30')];
  const put = (version: number, offset: number, text: string): void => {
    const [start, end] = [document.positionAt(offset), document.positionAt(offset + 1)];
    updateEngagement(document, version, [{ range: { start, end }, text }]);
  };
  put(2, title, 'B');
  expect(engine()).toBe(before);
  put(3, hours, '1');
  expect(engine()).not.toBe(before);
});
