import type { RuleMeta } from '../rules/rule.ts';
import { ruleOptions } from '../rules/ruleOptions.ts';
import { acceptedKeys, type ConfigKey, configKeys, phraseKeys, severityKey, severityMeanings } from './configKeys.ts';

/** The JSON Schema of the configuration, for tools that know nothing else of it. It has a property for each rule. */
export function configSchema(rules: readonly RuleMeta[]): object {
  const severities = Object.keys(severityMeanings);
  const severity = {
    enum: severities,
    enumDescriptions: Object.values(severityMeanings),
  };
  const text = { type: 'string', minLength: 1 };
  const own = properties(phraseKeys, text);
  const accepted = Object.fromEntries(acceptedKeys.map((key) => [key, own[key]]));
  const values: Readonly<Record<keyof typeof configKeys, object>> = {
    extends: { anyOf: [text, { type: 'array', items: text }] },
    rules: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        rules.map(({ id, summary, defaultSeverity }) => [
          id,
          { description: `${summary} (${defaultSeverity})`, ...ruleValue(id) },
        ]),
      ),
    },
    phrases: { type: 'array', items: item(own) },
    accepted: { type: 'array', items: { anyOf: [text, item(accepted)] } },
    ignore: { type: 'array', items: text },
  };
  const keys = Object.entries(configKeys) as [keyof typeof configKeys, ConfigKey][];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://github.com/engagement-specs/engagement-specs/blob/main/schemas/engagementrc.schema.json',
    title: 'Configuration of the checks of engagement specs',
    description: 'Made by node scripts/generate-rule-pages.ts from server/src/config/.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(keys.map(([key, described]) => [key, { ...words(described), ...values[key] }])),
    $defs: { severity },
  };
}

/** What may stand behind a rule: a severity, or keys for that and what else can be set of it. */
function ruleValue(id: string): object {
  const severity = { $ref: '#/$defs/severity' };
  const options = ruleOptions[id];
  if (!options) return severity;
  const numbers = Object.entries(options).map(([name, { title, description, default: usual, minimum }]) => [
    name,
    { title, description, type: 'integer', minimum, default: usual },
  ]);
  const keys = { [severityKey]: severity, ...Object.fromEntries(numbers) };
  return { anyOf: [severity, { type: 'object', additionalProperties: false, properties: keys }] };
}

function item(own: Readonly<Record<string, unknown>>): object {
  return { type: 'object', additionalProperties: false, required: ['phrase'], properties: own };
}

function properties(keys: Readonly<Record<string, ConfigKey>>, value: object): Record<string, object> {
  return Object.fromEntries(Object.entries(keys).map(([key, described]) => [key, { ...words(described), ...value }]));
}

function words({ title, description }: ConfigKey): object {
  return { title, description };
}
