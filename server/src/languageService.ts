import type { LinkFault } from './config/configFile.ts';
import { validateConfig } from './config/validateConfig.ts';
import type { EngagementDocument, TextChange } from './document/engagementDocument.ts';
import { parseEngagement, updateEngagement } from './document/parseEngagement.ts';
import { rules } from './generated/rules.ts';
import { keepMatchers, type MatcherFor } from './lexicon/keepMatchers.ts';
import type { Locale } from './rules/rule.ts';
import type { Problem } from './validation/problem.ts';
import type { ValidationSettings } from './validation/settings.ts';
import { createValidate } from './validation/validate.ts';

/**
 * All that the product knows to do with a text, without an editor. Nothing here or below knows of LSP connections, `vscode` or
 * files. Offsets are UTF-16 code units.
 */
export interface LanguageService {
  /** Parses one version of a file. Never throws. */
  parse(uri: string, version: number, text: string): EngagementDocument;
  /** Makes a document its next version, and gives it back. Costs what the changes touch; what was found elsewhere stays. */
  update(document: EngagementDocument, version: number, changes: readonly TextChange[]): EngagementDocument;
  /** Everything there is to say about a document, in the order of the text. Worked out once for a version and settings. */
  problems(document: EngagementDocument, settings: ValidationSettings): readonly Problem[];
  /**
   * The same in steps of a few milliseconds at most, for who has others to serve meanwhile: the generator returns the problems. What is
   * done is kept when it is not run to its end; it must not be run on when the document has become another version.
   */
  problemsInSteps(document: EngagementDocument, settings: ValidationSettings): Generator<void, readonly Problem[]>;
  /** What finds vague phrases, the same that finds them for `problems`. */
  readonly matcherFor: MatcherFor;
  /** As `problems`, for a file of configuration. `broken` are the paths of those of its links that lead to none. */
  configProblems(
    document: EngagementDocument,
    settings: ValidationSettings,
    broken: ReadonlyMap<string, LinkFault>,
  ): readonly Problem[];
}

/** The settings of somebody who has set nothing. */
export function defaultSettings(locale: Locale = 'en'): ValidationSettings {
  return { locale, severities: {} };
}

/**
 * Makes a language service. It holds what belongs to documents that are still in use, and a compiled lexicon for each language
 * it has met.
 */
export function createLanguageService(): LanguageService {
  const known = new WeakMap<EngagementDocument, Result>();
  const matcherFor = keepMatchers();
  const validate = createValidate({ rules, matcherFor });
  function* problemsInSteps(
    document: EngagementDocument,
    settings: ValidationSettings,
  ): Generator<void, readonly Problem[]> {
    const { version } = document;
    const before = known.get(document);
    if (before?.version === version && before.settings === settings) return before.problems;
    const problems = yield* validate(document, settings);
    known.set(document, { version, settings, problems });
    return problems;
  }
  return {
    parse: parseEngagement,
    update: updateEngagement,
    matcherFor,
    problemsInSteps,
    configProblems: (document, settings, broken) => validateConfig(rules, document, settings, broken),
    problems(document, settings) {
      const steps = problemsInSteps(document, settings);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    },
  };
}

/** What was found in a version of a document. */
interface Result {
  readonly version: number;
  readonly settings: ValidationSettings;
  readonly problems: readonly Problem[];
}
