import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { EngagementDocument } from '../../server/src/document/engagementDocument.ts';
import { appendItems } from '../../server/src/edits/appendItems.ts';
import type { Content } from '../../server/src/edits/content.ts';
import { fillValue } from '../../server/src/edits/fillValue.ts';
import { insertEntry } from '../../server/src/edits/insertEntry.ts';
import { endOfMember } from '../../server/src/edits/lineRanges.ts';
import { quoteScalar } from '../../server/src/edits/quoteScalar.ts';
import { removeEntry } from '../../server/src/edits/removeEntry.ts';
import { removeItem } from '../../server/src/edits/removeItem.ts';
import { replaceKey } from '../../server/src/edits/replaceKey.ts';
import { replaceSource, replaceValue } from '../../server/src/edits/replaceValue.ts';
import { unwrapList, wrapInList } from '../../server/src/edits/wrapInList.ts';
import type { Edit } from '../../server/src/validation/problem.ts';
import { apply, changed, expandSnippet, type Found, nodesOf, parse, valuesOf } from '../support/editsSupport.ts';
import { yamlSample } from '../support/yamlSamples.ts';

const contents: readonly { readonly content: Content; readonly value: unknown }[] = [
  { content: { placeholder: 'a $1 } text' }, value: 'a $1 } text' },
  { content: { choices: ['no', 'a, b', 'c|d'] }, value: 'no' },
  { content: 5, value: 5 },
  { content: ['a', { placeholder: 'b' }], value: ['a', 'b'] },
  {
    content: [{ id: { placeholder: 'x' }, text: 'one, two' }, 'three: 3'],
    value: [{ id: 'x', text: 'one, two' }, 'three: 3'],
  },
  {
    content: { a: { b: { placeholder: true }, c: [{ d: 'e' }] }, f: {} },
    value: { a: { b: true, c: [{ d: 'e' }] }, f: {} },
  },
];
const content = fc.constantFrom(...contents);

/** The file that an edit is tried on, with something to put into it. */
interface File {
  readonly document: EngagementDocument;
  readonly values: unknown[];
  readonly content: (typeof contents)[number];
  readonly number: number;
}

/** One edit of a file, what its values should be afterwards, and which comments it may take away. */
interface Attempt {
  readonly edit: Edit;
  readonly expected: unknown;
  readonly lost?: { readonly start: number; readonly end: number };
  /** True where it only adds: then no more than a part of one line may be written anew. */
  readonly adds?: true;
}

const numRuns = 50;

/** Random YAML, and now and then a real spec, its comments named like those of the random YAML. */
const sample = fc.oneof(
  { arbitrary: yamlSample.map(({ text }) => text), weight: 6 },
  { arbitrary: fc.constantFrom(...realSpecs()), weight: 1 },
);

