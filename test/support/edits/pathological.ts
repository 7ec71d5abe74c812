/** A kind of text that gets expensive where a program is careless. */
export interface Pathology {
  readonly name: string;
  /** A text whose length grows in proportion to `size`. */
  readonly text: (size: number) => string;
  /** The smallest of the sizes that are compared: such that four times as much takes tens of milliseconds. */
  readonly size: number;
}

const head = 'apiVersion: engagement/v1\nkind: Engagement\nmetadata:\n  name: a\n  status: agreed\n  language: en\n';

function repeat(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join('');
}

/** One line of this many characters behind a key that holds prose. */
function oneLine(size: number, open: string, part: string, close: string): string {
  return `${head}objectives:\n  - id: a\n    statement: ${open}${part.repeat(Math.ceil(size / part.length))}${close}\n`;
}

const many: readonly Pathology[] = [
  { name: 'keys at the top', size: 850, text: (n) => head + repeat(n, (i) => `x-k${i}: v\n`) },
  { name: 'unknown sections', size: 300, text: (n) => head + repeat(n, (i) => `roles${i}: v\n`) },
  { name: 'keys in one section', size: 700, text: (n) => `${head}x-map:\n${repeat(n, (i) => `  k${i}: v\n`)}` },
  { name: 'unknown keys in one section', size: 600, text: (n) => head + repeat(n, (i) => `  titel${i}: v\n`) },
  {
    name: 'keys in one item',
    size: 800,
    text: (n) => `${head}x-list:\n  - a: b\n${repeat(n, (i) => `    k${i}: v\n`)}`,
  },
  { name: 'keys equal to one another at the top', size: 600, text: (n) => head + 'roles: []\n'.repeat(n) },
  { name: 'keys equal to one another in a section', size: 650, text: (n) => `${head}${'  title: a\n'.repeat(n)}` },
  {
    name: 'keys twice, all of them',
    size: 500,
    text: (n) => `${head}x-map:\n${repeat(n, (i) => `  k${i}: v\n`).repeat(2)}`,
  },
  { name: 'items', size: 1_500, text: (n) => `${head}x-list:\n${repeat(n, (i) => `  - v${i}\n`)}` },
  {
    name: 'items that break the schema',
    size: 150,
    text: (n) => `${head}parties:\n${repeat(n, (i) => `  - id: ${i}\n    nmae: [bar]\n`)}`,
  },
  {
    name: 'items of the wrong type',
    size: 600,
    text: (n) => `${head}parties:\n${repeat(n, (i) => `  - words ${i}\n`)}`,
  },
  {
    name: 'items with one id',
    size: 200,
    text: (n) => `${head}roles:\n${'  - id: owner\n    title: Owner\n    partyId: acme\n'.repeat(n)}`,
  },
  {
    name: 'items that refer to ids with a slip',
    size: 200,
    text: (n) =>
      `${head}roles:\n${repeat(n, (i) => `  - id: role-number-${i}\n    title: R\n    partyId: a\n`)}responsibilities:\n${repeat(n, (i) => `  - id: r${i}\n    activity: A.\n    accountable: Role number ${i}\n    responsible: [b]\n`)}`,
  },
  {
    name: 'vague sentences',
    size: 150,
    text: (n) =>
      `${head}objectives:\n${repeat(n, (i) => `  - id: o${i}\n    statement: Nova answers as soon as possible.\n`)}`,
  },
  {
    name: 'terms of a glossary, and sentences with them',
    size: 200,
    text: (n) =>
      `${head}glossary:\n${repeat(n, (i) => `  - term: term ${i}\n    definition: The term ${i - 1}, as needed.\n`)}`,
  },
  { name: 'comments', size: 3_000, text: (n) => head + '# comment\n'.repeat(n) },
  { name: 'blank lines', size: 7_000, text: (n) => `${head}\n${'\n'.repeat(n)}x-a: b\n` },
  { name: 'empty documents', size: 500, text: (n) => head + '---\n'.repeat(n) },
  { name: 'documents', size: 80, text: (n) => head + repeat(n, (i) => `---\nx-a: ${i}\n`) },
  { name: 'ends of documents', size: 500, text: (n) => head + '...\n'.repeat(n) },
  { name: 'directives', size: 3_000, text: (n) => '%TAG ! tag:example.com,2026:\n'.repeat(n) + head },
  {
    name: 'lines of a block scalar',
    size: 8_000,
    text: (n) => `${head}objectives:\n  - id: a\n    statement: |\n${repeat(n, (i) => `      line ${i}\n`)}`,
  },
  {
    name: 'lines of a plain text',
    size: 15_000,
    text: (n) => `${head}objectives:\n  - id: a\n    statement: text\n${repeat(n, (i) => `      line ${i}\n`)}`,
  },
];

