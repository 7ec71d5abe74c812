import type { EngagementDocument, Spec } from '../document/engagementDocument.ts';
import type { MapNode, Path } from '../document/tree.ts';
import type { Matcher } from '../lexicon/types.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Locale } from '../rules/rule.ts';
import type { SchemaNode } from '../schema/schema.ts';

/** Where somebody is writing in a spec, however broken the text around it is. Offsets are UTF-16 code units. */
export interface SpecPlace {
  readonly document: EngagementDocument;
  readonly spec: Spec;
  readonly knowledge: Knowledge;
  readonly locale: Locale;
  /** What finds the vague phrases of a text in a language, a BCP 47 tag. */
  readonly matcherFor: (text: string, language: string) => Matcher | undefined;
  /** The present moment, in milliseconds since 1970. */
  readonly now: number;
  /** Whether a key is being written, or a value (of a key, or an item of a list). */
  readonly part: 'key' | 'value';
  /**
   * For a value its own path; for a key that of the map that it will be in. Behind a dash where a map belongs there are two places: the whole
   * item as a value, and the first key in it, both with the item's path.
   */
  readonly path: Path;
  /** What the schema says of the place at `path`, resolved. */
  readonly schema: SchemaNode | undefined;
  /** The map that the key will be in, or that the value stands in, as far as it can be read. */
  readonly map: MapNode | undefined;
  /** What has been written of it goes from `start` to `offset`; without its opening quote. */
  readonly start: number;
  readonly offset: number;
  /** What stands behind the cursor and belongs to it ends here: `ra|vi` is one word. */
  readonly end: number;
  readonly written: string;
  /** The quote that has been opened before it, or none. */
  readonly quote: '' | "'" | '"';
  /** Whether it is within `[ ]` or `{ }`. */
  readonly flow: boolean;
  /** How many columns what is at this level is indented by; of a value, those of the key or dash before it. */
  readonly column: number;
  /** What has to be written before it: the dash of an item, the indentation that the line lacks. */
  readonly lead: string;
  /** Within a block scalar (`|`, `>`): nothing needs quotes, and `start` is where the text of the line begins. */
  readonly blockScalar?: true;
}

/** What knows something to write at some places, the likeliest first. None at all others. */
export type CompletionSource = (place: SpecPlace) => Iterable<SpecCompletion>;

/** Something that could be written. */
export interface SpecCompletion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'choice' | 'reference' | 'section' | 'phrase';
  /** A word on it, shown beside the label: what an id stands for. */
  readonly detail?: string;
  /** Markdown; worked out when the editor wants to show it. */
  readonly documentation?: () => string;
  /**
   * What is written instead of `start` to `end`, plain: quotes, line ends and indentation are put around it by whoever asks. What has several
   * lines, and what a key or a section comes to, is YAML and gets no quotes.
   */
  readonly value: string;
  /** Where it takes the place of what is written from there on, if that is behind `start`: the last words of a sentence. */
  readonly from?: number;
  /** The same with tab stops (LSP snippet syntax), of as many lines as it takes, each indented as if the first were at column 0. */
  readonly snippet?: string;
  /** What typed letters are compared with, where that is more than the label: a zone by its city, an id by a name. */
  readonly filter?: string;
  /** 0 for what is likeliest, 9 for what hardly anybody wants. Within one number the order stays. */
  readonly rank: number;
}
