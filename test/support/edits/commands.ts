import fc from 'fast-check';
import { defaultSettings } from '../../../server/src/languageService.ts';
import type { ValidationSettings } from '../../../server/src/validation/settings.ts';
import { type Command, type Place, type Step, whole } from './command.ts';
import { itemsOf, sectionsOf } from './pieces.ts';
import { example } from './startTexts.ts';

const at = fc.nat(whole - 1);

const place: fc.Arbitrary<Place> = fc.record({
  spot: fc.oneof(
    { arbitrary: fc.constant('caret' as const), weight: 4 },
    {
      arbitrary: fc.constantFrom(
        'anywhere' as const,
        'inValue' as const,
        'inKey' as const,
        'lineEnd' as const,
        'lineStart' as const,
        'indentEnd' as const,
        'section' as const,
        'item' as const,
      ),
      weight: 12,
    },
    { arbitrary: fc.constantFrom('fileStart' as const, 'fileEnd' as const), weight: 1 },
  ),
  at,
});

/** What people type: prose with and without something to say about it, keys, values, items, new lines. */
const typed = fc.constantFrom(
  ...['x', 'word ', ' as needed', ' asap', 'status: ', '\n', '\n  ', '\n    ', '\n\n', '\n  - id: b', '\n- ', '\r\n'],
  ...[
    '  - id: acme\n',
    'x-note: a\n',
    'metadata:\n',
    '\nroles:\n  - id: z\n',
    '# note',
    ' # engagement-disable-line schema/unknown-key',
    '# engagement-disable-next-line vague/*, x -- why\n',
    ': ',
    '"a b"',
    "'a'",
    '[a, b]',
  ],
  ...['{ a: 1 }', '&a ', '*a', ' *acme', '<<: *a\n', '|\n  text\n', '2026-03-01', '---\n', '...\n', 'é😀'],
);

/** Single characters and marks that mean something. */
const token = fc.constantFrom(
  ...[
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    ': ',
    ' :',
    '-',
    '- ',
    '#',
    ' #',
    '\t',
    ' ',
    '&',
    '&a ',
    '*',
    '*a',
    '|',
    '>',
  ],
  ...[
    '|+\n',
    '%',
    '%YAML 1.2\n',
    '---',
    '---\n',
    '\n---\n',
    '...',
    '...\n',
    '? ',
    '!',
    '!!str ',
    '<<: *a',
    '\\',
    '@',
    '`',
  ],
  ...[
    '\ufeff',
    '\n',
    '\r',
    '\r\n',
    '\u0000',
    '\u0007',
    '\u2028',
    '\ud83d',
    '😀',
    '~',
    'null',
    '"\n',
    "'\n",
    '\n"',
    '\n[',
    '\n}',
  ],
);

const sources = ['acme-mobile', 'beheer-webwinkel', 'fjord-bank-engineers', 'findings'].map(example);
const sections = sources.flatMap(sectionsOf);

/** What is pasted at the start of a line. */
const piece = fc.oneof(
  { arbitrary: fc.constantFrom(...sections.filter(({ length }) => length < 1_500)), weight: 4 },
  { arbitrary: fc.constantFrom(...sections.flatMap(itemsOf).filter(({ length }) => length < 1_500)), weight: 4 },
  {
    arbitrary: fc.constantFrom(
      ...[
        '# engagement-disable vague/*\n',
        '  # engagement-enable\n',
        '    # engagement-disable-next-line schema/* -- why\n',
      ],
      ...['\n', '# comment\n', '  # comment\n', 'x-a: &a { id: acme }\n', 'x-b: *a\n', '  - *a\n', '  <<: *a\n'],
      ...[
        '<<: *a\n',
        '---\nmetadata:\n  status: agreed\n',
        '...\n',
        'x-c: [\n  a,\n',
        ']\n',
        'x-d: "one\n',
        '  two"\n',
      ],
      ...[
        'x-e: |\n  one\n\n  two\n\n',
        '  one: |+\n    two\n\n\n',
        'parties:\n- id: a\n- id: b\n',
        '"roles":\n',
        '? a\n: b\n',
      ],
      ...[
        '\tid: tab\n',
        '- \n',
        '  -\n',
        '    - deep\n',
        'no colon\n',
        '  no colon either\n',
        'metadata: {}\n',
        'scope: []\n',
      ],
      ...['\r\n', 'roles:\r\n  - id: a\r\n    title: b\r\n', '%TAG ! tag:a,2026:\n', `x-f: ${'[a, '.repeat(60)}\n`],
    ),
    weight: 3,
  },
);

const count = fc.oneof({ arbitrary: fc.integer({ min: 1, max: 3 }), weight: 4 }, fc.integer({ min: 1, max: 12 }));

