import { describe, expect, it } from 'vitest';
import { acceptPhrase, setSeverity } from '../../server/src/config/configEdits.ts';
import { readConfig } from '../../server/src/config/readConfig.ts';
import { parseEngagement } from '../../server/src/document/parseEngagement.ts';
import { applyEdits } from '../support/applyEdits.ts';

const rule = 'vague/escape-clause';
const parse = (text: string) => parseEngagement('file:///.engagementrc.yaml', 1, text);

describe('a severity', () => {
  it.each([
    ['', 'rules:\n  vague/escape-clause: "off"\n'],
    ['# Ours\n', '# Ours\nrules:\n  vague/escape-clause: "off"\n'],
    ['rules:\n', 'rules:\n  vague/escape-clause: "off"\n'],
    ['rules:\n  a/b: error # why\n', 'rules:\n  a/b: error # why\n  vague/escape-clause: "off"\n'],
    ['rules: { a/b: error }\n', 'rules: { a/b: error, vague/escape-clause: "off" }\n'],
    ['rules:\n  vague/escape-clause: error # why\n', 'rules:\n  vague/escape-clause: "off" # why\n'],
    ['rules:\n  vague/escape-clause:\n', 'rules:\n  vague/escape-clause: "off"\n'],
    ['rules:\r\n    a/b: hint\r\n', 'rules:\r\n    a/b: hint\r\n    vague/escape-clause: "off"\r\n'],
    ['extends: a.yaml\nignore: [a]\n', 'extends: a.yaml\nrules:\n  vague/escape-clause: "off"\nignore: [a]\n'],
  ])('in %j', (text, expected) => {
    const edit = setSeverity(parse(text), rule, 'off');
    const result = applyEdits(text, edit ? [edit] : []);
    expect(result).toBe(expected);
    expect(readConfig(parse(result), [rule]).severities).toEqual({ [rule]: 'off' });
  });
});

it.each([
  ['rules:\n  RULE:\n    max: 3 # ours\n', 'rules:\n  RULE:\n    severity: "off"\n    max: 3 # ours\n'],
  ['rules: { RULE: { max: 3, severity: hint } }\n', 'rules: { RULE: { max: 3, severity: "off" } }\n'],
])('a severity beside a number, in %j', (text, expected) => {
  const other = 'responsibility/overloaded';
  const source = text.replaceAll('RULE', other);
  const edit = setSeverity(parse(source), other, 'off');
  const result = applyEdits(source, edit ? [edit] : []);
  expect(result).toBe(expected.replaceAll('RULE', other));
  const { severities, options } = readConfig(parse(result), [other]);
  expect({ severities, options }).toEqual({ severities: { [other]: 'off' }, options: { [other]: { max: 3 } } });
});

describe('an accepted phrase', () => {
  it.each([
    ['', ['best efforts'], 'accepted:\n  - best efforts\n'],
    [
      'accepted:\n  - promptly # yes\n',
      ['promptly', 'best efforts'],
      'accepted:\n  - promptly # yes\n  - best efforts\n',
    ],
    ['accepted: [promptly]\n', ['promptly', 'best efforts'], 'accepted: [promptly, best efforts]\n'],
    ['accepted:\n', ['best efforts'], 'accepted:\n  - best efforts\n'],
  ])('in %j', (text, phrases, expected) => {
    const edit = acceptPhrase(parse(text), 'best efforts');
    const result = applyEdits(text, edit ? [edit] : []);
    expect(result).toBe(expected);
    expect(readConfig(parse(result), []).accepted.map(({ phrase }) => phrase)).toEqual(phrases);
  });
});

it.each(['rules: [', 'rules: text\naccepted: text\n', '- a list\n'])('nothing is written to %j', (text) => {
  expect(setSeverity(parse(text), rule, 'off')).toBeUndefined();
  expect(acceptPhrase(parse(text), 'best efforts')).toBeUndefined();
});
