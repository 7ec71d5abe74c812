import type { Spec } from '../document/engagementDocument.ts';
import { entryOf, follow, isMergeKey, type Path, type Place, type Range, type SpecNode } from '../document/tree.ts';
import type { Engagement } from '../generated/format.ts';
import { indexById } from './idIndex.ts';

/** The name of a section of a spec. */
export type Section = keyof Engagement & string;

/** A spec, of which only some sections may be looked at. */
export interface SpecView<S extends Section = Section> {
  at<K extends S>(section: K): View<NonNullable<Engagement[K]>>;
}

/** The keys of an object of the format; none of a text or list. */
type Key<T> = T extends readonly unknown[] | string | number | boolean ? never : keyof T & string;
/** What an item of a list is; nothing of anything else. */
type ItemOf<T> = T extends readonly (infer I)[] ? I : never;

/**
 * A place of a spec, whether something stands there or not: what a rule over the whole spec looks at. `T` is what the format expects there,
 * which says nothing about what does stand there: texts are texts and lists are lists only where they are. Aliases and merge keys are followed.
 */
export class View<T> {
  readonly #place: Place | undefined;
  readonly #holder: View<unknown> | Range;
  readonly #key: string | number;
  #path: Path | undefined;
  #items: readonly View<ItemOf<T>>[] | undefined;

  /** @param holder what it is in; of a section, what a finding underlines when the section is not there */
  constructor(place: Place | undefined, key: string | number, holder: View<unknown> | Range) {
    this.#place = place;
    this.#key = key;
    this.#holder = holder;
  }

  get path(): Path {
    this.#path ??= this.#holder instanceof View ? [...this.#holder.path, this.#key] : [this.#key];
    return this.#path;
  }

  /** What stands there; null or undefined for nothing. */
  get node(): SpecNode | null | undefined {
    return follow(this.#place?.node);
  }

  /** True where a value stands, even if it is not what the format expects. An empty list is one; a key with nothing behind it is none. */
  get exists(): boolean {
    const { node } = this;
    return node !== undefined && node !== null && !(node.kind === 'scalar' && node.value === null);
  }

  /** What a finding about the value underlines: the value; of one that goes over many lines, or is not there, what it stands behind. */
  get range(): Range {
    const node = this.#place?.node; // an alias is where it is written, not where it leads
    const isBlock = (node?.kind === 'map' || node?.kind === 'seq') && !node.flow;
    return node && !isBlock ? node.range : this.keyRange;
  }

  /** What a finding about something that is missing in it underlines: its key, or the first key of an item. */
  get keyRange(): Range {
    if (!this.#place) return this.#holderRange;
    const { entry, item, node } = this.#place;
    if (entry) return entry.key.range;
    const first = node?.kind === 'map' && (node.entries.find(({ key }) => !isMergeKey(key)) ?? node.entries[0]);
    return first ? first.key.range : (node?.range ?? item?.range ?? this.#holderRange);
  }

  /** The scalar's text, without blank space around it; undefined for an empty one, and for anything else than a scalar. */
  get text(): string | undefined {
    const { node } = this;
    if (node?.kind !== 'scalar' || node.value === null) return undefined;
    const text = node.text.trim();
    return text === '' ? undefined : text;
  }

  /** The number that stands there. */
  get number(): number | undefined {
    const { node } = this;
    return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
  }

  /** The truth value that stands there. */
  get flag(): boolean | undefined {
    const { node } = this;
    return node?.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : undefined;
  }

  /** The place of a key in it. */
  at<K extends Key<T>>(key: K): View<NonNullable<T[K]>> {
    const { node } = this;
    const entry = node?.kind === 'map' ? entryOf(node, key) : undefined;
    const place = entry && { node: entry.value, entry };
    return new View(place, key, this);
  }

  /** The items of the list; none where there is no list. An item that is not written yet (`- `) is one. */
  get items(): readonly View<ItemOf<T>>[] {
    if (this.#items) return this.#items;
    const { node } = this;
    const items = node?.kind === 'seq' ? node.items : [];
    this.#items = items.map((item, index) => new View({ node: item.value, item }, index, this));
    return this.#items;
  }

  /** The texts of the items that are texts. */
  get texts(): readonly string[] {
    return this.items.flatMap(({ text }) => text ?? []);
  }

  get #holderRange(): Range {
    return this.#holder instanceof View ? this.#holder.keyRange : this.#holder;
  }
}

/**
 * Looks at a spec.
 *
 * @param holderRange what a finding about a section that is not there underlines
 */
export function viewSpec(spec: Spec, holderRange: Range): SpecView {
  return { at: (section) => new View(spec.placeAt([section]), section, holderRange) };
}

/** The item of a list that has the id; the first, where two have it. */
export function byId<T extends { readonly id?: string }>(
  list: View<readonly T[]>,
  id: string | undefined,
): View<T> | undefined {
  return id === undefined ? undefined : indexById(list).get(id);
}
