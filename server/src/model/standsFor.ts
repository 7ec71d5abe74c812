import { follow, type ScalarNode, type SpecNode } from '../document/tree.ts';
import type { Locale } from '../rules/rule.ts';
import { type Fields, itemsAt, textIn, textScalarIn, textsIn } from './answers/fields.ts';
import type { Knowledge } from './knowledge.ts';
import type { DeclaredId } from './symbols.ts';

/** What a title is read from, the first that an item has. */
const titleKeys = [
  'title',
  'name',
  'term',
  'statement',
  'metric',
  'activity',
  'condition',
  'trigger',
  'question',
  'purpose',
  'definition',
  'given',
  'tool',
  'description',
] as const;

/** As much of a title as is shown beside something else, in characters. */
const longestTitle = 80;

/** Before the name of a party: "Delivery manager at Nova". */
const at = { en: 'at', nl: 'bij' } as const;

/** What a party is in the engagement, in words, by its `type`. */
const partyTypes: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  client: { en: 'client', nl: 'opdrachtgever' },
  supplier: { en: 'supplier', nl: 'leverancier' },
  subcontractor: { en: 'subcontractor', nl: 'onderaannemer' },
  thirdParty: { en: 'third party', nl: 'derde partij' },
};

/** The title of an item of a list, as people would call it; undefined for one that has none. */
export function titleOf(node: SpecNode | null | undefined): string | undefined {
  const text = titleScalarOf(node)?.text.trim().replace(/\s+/g, ' ');
  return text !== undefined && text.length > longestTitle ? `${text.slice(0, longestTitle - 1).trimEnd()}…` : text;
}

/** Where the title of an item is written. */
export function titleScalarOf(node: SpecNode | null | undefined): ScalarNode | undefined {
  const map = follow(node);
  if (map?.kind !== 'map') return undefined;
  const fields: Fields = { path: [], map };
  for (const key of titleKeys) {
    const scalar = textScalarIn(fields, key);
    if (scalar) return scalar;
  }
  return undefined;
}

/**
 * What an id stands for, as others in the spec know it: "Ravi Rao, Delivery manager at Nova" for a person, "Delivery manager (Ravi Rao) at
 * Nova" for a role. The empty text where its item says nothing.
 */
export function standsFor({ facts }: Knowledge, { list, item }: DeclaredId, locale: Locale): string {
  const map = follow(item.value);
  if (map?.kind !== 'map') return '';
  const fields: Fields = { path: [], map };
  const title = titleOf(map) ?? '';
  const party = nameOf('parties', textIn(fields, 'partyId'));
  const atParty = party === undefined ? '' : ` ${at[locale]} ${party}`;
  switch (list) {
    case 'people': {
      const id = textIn(fields, 'id');
      const roles = itemsAt(facts, 'roles')
        .filter((role) => id !== undefined && textIn(role, 'holderId') === id)
        .flatMap((role) => textIn(role, 'title') ?? []);
      return roles.length === 0 ? `${title}${atParty}`.trim() : joined([title, `${roles.join(', ')}${atParty}`]);
    }
    case 'roles': {
      const holder = nameOf('people', textIn(fields, 'holderId'));
      return `${title}${holder === undefined ? '' : ` (${holder})`}${atParty}`.trim();
    }
    case 'parties': {
      const type = textIn(fields, 'type') ?? '';
      return joined([title, Object.hasOwn(partyTypes, type) ? partyTypes[type]?.[locale] : type]);
    }
    case 'calendars':
      return joined([textIn(fields, 'timeZone'), textsIn(fields, 'workingDays').join(' '), textIn(fields, 'hours')]);
    default:
      return title;
  }

  function nameOf(section: string, id: string | undefined): string | undefined {
    const named = id === undefined ? undefined : itemsAt(facts, section).find((other) => textIn(other, 'id') === id);
    return named && (textIn(named, 'name') ?? id);
  }
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
