/** A number of a rule that a configuration can set, beside the rule's severity. */
export interface RuleOption {
  readonly title: string;
  readonly description: string;
  readonly default: number;
  readonly minimum: number;
}

/** What can be set of rules, by rule id and then by name. */
export const ruleOptions: Readonly<Record<string, Readonly<Record<string, RuleOption>>>> = {
  'responsibility/overloaded': {
    max: {
      title: 'Most activities',
      description: 'The most activities that one person may be accountable for, over all roles that the person fills.',
      default: 10,
      minimum: 1,
    },
  },
};

/** The options of rules as somebody sets them, by rule id and then by name. */
export type OptionValues = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The value that counts: as it is set, else its default. 0 for an option that there is not. */
export function optionValue(rule: string, name: string, set: OptionValues | undefined): number {
  return set?.[rule]?.[name] ?? ruleOptions[rule]?.[name]?.default ?? 0;
}