const aliases: readonly Pathology[] = [
  {
    name: 'aliases of one anchor',
    size: 1_500,
    text: (n) => `${head}x-a: &a { b: c }\nx-list:\n${'  - *a\n'.repeat(n)}`,
  },
  {
    name: 'aliases of one item',
    size: 350,
    text: (n) => `${head}parties:\n  - &a { id: a, type: client, titel: b }\n${'  - *a\n'.repeat(n)}`,
  },
  { name: 'anchors', size: 1_000, text: (n) => `${head}x-list:\n${repeat(n, (i) => `  - &a${i} v\n`)}` },
  {
    name: 'anchors, each with an alias',
    size: 700,
    text: (n) => `${head}x-list:\n${repeat(n, (i) => `  - &a${i} v\n  - *a${i}\n`)}`,
  },
  {
    name: 'anchors, and aliases without one',
    size: 1_000,
    text: (n) => `${head}x-list:\n${repeat(n, (i) => `  - &a${i} v\n  - *b${i}\n`)}`,
  },
  {
    name: 'anchors at the top, each with an alias in another section',
    size: 500,
    text: (n) => head + repeat(n, (i) => `x-a${i}: &a${i} v\n`) + repeat(n, (i) => `x-b${i}: *a${i}\n`),
  },
  {
    name: 'one anchor again and again',
    size: 450,
    text: (n) => head + repeat(n, (i) => `x-a${i}: &a v\nx-b${i}: *a\n`),
  },
  {
    name: 'an alias bomb',
    size: 100,
    text: (n) => `${head}x-0: &a0 [1, 2]\n${repeat(n, (i) => `x-${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]\n`)}`,
  },
  {
    name: 'a chain of aliases',
    size: 500,
    text: (n) => `${head}x-0: &a0 [1, 2]\n${repeat(n, (i) => `x-${i + 1}: &a${i + 1} [*a${i}]\n`)}`,
  },
  {
    name: 'merges of one map',
    size: 350,
    text: (n) => `${head}x-a: &a { b: c }\nx-list:\n${repeat(n, (i) => `  - <<: *a\n    d: ${i}\n`)}`,
  },
  { name: 'merges in one map', size: 500, text: (n) => `${head}x-a: &a { b: c }\nx-map:\n${'  <<: *a\n'.repeat(n)}` },
  { name: 'merges at the top', size: 500, text: (n) => `${head}x-a: &a { b: c }\n${'<<: *a\n'.repeat(n)}` },
  {
    name: 'a list of merges',
    size: 2_000,
    text: (n) => `${head}x-a: &a { b: c }\nx-map:\n  <<: [${'*a, '.repeat(n)}]\n`,
  },
  {
    name: 'a chain of merges',
    size: 200,
    text: (n) => `${head}x-0: &a0 { b: c }\n${repeat(n, (i) => `x-${i + 1}: &a${i + 1}\n  <<: *a${i}\n  k${i}: v\n`)}`,
  },
  {
    name: 'a bomb of merges',
    size: 100,
    text: (n) =>
      `${head}x-0: &a0 { b: c }\n${repeat(n, (i) => `x-${i + 1}: &a${i + 1}\n  <<: [*a${i}, *a${i}]\n  k${i}: v\n`)}metadata: *a${n}\n`,
  },
];

