/**
 * Writes docs/spec-format.md, the reference of the format for people who write specs, from the schema and the complete example.
 * `node scripts/generate-format-reference.ts`; with `--check` it writes nothing and fails when the file is stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { Prose, SchemaNode } from '../server/src/schema/schema.ts';

/** The conditions of `$defs/complete`. */
interface Completeness {
  readonly required?: readonly string[];
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Completeness>>;
  readonly items?: Completeness;
}

type RootSchema = SchemaNode & { readonly $defs?: Readonly<Record<string, SchemaNode>> };

/** An object of the format, where it stands (`kpis[].target`), and what an agreed spec must have in it. */
interface Chapter {
  readonly path: string;
  readonly node: SchemaNode;
  readonly complete: Completeness;
}

const proseForms: Readonly<Record<Prose['kind'], string>> = {
  obligation: 'duty',
  criterion: 'test',
  definition: 'definition',
  narrative: 'explanation',
};

const scalarForms: Readonly<Record<string, string>> = {
  number: 'number',
  integer: 'whole number',
  boolean: '`true` or `false`',
};

/**
 * The reference of the format as Markdown.
 *
 * @param schema the schema of the format (schemas/engagement.schema.json)
 * @param example the text of a spec that has every section; each section's chapter shows its part of it
 */
