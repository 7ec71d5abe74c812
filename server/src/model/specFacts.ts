import type { Spec } from '../document/engagementDocument.ts';
import { follow } from '../document/tree.ts';
import { fits } from '../forms/pattern.ts';
import { engagementSchema } from '../schema/schema.ts';
import { type DeclaredId, declaredIds } from './symbols.ts';
import { typedScalars } from './typedScalars.ts';

export type Status = 'draft' | 'review' | 'agreed' | 'active' | 'ended';

const statuses: readonly string[] = ['draft', 'review', 'agreed', 'active', 'ended'] satisfies Status[];

/** What a spec says of itself and rules, fixes and completions want to know. Each part is worked out when it is first asked for. */
export class SpecFacts {
  readonly #spec: Spec;
  #ids: readonly DeclaredId[] | undefined;

  constructor(spec: Spec) {
    this.#spec = spec;
  }

  /** How far the agreement is; `draft` where the spec does not say. */
  get status(): Status {
    const status = this.text('metadata', 'status');
    return statuses.includes(status ?? '') ? (status as Status) : 'draft';
  }

  /** The language of the spec's texts, a BCP 47 tag; undefined where the spec does not say. */
  get language(): string | undefined {
    return this.text('metadata', 'language');
  }

  /** The currency of the first amount that says one, an ISO 4217 code; undefined where none does. */
  get currency(): string | undefined {
    const amount = typedScalars(this.#spec.root, engagementSchema).find(
      ({ scalar, schema }) => schema['x-form'] === 'money' && fits('money', scalar.text),
    );
    return amount?.scalar.text.slice(0, 3);
  }

  /** Every id the spec declares, in the order of the text. */
  get ids(): readonly DeclaredId[] {
    this.#ids ??= declaredIds(this.#spec.root, engagementSchema);
    return this.#ids;
  }

  /** The ids of one list, by its path: `roles`, `communication/channels`. */
  idsOf(list: string): string[] {
    return this.ids.filter((declared) => declared.list === list).map((declared) => declared.id);
  }

  /** The text at a path; undefined where there is none, or something else than a scalar. */
  text(...path: readonly string[]): string | undefined {
    const scalar = follow(this.#spec.placeAt(path)?.node);
    return scalar?.kind === 'scalar' ? scalar.text : undefined;
  }

  /** The terms that the glossary defines, with their aliases. */
  get terms(): string[] {
    const glossary = (this.#spec.value as { glossary?: unknown } | null)?.glossary;
    if (!Array.isArray(glossary)) return [];
    return glossary
      .flatMap((entry) => [entry?.term, ...(Array.isArray(entry?.aliases) ? entry.aliases : [])])
      .filter((term): term is string => typeof term === 'string');
  }
}
