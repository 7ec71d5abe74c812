import { describe, expect, test } from 'vitest';
import { parseEngagement } from '../../server/src/document/parseEngagement.ts';
import { follow } from '../../server/src/document/tree.ts';
import type { ContentMap } from '../../server/src/edits/content.ts';
import { insertEntries } from '../../server/src/edits/insertEntries.ts';
import { applyEdits } from '../support/applyEdits.ts';

const order = ['id', 'name', 'due', 'topics', 'note'];

/** The text with keys inserted into the map behind `item`. */
function inserted(text: string, entries: ContentMap): string {
  const document = parseEngagement('file:///a.engagement.yaml', 1, text);
  const map = follow(document.specs[0]?.placeAt(['item'])?.node);
  if (map?.kind !== 'map') throw new Error('no map');
  return applyEdits(text, insertEntries(document, map, entries, order));
}

describe('several keys at once', () => {
  test('go where the order wants each, in a block with comments', () => {
    const text = 'item:\n  id: a # the first\n  topics: [x]\n';
    expect(inserted(text, { note: 'old', due: '2026-09-01', name: 'A' })).toBe(
      'item:\n  id: a # the first\n  name: A\n  due: 2026-09-01\n  topics: [x]\n  note: old\n',
    );
  });

  test('go in front of the first key together', () => {
    expect(inserted('item:\n  note: old\n', { name: 'A', id: 'a' })).toBe('item:\n  id: a\n  name: A\n  note: old\n');
  });

  test('go into brackets', () => {
    expect(inserted('item: { name: A }\n', { id: 'a', due: '2026-09-01', note: 'old' })).toBe(
      'item: { id: a, name: A, due: 2026-09-01, note: old }\n',
    );
    expect(inserted('item: {}\n', { name: 'A', id: 'a' })).toBe('item: { id: a, name: A }\n');
  });

  test('keep the line ends and write lists as blocks', () => {
    expect(inserted('item:\r\n  id: a\r\n', { topics: ['a b', 'c d'], name: 'A' })).toBe(
      'item:\r\n  id: a\r\n  name: A\r\n  topics:\r\n    - a b\r\n    - c d\r\n',
    );
  });

  test('a key that is not in the order goes to the end', () => {
    expect(inserted('item:\n  id: a\n', { other: 1 })).toBe('item:\n  id: a\n  other: 1\n');
  });
});
