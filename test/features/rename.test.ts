import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { linkedEditingRange } from '../../server/src/features/linkedEditingRange.ts';
import { prepareRename } from '../../server/src/features/prepareRename.ts';
import { rename } from '../../server/src/features/rename.ts';
import { Refused } from '../../server/src/lsp/messages.ts';
import { type AskOptions, atCursor, contextOf } from '../support/ask.ts';
import { specLayouts } from '../support/specLayouts.ts';

const example = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
const uri = 'file:///specs/test.engagement.yaml';

/** The text after what is at `‸` has got another id. */
async function renamed(marked: string, newName: string, options: AskOptions = {}): Promise<string> {
  const { text, position } = atCursor(marked);
  const context = contextOf(text, options);
  const edit = (await rename.answer({ textDocument: { uri }, position, newName }, context)) as WorkspaceEdit;
  const edits = (edit.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits ?? edit.changes?.[uri] ?? [];
  return edits
    .map((one) => ({
      start: context.document.offsetAt(one.range.start),
      end: context.document.offsetAt(one.range.end),
      newText: 'newText' in one ? one.newText : '',
    }))
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}

/** What can be renamed at `‸`, or why nothing can. */
async function prepared(marked: string, options: AskOptions = {}): Promise<unknown> {
  const { text, position } = atCursor(marked);
  try {
    return await prepareRename.answer({ textDocument: { uri }, position }, contextOf(text, options));
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

const spec =
  'people:\n  - id: eva # of ACME\n  - id: mila\nroles:\n  - { id: sponsor, holderId: "eva", deputyId: \'eva\' }\nscenarios:\n  - id: late\n    relatesTo: [people/eva, roles/sponsor]\n';

function at(place: string, text = spec): string {
  const [before, behind] = [text.indexOf(place.replace('‸', '')), place.indexOf('‸')];
  if (before < 0) throw new Error(`${place} is not there.`);
  return `${text.slice(0, before + behind)}‸${text.slice(before + behind)}`;
}

describe('rename', () => {
  it.each(['id: ev‸a', 'holderId: "ev‸a', "deputyId: 'ev‸a", 'people/ev‸a', 'pe‸ople/eva'])(
    'changes each place and keeps quotes, from %j',
    async (place) => {
      expect(await renamed(at(place), 'eva-jansen')).toBe(
        spec
          .replace('id: eva #', 'id: eva-jansen #')
          .replace('"eva"', '"eva-jansen"')
          .replace("'eva'", "'eva-jansen'")
          .replace('people/eva', 'people/eva-jansen'),
      );
    },
  );

  it('quotes an id that YAML would read as something else', async () => {
    expect(await renamed(at('id: mil‸a'), 'no')).toBe(spec.replace('id: mila', 'id: "no"'));
    expect(await renamed(at('id: mil‸a'), '42')).toBe(spec.replace('id: mila', 'id: "42"'));
  });

  it('changes nothing for the same name', async () => {
    expect(await renamed(at('id: mil‸a'), 'mila')).toBe(spec);
  });

  it('names no version for a client that cannot take it', async () => {
    expect(await renamed(at('id: mil‸a'), 'mia', { capabilities: {} })).toBe(spec.replace('id: mila', 'id: mia'));
  });

  it.each([
    ['Mila', /^"Mila" cannot be an id\. Write lower-case letters/],
    ['mila jansen', /^"mila jansen" cannot be an id\./],
    ['', /^"" cannot be an id\./],
    ['eva', /^Another item of this list already has the id "eva"\./],
  ])('refuses %j', async (newName, message) => {
    await expect(renamed(at('id: mil‸a'), newName)).rejects.toThrow(message);
  });

  it('refuses in Dutch', async () => {
    await expect(renamed(at('id: mil‸a'), 'eva', { locale: 'nl' })).rejects.toThrow(
      /^Een ander item van deze lijst heeft de id "eva" al\./,
    );
  });

  it('allows an id that another list has', async () => {
    expect(await renamed(at('id: mil‸a'), 'sponsor')).toBe(spec.replace('id: mila', 'id: sponsor'));
  });

  it.each(specLayouts)('changes the same places in a spec $name', async ({ write, locale }) => {
    const text = write(example, example.indexOf('deputyId: mila'));
    const place = /deputyId"?:\s*"?mi/.exec(text);
    const cut = (place?.index ?? 0) + (place?.[0].length ?? 0);
    const count = (word: RegExp, where: string): number => [...where.matchAll(word)].length;
    const after = await renamed(`${text.slice(0, cut)}‸${text.slice(cut)}`, 'mia', { locale });
    expect(after.replace(/\bmia\b/g, 'mila')).toBe(text);
    expect(count(/\bmia\b/g, after)).toBe(3);
    expect(after).toContain('mila@acme.example');
  });
});

describe('what can be renamed', () => {
  it('is the id alone', async () => {
    expect(await prepared(at('holderId: "ev‸a'))).toEqual({
      range: { start: { line: 4, character: 30 }, end: { line: 4, character: 33 } },
      placeholder: 'eva',
    });
  });

  it.each([
    ['a key', at('ho‸lderId'), /^Only ids can be renamed\./],
    ['a text', at('# of‸ ACME'), /^Only ids can be renamed\./],
    ['an id that leads nowhere', 'roles:\n  - id: a\n    holderId: no‸body\n', /^Nothing has the id "nobody" here/],
    ['an id that is there twice', 'people:\n  - id: a‸b\n  - id: ab\n', /^Two items have the id "ab"/],
    ['a key of the format', 'changes:\n  procedure: x\nscenarios:\n  - relatesTo: [changes/pro‸cedure]\n', /is a key/],
  ])('is not %s', async (_, marked, message) => {
    expect(await prepared(marked)).toMatch(message);
  });

  it('is told in Dutch', async () => {
    expect(await prepared(at('ho‸lderId'), { locale: 'nl' })).toMatch(/^Alleen id’s kunnen worden hernoemd\./);
  });
});

describe('linked editing', () => {
  async function linked(marked: string): Promise<number[] | null> {
    const { text, position } = atCursor(marked);
    const found = await linkedEditingRange.answer({ textDocument: { uri }, position }, contextOf(text));
    return found === null ? null : found.ranges.map(({ start }) => start.line);
  }

  it('joins an id and its references', async () => {
    expect(await linked(at('id: ev‸a'))).toEqual([1, 4, 4, 7]);
    expect(await linked(at('people/ev‸a'))).toEqual([1, 4, 4, 7]);
  });

  it('joins nothing where nothing refers to it, where it is there twice, and elsewhere', async () => {
    expect(await linked(at('id: mil‸a'))).toBeNull();
    expect(await linked('people:\n  - id: a‸b\n  - id: ab\nroles:\n  - holderId: ab\n')).toBeNull();
    expect(await linked(at('peo‸ple/eva'))).toBeNull();
    expect(await linked(at('ho‸lderId'))).toBeNull();
  });
});
