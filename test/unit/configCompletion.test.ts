import { describe, expect, it } from 'vitest';
import { completeConfig } from '../../server/src/config/completeConfig.ts';
import { parseEngagement } from '../../server/src/document/parseEngagement.ts';

const vocabulary = {
  rules: [
    { id: 'vague/hedge', summary: 'A hedge.', defaultSeverity: 'information' },
    { id: 'vague/quality', summary: 'A quality.', defaultSeverity: 'warning' },
    { id: 'responsibility/overloaded', summary: 'Too much.', defaultSeverity: 'warning' },
  ],
  languages: ['en', 'nl'],
};

/** What is offered at `|`. */
function offered(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = completeConfig(parseEngagement('file:///.engagementrc.yaml', 1, text), offset, vocabulary);
  return { found, text, offset, labels: found.map(({ label }) => label) };
}

const rules = ['vague/hedge', 'vague/quality', 'responsibility/overloaded'];
const severities = ['error', 'warning', 'information', 'hint', 'off'];
const phraseKeys = ['phrase', 'language', 'message', 'replacement'];

describe('completion offers', () => {
  it.each([
    ['|', ['extends', 'rules', 'phrases', 'accepted', 'ignore']],
    ['ru|', ['extends', 'rules', 'phrases', 'accepted', 'ignore']],
    ['rules:\n  vague/hedge: off\n|', ['extends', 'phrases', 'accepted', 'ignore']],
    ['{ ru|', ['extends', 'rules', 'phrases', 'accepted', 'ignore']],
    ['rules:\n  |', rules],
    ['rules:\n  vague/h|', rules],
    ['rules:\n  # why\n\n  "vague/h|', rules],
    ['rules:\n  vague/hedge: off\n  |', ['vague/quality', 'responsibility/overloaded']],
    ['rules:\n  |\n  vague/hedge: off\n', ['vague/quality', 'responsibility/overloaded']],
    ['rules:\n  vague/he|: off\n', rules],
    ['rules: { |', rules],
    ['rules: { vague/hedge: off, v| }', ['vague/quality', 'responsibility/overloaded']],
    ['rules:\n  vague/hedge: |', severities],
    ['rules:\n  vague/hedge: of|', severities],
    ['rules:\n  vague/hedge: "of|"', severities],
    ['rules: { vague/hedge: |', severities],
    ['rules: { vague/hedge: off, vague/quality: e|', severities],
    ['phrases:\n  - |', phraseKeys],
    ['phrases:\n- ph|', phraseKeys],
    ['phrases:\n  - phrase: world class\n    |', ['language', 'message', 'replacement']],
    ['phrases:\n  - phrase: a\n  - phrase: b\n    language: en\n    |\n', ['message', 'replacement']],
    ['phrases:\n  - { phrase: world class, |', ['language', 'message', 'replacement']],
    ['phrases: [{ |', phraseKeys],
    ['phrases:\n  - phrase: world class\n    language: |', ['en', 'nl']],
    ['accepted:\n  - { phrase: best efforts, language: e|', ['en', 'nl']],
    ['accepted:\n  - phrase: best efforts\n    |', ['language']],
    ['rules:\r\n  vague/hedge: off\r\n  |', ['vague/quality', 'responsibility/overloaded']],
    ['rules:\n  responsibility/overloaded:\n    |', ['severity', 'max']],
    ['rules: { responsibility/overloaded: { severity: off, |', ['max']],
    ['rules:\n  responsibility/overloaded:\n    severity: |', severities],
  ])('%j', (marked, labels) => {
    expect(offered(marked).labels).toEqual(labels);
  });

  it.each([
    'rules: # |',
    '# |',
    'rules:|',
    'extends: |',
    'ignore:\n  - |',
    'phrases:\n  - message: |',
    'phrases:\n  - message: "a: |',
    'unknown:\n  |',
    'rules:\n  vague/hedge:\n    |',
    'rules:\n  vague/hedge:\n    severity: |',
    'rules:\n  responsibility/overloaded:\n    max: |',
  ])('nothing in %j', (marked) => {
    expect(offered(marked).labels).toEqual([]);
  });
});

it('writes what belongs behind it, and takes the place of what was written', () => {
  const written = (marked: string, label: string): string => {
    const { found, text, offset } = offered(marked);
    const item = found.find((completion) => completion.label === label);
    return item ? text.slice(0, item.start) + item.newText + text.slice(offset) : '';
  };
  expect(written('ru|', 'rules')).toBe('rules:\n  ');
  expect(written('# a\r\nph|', 'phrases')).toBe('# a\r\nphrases:\r\n  - ');
  expect(written('|', 'extends')).toBe('extends: ');
  expect(written('rules:\n  vague/h|', 'vague/hedge')).toBe('rules:\n  vague/hedge: ');
  expect(written('rules:\n  vague/h|: off\n', 'vague/hedge')).toBe('rules:\n  vague/hedge: off\n');
  expect(written('rules: { "vague/h|" }', 'vague/hedge')).toContain('"vague/hedge');
  expect(written('rules:\n  vague/hedge: of|', 'off')).toBe('rules:\n  vague/hedge: off');
});