export function formatReference(schema: RootSchema, example: string): string {
  const described = (node: SchemaNode): SchemaNode => {
    const target = node.$ref ? schema.$defs?.[node.$ref.replace('#/$defs/', '')] : undefined;
    if (!target) return node;
    const { $ref, ...own } = node;
    return { ...described(target), ...own };
  };
  const complete = (schema.$defs?.['complete'] ?? {}) as Completeness;
  const sections = Object.entries(schema.properties ?? {}).map(([name, node]) => ({ name, node: described(node) }));

  const form = (node: SchemaNode): string => {
    const known = described(node);
    if (known.items) return `list of ${plural(form(known.items))}`;
    if (known.type === 'object') return 'fields, see below';
    if (known.const !== undefined) return `\`${known.const}\``;
    if (known.enum) return 'one of the values below';
    const reference = known['x-ref'];
    if (reference?.lists.includes('*')) return '[reference](#reference)';
    if (reference) return `[id](#id) in ${reference.lists.map(listLink).join(' or ')}`;
    if (known['x-prose']) return `[${proseForms[known['x-prose'].kind]}](#texts)`;
    if (known['x-label']) return '[name](#texts)';
    const name = known['x-declares'] ? 'id' : known['x-form'];
    return name ? titleLink(schema.$defs?.[name]?.title ?? name) : (scalarForms[known.type ?? ''] ?? '');
  };

  const chaptersOf = (path: string, node: SchemaNode, conditions: Completeness): Chapter[] => {
    if (node.items) return chaptersOf(`${path}[]`, described(node.items), conditions.items ?? {});
    const nested = Object.entries(node.properties ?? {}).flatMap(([key, property]) =>
      chaptersOf(`${path}.${key}`, described(property), conditions.properties?.[key] ?? {}),
    );
    return node.type === 'object' ? [{ path, node, complete: conditions }, ...nested] : nested;
  };

  const fieldTable = ({ node, complete: conditions }: Chapter): string[] => {
    const rows = Object.entries(node.properties ?? {}).map(([key, property]) => {
      const known = described(property);

      return row([
        code(key),
        known.description ?? '',
        needs(key, node, conditions, known),
        form(known),
        exampleOf(known, described),
      ]);
    });
    const choices = Object.entries(node.properties ?? {}).flatMap(([key, property]) =>
      valueList(key, described(property), described),
    );
    return [
      row(['Field', 'What it is', 'Needed', 'How it is written', 'Example']),
      row(['---', '---', '---', '---', '---']),
      ...rows,
      '',
      ...choices,
    ];
  };

  const sectionChapter = ({ name, node }: (typeof sections)[number]): string[] => {
    const conditions = complete.properties?.[name] ?? {};
    const [first, ...nested] = chaptersOf(name, node, conditions);
    return [
      `### ${name}`,
      '',
      `${node.description} ${`Needed ${needs(name, schema, complete, node)}.`.replace('Needed optional', 'Optional')}`,
      '',
      ...(first ? fieldTable(first) : []),
      ...nested.flatMap((chapter) => [
        `#### ${chapter.path}`,
        '',
        chapter.node.description ?? '',
        '',
        ...fieldTable(chapter),
      ]),
      '```yaml',
      sectionOf(example, name),
      '```',
      '',
    ];
  };

  const forms = Object.entries(schema.$defs ?? {}).filter(([, node]) => node['x-form']);
  const lines = [
    '<!-- Generated from schemas/engagement.schema.json by scripts/generate-format-reference.ts. Change the schema, not this file. -->',
    '',
    '# The engagement spec format',
    '',
    ...introduction,
    '## The whole spec at a glance',
    '',
    row(['Section', 'What it is for', 'Needed']),
    row(['---', '---', '---']),
    ...sections.map(({ name, node }) =>
      row([listLink(name), node.description ?? '', requirement(name, schema, complete)]),
    ),
    '',
    '## Sections',
    '',
    ...sections.flatMap(sectionChapter),
    '## Forms',
    '',
    'Some values are written in a fixed form, so that everybody reads them in the same way.',
    '',
    ...forms.flatMap(([name, node]) => [
      `### ${node.title}`,
      '',
      `${node.description}`,
      '',
      `Examples: ${(node.examples ?? []).map((example) => code(written(example, name))).join(', ')}.`,
      '',
    ]),
    ...texts,
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

const introduction: readonly string[] = [
  'An engagement spec is one file, `NAME.engagement.yaml`, with everything a client and a supplier agree before the work starts.',
  'It is written in YAML: a field is a name, a colon and a value; what belongs to a field is indented below it; a list has a hyphen',
  'before each item; everything after a `#` is a comment for the reader.',
  '',
  'Each chapter below is about one section of the file. Its table names the fields in the order in which people write them:',
  '',
  '- **Needed** says when a field must be there. *Always*: from the first draft. *When agreed*: in a draft the editor mentions it,',
  '  in review it warns, and once the status is `agreed` or `active` it is an error. *Optional*: where it helps.',
  '- **How it is written** names the form of the value. The [forms](#forms) are explained at the end.',
  '- A name such as `kpis[].target` means: the field `target` of each item in the list `kpis`.',
  '',
  'A field whose name starts with `x-` is yours: you can add it anywhere, and the editor leaves it alone.',
  '',
];

const texts: readonly string[] = [
  '### Texts',
  '',
  'Everything else is free text. The editor knows what each text is for and judges its wording accordingly:',
  '',
  '- **name**: a name, title, address or source. Its wording is not judged.',
  '- **duty**: a sentence that somebody is held to. It says who does what, and has no way out.',
  '- **test**: a sentence that is true or false once somebody looks.',
  '- **definition**: a sentence that says what a word or figure means.',
  '- **explanation**: a sentence that helps the reader.',
];

/** When a key is needed in an object: what the shape asks for, what completeness adds, and what excludes what. */
function requirement(key: string, node: SchemaNode, complete: Completeness): string {
  if (node.required?.includes(key)) return 'always';
  const branches = (node.oneOf ?? []).flatMap((branch) => branch.required ?? []);
  if (branches.includes(key)) return `this or ${others(branches, key)}`;
  const condition = node.allOf?.find((part) => part.then?.required?.includes(key))?.if?.properties;
  const when = Object.entries(condition ?? {}).map(
    ([name, { const: value, enum: values }]) => `when \`${name}\` is ${(values ?? [value]).map(code).join(', ')}`,
  );
  const excluded = node.not?.required?.includes(key) ? `not together with ${others(node.not.required, key)}` : '';
  const needed = complete.required?.includes(key) ? 'when agreed' : (when[0] ?? 'optional');
  return excluded ? `${needed}; ${excluded}` : needed;
}

/** When a key is needed, and how many items it then has at least where that is more than one; an agreed spec may ask for more. */
function needs(key: string, node: SchemaNode, complete: Completeness, value: SchemaNode): string {
  const needed = requirement(key, node, complete);
  const whenAgreed = complete.properties?.[key]?.minItems ?? 0;
  if (whenAgreed > 1) return `${needed}; at least ${whenAgreed}${needed === 'when agreed' ? '' : ' when agreed'}`;
  return (value.minItems ?? 0) > 1 ? `${needed}; at least ${value.minItems}` : needed;
}

const others = (keys: readonly string[], key: string): string =>
  keys
    .filter((other) => other !== key)
    .map(code)
    .join(' or ');

/** The values of a choice and what each means; of a list, those of its items. */
function valueList(key: string, node: SchemaNode, described: (node: SchemaNode) => SchemaNode): string[] {
  const choice = node.items ? described(node.items) : node;
  const meanings = Object.entries(choice['x-enumDescriptions'] ?? {});
  if (meanings.length === 0) return [];
  const usual = (value: string): string => (value === node.default ? ' This is the usual one.' : '');
  return [
    `Values of \`${key}\`:`,
    '',
    ...meanings.map(([value, meaning]) => `- \`${value}\`: ${meaning}${usual(value)}`),
    '',
  ];
}

function exampleOf(node: SchemaNode, described: (node: SchemaNode) => SchemaNode): string {
  const item = node.items ? described(node.items) : node;
  if (item.type === 'object') return '';
  const example = item.examples?.[0] ?? item.default ?? item.const ?? item.enum?.[0];
  if (example === undefined) return '';
  const text = written(example, item['x-form']);
  return code(node.items && !/[ ,]/.test(text) ? `[${text}]` : text);
}

/** Forms that YAML reads as something else than text, or that older readers of YAML do: they are written in quotation marks. */
const quotedForms: ReadonlySet<string> = new Set(['clockTime', 'hours', 'monthDay', 'phone']);

/** An example as it stands in a spec: in quotation marks where it would not be text without them. */
function written(example: unknown, form = ''): string {
  const quotes = typeof example === 'string' && (quotedForms.has(form) || !Number.isNaN(Number(example)));
  return quotes ? `"${example}"` : `${example}`;
}

/** The part of a spec's text that is one section, with the comment lines above it. */
function sectionOf(example: string, name: string): string {
  const lines = example.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${name}:`));
  if (start < 0) throw new Error(`the example has no section ${name}`);
  const following = lines.findIndex((line, index) => index > start && /^[a-z]/i.test(line));
  const end = following < 0 ? lines.length : following;
  const comments = (index: number): number => (/^#/.test(lines[index - 1] ?? '') ? comments(index - 1) : index);
  return lines
    .slice(start === 2 ? start : comments(start), comments(end))
    .join('\n')
    .trim();
}

const code = (text: unknown): string => `\`${text}\``;
const titleLink = (title: string): string => `[${title.toLowerCase()}](#${title.toLowerCase().replaceAll(' ', '-')})`;
const listLink = (path: string): string => `[\`${path.replace('/', '.')}\`](#${path.split('/')[0]?.toLowerCase()})`;
const plural = (text: string): string =>
  text.replace(/^fields, see/, 'items, see').replace(/^one of the values/, 'values, see');
const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

if (import.meta.main) {
  const root = new URL('../', import.meta.url);
  const target = new URL('docs/spec-format.md', root);
  const schema = JSON.parse(await readFile(new URL('schemas/engagement.schema.json', root), 'utf8')) as RootSchema;
  const reference = formatReference(
    schema,
    await readFile(new URL('examples/acme-mobile.engagement.yaml', root), 'utf8'),
  );
  if (!process.argv.includes('--check')) {
    await writeFile(target, reference);
  } else if ((await readFile(target, 'utf8').catch(() => '')) !== reference) {
    console.error('docs/spec-format.md is stale: run node scripts/generate-format-reference.ts');
    process.exitCode = 1;
  }
}
