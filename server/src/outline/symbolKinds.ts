import { SymbolKind } from '../lsp/constants.ts';
import type { OutlineKind } from './kinds.ts';

/** What an editor shows beside the items of a list: the protocol has no people and milestones, but a picture for each of these. */
const itemKinds: Readonly<Record<string, SymbolKind>> = {
  parties: SymbolKind.Package,
  people: SymbolKind.Class,
  roles: SymbolKind.Interface,
  glossary: SymbolKind.Constant,
  'onboarding/gates': SymbolKind.Event,
  calendars: SymbolKind.Event,
  'calendars/holidays': SymbolKind.Event,
  objectives: SymbolKind.Operator,
  deliverables: SymbolKind.Struct,
  milestones: SymbolKind.Event,
  scenarios: SymbolKind.Function,
  responsibilities: SymbolKind.Method,
  kpis: SymbolKind.Variable,
  'communication/channels': SymbolKind.Property,
  'communication/meetings': SymbolKind.Event,
  escalations: SymbolKind.Function,
  'support/priorities': SymbolKind.Enum,
  'progress/tools': SymbolKind.Property,
  'relationship/visits': SymbolKind.Event,
  'relationship/workshops': SymbolKind.Event,
  'legal/contracts': SymbolKind.File,
  signatures: SymbolKind.Key,
};

const nodeKinds: Readonly<Record<'spec' | 'section' | 'map' | 'list', SymbolKind>> = {
  spec: SymbolKind.Package,
  section: SymbolKind.Module,
  map: SymbolKind.Object,
  list: SymbolKind.Array,
};

const valueKinds: Readonly<Record<Extract<OutlineKind, { is: 'value' }>['of'], SymbolKind>> = {
  choice: SymbolKind.EnumMember,
  text: SymbolKind.String,
  number: SymbolKind.Number,
  truth: SymbolKind.Boolean,
  nothing: SymbolKind.Null,
};

/** What a client is told instead of a kind that it may not know: the nearest of those that the protocol had at first. */
const firstKinds: Readonly<Partial<Record<SymbolKind, SymbolKind>>> = {
  [SymbolKind.Object]: SymbolKind.Class,
  [SymbolKind.Key]: SymbolKind.Property,
  [SymbolKind.Null]: SymbolKind.Constant,
  [SymbolKind.EnumMember]: SymbolKind.Enum,
  [SymbolKind.Struct]: SymbolKind.Class,
  [SymbolKind.Event]: SymbolKind.Function,
  [SymbolKind.Operator]: SymbolKind.Function,
};

/**
 * The protocol's kind for a line of an outline.
 *
 * @param known the kinds that the client says it knows; undefined where it says nothing of them
 */
export function symbolKindOf(kind: OutlineKind, known: ReadonlySet<SymbolKind> | undefined): SymbolKind {
  const exact = exactKindOf(kind);
  return known?.has(exact) ? exact : (firstKinds[exact] ?? exact);
}

function exactKindOf(kind: OutlineKind): SymbolKind {
  switch (kind.is) {
    case 'item':
      return Object.hasOwn(itemKinds, kind.list) ? (itemKinds[kind.list] ?? SymbolKind.Object) : SymbolKind.Object;
    case 'value':
      return valueKinds[kind.of];
    default:
      return nodeKinds[kind.is];
  }
}
