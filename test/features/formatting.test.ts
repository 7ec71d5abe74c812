import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { formatting } from '../../server/src/features/formatting.ts';
import { rangeFormatting, rangesFormatting } from '../../server/src/features/rangeFormatting.ts';
import type { FeatureContext } from '../../server/src/lsp/feature.ts';
import { Malformed } from '../../server/src/lsp/messages.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { contextOf } from '../support/ask.ts';
import { unmark } from '../support/marks.ts';

const textDocument = { uri: 'file:///specs/test.engagement.yaml' };
const options = { tabSize: 2, insertSpaces: true };

function applied({ document }: FeatureContext, edits: readonly TextEdit[] | null): string {
  return applyEdits(
    document.text,
    (edits ?? []).map(({ range, newText }) => ({
      range: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
      newText,
    })),
  );
}

async function formatted(text: string, more: object = {}): Promise<string> {
  const context = contextOf(text);
  return applied(context, await formatting.answer({ textDocument, options: { ...options, ...more } }, context));
}

async function rangeFormatted(marked: string): Promise<string> {
  const { text, ranges } = unmark(marked);
  const context = contextOf(text);
  const asked = ranges.map(({ start, end }) => ({
    start: context.document.positionAt(start),
    end: context.document.positionAt(end),
  }));
  const several = await rangesFormatting.answer({ textDocument, options, ranges: asked }, context);
  const [range] = asked;
  if (range && asked.length === 1) {
    expect(await rangeFormatting.answer({ textDocument, options, range }, context)).toEqual(several);
  }
  return applied(context, several);
}

