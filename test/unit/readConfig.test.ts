import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../server/src/config/readConfig.ts';
import { parseEngagement } from '../../server/src/document/parseEngagement.ts';
import { rules } from '../../server/src/generated/rules.ts';

const ids = rules.map(({ meta }) => meta.id);
const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
const example = /```yaml\n(.*?)```/s.exec(page)?.[1] ?? '';
const schema = JSON.parse(
  readFileSync(new URL('../../schemas/engagementrc.schema.json', import.meta.url), 'utf8'),
) as object;
/** Not strict: the schema has words for editors, too. */
const validate = new Ajv2020({ strict: false }).compile(schema);
const read = (text: string) => readConfig(parseEngagement('file:///.engagementrc.yaml', 1, text), ids);

it('reads the example of docs/configuration.md', () => {
  const { ignore, ...config } = read(example);
  expect({ ...config, ignore: ignore.map(({ pattern }) => pattern) }).toEqual({
    links: [{ path: '../shared/engagementrc.yaml', range: expect.anything() }],
    severities: { 'vague/escape-clause': 'error', 'deadline/undefined-period': 'off' },
    options: { 'responsibility/overloaded': { max: 15 } },
    own: [
      {
        phrase: 'world class',
        language: 'en',
        message: 'Say what is measured.',
        replacement: 'with an SUS score of at least 75',
      },
      { phrase: 'fit for * purpose' },
    ],
    accepted: [{ phrase: 'best efforts' }, { phrase: 'in overleg', language: 'nl' }],
    ignore: ['archive/**', '*.draft.engagement.yaml'],
    findings: [],
  });
  expect(validate(parse(example))).toBe(true);
});

it.each([
  'rule: {}\n',
  'rules: { vague/none: off }\n',
  'rules: { vague/escape-clause: warn }\n',
  'rules: []\n',
  'rules: { responsibility/overloaded: { max: many } }\n',
  'rules: { responsibility/overloaded: { max: 0 } }\n',
  'rules: { responsibility/overloaded: { most: 12 } }\n',
  'rules: { responsibility/overloaded: { severity: warn } }\n',
  'rules: { vague/escape-clause: { severity: error } }\n',
  'ignore: archive\n',
  'phrases: [world class]\n',
  'phrases: [{ message: Measure it. }]\n',
  'phrases: [{ phrase: a b, lang: en }]\n',
  'accepted: [{ phrase: a b, message: Fine. }]\n',
  'extends: { file: a.yaml }\n',
  'extends: [[a.yaml]]\n',
])('finds what the schema finds, too: %j', (text) => {
  expect(read(text).findings).toHaveLength(1);
  expect(validate(parse(text))).toBe(false);
});

it('reads a number of a rule beside its severity', () => {
  const text = 'rules: { responsibility/overloaded: { severity: error, max: 15 } }\n';
  const { severities, options, findings } = read(text);
  expect(severities).toEqual({ 'responsibility/overloaded': 'error' });
  expect(options).toEqual({ 'responsibility/overloaded': { max: 15 } });
  expect(findings).toEqual([]);
  expect(validate(parse(text))).toBe(true);
});

it('follows aliases and merge keys', () => {
  const text = 'x: &s\n  vague/escape-clause: off\nrules:\n  <<: *s\n  vague/unbounded-time: error\n';
  const { severities, findings } = read(text);
  expect(severities).toEqual({ 'vague/escape-clause': 'off', 'vague/unbounded-time': 'error' });
  expect(findings.map(({ kind }) => kind)).toEqual(['unknownKey']);
});
