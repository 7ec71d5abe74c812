import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Rule } from '../rules/rule.ts';
import { checkConfig, checkFile } from '../validation/checkRule.ts';
import { inOrder, type Problem } from '../validation/problem.ts';
import type { ValidationSettings } from '../validation/settings.ts';
import type { ConfigFinding, LinkFault } from './configFile.ts';
import { readConfig } from './readConfig.ts';

/**
 * What there is to say about a file of configuration, in the order of the text: its YAML, and what has no effect in it.
 *
 * @param broken the paths of those of its links that lead to no configuration
 */
export function validateConfig(
  rules: readonly Rule[],
  document: EngagementDocument,
  settings: ValidationSettings,
  broken: ReadonlyMap<string, LinkFault>,
): Problem[] {
  const ids = rules.map(({ meta }) => meta.id);
  const { findings, links } = readConfig(document, ids);
  const all: ConfigFinding[] = [...findings];
  for (const link of links) {
    const fault = broken.get(link.path);
    if (fault) all.push({ kind: 'brokenLink', link, fault });
  }
  return rules
    .flatMap((rule) => [
      ...(rule.meta.id.startsWith('syntax/') ? checkFile(rule, document, settings) : []),
      ...checkConfig(rule, document, all, settings),
    ])
    .sort(inOrder);
}