const depths: readonly Pathology[] = [
  { name: 'nested brackets', size: 2_500, text: (n) => `${head}x-a: ${'['.repeat(n)}${']'.repeat(n)}\nx-b: c\n` },
  { name: 'nested brackets without end', size: 5_000, text: (n) => `${head}x-a: ${'['.repeat(n)}\nx-b: c\n` },
  { name: 'nested braces without end', size: 2_500, text: (n) => `${head}x-a: ${'{a: '.repeat(n)}\nx-b: c\n` },
  { name: 'nested dashes', size: 1_000, text: (n) => `${head}x-a:\n  ${'- '.repeat(n)}b\nx-b: c\n` },
  { name: 'nested question marks', size: 1_000, text: (n) => `${head}x-a:\n  ${'? '.repeat(n)}b\nx-b: c\n` },
  { name: 'keys behind one another', size: 1_000, text: (n) => `${head}x-a:\n  ${'a: '.repeat(n)}b\nx-b: c\n` },
  {
    // Each level is a line that is one column longer: the text grows with the square of the levels.
    name: 'nested maps',
    size: 20_000,
    text: (n) => `${head}x-a:\n${repeat(Math.floor(Math.sqrt(2 * n)), (i) => `${' '.repeat(i + 1)}a:\n`)}x-b: c\n`,
  },
  {
    name: 'nested lists',
    size: 20_000,
    text: (n) => `${head}x-a:\n${repeat(Math.floor(Math.sqrt(2 * n)), (i) => `${' '.repeat(i + 1)}-\n`)}x-b: c\n`,
  },
];

const broken: readonly Pathology[] = [
  { name: 'a spec behind a text', size: 250, text: (n) => `"a" ${head}${repeat(n, (i) => `x-k${i}:\n  a: b\n`)}` },
  { name: 'a spec behind an item', size: 250, text: (n) => `- a\n${head}${repeat(n, (i) => `x-k${i}:\n  a: b\n`)}` },
  { name: 'a spec behind a bracket', size: 250, text: (n) => `[\n${head}${repeat(n, (i) => `x-k${i}:\n  a: b\n`)}` },
  { name: 'keys behind an open bracket', size: 500, text: (n) => `${head}x-a: [\n${repeat(n, (i) => `x-k${i}: v\n`)}` },
  {
    name: 'keys of a section behind an open brace',
    size: 500,
    text: (n) => `${head}x-a: {\n${repeat(n, (i) => `  k${i}: v\n`)}x-b: c\n`,
  },
  {
    name: 'keys behind an open double quote',
    size: 1_000,
    text: (n) => `${head}x-a: "b\n${repeat(n, (i) => `x-k${i}: v\n`)}`,
  },
  {
    name: 'keys behind an open single quote',
    size: 1_000,
    text: (n) => `${head}x-a: 'b\n${repeat(n, (i) => `x-k${i}: v\n`)}`,
  },
  {
    name: 'items behind an open quote',
    size: 500,
    text: (n) => `${head}x-list:\n  - a: "b\n${repeat(n, (i) => `  - a: v${i}\n`)}x-b: c\n`,
  },
  { name: 'open quotes', size: 200, text: (n) => head + repeat(n, (i) => `x-k${i}: "v\n`) },
  { name: 'open brackets', size: 300, text: (n) => head + repeat(n, (i) => `x-k${i}: [v\n`) },
  {
    name: 'items with open quotes',
    size: 300,
    text: (n) => `${head}parties:\n${repeat(n, (i) => `  - id: a${i}\n    name: "v\n`)}`,
  },
  { name: 'lines without a colon at the top', size: 1_000, text: (n) => head + repeat(n, (i) => `word${i}\n`) },
  { name: 'lines without a colon in a section', size: 1_500, text: (n) => head + repeat(n, (i) => `  word${i}\n`) },
  {
    name: 'lines without a colon in an item',
    size: 1_500,
    text: (n) => `${head}parties:\n  - id: a\n${repeat(n, (i) => `    word${i}\n`)}`,
  },
  {
    name: 'lines without a colon among others',
    size: 100,
    text: (n) => head + repeat(n, (i) => `x-k${i}:\n  a: b\n  word\n  c: d\n`),
  },
  { name: 'lines indented by tabs', size: 300, text: (n) => `${head}x-map:\n${repeat(n, (i) => `\tk${i}: v\n`)}` },
  {
    name: 'lines indented by tabs among others',
    size: 100,
    text: (n) => head + repeat(n, (i) => `x-k${i}:\n  a: b\n\tc: d\n`),
  },
  {
    name: 'lines that are indented too much',
    size: 150,
    text: (n) => `${head}x-map:\n${repeat(n, (i) => `  k${i}: v\n    l: w\n`)}`,
  },
  {
    name: 'lines that are indented too little',
    size: 150,
    text: (n) => `${head}x-map:\n${repeat(n, (i) => `    k${i}: v\n   l: w\n`)}`,
  },
  { name: 'brackets that close nothing', size: 250, text: (n) => head + ']\n'.repeat(n) },
  { name: 'dashes at the top among keys', size: 300, text: (n) => head + repeat(n, (i) => `x-k${i}: v\n- item\n`) },
  { name: 'bad escapes', size: 300, text: (n) => `${head}x-list:\n${'  - "\\q"\n'.repeat(n)}` },
];

