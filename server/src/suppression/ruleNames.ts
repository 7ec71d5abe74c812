import type { Rule } from '../rules/rule.ts';

/** The rules and groups of rules that a directive can name. */
export interface RuleNames {
  /** Every name that has an effect: the rules that a comment can disable, then their groups (`vague/*`). */
  readonly nameable: readonly string[];
  /** The rules that a name stands for; none for a name that means nothing. */
  idsOf(name: string): readonly string[];
}

/**
 * Rules that no comment can disable: as long as a text is broken, the rest of it may mean something else; what is wrong with such comments
 * is not for themselves to hide; and files of configuration have none.
 */
const firm = /^(?:syntax|suppression|config)\//;

/** True for a name of a rule or group, whether there is one or not, that a comment can disable. */
export function canBeDisabled(name: string): boolean {
  return !firm.test(name);
}

/** What can be named where these are the rules. */
export function ruleNames(rules: readonly Rule[]): RuleNames {
  const idsByName = new Map<string, string[]>();
  for (const { meta } of rules) {
    const group = `${meta.id.split('/', 1)[0]}/*`;
    idsByName.set(meta.id, [meta.id]);
    idsByName.set(group, [...(idsByName.get(group) ?? []), meta.id]);
  }
  const nameable = [...idsByName.keys()].filter(canBeDisabled);
  const isGroup = (name: string): boolean => name.endsWith('/*');
  return {
    nameable: [...nameable.filter((name) => !isGroup(name)), ...nameable.filter(isGroup)],
    idsOf: (name) => idsByName.get(name) ?? [],
  };
}
