import fc from 'fast-check';

/**
 * Random YAML as people write it: block and flow style, comments, empty lines, all kinds of scalars. Every comment has a text of
 * its own (`#c7`), so that a test can tell which ones are still there.
 */
export interface YamlSample {
  readonly text: string;
  readonly lineEnd: '\n' | '\r\n';
}

type Sample =
  | { readonly kind: 'scalar'; readonly source: string }
  | { readonly kind: 'block'; readonly header: string; readonly lines: readonly string[] }
  | { readonly kind: 'map' | 'seq'; readonly style: 'block' | 'line' | 'lines'; readonly members: readonly Member[] };

interface Member {
  readonly value: Sample;
  readonly commentAbove: boolean;
  readonly commentBehind: boolean;
  readonly blankAbove: boolean;
}

interface Layout {
  readonly step: number;
  readonly listStep: number;
}

const scalar = fc.constantFrom(
  'x',
  '12',
  'true',
  '',
  '"q: z"',
  "'it''s, so'",
  'two words',
  '&k v',
  '2026-09-01',
  '"#c"',
  '~',
);
const blockScalar = fc.record({
  kind: fc.constant('block' as const),
  header: fc.constantFrom('|', '>', '|-', '|+', '>+', '|2'),
  lines: fc
    .array(fc.constantFrom('one', 'two # three', '', '  deep'), { minLength: 1, maxLength: 3 })
    .map((lines) => ['first', ...lines]),
});

const { node } = fc.letrec<{ node: Sample; member: Member; scalar: Sample; collection: Sample }>((tie) => ({
  node: fc.oneof({ depthSize: 'small', maxDepth: 3 }, tie('scalar'), tie('collection')),
  scalar: fc.oneof(
    { arbitrary: scalar.map((source) => ({ kind: 'scalar' as const, source })), weight: 4 },
    { arbitrary: blockScalar, weight: 1 },
  ),
  collection: fc.record({
    kind: fc.constantFrom('map' as const, 'map' as const, 'seq' as const),
    style: fc.constantFrom('block' as const, 'block' as const, 'block' as const, 'line' as const, 'lines' as const),
    members: fc.array(tie('member'), { maxLength: 4 }),
  }),
  member: fc.record({ value: tie('node'), commentAbove: rarely(), commentBehind: rarely(), blankAbove: rarely() }),
}));

function rarely(): fc.Arbitrary<boolean> {
  return fc.oneof({ arbitrary: fc.constant(false), weight: 3 }, { arbitrary: fc.constant(true), weight: 1 });
}

/** A file with one or two YAML documents. */
export const yamlSample: fc.Arbitrary<YamlSample> = fc
  .record({
    roots: fc.array(
      fc.record({
        kind: fc.constant('map' as const),
        style: fc.constant('block' as const),
        members: fc.array(
          fc.record({ value: node, commentAbove: rarely(), commentBehind: rarely(), blankAbove: fc.boolean() }),
          { minLength: 1, maxLength: 5 },
        ),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    step: fc.constantFrom(2, 4),
    listIndented: fc.boolean(),
    lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
    endsInLineEnd: fc.boolean(),
  })
  .map(({ roots, step, listIndented, lineEnd, endsInLineEnd }) => {
    const writer = new Writer({ step, listStep: listIndented ? step : 0 });
    const documents = roots.map((root) => writer.block(root, 0).join('\n'));
    const text = documents.join('\n---\n') + (endsInLineEnd ? '\n' : '');
    return { text: text.replaceAll('\n', lineEnd), lineEnd };
  });

class Writer {
  readonly #layout: Layout;
  #comments = 0;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  /** The lines of a collection in block style, each with its indentation. */
  block({ kind, members }: Extract<Sample, { members: unknown }>, column: number): string[] {
    const indent = ' '.repeat(column);
    return members.flatMap((member, index) => {
      const above = [
        ...(member.blankAbove ? [''] : []),
        ...(member.commentAbove ? [`${indent}${this.#comment()}`] : []),
      ];
      const lead = kind === 'map' ? `k${index}:` : '-';
      const lines = this.#member(lead, member, column, kind === 'seq');
      return [...above, ...lines.map((line, number) => (number === 0 ? indent + line : line))];
    });
  }

  #member(lead: string, { value, commentBehind }: Member, column: number, inList: boolean): string[] {
    const comment = commentBehind ? ` ${this.#comment()}` : '';
    if (value.kind === 'scalar') return [`${[lead, value.source].join(' ').trimEnd()}${comment}`];
    if (value.kind === 'block') {
      // An indentation that the header states counts from the column of the key or dash.
      const inner = ' '.repeat(column + 2);
      return [`${lead} ${value.header}${comment}`, ...value.lines.map((line) => (line === '' ? '' : inner + line))];
    }
    if (value.style !== 'block' || value.members.length === 0)
      return [`${lead} ${this.#flow(value, column)}${comment}`];
    if (inList) {
      const [first = '', ...others] = this.block(value, column + 2);
      // What stands behind the dash begins on its line, unless a comment or an empty line is above it.
      return /^\s*(?:#|$)/.test(first) ? [`-${comment}`, first, ...others] : [`- ${first.trimStart()}`, ...others];
    }
    const step = value.kind === 'map' ? this.#layout.step : this.#layout.listStep;
    return [`${lead}${comment}`, ...this.block(value, column + step)];
  }

  #flow(node: Sample, column: number): string {
    if (node.kind === 'scalar') return node.source;
    if (node.kind === 'block') return 'block';
    const [open, close] = node.kind === 'map' ? ['{', '}'] : ['[', ']'];
    const written = node.members.map(({ value, commentBehind }, index) => {
      const source = this.#flow(value, column);
      const text = node.kind === 'map' ? `k${index}: ${source}`.trimEnd() : source || 'y';
      return { text, comment: commentBehind ? ` ${this.#comment()}` : '' };
    });
    if (node.style !== 'lines' || written.length === 0) {
      const inner = written.map(({ text }) => text).join(', ');
      return node.style === 'block' && inner !== '' ? `${open} ${inner} ${close}` : open + inner + close;
    }
    const indent = ' '.repeat(column + 4);
    const lines = written.map(({ text, comment }, index) => {
      const comma = index < written.length - 1 || node.members[index]?.blankAbove ? ',' : '';
      return `\n${indent}${text}${comma}${comment}`;
    });
    return `${open}${lines.join('')}\n${indent}${close}`;
  }

  #comment(): string {
    this.#comments++;
    return `#c${this.#comments}`;
  }
}
