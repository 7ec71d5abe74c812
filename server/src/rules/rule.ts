import type { ConfigFinding } from '../config/configFile.ts';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Path, Range } from '../document/tree.ts';
import type { SecondWord } from '../model/lookUps/secondWords.ts';
import type { UnknownTerm } from '../model/lookUps/unknownTerms.ts';
import type { Misread } from '../model/misread.ts';
import type { ActorlessText } from '../model/passives/actorless.ts';
import type { ProseText } from '../model/prose.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Summaries } from '../model/summaries.ts';
import type { TimeWording } from '../model/timeWording/index.ts';
import type { TypedScalar } from '../model/typedScalars.ts';
import type { VagueWording } from '../model/vagueWording.ts';
import type { Section, SpecView, View } from '../model/view.ts';
import type { SchemaNode } from '../schema/schema.ts';
import type { RuleNames } from '../suppression/ruleNames.ts';
import type { Suppression } from '../suppression/suppression.ts';
import type { ClaimedFinding } from '../validation/claims.ts';
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

/** The four things that keep an engagement upright. */
export type Pillar = 'agreements' | 'communication' | 'progress' | 'relationship';

/** All that is known of a rule without running it: its page, its setting and its tests are made from this. */
export interface RuleMeta<M extends string = string> {
  /** `group/name`, the file's own path below rules/. */
  readonly id: `${string}/${string}`;
  /** Which of the pillars it keeps upright, where that differs from its group (`pillars.ts`). */
  readonly pillar?: Pillar;
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
export interface Report<M extends string, F = (now: Now) => readonly Fix[]> {
  readonly message: M;
  readonly range: Range;
  readonly data?: MessageData | undefined;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity | undefined;
  readonly related?: Problem['related'];
  readonly tags?: Problem['tags'];
  /** See `Problem`. */
  readonly phrase?: string | undefined;
  /** Called only when somebody asks for the repairs, with the file as it is by then. */
  readonly fixes?: F | undefined;
}

/** The file as it is when repairs are asked for. What a check was given may be older, as far as the rule did not say that it reads it. */
export interface Now {
  readonly document: EngagementDocument;
  readonly facts: SpecFacts;
}

/** Gives a sentence of a rule in the user's language. */
type Say<M extends string> = (message: M, data?: MessageData) => string;

/** What the schema says, in the user's language. */
export interface SchemaWords {
  /** What a place is for, in one sentence; the empty text where the schema says nothing of it. */
  purposeOf(schema: SchemaNode | undefined): string;
  /** What a value of a choice means; undefined for one that the schema says nothing of. */
  meaningOf(schema: SchemaNode, value: string): string | undefined;
}

/** What a rule over the whole file may look at. It runs at every change, so it has to be quick. */
export interface FileContext<M extends string> {
  readonly document: EngagementDocument;
  readonly say: Say<M>;
  report(report: Report<M, () => readonly Fix[]>): void;
}

/** What a rule over a file of configuration may look at. */
export interface ConfigContext<M extends string> extends FileContext<M> {
  /** What has no effect as it is written, in no order. */
  readonly findings: readonly ConfigFinding[];
}

/** What a rule about the comments that disable rules may look at. It runs at every change, after all other rules. */
export interface SuppressionContext<M extends string> extends FileContext<M> {
  /** Every such comment of the file with what it has come to, in order of position. */
  readonly suppressions: readonly Suppression[];
  /** What such a comment can name. */
  readonly names: RuleNames;
}

/** What a rule may read of a part of a spec. */
export interface PartInputs {
  /** What the schema has against the part, each mistake once; without what is `claimed`. */
  readonly schemaFindings: readonly SchemaFinding[];
  /** What the schema has against the part and leaves to a rule of its own (`x-rule`); the `check` of a rule that reads it tells nothing else. */
  readonly claimed: readonly ClaimedFinding[];
  /** Of these the texts that are not written as their form is, with what they may mean. */
  readonly formFindings: readonly FormFinding[];
  /** The texts that are judged as prose (`x-prose`). */
  readonly prose: readonly ProseText[];
  /** The vague phrases in them, in the spec's own language. */
  readonly vague: readonly VagueWording[];
  /** The abbreviations and terms in them that the spec explains nowhere. */
  readonly unknownTerms: readonly UnknownTerm[];
  /** The second words for terms of the glossary in them, where the part uses the term too. */
  readonly secondWords: readonly SecondWord[];
  /** The duties in them that nobody has. */
  readonly actorless: readonly ActorlessText[];
  /** The dates, times and durations in them that not everybody reads alike, as far as they are written in numbers. */
  readonly timeWording: readonly TimeWording[];
  /** The texts that many tools read as something else. */
  readonly misread: readonly Misread[];
  /** The scalars that the schema types, with what the schema says of them. */
  readonly typedScalars: readonly TypedScalar[];
}

/** What a rule may read of a part of a spec, and of the spec around it. */
export interface Inputs extends PartInputs, Summaries {}

/** What a rule over a part of a spec may look at, together with the inputs that it reads. */
export interface PartContext<M extends string> extends SchemaWords {
  readonly say: Say<M>;
  report(report: Report<M>): void;
  /** How a message calls a place of the part; see `nameOfPlace`. */
  nameOf(path: Path): string;
  /** See `EngagementDocument.sourceRange`. */
  sourceRange: EngagementDocument['sourceRange'];
  /** The value of an option of the rule (`ruleOptions.ts`), as it is set for this spec. */
  option(name: string): number;
}

/** What a rule over a whole spec may look at, together with the summaries that it reads. */
export interface SpecContext<M extends string, S extends Section = Section> extends SchemaWords {
  /** The sections that the rule names. */
  readonly spec: SpecView<S>;
  readonly say: Say<M>;
  report(report: Report<M>): void;
  /** How a message calls a place; see `nameOfPlace`. */
  nameOf(view: Pick<View<unknown>, 'path'>): string;
  /** See `EngagementDocument.sourceRange`. */
  sourceRange: EngagementDocument['sourceRange'];
  /** The value of an option of the rule (`ruleOptions.ts`), as it is set for this spec. */
  option(name: string): number;
}

/**
 * A rule with its check: for each part of a spec (a section, or an item of one that is a list), once for each spec, once for the file, or
 * once for the comments in it that disable other rules, where there are any. The check for a part is run again only when the part or
 * something that `reads` names has changed, and is given nothing else. It is not run at all for a part that has nothing of what it reads
 * there. The check for a spec is run again when one of the sections has changed that `sections` names, or a summary that `reads` names; what
 * it says of a part in which YAML could not be read is left out.
 */
export interface Rule {
  readonly meta: RuleMeta;
  readonly reads: readonly (keyof Inputs)[];
  readonly sections: readonly Section[];
  check?(context: PartContext<string> & Inputs): void;
  checkSpec?(context: SpecContext<string> & Summaries): void;
  checkFile?(context: FileContext<string>): void;
  /** Run over files of configuration alone; the other checks are run over specs. */
  checkConfig?(context: ConfigContext<string>): void;
  checkSuppressions?(context: SuppressionContext<string>): void;
}

/** Ties a rule's messages and what it reads to its check, so that a check can only say and read what is declared. */
export function defineRule<
  M extends string,
  const R extends keyof Inputs = never,
  const S extends Section = never,
>(rule: {
  readonly meta: RuleMeta<M>;
  readonly reads?: readonly R[];
  readonly sections?: readonly S[];
  check?(context: PartContext<M> & Pick<Inputs, R>): void;
  checkSpec?(context: SpecContext<M, S> & Pick<Summaries, R & keyof Summaries>): void;
  checkFile?(context: FileContext<M>): void;
  checkConfig?(context: ConfigContext<M>): void;
  checkSuppressions?(context: SuppressionContext<M>): void;
}): Rule {
  return { reads: [], sections: [], ...rule } as unknown as Rule;
}
