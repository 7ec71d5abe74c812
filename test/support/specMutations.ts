import fc from 'fast-check';
import {
  Alias,
  Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  Pair,
  type ParsedNode,
  parseDocument,
  Scalar,
  visit,
  YAMLMap,
} from 'yaml';

/** One accident that a spec may have: `at` and `other` choose where, of all the places there are. */
interface Mutation {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly other: number;
  readonly source: string;
  readonly key: string;
}

const kinds = [
  'delete',
  'delete',
  'rename',
  'rename',
  'replace',
  'replace',
  'replace',
  'swap',
  'repeat',
  'empty',
  'alias',
  'merge',
  'insert',
  'number',
  'number',
  'contradict',
  'contradict',
  'side',
] as const;

/** Keys that do not go together. */
const rivals: Readonly<Record<string, string>> = {
  calendarId: 'alwaysOn: true',
  holidays: 'holidaySource: the ministry',
  total: 'cap: EUR 5',
  endDate: 'openEnded: true',
};

const sources = [
  ...['~', '12', '-1', '0', '5.0', '1.5', '100', '100.5', '.inf', '.nan', '0x1F', '12345678901234567890', 'true', 'no'],
  ...[
    'text',
    'ASAP',
    '""',
    '"  "',
    '"12"',
    '2026-09-01',
    '17:30',
    '"17:30"',
    'EUR 1.000',
    'EUR 5',
    'client',
    'supplier',
  ],
  ...[
    'Client',
    'agreed',
    'other',
    'between',
    'fixedPrice',
    'acme',
    '2 weeks',
    'NL',
    'Europe/Amsterdam',
    'a: b',
    '[]',
    '{}',
  ],
  ...['[a]', '[~, 1]', '{a: b}', '{id: x}', '[{id: a}, {id: b}]', '{type: client}', '[{type: client}]', '[[a]]'],
];

const names = [
  ...[
    'id',
    'type',
    'name',
    'title',
    'tpye',
    'nmae',
    'owner',
    'ownerRole',
    'x-own',
    'endDate',
    'openEnded',
    'calendarId',
  ],
  ...['alwaysOn', 'total', 'cap', 'holidays', 'holidaySource', 'upper', 'op', 'every', '__proto__', 'constructor', '7'],
  ...['onbording', 'Scope', 'parties', 'a/b~c', '', 'y'],
];

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat(),
  other: fc.nat(),
  source: fc.constantFrom(...sources),
  key: fc.constantFrom(...names),
});

/**
 * The texts of specs that people could have made of the given ones by accident, one or many. Most have only some of the sections,
 * so that they are quickly read.
 */
export function mutatedSpecs(texts: readonly string[]): fc.Arbitrary<string> {
  const specs = texts.map((text) => sectionsOf(text));
  return fc
    .record({
      sections: fc.constantFrom(...specs),
      first: fc.nat(),
      count: fc.oneof({ arbitrary: fc.integer({ min: 1, max: 5 }), weight: 9 }, fc.constant(1_000)),
      mutations: fc.array(mutation, { maxLength: 12 }),
    })
    .map(({ sections, first, count, mutations }) => {
      const from = count > sections.length ? 0 : first % sections.length;
      const root = new YAMLMap();
      const chosen = sections.filter(({ key }, index) => {
        // The parties, with what that list asks of its items, more often than the others.
        return (index >= from && index < from + count) || (first % 2 === 0 && String(key) === 'parties');
      });
      root.items = chosen.map((pair) => pair.clone());
      const spec = new Document(root);
      for (const [index, one] of mutations.entries()) mutate(spec, one, `a${index}`);
      return spec.toString({ verifyAliasOrder: false, lineWidth: 0 });
    });
}

function sectionsOf(text: string): readonly Pair[] {
  const { contents } = parseDocument(text, { uniqueKeys: false });
  return isMap(contents) ? contents.items : [];
}

function mutate(spec: Document, { kind, at, other, source, key }: Mutation, anchor: string): void {
  const pairs: { pair: Pair; map: YAMLMap }[] = [];
  const values: { node: Node; set: (node: Node | null) => void }[] = [];
  visit(spec, {
    Pair(_, pair, path) {
      const map = path.at(-1);
      if (isMap(map)) pairs.push({ pair, map });
      if (isNode(pair.value)) values.push({ node: pair.value, set: (node) => (pair.value = node) });
    },
    Seq(_, list) {
      for (const [index, item] of list.items.entries())
        if (isNode(item)) values.push({ node: item, set: (node) => (list.items[index] = node) });
    },
  });
  const { pair, map } = pairs[at % pairs.length] ?? {};
  const value = values[at % values.length];
  const second = values[other % values.length];
  if (!pair || !map || !value || !second) return;
  const written = (): ParsedNode | null => parseDocument(source).contents;
  switch (kind) {
    case 'delete':
      map.items.splice(map.items.indexOf(pair), 1);
      break;
    case 'rename':
      pair.key = new Scalar(key);
      break;
    case 'replace':
      value.set(written());
      break;
    case 'swap':
      if (isWithin(value.node, second.node) || isWithin(second.node, value.node)) break;
      value.set(second.node);
      second.set(value.node);
      break;
    case 'repeat':
      map.items.push(new Pair(pair.key, written()));
      break;
    case 'empty':
      if (isCollection(value.node)) value.node.items.splice(other % (value.node.items.length + 1));
      else value.set(null);
      break;
    case 'insert':
      if (isSeq(value.node)) value.node.items.push(written());
      else map.items.push(new Pair(new Scalar(key), written()));
      break;
    case 'number': {
      const numbers = values.filter(({ node }) => isScalar(node) && typeof node.value === 'number');
      numbers[at % numbers.length]?.set(new Scalar([0, -1, 101, 1.5, 1e3, 0.001][other % 6]));
      break;
    }
    case 'side': {
      const sides = values.filter(({ node }) => isScalar(node) && /^(client|supplier)$/.test(String(node.value)));
      sides[at % sides.length]?.set(new Scalar(['client', 'supplier', 'thirdParty', 'clinet'][other % 4]));
      break;
    }
    case 'contradict': {
      const chosen = pairs.filter(({ pair }) => Object.hasOwn(rivals, String(pair.key)));
      const one = chosen[at % chosen.length];
      const rival = one && parseDocument(rivals[String(one.pair.key)] ?? '').contents;
      if (isMap(rival)) one?.map.items.push(...rival.items);
      break;
    }
    case 'alias':
      second.set(aliasOf(value.node, anchor));
      break;
    case 'merge': {
      const lists = values.map(({ node }) => node).filter((node) => isMap(node));
      const from = lists[at % lists.length];
      const into = lists[other % lists.length];
      if (from && into) into.items.unshift(new Pair(new Scalar('<<'), aliasOf(from, anchor)));
    }
  }
}

function aliasOf(node: Node, anchor: string): Alias {
  if (isAlias(node)) return new Alias(node.source);
  if (isScalar(node) || isCollection(node)) node.anchor ??= anchor;
  return new Alias((isScalar(node) || isCollection(node) ? node.anchor : undefined) ?? anchor);
}

function isWithin(inner: Node, outer: Node): boolean {
  let found = false;
  visit(outer, (_, node) => {
    if (node === inner) found = true;
  });
  return found;
}

function isNode(value: unknown): value is Node {
  return (isScalar(value) || isCollection(value) || isAlias(value)) && !isPair(value);
}
