import type { Wording } from '../lexicon/types.ts';
import type { Locale } from '../rules/rule.ts';
import type { OptionValues } from '../rules/ruleOptions.ts';
import type { Severity } from './problem.ts';

/** What the user decides about the checks. The same object means the same decisions. */
export interface ValidationSettings {
  readonly locale: Locale;
  /** By rule id; a rule that is not named here keeps its own severity. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** What else is set of rules; an option that is not named here keeps its default. */
  readonly options?: OptionValues | undefined;
  /** The user's own vague phrases, and those that the user accepts. The same object means the same phrases. */
  readonly wording?: Wording | undefined;
}
