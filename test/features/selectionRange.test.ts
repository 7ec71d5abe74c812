import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-protocol';
import { selectionRange } from '../../server/src/features/selectionRange.ts';
import { atCursor, contextOf } from '../support/ask.ts';
import { specLayouts } from '../support/specLayouts.ts';

const complete = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');

/** What is selected step by step. */
function stepsAt(marked: string): string[] {
  const { text, position } = atCursor(marked);
  const context = contextOf(text);
  const found = selectionRange.answer(
    { textDocument: { uri: '' }, positions: [position] },
    context,
  ) as SelectionRange[];
  const steps: string[] = [];
  for (let step = found[0]; step; step = step.parent) {
    const { start, end } = step.range;
    steps.push(text.slice(context.document.offsetAt(start), context.document.offsetAt(end)));
  }
  return steps;
}

it('grows from a word to the id, the value, the entry, the item, the list, the section and the file', () => {
  const text = 'x: 1\nroles:\n  - title: Boss\n    holderId: "eva-jan‸sen"\n  - id: b\n';
  const plain = text.replace('‸', '');
  expect(stepsAt(text)).toEqual([
    'jansen',
    'eva-jansen',
    '"eva-jansen"',
    'holderId: "eva-jansen"',
    'title: Boss\n    holderId: "eva-jansen"',
    '- title: Boss\n    holderId: "eva-jansen"',
    '- title: Boss\n    holderId: "eva-jansen"\n  - id: b',
    'roles:\n  - title: Boss\n    holderId: "eva-jansen"\n  - id: b',
    plain.trimEnd(),
    plain,
  ]);
});

it('grows from a word to the sentence and the whole text', () => {
  const text = 'metadata: { language: en }\nnote: It works, e.g. he‸re. It stays. So be it.\n';
  expect(stepsAt(text).slice(0, 4)).toEqual([
    'here',
    'It works, e.g. here.',
    'It works, e.g. here. It stays. So be it.',
    'note: It works, e.g. here. It stays. So be it.',
  ]);
});

it('selects in a folded text what is written there', () => {
  expect(stepsAt('note: >\n  One two.\n  Three\n  fo‸ur.\n').slice(0, 3)).toEqual([
    'four',
    'Three\n  four.',
    'One two.\n  Three\n  four.',
  ]);
});

it('grows from a key, in flow style, and from nothing', () => {
  expect(stepsAt('a: { b‸c: [1, 2] }\n')).toEqual([
    'bc',
    'bc: [1, 2]',
    '{ bc: [1, 2] }',
    'a: { bc: [1, 2] }',
    'a: { bc: [1, 2] }\n',
  ]);
  expect(stepsAt('‸')).toEqual(['']);
  expect(stepsAt('a: 1\n\n‸\nb: 2\n').at(-1)).toBe('a: 1\n\n\nb: 2\n');
});

it('stays in its YAML document before it takes the file', () => {
  expect(stepsAt('a: 1\n---\nb: ‸2\n')).toEqual(['2', 'b: 2', '---\nb: 2\n', 'a: 1\n---\nb: 2\n']);
});

it('answers for each cursor', () => {
  const positions = [
    { line: 0, character: 0 },
    { line: 0, character: 3 },
  ];
  const found = selectionRange.answer(
    { textDocument: { uri: '' }, positions },
    contextOf('a: 1\n'),
  ) as SelectionRange[];
  expect(found.map(({ range }) => range.start.character)).toEqual([0, 3]);
});

describe.each(specLayouts)('$name', ({ write, ahead }) => {
  it('grows at every step, from the word under the cursor', () => {
    const text = write(complete, complete.indexOf('scenarios:'));
    const at = text.indexOf('3 business days late', ahead) + 4;
    const steps = stepsAt(`${text.slice(0, at)}‸${text.slice(at)}`);
    expect(steps[0]).toBe('business');
    expect(steps[1]).toBe('The API test keys arrive 3 business days late.');
    expect(steps.at(-1)).toBe(text);
    for (const [index, step] of steps.entries()) expect(step.length).toBeGreaterThan(steps[index - 1]?.length ?? 0);
  });
});

it('stays calm about half-typed text', () => {
  const text = complete.slice(complete.indexOf('deliverables:'), complete.indexOf('milestones:'));
  for (let length = 0; length <= text.length; length++) {
    expect(stepsAt(`${text.slice(0, length)}‸`).at(-1)).toBe(text.slice(0, length));
  }
});
