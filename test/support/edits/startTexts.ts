import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { rules } from '../../../server/src/generated/rules.ts';
import { readFixtures } from '../fixture.ts';
import { unmark } from '../marks.ts';
import { overlay } from '../overlay.ts';
import { yamlSample } from '../yamlSamples.ts';
import { itemsOf, sectionsOf } from './pieces.ts';

/** A text to begin with, and what to call it. */
export interface StartText {
  readonly name: string;
  readonly text: string;
}

const folder = new URL('../../../examples/', import.meta.url);

/** The examples of the project, by the name of the file. */
export const examples: readonly StartText[] = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
}));

/** The text of the example with that name, without `.engagement.yaml`. */
export function example(name: string): string {
  const found = examples.find((candidate) => candidate.name === `${name}.engagement.yaml`);
  if (!found) throw new Error(`There is no example ${name}.`);
  return found.text;
}

const minimal = example('minimal');
const findings = example('findings');

/** Small texts in which one part of a file depends on another, or in which the parts are hard to tell apart. */
const odd: Readonly<Record<string, string>> = {
  empty: '',
  'one word': 'metadata',
  'comments only': '# one\n\n  # two\n#three',
  'blank lines': '\n\n  \n\t\n',
  'byte order mark': `\ufeff${minimal}`,
  'byte order mark alone': '\ufeff',
  CRLF: findings.replaceAll('\n', '\r\n'),
  'LF and CRLF': minimal.replace(/\n(?=[pr])/g, '\r\n'),
  CR: minimal.slice(0, 700).replaceAll('\n', '\r'),
  tabs: minimal.replaceAll('  ', '\t'),
  'tabs at two lines': minimal.replace('    type: client', '\t\ttype: client').replace('  inScope', '\tinScope'),
  'four columns': minimal.replace(/^ +/gm, '$&$&'),
  'lists not indented': minimal.replace(/^ {2}(?=- | {2})/gm, ''),
  'everything indented': minimal.replace(/^(?=.)/gm, '  '),
  'flow root': 'apiVersion: engagement/v1'.replace(
    /.*/,
    '{ $&, kind: Engagement, parties: [{ id: a, name: "b" }, { id: c }] }\n',
  ),
  'flow root over lines': '{\n"metadata": {\n"status": draft },\nparties: [\n- id,\nroles ],\n"kpis": []\n}\n',
  'list root': '- metadata:\n    status: draft\n- parties\n-\n  - a\n  - b\n',
  'text root': 'just some words\nand more of them\n\nend\n',
  directed: `# engagement-disable schema/incomplete -- why\n${findings.replace(/^( *)(- .*|statement: .*|due: .*)$/gm, '$1# engagement-disable-next-line vague/*, deadline/* -- why\n$&').replace(/^ +id: .*$/gm, '$& # engagement-disable-line schema/*')}`,
  'two documents': `${minimal}---\n${findings}`,
  documents: '---\na: 1\n...\n# between\n---\nb: 2\n--- \nc: [1,\n---\n--- text\n---\n...\n...\nd: 3\n',
  directives: `%YAML 1.2\n%TAG ! tag:example.com,2026:\n---\nmetadata: !x\n  status: draft\n...\n%YAML 1.1\n---\nparties:\n  - id: yes\n`,
  'anchors across sections': [
    'metadata: &m',
    '  status: draft',
    '  language: &lang nl',
    'parties:',
    '  - &acme',
    '    id: acme',
    '    type: client',
    '  - &nova { id: nova, type: supplier }',
    '  - <<: *acme',
    '    name: ACME again',
    'x-lang: *lang',
    'roles:',
    '  - id: r',
    '    partyId: *lang',
    '  - *acme',
    'glossary: &m # the name again',
    '  - term: *lang',
    '    definition: As soon as possible.',
    'x-m: *m',
    'x-none: *missing',
    '',
  ].join('\n'),
  'merge at the root':
    'x-base: &base\n  metadata:\n    status: agreed\n    language: nl\n  roles:\n    - id: a\n<<: *base\nparties:\n  - id: b\n',
  'merges of merges':
    'x-a: &a { op: gte }\nx-b: &b\n  <<: *a\n  value: 1\nkpis:\n  - id: k\n    target:\n      <<: [*b, *a]\n      op: lte\n  - id: l\n    target: { <<: *a, value: 2 }\n  - <<: words\n',
  'an alias in itself': 'x-a: &a\n  - b: *a\n  - *a\nx-b: &b [ *b ]\nmetadata: *a\n',
  'block scalars':
    'x-a: |\n  text\n\n  metadata:\n    more\n\n\nx-b: >-\n  one\n  two\n\nx-c: |+\n  kept\n\n\n# comment\nx-d: |2\n    deep\nparties:\n  - id: |\n      a\n  - name: >\n     b\n\n\n\n',
  'text over lines':
    'x-a: one\n  two\n  three\nx-b: "one\n  two: \\\n  three"\nx-c: \'one\n\n  - two\'\nparties:\n  - id: a\n     b\n  - id: "c\n      d"\nroles: [a,\n  b, # comment\n  c]\n',
  'continued in the first column':
    'x-a: "one\nmetadata: two\n"\nx-b: [\none,\n- two\n]\nx-c: {\na: 1\n}\nparties:\n- id: "\n- id: b"\n- id: c\n',
  'explicit keys': '? metadata\n: status: draft\n? parties\n:\n  - id: a\n? [a, b]\n: c\n? |\n  long\n: d\n?\n: e\n',
  'sections twice': `${minimal}metadata:\n  status: agreed\nparties:\n  - id: twice\nmetadata:\n  language: nl\n`,
  'quoted keys':
    '"metadata":\n  "status": draft\n\'parties\':\n  - "id": a\n"a: b": c\n"__proto__": d\nconstructor: e\n',
  'items of all kinds':
    'parties:\n  # above\n  - # behind\n    id: a\n  -\n    id: b\n  -   id: c\n      name: d\n  - - e\n    - f\n  - "g"\n  - |\n    h\n  - [i, {j: k}]\n  -\n  # below\n\nroles:\n- id: a\n-\n- id: b\n# end\nkpis:\n    - id: a\n    - id: b\n  - id: c\n',
  'unclosed quote': minimal.replace('name: ACME B.V.', 'name: "ACME B.V.').replace('title: Product', "title: 'Product"),
  'unclosed brackets': minimal.replace('[orders]', '[orders').replace('model: ', 'model: { '),
  'missing colons': minimal.replace('parties:', 'parties').replace('target:', 'target').replace('scope:', 'scop'),
  'lost dashes': minimal.replace('  - id: nova', '    id: nova').replace('- id: accept-app', 'id: accept-app'),
  'control characters': minimal.replace('ACME B.V.', 'ACME\u0007 B.V.\u0000').replace('Nova', '\u007fNova'),
  'separators of other kinds': 'a: b\u2028c\u2029d\u0085e\nf: g\u000bh\u000ci\n😀: "\ud83d"\n',
  deep: `x: ${'['.repeat(120)}\ny:\n  ${'- '.repeat(110)}a\nmetadata:\n  status: draft\n`,
};

