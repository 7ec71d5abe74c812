import type { Entry, MapNode, Range, ScalarNode, SpecNode } from '../document/tree.ts';
import type { AcceptedPhrase, OwnPhrase } from '../lexicon/types.ts';
import type { OptionValues } from '../rules/ruleOptions.ts';
import type { Severity } from '../validation/problem.ts';
import type { Glob, GlobFault } from './globs.ts';
import type { PhraseFault } from './phrases.ts';

/** A severity as somebody decides it for a rule. */
export type Decision = Severity | 'off';

/** What one file of configuration says: all that is right in it, and what is not. */
export interface ConfigFile {
  /** The files it builds on, as it names them; a later one wins over those before it. */
  readonly links: readonly Link[];
  /** By rule id. */
  readonly severities: Readonly<Record<string, Decision>>;
  readonly options: OptionValues;
  readonly own: readonly OwnPhrase[];
  readonly accepted: readonly AcceptedPhrase[];
  readonly ignore: readonly Glob[];
  readonly findings: readonly ConfigFinding[];
}

/** A file that another builds on, by its path, and where that stands. */
export interface Link {
  readonly path: string;
  readonly range: Range;
}

/** Why a link leads to no configuration. */
export type LinkFault = 'missing' | 'cycle' | 'address';

/** What a value should have been. */
export type Expected =
  | 'map'
  | 'list'
  | 'text'
  | 'textOrList'
  | 'phrase'
  | 'ownPhrase'
  | 'language'
  | 'severity'
  | 'number';

/** Something in a file of configuration that has no effect as it is written. */
export type ConfigFinding =
  /** `near` are the keys that may be meant, `known` those that could be written. */
  | {
      readonly kind: 'unknownKey' | 'unknownRule';
      readonly map: MapNode;
      readonly entry: Entry;
      readonly near: readonly string[];
      readonly known: readonly string[];
    }
  /** `key` is the key whose value it is, or is in; empty for the whole file. */
  | {
      readonly kind: 'wrongValue';
      readonly expected: Expected;
      readonly key: string;
      readonly range: Range;
      readonly node: SpecNode | null;
      /** The least that a number may be. */
      readonly minimum?: number;
    }
  | { readonly kind: 'badPhrase'; readonly scalar: ScalarNode; readonly fault: PhraseFault }
  | { readonly kind: 'badGlob'; readonly scalar: ScalarNode; readonly fault: GlobFault }
  | { readonly kind: 'brokenLink'; readonly link: Link; readonly fault: LinkFault };