function realSpecs(): string[] {
  let comments = 0;
  const text = readFileSync(new URL('../../examples/minimal.engagement.yaml', import.meta.url), 'utf8');
  const named = text.replace(/# .*/g, () => `#c${++comments}`);
  return [
    named,
    named.trimEnd().replaceAll('\n', '\r\n'),
    parseDocument(named).toString({ indent: 4, indentSeq: false }),
  ];
}

describe('every edit of random YAML changes one place, and keeps all comments and other lines', () => {
  const check = (name: string, attempt: (found: Found, file: File) => Attempt | undefined): void => {
    test(name, () => {
      let done = 0;
      fc.assert(
        fc.property(sample, content, fc.nat(), (text, content, number) => {
          const document = parse(text);
          const file = { document, values: valuesOf(text), content, number };
          const nodes = nodesOf(document);
          const start = number % nodes.length;
          for (const found of [...nodes.slice(start), ...nodes.slice(0, start)]) {
            const tried = attempt(found, file);
            if (!tried) continue;
            verify(document, tried);
            done++;
            return;
          }
        }),
        { numRuns },
      );
      expect(done).toBeGreaterThan(numRuns / 8);
    });
  };

  check('insertEntry', ({ node, path }, { document, values, content, number }) => {
    if (node?.kind !== 'map') return undefined;
    const keys = node.entries.map((entry) => entry.key.text);
    const index = number % (keys.length + 1);
    const order = [...keys.slice(0, index), 'new', ...keys.slice(index)];
    const expected = changed(values, path, (map) => {
      const entries = Object.entries(map as object);
      return Object.fromEntries([...entries.slice(0, index), ['new', content.value], ...entries.slice(index)]);
    });
    return { edit: insertEntry(document, node, 'new', content.content, order), expected, adds: true };
  });

  check('appendItems', ({ node, path }, { document, values, content }) => {
    if (node?.kind !== 'seq') return undefined;
    const expected = changed(values, path, (list) => [...(list as unknown[]), content.value]);
    return { edit: appendItems(document, node, [content.content]), expected, adds: true };
  });

  check('removeEntry and removeItem', ({ member, parent, path }, { document, values }) => {
    const step = path.at(-1);
    if (!member || !parent) return undefined;
    const expected = changed(values, path.slice(0, -1), (part) =>
      Array.isArray(part)
        ? part.filter((_, index) => index !== step)
        : Object.fromEntries(Object.entries(part as object).filter(([key]) => key !== step)),
    );
    const edit =
      parent.kind === 'map' && 'key' in member
        ? removeEntry(document, parent, member)
        : parent.kind === 'seq' && !('key' in member)
          ? removeItem(document, parent, member)
          : undefined;
    const end = endOfMember(member);
    const ownComment = /^,?[ \t]*#.*/.exec(document.text.slice(end))?.[0].length ?? 0;
    return edit && { edit, expected, lost: { start: member.range.start, end: end + ownComment } };
  });

  check('fillValue', ({ node, member, path }, { document, values, content }) => {
    const isEmpty = node === null || (node.kind === 'scalar' && node.value === null);
    if (!member || !isEmpty) return undefined;
    return {
      edit: fillValue(document, member, content.content),
      expected: changed(values, path, () => content.value),
      adds: true,
    };
  });

  check('replaceValue', ({ node, member, path }, { document, values }) => {
    if (!node || !member) return undefined;
    const text = 'other, text: $ } 17:30';
    return { edit: replaceValue(document, node, text), expected: changed(values, path, () => text), lost: node.range };
  });

  check('replaceSource', ({ node, member, path }, { document, values }) => {
    if (!node || !member) return undefined;
    return { edit: replaceSource(document, node, '7'), expected: changed(values, path, () => 7), lost: node.range };
  });

  check('replaceKey', ({ member, path }, { document, values }) => {
    if (!member || !('key' in member)) return undefined;
    const expected = changed(values, path.slice(0, -1), (map) =>
      Object.fromEntries(Object.entries(map as object).map(([key, part]) => [key === path.at(-1) ? 'new' : key, part])),
    );
    return { edit: replaceKey(document, member, 'new'), expected };
  });

  check('quoteScalar', ({ node, path }, { document, values }) => {
    if (node?.kind !== 'scalar' || node.style !== 'plain' || node.text === '') return undefined;
    return { edit: quoteScalar(document, node), expected: changed(values, path, () => node.text) };
  });

  check('wrapInList', ({ node, member, path }, { document, values }) => {
    if (!node || !member) return undefined;
    return { edit: wrapInList(document, node), expected: changed(values, path, (value) => [value]) };
  });

  check('unwrapList', ({ node, member, path }, { document, values }) => {
    if (node?.kind !== 'seq' || !member) return undefined;
    const edit = unwrapList(document, node);
    return edit && { edit, expected: changed(values, path, (list) => (list as unknown[])[0]) };
  });

  check('unwrapList after wrapInList', ({ node, member, path }, { document, values }) => {
    if (!node || !member) return undefined;
    const wrapped = parse(apply(document, wrapInList(document, node)));
    const list = nodesOf(wrapped).find((found) => found.path.join('/') === path.join('/'))?.node;
    const edit = list?.kind === 'seq' ? unwrapList(wrapped, list) : undefined;
    if (!edit) return undefined;
    return {
      edit: { range: { start: 0, end: document.text.length }, newText: apply(wrapped, edit) },
      expected: values,
    };
  });

  function verify(document: EngagementDocument, { edit, expected, lost, adds }: Attempt): void {
    const before = document.text;
    const after = apply(document, edit);
    expect(valuesOf(after), after).toEqual(expected);
    expect(JSON.stringify(valuesOf(after))).toBe(JSON.stringify(expected));
    expect(parse(after).syntaxFindings, after).toEqual([]);
    expect(/(?<!\r)\n/.test(after) && before.includes('\r\n'), 'line ends').toBe(false);
    const lostComments = new Set(lost ? commentsOf(before.slice(lost.start, lost.end)) : []);
    const kept = commentsOf(before).filter((comment) => !lostComments.has(comment));
    expect(commentsOf(after).sort(), after).toEqual(expect.arrayContaining(kept));
    expect(trailingSpaces(after), after).toBeLessThanOrEqual(trailingSpaces(before));
    if (adds) expect(before.slice(edit.range.start, edit.range.end)).not.toContain('\n');
    if (edit.snippet !== undefined) expect(expandSnippet(before, edit)).toBe(edit.newText);
  }
});

test('on broken text, every edit stays within the text and nothing is thrown', () => {
  const broken = fc
    .tuple(
      yamlSample,
      fc.nat(),
      fc.nat(6),
      fc.constantFrom('', '[', '{ a:', '"', "'", '\t', ': ', '- ', '&a ', '*k', '|', '#', '\n', '}'),
    )
    .map(
      ([{ text }, at, length, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + length),
    );
  fc.assert(
    fc.property(broken, content, (text, { content }) => {
      const document = parse(text);
      for (const found of nodesOf(document)) {
        for (const { range } of allEdits(found, document, content)) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.start).toBeLessThanOrEqual(range.end);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: numRuns * 2 },
  );
});

function allEdits({ node, member, parent }: Found, document: EngagementDocument, content: Content): Edit[] {
  const edits: (Edit | undefined)[] = [];
  if (member) edits.push(fillValue(document, member, content));
  if (member && 'key' in member) edits.push(replaceKey(document, member, 'new'));
  if (member && 'key' in member && parent?.kind === 'map') edits.push(removeEntry(document, parent, member));
  if (member && !('key' in member) && parent?.kind === 'seq') edits.push(removeItem(document, parent, member));
  if (node)
    edits.push(replaceValue(document, node, 'new'), replaceSource(document, node, '7'), wrapInList(document, node));
  if (node?.kind === 'scalar') edits.push(quoteScalar(document, node));
  if (node?.kind === 'map') edits.push(insertEntry(document, node, 'new', content, ['k0', 'new', 'k1']));
  if (node?.kind === 'seq') edits.push(appendItems(document, node, [content]), unwrapList(document, node));
  return edits.filter((edit) => edit !== undefined);
}

function commentsOf(text: string): string[] {
  return text.match(/#c\d+/g) ?? [];
}

function trailingSpaces(text: string): number {
  return text.match(/[ \t]\r?(?:\n|$)/g)?.length ?? 0;
}
