import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { parseEngagement } from '../../server/src/document/parseEngagement.ts';
import { onTypeFormatting } from '../../server/src/features/onTypeFormatting.ts';
import { enterEdit } from '../../server/src/format/enter.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { atCursor, contextOf } from '../support/ask.ts';
import { specLayouts } from '../support/specLayouts.ts';

const textDocument = { uri: 'file:///specs/test.engagement.yaml' };
const head = 'apiVersion: engagement/v1\nkind: Engagement\n';

/** The text behind Enter at the cursor, when the editor has put `auto` on the new line; the cursor is where the new line begins. */
async function entered(marked: string, { auto = '', tabSize = 2, lineEnd = '\n', ch = '\n' } = {}): Promise<string> {
  const { text: before, offset } = atCursor(head + marked);
  const text = `${before.slice(0, offset)}\n${auto}${before.slice(offset)}`.replaceAll('\n', lineEnd);
  const context = contextOf(text);
  const { document } = context;
  const position = { line: before.slice(0, offset).split('\n').length, character: auto.length };
  const edits = await onTypeFormatting.answer(
    { textDocument, position, ch, options: { tabSize, insertSpaces: true } },
    context,
  );
  const applied = (edits ?? []).map(({ range, newText }) => ({
    range: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
    newText: `${newText}‸`,
  }));
  return applyEdits(text, applied).slice(head.replaceAll('\n', lineEnd).length);
}

describe('Enter', () => {
  it.each([
    ['below a key of a map', 'metadata:‸', 'metadata:\n  ‸'],
    ['below a key of a list', 'parties:‸', 'parties:\n  - ‸'],
    ['below a key with a comment', 'parties: # who?‸', 'parties: # who?\n  - ‸'],
    ['below a key that has items', 'parties:‸\n    - id: a\n', 'parties:\n    - ‸\n    - id: a\n'],
    ['below the first key of an item', 'parties:\n  - id: acme‸', 'parties:\n  - id: acme\n    ‸'],
    ['below half a key of an item', 'parties:\n  - id‸', 'parties:\n  - id\n    ‸'],
    ['in a list of words', 'deadlines:\n  - nl\n  - en‸', 'deadlines:\n  - nl\n  - en\n  - ‸'],
    ['in a list of maps in brackets', 'parties:\n  - { id: a }‸', 'parties:\n  - { id: a }\n  - ‸'],
    [
      'behind a dash alone',
      'parties:\n  - id: a\n    languages:\n      - nl\n      - ‸',
      'parties:\n  - id: a\n    languages:\n      - nl\n    ‸',
    ],
    ['behind a dash alone, with more below', 'parties:\n  - ‸\nroles: []\n', 'parties:\n‸\nroles: []\n'],
    ['behind a dash whose value is below', 'parties:\n  -‸\n    id: a\n', 'parties:\n  -\n    ‸\n    id: a\n'],
    ['behind the head of a folded text', 'people:\n  - intro: >-‸', 'people:\n  - intro: >-\n      ‸'],
    ['behind a head that states an indentation', 'people:\n  - intro: |3‸', 'people:\n  - intro: |3\n       ‸'],
    ['behind an open quote', 'metadata:\n  title: "Renewal‸', 'metadata:\n  title: "Renewal\n    ‸'],
    [
      'within brackets, behind the first',
      'parties:\n  - languages: [‸\n    ]',
      'parties:\n  - languages: [\n      ‸\n    ]',
    ],
  ])('goes on %s', async (_, marked, wanted) => {
    expect(await entered(marked)).toBe(wanted);
  });

  it.each([
    ['in a folded text', 'people:\n  - intro: >-\n        Some words‸\n        more\n', '        '],
    ['in a text over several lines', 'people:\n  - intro: some\n      words‸', '      '],
    ['below a comment', 'parties:\n  # who‸', '  '],
    ['below a key with a value', 'metadata:\n  name: a‸', '  '],
    ['below an item that is there', 'parties:\n  - id: a‸', '    '],
    ['between brackets, before what is there', 'parties:\n  - languages: [‸]', ''],
    ['in the middle of a line', 'metadata:\n  name: a ‸b', ''],
    ['below an empty line', 'metadata:\n\n‸', ''],
    ['behind a marker', '---‸', ''],
  ])('leaves what the editor did %s', async (_, marked, auto) => {
    const { text, offset } = atCursor(head + marked);
    expect(await entered(marked, { auto })).toBe(`${text.slice(head.length, offset)}\n${auto}${text.slice(offset)}`);
  });

  it('puts right what the editor did', async () => {
    expect(await entered('metadata:\n  name: a‸', { auto: '      ' })).toBe('metadata:\n  name: a\n  ‸');
    expect(await entered('parties:‸', { auto: '  ' })).toBe('parties:\n  - ‸');
    expect(await entered('metadata:‸', { auto: '\t' })).toBe('metadata:\n  ‸');
    expect(await entered('openIssues: [\n    ]‸', { auto: '    ' })).toBe('openIssues: [\n    ]\n‸');
  });

  it('indents as the file does', async () => {
    expect(await entered('metadata:‸', { tabSize: 4 })).toBe('metadata:\n    ‸');
    expect(await entered('parties:\n- id: a\n  languages:‸', { lineEnd: '\r\n' })).toBe(
      'parties:\r\n- id: a\r\n  languages:\r\n  - ‸',
    );
  });

  it('goes on in each document of a file', async () => {
    expect(await entered('---\nkind: Engagement\nparties:‸\n---\nkind: Engagement\n')).toBe(
      '---\nkind: Engagement\nparties:\n  - ‸\n---\nkind: Engagement\n',
    );
  });

  it('does nothing for other keys, or in a file of configuration', async () => {
    expect(await entered('parties:‸', { ch: ':' })).toBe('parties:\n');
    const position = { line: 1, character: 0 };
    const options = { tabSize: 2, insertSpaces: true };
    expect(
      await onTypeFormatting.answer(
        { textDocument, position, ch: '\n', options },
        contextOf('rules:\n', { kind: 'config' }),
      ),
    ).toEqual([]);
  });
});

