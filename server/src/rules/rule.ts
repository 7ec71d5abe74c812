import type { EngagementDocument, Spec } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import type { ProseText } from '../model/prose.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { TypedScalar } from '../model/typedScalars.ts';
import type { VagueWording } from '../model/vagueWording.ts';
import type { FormFinding } from '../validation/formFindings.ts';
import type { Fix, Problem, Severity } from '../validation/problem.ts';
import type { SchemaFinding } from '../validation/schemaFindings.ts';

/** A sentence in every language of the product; `{name}` stands for a value that the check gives. */
export interface Message {
  readonly en: string;
  readonly nl: string;
}

/** The languages in which the product speaks. */
export type Locale = keyof Message;

/**
 * An example of a rule. The stretches between `⟦` and `⟧` are what the rule marks, all of them and nothing else. A text that does
 * not begin with `apiVersion` is laid over a complete spec: its top-level sections take the place of those.
 */
export type Example = string;

/** All that is known of a rule without running it: its page, its setting and its tests are made from this. */
export interface RuleMeta<M extends string = string> {
  /** `group/name`, the file's own path below rules/. */
  readonly id: `${string}/${string}`;
  /** What it finds, in one line. */
  readonly summary: string;
  /** What goes wrong when nobody finds it. */
  readonly why: string;
  /** Where the rule comes from: a standard, a practice, a demand. */
  readonly source: string;
  readonly defaultSeverity: Severity;
  readonly fixable: boolean;
  /** Every sentence the rule may say: its findings and the titles of its fixes. */
  readonly messages: Readonly<Record<M, Message>>;
  readonly examples: { readonly invalid: readonly Example[]; readonly valid: readonly Example[] };
}

/** Values for the `{name}`s of a message. */
export type MessageData = Readonly<Record<string, string | number>>;

/** What a check says of one place. */
export interface Report<M extends string> {
  readonly message: M;
  readonly range: Range;
  readonly data?: MessageData | undefined;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity | undefined;
  readonly related?: Problem['related'];
  readonly tags?: Problem['tags'];
  /** Called only when somebody asks for the repairs. */
  readonly fixes?: (() => readonly Fix[]) | undefined;
}

/** What a rule may look at. `spec` is one YAML document; a rule over the whole file gets the file alone. */
export interface FileContext<M extends string> {
  readonly document: EngagementDocument;
  /** The sentence in the user's language. */
  say(message: M, data?: MessageData): string;
  report(report: Report<M>): void;
}

export interface SpecContext<M extends string> extends FileContext<M> {
  readonly spec: Spec;
  /** What this spec says of itself: its status, language, ids. */
  readonly facts: SpecFacts;
  /** What the schema has against it, each mistake once. */
  readonly schemaFindings: readonly SchemaFinding[];
  /** Of these the texts that are not written as their form is, with what they may mean. */
  readonly formFindings: readonly FormFinding[];
  /** The texts that are judged as prose (`x-prose`). */
  readonly prose: readonly ProseText[];
  /** The vague phrases in them, in the spec's own language. */
  readonly vague: readonly VagueWording[];
  /** The scalars that the schema types, with what the schema says of them. */
  readonly typedScalars: readonly TypedScalar[];
}

/** A rule with its check: for each spec of a file, or once for the file as a text. */
export interface Rule {
  readonly meta: RuleMeta;
  check?(context: SpecContext<string>): void;
  checkFile?(context: FileContext<string>): void;
}

/** Ties a rule's messages to its check, so that a check can only say what `meta.messages` has. */
export function defineRule<M extends string>(rule: {
  readonly meta: RuleMeta<M>;
  check?(context: SpecContext<M>): void;
  checkFile?(context: FileContext<M>): void;
}): Rule {
  return rule as unknown as Rule;
}
