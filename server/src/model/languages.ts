import type { Spec } from '../document/engagementDocument.ts';
import { follow, type MapNode, ownEntry, type SpecNode } from '../document/tree.ts';

/** The languages that a map gives the texts in it, BCP 47 tags. */
export interface Languages {
  /** Of the whole map; undefined where it names keys instead. */
  readonly ofAll: string | undefined;
  /** Of what stands behind a key. */
  of(key: string): string | undefined;
}

/**
 * What `x-language` says in a map: of all texts in it (`x-language: nl`), or of those behind some of its keys (`x-language: {summary: nl}`);
 * undefined where it says nothing.
 */
export function languagesIn(map: MapNode): Languages | undefined {
  const value = follow(ownEntry(map, 'x-language')?.value);
  const all = tagOf(value);
  if (all !== undefined) return { ofAll: all, of: () => all };
  if (value?.kind !== 'map') return undefined;
  return { ofAll: undefined, of: (key) => tagOf(follow(ownEntry(value, key)?.value)) };
}

/** The languages that `x-language` beside the sections gives some of them, by their names: a list has no place for it. */
export function sectionLanguagesOf(spec: Spec): Readonly<Record<string, string>> | undefined {
  const value = follow(spec.placeAt(['x-language'])?.node);
  if (value?.kind !== 'map') return undefined;
  const tags = value.entries.flatMap(({ key, value: tag }) => {
    const language = tagOf(follow(tag));
    return language === undefined ? [] : [[key.text, language] as const];
  });
  return Object.fromEntries(tags);
}

function tagOf(node: SpecNode | null | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' && node.text !== '' ? node.text : undefined;
}