describe('Enter at the end of any line', () => {
  const minimal = readFileSync(new URL('../../examples/minimal.engagement.yaml', import.meta.url), 'utf8');

  /** What a text says to a parser that is not ours to change, without the items that have nothing in them yet. */
  function saidBy(text: string): unknown {
    const documents = parseAllDocuments(text);
    expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
    const withoutEmptyItems = (_: string, value: unknown): unknown =>
      Array.isArray(value) ? value.filter((item) => item !== null) : value;
    return documents.map((document) => JSON.stringify(document.toJS(), withoutEmptyItems));
  }

  it.each(specLayouts)('leaves a spec that says the same: $name', ({ write }) => {
    const text = write(minimal, minimal.indexOf('parties:'));
    const said = saidBy(text);
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    const step = /^ +/m.exec(text)?.[0].length === 4 ? 4 : 2;
    for (const { index } of text.matchAll(/\r?\n|$/g)) {
      // As an editor without rules of its own does: the new line begins like the one above.
      const auto = /^ */.exec(text.slice(text.lastIndexOf('\n', index - 1) + 1))?.[0] ?? '';
      const entered = text.slice(0, index) + lineEnd + auto + text.slice(index);
      const document = parseEngagement(textDocument.uri, 1, entered);
      const edit = enterEdit(document, index + lineEnd.length + auto.length, step);
      expect(saidBy(applyEdits(entered, edit ? [edit] : [])), text.slice(0, index)).toEqual(said);
    }
  });

  it('begins a list with an item, and stays in an item where keys may follow', () => {
    const dashes = minimal.split('\n').flatMap((line, index, lines) => {
      const entered = [...lines.slice(0, index + 1), '', ...lines.slice(index + 1)].join('\n');
      const offset = lines.slice(0, index + 1).join('\n').length + 1;
      const edit = enterEdit(parseEngagement(textDocument.uri, 1, entered), offset, 2);
      return edit?.newText.endsWith('- ') ? [`${line} ⏎ ${edit.newText}`] : [];
    });
    expect(dashes).toEqual([
      'parties: ⏎   - ',
      'roles: ⏎   - ',
      'objectives: ⏎   - ',
      '  inScope: ⏎     - ',
      '  outOfScope: ⏎     - ',
      'responsibilities: ⏎   - ',
      'kpis: ⏎   - ',
    ]);
  });
});
