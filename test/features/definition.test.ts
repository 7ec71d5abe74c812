import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definition } from '../../server/src/features/definition.ts';
import { documentHighlight } from '../../server/src/features/documentHighlight.ts';
import { references } from '../../server/src/features/references.ts';
import { type AskOptions, atCursor, contextOf } from '../support/ask.ts';
import { unmark } from '../support/marks.ts';
import { specLayouts } from '../support/specLayouts.ts';

const example = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
const uri = 'file:///specs/test.engagement.yaml';

/** The stretches that the definition at `‸` leads to, each as its text. */
async function ask(marked: string, options: AskOptions = {}) {
  const { text, position } = atCursor(marked);
  const context = contextOf(text, options);
  const params = { textDocument: { uri }, position };
  const found = (await definition.answer(params, context)) as {
    originSelectionRange: Lines;
    targetRange: Lines;
    targetSelectionRange: Lines;
  }[];
  return found.map((link) => ({
    from: textIn(text, link.originSelectionRange),
    to: textIn(text, link.targetRange),
    name: textIn(text, link.targetSelectionRange),
  }));
}

interface Lines {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

function textIn(text: string, { start, end }: Lines): string {
  const lines = text.split('\n');
  const offset = (at: Lines['start']): number =>
    lines.slice(0, at.line).reduce((sum, line) => sum + line.length + 1, 0) + at.character;
  return text.slice(offset(start), offset(end));
}

/** The example with a cursor in the text that stands there once. */
function at(place: string, text = example): string {
  const [first, second, ...others] = text.split(place.replace('‸', ''));
  if (first === undefined || second === undefined || others.length > 0) throw new Error(`${place} is not there once.`);
  return first + place + second;
}

describe('definition', () => {
  it('leads from an id to the item that has it', async () => {
    const [found, ...others] = await ask(at('deputyId: mi‸la'));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ from: 'mila', name: 'mila' });
    expect(found?.to).toMatch(/^- id: mila\n {4}name: Mila/);
  });

  it.each([
    ['right before it', 'deputyId: ‸mila'],
    ['right behind it', 'deputyId: mila‸'],
  ])('also from %s', async (_, place) => {
    expect(await ask(at(place))).toMatchObject([{ from: 'mila', name: 'mila' }]);
  });

  it('leads from both halves of a section/id', async () => {
    expect(await ask(at('milestones/go-‸live, scope/api-access'))).toMatchObject([
      { from: 'go-live', name: 'go-live' },
    ]);
    expect(await ask(at('mile‸stones/go-live, scope/api-access'))).toMatchObject([
      { from: 'milestones', name: 'milestones' },
    ]);
  });

  it('leads from a section/key to the key', async () => {
    expect(await ask(at('[changes/proced‸ure,'))).toMatchObject([{ from: 'procedure', name: 'procedure' }]);
  });

  it('stays where an id is declared', async () => {
    expect(await ask(at('- id: rel‸ease-1'))).toMatchObject([{ from: 'release-1', name: 'release-1' }]);
  });

  it('leads to both where an id is declared twice', async () => {
    const twice = 'people:\n  - id: eva\n  - id: eva\nroles:\n  - id: sponsor\n    holderId: ev‸a\n';
    expect(await ask(twice)).toHaveLength(2);
  });

  it('leads from an alias to what its anchor stands at', async () => {
    expect(await ask('x-a: &base\n  b: 1\nx-c: *ba‸se\n')).toMatchObject([{ from: '*base', to: 'b: 1' }]);
  });

  it.each(['ti‸tle: App release 1', 'title: App re‸lease 1', '‸# Words that both'])(
    'leads nowhere from %j',
    async (place) => {
      expect(await ask(at(place))).toEqual([]);
    },
  );

  it('stays within the YAML document', async () => {
    const two = 'people:\n  - id: eva\n---\nroles:\n  - id: sponsor\n    holderId: ev‸a\n';
    expect(await ask(two)).toEqual([]);
  });

  it('is a place alone for a client that knows no links', async () => {
    const { text, position } = atCursor(at('deputyId: mi‸la'));
    const found = await definition.answer({ textDocument: { uri }, position }, contextOf(text, { capabilities: {} }));
    expect(found).toEqual([
      { uri, range: expect.objectContaining({ start: expect.objectContaining({ character: 8 }) }) },
    ]);
  });

  it.each(specLayouts)('holds for a spec $name', async ({ write, locale }) => {
    const marked = at('deputyId: mi‸la');
    const place = marked.indexOf('‸');
    const text = write(marked.replace('‸', ''), place);
    const offset = /deputyId"?:\s*"?mi/.exec(text);
    expect(offset).not.toBeNull();
    const cut = (offset?.index ?? 0) + (offset?.[0].length ?? 0);
    const found = await ask(`${text.slice(0, cut)}‸${text.slice(cut)}`, { locale });
    expect(found.map(({ from, name }) => ({ from, name }))).toEqual([{ from: 'mila', name: 'mila' }]);
  });
});

describe('references', () => {
  /** `⟦…⟧` are all places, the declaration first in the text. */
  const marked =
    'people:\n  - id: ⟦eva⟧\nroles:\n  - id: sponsor\n    holderId: "⟦eva⟧"\n  - { id: eva, deputyId: \'⟦eva⟧\' }\nscenarios:\n  - id: a\n    relatesTo: [people/⟦eva⟧, roles/eva]\n';
  const { text, ranges } = unmark(marked);

  async function found(offset: number, includeDeclaration: boolean) {
    const context = contextOf(text);
    const params = {
      textDocument: { uri },
      position: context.document.positionAt(offset),
      context: { includeDeclaration },
    };
    const places = (await references.answer(params, context)) ?? [];
    return places.map(({ range }) => context.document.offsetAt(range.start));
  }

  it.each(ranges.map(({ start }) => start))('are the same from each of them (%i)', async (start) => {
    expect(await found(start + 1, true)).toEqual(ranges.map((range) => range.start));
    expect(await found(start + 1, false)).toEqual(ranges.slice(1).map((range) => range.start));
  });

  it('are highlighted, the declaration as what is written', async () => {
    const context = contextOf(text);
    const position = context.document.positionAt(ranges[2]?.start ?? 0);
    const places = (await documentHighlight.answer({ textDocument: { uri }, position }, context)) ?? [];
    expect(places.map(({ kind }) => kind)).toEqual([3, 2, 2, 2]);
  });

  it('of an id that leads nowhere are the others that lead there', async () => {
    const lost = 'roles:\n  - id: a\n    holderId: nobo‸dy\n  - id: b\n    deputyId: nobody\n';
    const { text: plain, position } = atCursor(lost);
    const places = await references.answer(
      { textDocument: { uri }, position, context: { includeDeclaration: true } },
      contextOf(plain),
    );
    expect(places?.map(({ range }) => range.start.line)).toEqual([2, 4]);
  });
});
