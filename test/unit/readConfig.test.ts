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

it('follows aliases and merge keys', () => {
  const text = 'x: &s\n  vague/escape-clause: off\nrules:\n  <<: *s\n  vague/unbounded-time: error\n';
  const { severities, findings } = read(text);
  expect(severities).toEqual({ 'vague/escape-clause': 'off', 'vague/unbounded-time': 'error' });
  expect(findings.map(({ kind }) => kind)).toEqual(['unknownKey']);
});
