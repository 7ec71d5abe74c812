import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEngagement } from '../../server/src/document/parseEngagement.ts';
import { refactoringsAt } from '../../server/src/refactorings/index.ts';
import type { Locale } from '../../server/src/rules/rule.ts';
import type { Fix } from '../../server/src/validation/problem.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { check } from '../support/check.ts';
import { expandSnippet, valuesOf } from '../support/editsSupport.ts';
import { type SpecLayout, specLayouts } from '../support/specLayouts.ts';

/** The complete example with something for each refactoring to do. */
const text = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8')
  .replace('    calendarId: nl\n', '')
  .replace('API test keys.\n', 'API test keys by 6 March 2026.\n')
  .replace('      due: 2026-03-06\n', '')
  .replace(
    '  - id: sponsor\n',
    '  - id: payer\n    title: Sponsor\n    partyId: acme\n    holderId: tom\n  - id: sponsor\n',
  )
  .replace('informed: [sponsor, account-director]', 'informed: [sponsor, payer]')
  .replace(/milestones:\n( {2}- id: beta\n(?: {4}.*\n)*)((?: .*\n)*)/, 'milestones:\n$2$1');

/** Where the cursor is put; FC_SEED moves it. */
const seed = Math.abs(fc.readConfigureGlobal().seed ?? 0);
const placesInEach = 9;

/** What went wrong in a text that a refactoring led to; empty where all is well. */
function faultsOf(before: string, { title, edits }: Fix, locale: Locale, errors: number): string[] {
  const after = applyEdits(before, edits);
  const faults: string[] = [];
  const say = (what: string): number => faults.push(`${title}: ${what}\n${after}`);
  const { document, problems } = check(after, 'spec', locale);
  if (after === before) say('changes nothing');
  if (document.syntaxFindings.length > 0) say('leaves broken YAML');
  if (problems.filter(({ severity }) => severity === 'error').length > errors) say('brings errors');
  if (before.includes('\r\n') && /[^\r]\n/.test(after)) say('mixes line ends');
  // A comment within an item that is merged into another one goes with it.
  if (!/^(?:Merge|Voeg ".*samen)/.test(title) && commentsOf(after).join() !== commentsOf(before).join()) {
    say('loses a comment');
  }
  const [was, is] = [valuesOf(before), valuesOf(after)];
  if (/line$|regel$/.test(title)) expect(is).toEqual(was);
  if (/^(?:Sort|Add|Sorteer|Voeg toe|Voeg een)/.test(title) && !isKept(was, is)) say('changes something else');
  for (const edit of edits) {
    if (edit.snippet !== undefined && expandSnippet(before, edit) !== edit.newText)
      say('has a snippet of another text');
  }
  return faults;
}

/** All comments of a text, in the order of the alphabet: they may move with what they are about. */
function commentsOf(source: string): string[] {
  return (source.match(/(?:^|\s)#.*$/gm) ?? []).map((comment) => comment.trim()).toSorted();
}

/** Whether all that was said is said still, be it in another order. */
function isKept(was: unknown, is: unknown): boolean {
  if (Array.isArray(was)) return Array.isArray(is) && was.every((item) => is.some((other) => isKept(item, other)));
  if (typeof was !== 'object' || was === null) return was === is;
  return Object.entries(was).every(([key, value]) => isKept(value, (is as Record<string, unknown> | null)?.[key]));
}

/** The refactorings at some places of the text in a layout, each once. */
function offersIn(source: string, { ahead, locale }: SpecLayout, shift: number): Fix[] {
  const document = parseEngagement('file:///test.engagement.yaml', 1, source);
  const stride = (source.length - ahead) / placesInEach;
  const offers = Array.from({ length: placesInEach }, (_, index) => {
    const at = ahead + Math.floor(stride * index + (shift % stride));
    return (['extract', 'rewrite'] as const).flatMap((kind) => refactoringsAt(document, at, kind, locale));
  });
  return [...new Map(offers.flat().map((offer) => [JSON.stringify(offer.edits), offer])).values()];
}

describe.each(specLayouts.map((layout, index) => [layout.name, layout, index] as const))(
  'a spec %s',
  (_, layout, index) => {
    const source = layout.write(text, text.indexOf('people:'));

    it('says the same, and keeps its comments, after each refactoring', () => {
      const errors = check(source, 'spec', layout.locale).problems.filter(
        ({ severity }) => severity === 'error',
      ).length;
      const offers = offersIn(source, layout, seed + 137 * index);
      expect(offers.length).toBeGreaterThan(0);
      expect(offers.flatMap((offer) => faultsOf(source, offer, layout.locale, errors))).toEqual([]);
    });
  },
);

it('half-typed text is no reason to fail, nor to offer what loses text', () => {
  const typed = text.slice(text.indexOf('roles:'), text.indexOf('glossary:'));
  for (let end = 1; end < typed.length; end++) {
    const before = typed.slice(0, end);
    const document = parseEngagement('file:///test.engagement.yaml', 1, before);
    for (const kind of ['extract', 'rewrite'] as const) {
      for (const { edits } of refactoringsAt(document, end, kind, 'en')) {
        expect(() => valuesOf(applyEdits(before, edits))).not.toThrow();
      }
    }
  }
});
