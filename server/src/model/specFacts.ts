import type { Part, Spec } from '../document/engagementDocument.ts';
import { type AliasNode, follow, type Path, type SpecNode } from '../document/tree.ts';
import type { FormFacts } from '../forms/form.ts';
import { fits } from '../forms/pattern.ts';
import { itemsIn, valueAt } from './partItems.ts';
import { type DeclaredId, declaredIdsIn } from './symbols.ts';
import type { TypedScalar } from './typedScalars.ts';

export type Status = 'draft' | 'review' | 'agreed' | 'active' | 'ended';

const statuses: readonly string[] = ['draft', 'review', 'agreed', 'active', 'ended'] satisfies Status[];

/** What a spec says of itself and fixes and completions want to know. Each part is worked out when it is first asked for. */
export class SpecFacts {
  readonly #spec: Spec;
  #ids: readonly DeclaredId[] | undefined;

  constructor(spec: Spec) {
    this.#spec = spec;
  }

  /** Every id the spec declares, in the order of the text. */
  get ids(): readonly DeclaredId[] {
    this.#ids ??= this.#spec.parts.flat().flatMap(declaredIdsIn);
    return this.#ids;
  }

  /** The ids of one list, by its path: `roles`, `communication/channels`. */
  idsOf(list: string): string[] {
    return this.ids.filter((declared) => declared.list === list).map((declared) => declared.id);
  }

  /** The text at a path; undefined where there is none, or something else than a scalar. */
  text(...path: readonly string[]): string | undefined {
    return textAt(this.#spec, path);
  }

  /** What is at a path, aliases followed; undefined where there is nothing. */
  node(path: Path): Exclude<SpecNode, AliasNode> | undefined {
    return follow(this.#spec.placeAt(path)?.node) ?? undefined;
  }
}

/** How far the agreement is; `draft` where the spec does not say. */
export function statusOf(spec: Spec): Status {
  const status = textAt(spec, ['metadata', 'status']);
  return statuses.includes(status ?? '') ? (status as Status) : 'draft';
}

/** The language of the spec's texts, a BCP 47 tag; undefined where the spec does not say. */
export function languageOf(spec: Spec): string | undefined {
  return textAt(spec, ['metadata', 'language']);
}

/** When the engagement runs, and how its dates are read: as far as the spec says so. */
export function periodOf(spec: Spec): FormFacts {
  const known = {
    startDate: textAt(spec, ['engagement', 'startDate']),
    endDate: textAt(spec, ['engagement', 'endDate']),
    timeZone: textAt(spec, ['deadlines', 'timeZone']),
    fiscalYearStart: textAt(spec, ['deadlines', 'fiscalYearStart']),
    dayEndsAt: textAt(spec, ['deadlines', 'dayEndsAt']),
    language: languageOf(spec),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

/** The currency of the first amount that says one, an ISO 4217 code; undefined where none does. */
export function currencyIn(scalars: readonly TypedScalar[]): string | undefined {
  const amount = scalars.find(({ scalar, schema }) => schema['x-form'] === 'money' && fits('money', scalar.text));
  return amount?.scalar.text.slice(0, 3);
}

/** The terms that a part of the glossary defines, with their aliases; none for other parts. */
export function termsIn(part: Part): string[] {
  return itemsIn(part, 'glossary').flatMap((entry) => [
    ...textsOf(valueAt(entry, 'term')),
    ...textsOf(valueAt(entry, 'aliases')),
  ]);
}

function textsOf(node: SpecNode | null | undefined): string[] {
  if (node?.kind === 'seq') return node.items.flatMap(({ value }) => textsOf(follow(value)));
  return node?.kind === 'scalar' && typeof node.value === 'string' ? [node.text] : [];
}

function textAt(spec: Spec, path: readonly string[]): string | undefined {
  const scalar = follow(spec.placeAt(path)?.node);
  return scalar?.kind === 'scalar' ? scalar.text : undefined;
}
