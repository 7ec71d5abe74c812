import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import { replacePart } from '../edits/replacePart.ts';
import { fits } from '../forms/pattern.ts';
import type { DeclaredId } from '../model/symbols.ts';
import type { Reference } from '../model/symbolTable.ts';
import type { Locale, Message } from '../rules/rule.ts';
import type { Edit } from '../validation/problem.ts';
import { type IdAt, idAt } from './idAt.ts';

/** Why something is not renamed. */
export interface Refusal {
  readonly refusal: string;
}

/** What can be renamed. */
export interface Renamable {
  readonly id: string;
  /** Of the id that the cursor is at, without quotes. */
  readonly range: Range;
  readonly declaration: DeclaredId;
  readonly references: readonly Reference[];
  /** The other ids of its list. */
  readonly taken: ReadonlySet<string>;
}

const refusals = {
  notAnId: {
    en: 'Only ids can be renamed. Put the cursor on an id, such as that of a role.',
    nl: 'Alleen id’s kunnen worden hernoemd. Zet de cursor op een id, zoals die van een rol.',
  },
  lost: {
    en: 'Nothing has the id "{id}" here, so there is nothing to rename. Write an id that exists, or add it first.',
    nl: 'Niets heeft hier de id "{id}", dus er is niets te hernoemen. Schrijf een bestaande id, of voeg hem eerst toe.',
  },
  twice: {
    en: 'Two items have the id "{id}", so nobody knows which one is meant. Give one of them another id by hand first.',
    nl: 'Twee items hebben de id "{id}", dus niemand weet welk item bedoeld is. Geef eerst een van de twee met de hand een andere id.',
  },
  key: {
    en: '"{id}" is a key of the format and cannot be renamed. Put the cursor on an id.',
    nl: '"{id}" is een sleutel van het formaat en kan niet worden hernoemd. Zet de cursor op een id.',
  },
  form: {
    en: '"{id}" cannot be an id. Write lower-case letters and digits, with hyphens between them and at most 63 characters: go-live.',
    nl: '"{id}" kan geen id zijn. Schrijf kleine letters en cijfers, met koppeltekens ertussen en hoogstens 63 tekens: go-live.',
  },
  taken: {
    en: 'Another item of this list already has the id "{id}". Choose one that is free.',
    nl: 'Een ander item van deze lijst heeft de id "{id}" al. Kies er een die vrij is.',
  },
} as const satisfies Readonly<Record<string, Message>>;

/** What can be renamed at an offset, or why nothing can. */
export function renamableAt(document: EngagementDocument, offset: number, locale: Locale): Renamable | Refusal {
  const found = idAt(document, offset);
  if (!found) return refuse('notAnId', '', locale);
  const id = found.symbol.kind === 'reference' ? found.symbol.reference.id : found.symbol.declaration.id;
  const { symbols, symbol, declarations } = found;
  const [declaration] = declarations;
  if (!declaration) return refuse(namesKey(found) ? 'key' : 'lost', id, locale);
  const others = symbols.declarations
    .filter(({ list }) => list === declaration.list)
    .filter((one) => one !== declaration);
  if (declarations.length > 1 || symbols.namesakesOf(declaration).length > 1) return refuse('twice', id, locale);
  return {
    id,
    range: symbol.range,
    declaration,
    references: symbols.referencesTo(declaration),
    taken: new Set(others.map((other) => other.id)),
  };
}

/** The edits that give what is at an offset another id, wherever it stands, or why they cannot be made. */
export function renameAt(
  document: EngagementDocument,
  offset: number,
  newId: string,
  locale: Locale,
): readonly Edit[] | Refusal {
  const found = renamableAt(document, offset, locale);
  if ('refusal' in found) return found;
  if (newId === found.id) return [];
  if (!fits('id', newId)) return refuse('form', newId, locale);
  if (found.taken.has(newId)) return refuse('taken', newId, locale);
  const { declaration, references } = found;
  const places = [
    { scalar: declaration.scalar, start: 0 },
    ...references.map(({ scalar, start }) => ({ scalar, start })),
  ];
  return places.map(({ scalar, start }) => replacePart(document, scalar, start, scalar.text.length, newId));
}

function namesKey({ symbols, symbol }: IdAt): boolean {
  return symbol.kind === 'reference' && symbols.keyOf(symbol.reference) !== undefined;
}

function refuse(why: keyof typeof refusals, id: string, locale: Locale): Refusal {
  return { refusal: refusals[why][locale].replace('{id}', id) };
}