describe('formatting', () => {
  it.each([
    ['indentation', 'a:\n    b:\n        - c: 1\n          d: 2\n', 'a:\n  b:\n    - c: 1\n      d: 2\n'],
    [
      'wide gaps',
      'a :   1\nb:\t2\nc:\n  -    x: 1\n       y: 2\n  -  z\n',
      'a: 1\nb: 2\nc:\n  - x: 1\n    y: 2\n  - z\n',
    ],
    ['brackets', 'a: {b: 1 ,c:   [ 1,2 ]}\nd: { }\ne: [ ]\n', 'a: { b: 1, c: [1, 2] }\nd: {}\ne: []\n'],
    ['JSON', '{\n    "a":1,\n    "b":[\n    {"c":2}\n    ]\n}\n', '{\n  "a": 1,\n  "b": [\n    { "c": 2 }\n  ]\n}\n'],
    ['ends of lines', 'a: 1  \n  \nb: |\n  x  \n\nc: 2\t\n', 'a: 1\n\nb: |\n  x  \n\nc: 2\n'],
    ['the end of the file', 'a: 1', 'a: 1\n'],
    ['Windows line ends', 'a:\r\n    b: 1  \r\n    c: 2', 'a:\r\n  b: 1\r\n  c: 2\r\n'],
    [
      'comments',
      'a:\n      # of b\n    b: 1   # aligned\n    # below b\n# of d\nd: 1\n',
      'a:\n  # of b\n  b: 1   # aligned\n  # below b\n# of d\nd: 1\n',
    ],
    [
      'texts over several lines',
      'a:\n    b: |\n        x\n          y\n\n        z\n    c: "one\n        two"\n    d: >2\n        z\n',
      'a:\n  b: |\n    x\n      y\n\n    z\n  c: "one\n    two"\n  d: >2\n      z\n',
    ],
    ['lists under their keys', 'a:\n- 1\nb:\n- c:\n    d: 1\ne:\n    - 2\n', 'a:\n- 1\nb:\n- c:\n    d: 1\ne:\n- 2\n'],
    ['anchors', 'a:   &x   !!str   1\nb:  *x\n*x : 2\n', 'a: &x !!str 1\nb: *x\n*x : 2\n'],
    ['several documents', '---\na:   1\n...\n---\nb:\n    c: 1\n', '---\na: 1\n...\n---\nb:\n  c: 1\n'],
    ['a byte order mark', '\ufeffa:   1\n', '\ufeffa: 1\n'],
  ])('puts %s in order', async (_, text, wanted) => {
    expect(await formatted(text)).toBe(wanted);
    expect(await formatted(wanted)).toBe(wanted);
  });

  it('does what the editor asks for', async () => {
    expect(await formatted('a:\n  b: 1\n', { tabSize: 4 })).toBe('a:\n    b: 1\n');
    expect(await formatted('a:\n    b: 1\n', { tabSize: 8 })).toBe('a:\n    b: 1\n');
    expect(await formatted('a: 1  \n', { trimTrailingWhitespace: false })).toBe('a: 1  \n');
    expect(await formatted('a: 1', { insertFinalNewline: false })).toBe('a: 1');
    expect(await formatted('a: 1\n\n \n')).toBe('a: 1\n\n\n');
    expect(await formatted('a: 1\n\n \n', { trimFinalNewlines: true })).toBe('a: 1\n');
    expect(await formatted('a: |+\n  x\n\n\n', { trimFinalNewlines: true })).toBe('a: |+\n  x\n\n\n');
  });

  it('makes small edits', async () => {
    const context = contextOf('a:\n   b:  1\n');
    expect(await formatting.answer({ textDocument, options }, context)).toEqual([
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } }, newText: '  ' },
      { range: { start: { line: 1, character: 5 }, end: { line: 1, character: 7 } }, newText: ' ' },
    ]);
  });

  it('folds long prose, and nothing else that is long', async () => {
    const words =
      'Nova shall show each new screen to the product owner before it is built, and build it when she has said yes, ';
    const text = `${words}${words}always.`;
    const filled = [
      'Nova shall show each new screen to the product owner before it is built, and build it when',
      'she has said yes, Nova shall show each new screen to the product owner before it is built,',
      'and build it when she has said yes, always.',
    ];
    const spec = (statement: string): string =>
      `metadata:\n  title: ${text.replaceAll(':', '')}\nscope:\n  inScope:\n    - id: x\n      statement: ${statement}\n      priority: high\n`;
    const folded = spec(`>-\n        ${filled.join('\n        ')}`);
    expect(await formatted(spec(text))).toBe(folded);
    expect(await formatted(spec(`"${text}"`))).toBe(folded);
    expect(await formatted(spec(`${text} # why`))).toBe(folded.replace('>-', '>- # why'));
    expect(await formatted(spec(`>-\n        ${text}`))).toBe(folded);
    const kept = [`|\n        ${text}`, `&x ${text}`, `" ${text}"`, `"${text}\\n"`, `"${'x'.repeat(200)}"`];
    for (const statement of kept) expect(await formatted(spec(statement))).toBe(spec(statement));
    const flow = `scope: { inScope: [{ id: x, statement: "${text}" }] }\n`;
    expect(await formatted(flow)).toBe(flow);
  });

  it.each(['"', "'", ''])('fills long prose over several lines anew, within %s', async (quote) => {
    const spec = (text: string): string =>
      `scope:\n  inScope:\n    - id: x\n      statement: ${quote}${text}${quote} # why\n`;
    const indent = '\n        ';
    const words = (count: number): string => Array<string>(count).fill('word').join(' ');
    expect(await formatted(spec(`${words(30)}${indent}${words(2)}  \n${indent}end`))).toBe(
      spec(`${words(18)}${indent}${words(14)}\n${indent}end`),
    );
    expect(await formatted(spec(`${words(20)}${indent}end`))).toBe(spec(`${words(20)}${indent}end`));
  });

  it('leaves broken sections and items as they are, and puts the others in order', async () => {
    expect(await formatted('metadata:\n    name:   a\nscope:\n  "open:   1\nkind:   Engagement\n')).toBe(
      'metadata:\n  name: a\nscope:\n  "open:   1\nkind: Engagement\n',
    );
    expect(await formatted('parties:\n    - id:   a\n    - {id:   b\n    - id:   c\n')).toBe(
      'parties:\n    - id: a\n    - {id:   b\n    - id: c\n',
    );
  });

  it('takes each range for itself', async () => {
    const text = 'a:\n    b:   1\n⟦    c:   2⟧\nd:\n⟦    e:   3\n    f:   4⟧\n';
    expect(await rangeFormatted(text)).toBe('a:\n    b:   1\n    c: 2\nd:\n  e: 3\n  f: 4\n');
    expect(await rangeFormatted('a:\n⟦  b:   1\n⟧  c:   2\n')).toBe('a:\n  b: 1\n  c:   2\n');
    expect(await rangeFormatted('a:   1\n⟦b:   1⟧')).toBe('a:   1\nb: 1\n');
  });

  it('has nothing to do with files of configuration', async () => {
    const context = contextOf('rules:   {}\n', { kind: 'config' });
    expect(await formatting.answer({ textDocument, options }, context)).toEqual([]);
  });

  it('says what is wrong with a request', async () => {
    const range = { start: { line: 1, character: 0 }, end: { line: 0, character: 0 } };
    const context = contextOf('a: 1\n');
    const empty = {} as typeof options;
    await expect(formatting.answer({ textDocument, options: empty }, context)).rejects.toThrow(Malformed);
    await expect(rangeFormatting.answer({ textDocument, options, range }, context)).rejects.toThrow(Malformed);
  });

  it('reads the example in both indentations', async () => {
    const acme = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
    const wide = await formatted(acme, { tabSize: 4 });
    expect(wide).toContain('\n    - id: ravi\n      name: Ravi Rao\n');
    expect(await formatted(wide)).toBe(acme);
  });
});
