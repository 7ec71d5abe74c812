import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Problem } from '../validation/problem.ts';
import type { ValidationSettings } from '../validation/settings.ts';
import { brokenAreas } from './brokenAreas.ts';
import { coversOf } from './covers.ts';
import { canWork, directivesOf, type Word } from './directive.ts';
import { canBeDisabled, type RuleNames } from './ruleNames.ts';
import { silencedBy } from './silence.ts';
import type { Effect, Suppression } from './suppression.ts';

/** What is left of some problems, and what was said to silence the others. */
export interface Suppressed {
  readonly problems: readonly Problem[];
  readonly suppressions: readonly Suppression[];
}

/**
 * Takes out the problems that the comments of a file disable.
 *
 * @param problems in the order of the text
 */
export function suppress(
  document: EngagementDocument,
  problems: readonly Problem[],
  names: RuleNames,
  { severities }: ValidationSettings,
): Suppressed {
  const directives = directivesOf(document);
  const { covers, ending } = coversOf(document, directives, names);
  const silenced = silencedBy(covers, problems);
  const used = new Set([...ending, ...silenced.values()]);
  const areaOf = new Map(covers.map(({ name, area }) => [name, area]));
  const isBroken = brokenAreas(document);
  const effectOf = (name: Word): Effect => {
    if (used.has(name)) return 'used';
    if (!canBeDisabled(name.text)) return 'firm';
    const ids = names.idsOf(name.text);
    if (ids.length === 0) return 'unknown';
    return ids.some((id) => severities[id] === 'off') || isBroken(areaOf.get(name) ?? name.range)
      ? 'unclear'
      : 'unused';
  };
  return {
    problems: problems.filter((problem) => !silenced.has(problem)),
    suppressions: directives.map((directive) => ({
      ...directive,
      rules: directive.rules.map((name) => ({ ...name, effect: canWork(directive) ? effectOf(name) : 'unclear' })),
    })),
  };
}