const texts: readonly StartText[] = [
  ...Object.entries(odd).map(([name, text]) => ({ name, text })),
  ...examples,
  ...rules.flatMap(({ meta }) =>
    [...meta.examples.invalid, ...meta.examples.valid].map((source, index) => ({
      name: `example ${index} of ${meta.id}`,
      text: overlay(minimal, unmark(source).text),
    })),
  ),
  ...readFixtures().map(({ name, text }) => ({ name: `fixture ${name}`, text })),
];
const moderate = 6_000;

/** Some sections of the examples, their items once or twice: every time another spec. */
const excerpt: fc.Arbitrary<StartText> = fc
  .tuple(
    fc.subarray(
      examples.flatMap(({ text }) => sectionsOf(text)).filter(({ length }) => length < moderate / 3),
      { minLength: 1, maxLength: 7 },
    ),
    fc.nat(3),
  )
  .map(([sections, twice]) => ({
    name: 'an excerpt of the examples',
    text: sections.map((section, index) => (index === twice ? section + itemsOf(section).join('') : section)).join(''),
  }));

/** Any text that somebody may have open: mostly of 30 to 200 lines, now and then longer. */
export const startText: fc.Arbitrary<StartText> = fc.oneof(
  { arbitrary: fc.constantFrom(...texts.filter(({ text }) => text.length <= moderate)), weight: 10 },
  { arbitrary: fc.constantFrom(...Object.entries(odd).map(([name, text]) => ({ name, text }))), weight: 5 },
  { arbitrary: excerpt, weight: 3 },
  { arbitrary: yamlSample.map(({ text }) => ({ name: 'random YAML', text })), weight: 2 },
  { arbitrary: fc.constantFrom(...texts.filter(({ text }) => text.length > moderate)), weight: 1 },
);
