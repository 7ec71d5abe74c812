import type { EngagementDocument, Part, Spec } from '../document/engagementDocument.ts';
import { type Entry, entryOf, follow, type Range, type ScalarNode } from '../document/tree.ts';
import { checksOf } from '../schema/checks.ts';
import type { SchemaNode } from '../schema/schema.ts';
import { spotAt } from './spot.ts';
import { type DeclaredId, declaredIdsIn } from './symbols.ts';
import { typedScalarsIn } from './typedScalars.ts';

/** A place that names something by its id. */
export interface Reference {
  /** The scalar that holds it: an id, or `section/id`. */
  readonly scalar: ScalarNode;
  /** The lists that the id may be declared in, by their paths; `*` for all of them. */
  readonly lists: readonly string[];
  readonly id: string;
  /** Where the id begins in the decoded text of the scalar, in UTF-16 code units; it goes on to the text's end. */
  readonly start: number;
  /** What the schema says of the place. */
  readonly schema: SchemaNode;
}

/** The ids of one part of a spec. */
interface PartSymbols {
  readonly declarations: readonly DeclaredId[];
  readonly references: readonly Reference[];
}

/** A part is the same object as long as nothing in it changes, so what it declares and names is found once. */
const ofPart = new WeakMap<Part, PartSymbols>();
/** The parts of a spec are the same list as long as the spec says the same. */
const tables = new WeakMap<Spec['parts'], SymbolTable>();

/** The ids of a spec. The same object as long as the spec says the same. */
export function symbolTableOf(spec: Spec): SymbolTable {
  const known = tables.get(spec.parts) ?? new SymbolTable(spec);
  tables.set(spec.parts, known);
  return known;
}

/** Every id of a spec: where it is declared, and all places that name it. */
export class SymbolTable {
  readonly #spec: Spec;
  readonly declarations: readonly DeclaredId[];
  readonly references: readonly Reference[];
  readonly #byId = new Map<string, DeclaredId[]>();
  readonly #namesOf = new Map<string, Reference[]>();
  readonly #declaredBy: ReadonlyMap<ScalarNode, DeclaredId>;
  readonly #namedBy: ReadonlyMap<ScalarNode, Reference>;

  constructor(spec: Spec) {
    this.#spec = spec;
    const parts = spec.parts.flat().map(symbolsIn);
    this.declarations = parts.flatMap(({ declarations }) => declarations);
    this.references = parts.flatMap(({ references }) => references);
    for (const declared of this.declarations) {
      const same = this.#byId.get(declared.id);
      if (same) same.push(declared);
      else this.#byId.set(declared.id, [declared]);
    }
    for (const reference of this.references) {
      const same = this.#namesOf.get(reference.id);
      if (same) same.push(reference);
      else this.#namesOf.set(reference.id, [reference]);
    }
    this.#declaredBy = new Map(this.declarations.map((declared) => [declared.scalar, declared]));
    this.#namedBy = new Map(this.references.map((reference) => [reference.scalar, reference]));
  }

  /** What a reference names: one declaration, as a rule; several where an id is declared twice, none where it is not. */
  targetsOf({ id, lists, scalar, start }: Reference): readonly DeclaredId[] {
    const section = start > 0 ? scalar.text.slice(0, start - 1) : undefined;
    return (this.#byId.get(id) ?? []).filter(({ list }) =>
      section === undefined ? lists.includes('*') || lists.includes(list) : list.split('/', 1)[0] === section,
    );
  }

  /** Everything in the list of what is declared that has its id: itself alone, as a rule. */
  namesakesOf({ id, list }: DeclaredId): readonly DeclaredId[] {
    return (this.#byId.get(id) ?? []).filter((other) => other.list === list);
  }

  /** The key that a `section/key` names, such as `changes/procedure`; undefined for what names an id, or nothing. */
  keyOf(reference: Reference): Entry | undefined {
    if (reference.start === 0 || this.targetsOf(reference).length > 0) return undefined;
    const section = reference.scalar.text.slice(0, reference.start - 1);
    const node = follow(this.#spec.placeAt([section])?.node);
    return node?.kind === 'map' ? entryOf(node, reference.id) : undefined;
  }

  /** All places that name what is declared, in the order of the text. */
  referencesTo(declared: DeclaredId): readonly Reference[] {
    return (this.#namesOf.get(declared.id) ?? []).filter((reference) => this.targetsOf(reference).includes(declared));
  }

  /** The id in whose source an offset lies, or right behind which it stands. */
  at(document: EngagementDocument, offset: number): Declared | Named | undefined {
    const spot = spotAt(document, offset);
    if (!spot?.scalar || spot.isKey || spot.spec !== this.#spec) return undefined;
    const declaration = this.#declaredBy.get(spot.scalar);
    if (declaration) return { kind: 'declaration', declaration, range: idRange(document, declaration) };
    const reference = this.#namedBy.get(spot.scalar);
    return reference && { kind: 'reference', reference, range: idRange(document, reference) };
  }
}

/** An id at the place that declares it. */
export interface Declared {
  readonly kind: 'declaration';
  readonly declaration: DeclaredId;
  /** Of the id alone, without quotes. */
  readonly range: Range;
}

/** An id at a place that names it. */
export interface Named {
  readonly kind: 'reference';
  readonly reference: Reference;
  /** Of the id alone, without quotes and without the section before it. */
  readonly range: Range;
}

/** The source of an id alone: without quotes, and without the section of a `section/id`. */
export function idRange(document: EngagementDocument, { scalar, ...rest }: DeclaredId | Reference): Range {
  return document.sourceRange(scalar, 'start' in rest ? rest.start : 0, scalar.text.length);
}

function symbolsIn(part: Part): PartSymbols {
  const known = ofPart.get(part);
  if (known) return known;
  const found = { declarations: declaredIdsIn(part), references: referencesIn(part) };
  ofPart.set(part, found);
  return found;
}

function referencesIn(part: Part): Reference[] {
  return typedScalarsIn(part).flatMap(({ scalar, schema }): Reference[] => {
    const ref = schema['x-ref'];
    if (!ref || typeof scalar.value !== 'string' || !checksOf(schema).pattern?.test(scalar.text)) return [];
    const start = ref.form === 'section/id' ? scalar.text.indexOf('/') + 1 : 0;
    return [{ scalar, lists: ref.lists, id: scalar.text.slice(start), start, schema }];
  });
}
