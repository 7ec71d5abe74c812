import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EngagementDocument } from '../../server/src/document/engagementDocument.ts';
import { createLanguageService, defaultSettings } from '../../server/src/languageService.ts';
import { disableForLine, disableForSpec } from '../../server/src/suppression/write.ts';
import type { Edit, Problem } from '../../server/src/validation/problem.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { startText } from '../support/edits/startTexts.ts';
import { expandSnippet, nodesOf, parse, valuesOf } from '../support/editsSupport.ts';
import { yamlSample } from '../support/yamlSamples.ts';

const service = createLanguageService();
const settings = defaultSettings();
const uri = 'file:///test.engagement.yaml';

const ways = { 'for its line': disableForLine, 'for its spec': disableForSpec } as const;

describe.each(Object.entries(ways))('a comment that disables a rule %s', (_name, write) => {
  it('changes no value of random YAML, wherever it is written, and is a comment there', () => {
    let written = 0;
    fc.assert(
      fc.property(yamlSample, fc.nat(), fc.nat(), ({ text }, number, inner) => {
        const document = parse(text);
        const edit = write(document, problemIn(document, number, inner), 'en');
        if (!edit) return;
        written++;
        const after = applyEdits(text, [edit]);
        expect(valuesOf(after)).toEqual(valuesOf(text));
        expect(parse(after).directiveComments).toHaveLength(1);
        expect(edit.newText.endsWith(` -- reason${document.lineEnd}`)).toBe(true);
        expect(expandSnippet(text, edit)).toBe(edit.newText);
      }),
      { numRuns: 300 },
    );
    expect(written).toBeGreaterThan(200);
  });

  it('takes away the finding, and no finding of another rule', () => {
    let disabled = 0;
    fc.assert(
      fc.property(startText, fc.nat(), ({ text }, number) => {
        const document = service.parse(uri, 0, text);
        const all = service.problems(document, settings);
        const able = all.filter(({ code }) => !/^(?:syntax|suppression|config)\//.test(code));
        const problem = able[number % Math.max(1, able.length)];
        if (!problem) return;
        const edit = write(document, problem, 'en');
        if (!edit) return;
        disabled++;
        const after = service.problems(service.parse(uri, 1, applyEdits(text, [edit])), settings);
        const silenced = (other: Problem): boolean => other.code === problem.code;
        expect(after.filter(silenced).length).toBeLessThan(all.filter(silenced).length);
        expect(said(after.filter((other) => !silenced(other)))).toEqual(said(all.filter((other) => !silenced(other))));
      }),
      { numRuns: 150 },
    );
    expect(disabled).toBeGreaterThan(60);
  });
});

it('a comment that is used no more goes again without a change of any value', () => {
  let deleted = 0;
  fc.assert(
    fc.property(
      yamlSample,
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...Object.values(ways)),
      ({ text }, number, inner, write) => {
        const document = parse(text);
        const edit = write(document, problemIn(document, number, inner), 'en');
        if (!edit) return;
        const after = applyEdits(text, [edit]);
        const problems = service.problems(service.parse(uri, 0, after), settings);
        const unused = problems.find(({ code }) => code === 'suppression/unused');
        const [fix] = unused?.fixes?.() ?? [];
        if (!fix) return;
        deleted++;
        expect(valuesOf(applyEdits(after, fix.edits as Edit[]))).toEqual(valuesOf(text));
      },
    ),
    { numRuns: 300 },
  );
  expect(deleted).toBeGreaterThan(100);
});

/** A finding somewhere in a node of a document. */
function problemIn(document: EngagementDocument, number: number, inner: number): Problem {
  const nodes = nodesOf(document);
  const { node, member } = nodes[number % nodes.length] ?? {};
  const { start, end } = node?.range ?? member?.range ?? { start: 0, end: 1 };
  const at = start + (inner % Math.max(1, end - start));
  return { code: 'schema/wrong-form', severity: 'error', message: '', range: { start: at, end: at } };
}

/** The findings in the words of each; what is said of the comments apart, since there is one more. */
function said(problems: readonly Problem[]): string[] {
  return problems
    .filter(({ code }) => !code.startsWith('suppression/'))
    .map(({ code, message }) => `${code} ${message}`);
}