const simple = {
  type: fc.record({ do: fc.constant('type' as const), place, text: typed }),
  insert: fc.record({ do: fc.constant('insert' as const), place, text: token }),
  delete: fc.record({
    do: fc.constant('delete' as const),
    place,
    count: fc.oneof({ arbitrary: fc.constant(1), weight: 3 }, fc.integer({ min: 1, max: 60 })),
  }),
  backspace: fc.record({ do: fc.constant('backspace' as const), place, count: fc.integer({ min: 1, max: 5 }) }),
  joinLines: fc.record({ do: fc.constant('joinLines' as const), at }),
  lines: fc.record({
    do: fc.constantFrom('deleteLines' as const, 'duplicateLines' as const, 'moveLinesUp' as const),
    at,
    count,
  }),
  commentLines: fc.record({ do: fc.constant('commentLines' as const), at, count }),
  indentLines: fc.record({
    do: fc.constant('indentLines' as const),
    at,
    count,
    by: fc.constantFrom('  ', ' ', '    ', '\t'),
    out: fc.boolean(),
  }),
  paste: fc.record({ do: fc.constant('paste' as const), at, piece }),
  renameSection: fc.record({
    do: fc.constant('renameSection' as const),
    at,
    name: fc.constantFrom('roles', 'parties', 'partys', 'metadata', 'glossary', 'x-note', '"kpis"', 'a b', '', '? a'),
  }),
  deleteSection: fc.record({ do: fc.constant('deleteSection' as const), at, keyOnly: fc.boolean() }),
  setValue: fc.oneof(
    fc.record({
      do: fc.constant('setValue' as const),
      key: fc.constant('status' as const),
      at,
      value: fc.constantFrom('draft', 'agreed', 'review', 'active', 'agred', '', 'null'),
    }),
    fc.record({
      do: fc.constant('setValue' as const),
      key: fc.constant('language' as const),
      at,
      value: fc.constantFrom('en', 'nl', 'de', 'nl-NL', '', '[nl]'),
    }),
    fc.record({
      do: fc.constantFrom('setValue' as const),
      key: fc.constantFrom('id' as const, 'term' as const),
      at,
      value: fc.constantFrom('acme', 'nova', 'other', 'as soon as possible', '', '*acme', '1', '"a'),
    }),
  ),
  lineEnds: fc.record({
    do: fc.constant('lineEnds' as const),
    at,
    count: fc.constantFrom(1, 2, 10, whole),
    lineEnd: fc.constantFrom('\n' as const, '\r\n' as const, '\r\n' as const, '\r' as const),
  }),
  undo: fc.record({ do: fc.constant('undo' as const), count: fc.constantFrom(1, 1, 1, 2, 3, 8) }),
  replaceAll: fc.record({
    do: fc.constant('replaceAll' as const),
    text: fc.constantFrom(
      '',
      example('minimal'),
      example('findings'),
      'a: 1\n',
      '# nothing\n',
      '\n',
      '[',
      '---\n---\n',
    ),
    ranged: fc.boolean(),
  }),
  beyond: fc.record({
    do: fc.constant('beyond' as const),
    at,
    lines: fc.constantFrom(0, 0, 1, 3, whole),
    characters: fc.constantFrom(0, 2, 30, 1_000),
    text: fc.constantFrom('', 'x', 'x: y\n', '\n'),
    turned: fc.boolean(),
  }),
  nothing: fc.record({ do: fc.constant('nothing' as const), changes: fc.constantFrom(0 as const, 1 as const) }),
};

const one: fc.Arbitrary<Command> = fc.oneof(
  { arbitrary: simple.type, weight: 8 },
  { arbitrary: simple.insert, weight: 20 },
  { arbitrary: simple.delete, weight: 10 },
  { arbitrary: simple.backspace, weight: 4 },
  { arbitrary: simple.joinLines, weight: 4 },
  { arbitrary: simple.lines, weight: 12 },
  { arbitrary: simple.commentLines, weight: 4 },
  { arbitrary: simple.indentLines, weight: 6 },
  { arbitrary: simple.paste, weight: 8 },
  { arbitrary: simple.renameSection, weight: 3 },
  { arbitrary: simple.deleteSection, weight: 3 },
  { arbitrary: simple.setValue, weight: 6 },
  { arbitrary: simple.lineEnds, weight: 3 },
  { arbitrary: simple.undo, weight: 16 },
  { arbitrary: simple.replaceAll, weight: 1 },
  { arbitrary: simple.beyond, weight: 2 },
  { arbitrary: simple.nothing, weight: 1 },
);

const command: fc.Arbitrary<Command> = fc.oneof(
  { arbitrary: one, weight: 14 },
  {
    arbitrary: fc.record({
      do: fc.constant('together' as const),
      commands: fc.array(one, { minLength: 1, maxLength: 5 }),
    }),
    weight: 1,
  },
);

/** Few objects, each used again: that is how a service sees that its settings are still the same. */
const english = defaultSettings();
const others: readonly ValidationSettings[] = [
  defaultSettings('nl'),
  {
    locale: 'en',
    severities: { 'schema/incomplete': 'off', 'schema/unknown-key': 'hint', 'syntax/invalid-yaml': 'off' },
  },
];

const step: fc.Arbitrary<Step> = fc.record({
  command,
  ask: fc.oneof(
    { arbitrary: fc.constant('problems' as const), weight: 10 },
    { arbitrary: fc.constantFrom('steps' as const, 'halfway' as const, 'nothing' as const), weight: 4 },
  ),
  settings: fc.oneof({ arbitrary: fc.constant(english), weight: 12 }, fc.constantFrom(...others)),
  pick: fc.nat(whole - 1),
});

/** What somebody does to a text, one thing after the other. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(step, { minLength: 1, maxLength: 25 });
