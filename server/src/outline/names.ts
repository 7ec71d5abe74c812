import { follow, type Item, type SpecNode } from '../document/tree.ts';
import { titleOf } from '../model/standsFor.ts';

/** As much of a name or value as an outline shows, in characters: more does not fit beside a text. */
const longest = 80;

/** A text on one line, cut where it is long; never empty, because editors refuse what has no name. */
export function oneLine(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line === '') return '…';
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

/** What a node says, if it is one value; brackets for what holds more, `*name` for an alias. */
export function valueText(node: SpecNode | null): string {
  if (!node) return '';
  switch (node.kind) {
    case 'scalar':
      // Only the beginning is shown, and a text can be very long.
      return node.text.slice(0, 4 * longest);
    case 'alias':
      return `*${node.name}`;
    case 'map':
      return '{…}';
    case 'seq':
      return '[…]';
  }
}

/** The values of a list; how many there are where they are too many or too long to show. */
export function listText(items: readonly Item[]): string {
  const shown = items.slice(0, longest).map(({ value }) => oneLine(valueText(value)));
  const text = shown.join(', ');
  return items.length === 0 || items.length > shown.length || text.length > longest ? countText(items.length) : text;
}

/** How many items a list has. English and Dutch have the same words for it. */
export function countText(count: number): string {
  return count === 1 ? '1 item' : `${count} items`;
}

/**
 * How an item of a list is called: by its title, else by its id, else by the first value in it (the role of an escalation level), else by its
 * list and its number.
 */
export function nameOfItem(node: SpecNode | null, list: string, index: number): string {
  const map = follow(node);
  if (node && map?.kind !== 'map') return oneLine(valueText(node));
  const title = titleOf(map);
  if (title !== undefined) return title;
  const values = (map?.kind === 'map' ? map.entries : []).filter(
    ({ value }) => value?.kind === 'scalar' && value.text.trim() !== '',
  );
  const named = values.find(({ key }) => key.text === 'id') ?? values[0];
  return named ? oneLine(valueText(named.value)) : `${list} ${index + 1}`.trim();
}
