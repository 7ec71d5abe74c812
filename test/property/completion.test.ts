import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { completeSpec } from '../../server/src/completion/completeSpec.ts';
import type { Completion } from '../../server/src/completion/completion.ts';
import { parseEngagement } from '../../server/src/document/parseEngagement.ts';
import type { Entry, Path, SpecNode } from '../../server/src/document/tree.ts';
import { endOfMember, inkEnd } from '../../server/src/edits/lineRanges.ts';
import { createLanguageService } from '../../server/src/languageService.ts';
import { expandSnippet } from '../support/expandSnippet.ts';
import { specLayouts } from '../support/specLayouts.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../examples/${name}.engagement.yaml`, import.meta.url), 'utf8');
const example = read('acme-mobile');
const { matcherFor } = createLanguageService();
const asked = {
  locale: 'en',
  now: Date.UTC(2026, 8, 14, 9),
  matcherFor: (text: string, language: string) => matcherFor(text, language, undefined),
} as const;
const parse = (text: string) => parseEngagement('file:///a.engagement.yaml', 1, text);
const written = specLayouts.map(({ name, write }) => ({ name, text: write(example, example.indexOf('milestones:')) }));
const texts = [...written.map(({ text }) => text), read('minimal'), read('findings')];

/** The text when an item is taken, and the tab stops are left as they are. */
function taken(text: string, offset: number, { start, newText, snippet }: Completion): string {
  return text.slice(0, start) + (snippet === undefined ? newText : expandSnippet([snippet]).text) + text.slice(offset);
}

it('whatever has been written so far, what is offered goes into the line of the cursor', () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(3), (whole, seed, behind) => {
      const offset = seed % (whole.length + 1);
      // The end of the text is often what is behind the cursor; else a part of what was there is gone.
      const text = behind === 0 ? whole.slice(0, offset) : whole.slice(0, offset) + whole.slice(offset + behind - 1);
      for (const { start, end } of completeSpec(parse(text), offset, asked)) {
        expect(start <= offset && offset <= end && end <= text.length).toBe(true);
        expect(text.slice(start, end)).not.toContain('\n');
      }
    }),
    { numRuns: 400 },
  );
});

interface Removable {
  readonly path: Path;
  readonly entry: Entry;
}

/** All entries of a tree, with the way to each. */
function entriesOf(node: SpecNode | null, path: Path = []): Removable[] {
  if (node?.kind === 'map') {
    return node.entries.flatMap((entry) => {
      const own = [...path, entry.key.text];
      return [{ path: own, entry }, ...entriesOf(entry.value, own)];
    });
  }
  return node?.kind === 'seq' ? node.items.flatMap(({ value }, index) => entriesOf(value, [...path, index])) : [];
}

/** A plain value without what is at a path, and what was there. */
function without(value: unknown, path: Path): { readonly rest: unknown; readonly there: unknown } {
  const rest = structuredClone(value);
  const holder = path.slice(0, -1).reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], rest);
  const map = holder as Record<string, unknown>;
  const there = map[String(path.at(-1))];
  delete map[String(path.at(-1))];
  return { rest, there };
}

it.each(written)('a key that was taken out comes back, and nothing else changes: $name', ({ text }) => {
  const document = parse(text);
  const specs = document.specs.map(({ root, value }) => ({ value, entries: entriesOf(root) }));
  const all = specs.flatMap(({ value, entries }, index) => entries.map((one) => ({ ...one, value, index })));
  fc.assert(
    fc.property(fc.constantFrom(...all), ({ path, entry, value, index }) => {
      const start = entry.range.start;
      const end = entry.value ? inkEnd(text, entry.value) : endOfMember(entry);
      const cut = text.slice(0, start) + text.slice(end);
      const offered = completeSpec(parse(cut), start, asked);
      const key = String(path.at(-1));
      const item = offered.find(({ label, kind }) => label === key && (kind === 'key' || kind === 'section'));
      if (!item)
        throw new Error(`${path.join('/')} is not offered, but ${offered.map(({ label }) => label).join(', ')}`);
      const after = parse(taken(cut, start, item));
      expect(after.syntaxFindings.map(({ kind }) => kind)).toEqual([]);
      const before = without(value, path);
      const now = without(after.specs[index]?.value, path);
      expect(now.rest).toEqual(before.rest);
      expect(now.there).toBeDefined();
    }),
    { numRuns: 40 },
  );
});

it('all that is offered where a key was can stand there', () => {
  const all = entriesOf(parse(example).specs[0]?.root ?? null);
  fc.assert(
    fc.property(fc.constantFrom(...all), ({ entry }) => {
      const start = entry.range.start;
      const cut =
        example.slice(0, start) + example.slice(entry.value ? inkEnd(example, entry.value) : endOfMember(entry));
      for (const item of completeSpec(parse(cut), start, asked)) {
        if (item.kind !== 'key' && item.kind !== 'section') continue;
        expect(parse(taken(cut, start, item)).syntaxFindings, item.label).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

/** Of a long list of values all are alike. */
const mostTried = 8;

it('wherever the cursor is in the smallest spec, what is taken leaves as much of it readable as there was', () => {
  const minimal = read('minimal');
  const faulty: string[] = [];
  for (let offset = 0; offset <= minimal.length; offset++) {
    const lineEnd = minimal.indexOf('\n', offset);
    const rest = lineEnd < 0 ? '' : minimal.slice(lineEnd);
    // At the end of what there is, in the midst of it, and where the rest of the line is not written yet.
    for (const behind of ['', minimal.slice(offset), rest]) {
      const text = minimal.slice(0, offset) + behind;
      const document = parse(text);
      for (const item of completeSpec(document, offset, asked).slice(0, mostTried)) {
        const after = taken(text, item.end, item);
        if (parse(after).syntaxFindings.length <= document.syntaxFindings.length) continue;
        faulty.push(`${minimal.slice(0, offset).slice(-40)}‸${behind.slice(0, 20)}: ${item.label}`);
      }
    }
  }
  expect(faulty).toEqual([]);
}, 60_000);