const lines: readonly Pathology[] = [
  { name: 'a plain text of 5 MB on one line', size: 1_250_000, text: (n) => oneLine(n, '', 'word ', 'end') },
  { name: 'a quoted text of 5 MB on one line', size: 1_250_000, text: (n) => oneLine(n, '"', 'word ', '"') },
  { name: 'an open quote and 5 MB on one line', size: 1_250_000, text: (n) => oneLine(n, '"', 'word ', '') },
  { name: 'escapes of 1 MB on one line', size: 250_000, text: (n) => oneLine(n, '"', '\\u00e9', '"') },
  { name: 'a comment of 5 MB on one line', size: 1_250_000, text: (n) => oneLine(n, 'text # ', 'word ', '') },
  { name: 'a key of 5 MB', size: 1_250_000, text: (n) => `${head}${'word '.repeat(n / 5)}: b\n` },
  { name: 'a list of 50 kB on one line', size: 12_500, text: (n) => oneLine(n, '[', 'item, ', ']') },
  {
    name: 'a map of 50 kB on one line',
    size: 12_500,
    text: (n) => `${head}x-map: {${repeat(n / 10, (i) => `k${i}: v, `)}}\n`,
  },
];

const directives: readonly Pathology[] = [
  {
    name: 'directives above one another',
    size: 300,
    text: (n) => `${head}x-map:\n${'  # engagement-disable-next-line schema/unknown-key -- why\n'.repeat(n)}  a: b\n`,
  },
  {
    name: 'directives with their findings',
    size: 100,
    text: (n) => head + repeat(n, (i) => `  titel${i}: v # engagement-disable-line schema/unknown-key -- why\n`),
  },
  {
    name: 'directives for a group without an end',
    size: 100,
    text: (n) => head + '  # engagement-disable schema/* -- why\n  titel: v\n'.repeat(n),
  },
  {
    name: 'directives behind one another',
    size: 500,
    text: (n) => `${head}x-note: a ${'# engagement-disable-line schema/* '.repeat(n)}\n`,
  },
  {
    name: 'names in one directive',
    size: 300,
    text: (n) => `${head}  titel: v # engagement-disable-line ${'schema/unknown-key, schema/titel, '.repeat(n)}\n`,
  },
  {
    name: 'directives in YAML documents of their own',
    size: 100,
    text: (n) => '# engagement-disable schema/* -- why\n---\ntitel: v\n---\n'.repeat(n),
  },
];

export const pathologies: readonly Pathology[] = [...many, ...aliases, ...depths, ...broken, ...lines, ...directives];
