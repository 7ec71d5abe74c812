import { follow, type SeqNode } from '../document/tree.ts';
import type { Content, ContentMap } from '../edits/content.ts';
import { type Fields, fieldsAt, itemsAt, textIn } from '../model/answers/fields.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { oneOf, rolesOf, type Side } from './known.ts';
import { type Draft, drafted } from './ownLanguage.ts';

/** A level of a ladder, as far as the one above it depends on it. */
export interface Level {
  readonly clientRoleId: string | undefined;
  readonly supplierRoleId: string | undefined;
  readonly decideWithin: string | undefined;
}

/** What usually has the role, lowest first, where a spec has none. */
const usual = {
  client: ['product-owner', 'sponsor', 'managing-director'],
  supplier: ['delivery-manager', 'account-director', 'managing-director'],
} as const;

const trigger: Draft = {
  en: 'A milestone slips by more than 2 business days or a KPI is breached.',
  nl: 'Een mijlpaal schuift meer dan 2 werkdagen op of een KPI haalt het doel niet.',
  de: 'Ein Meilenstein verschiebt sich um mehr als 2 Arbeitstage oder ein KPI verfehlt sein Ziel.',
  fr: 'Un jalon glisse de plus de 2 jours ouvrés ou un KPI manque son objectif.',
};

/** A ladder of two levels, each with somebody of both parties and more time than the one below. */
export const escalations: Clause = (facts) => {
  const first: Level = {
    clientRoleId: lowest(facts, 'client'),
    supplierRoleId: lowest(facts, 'supplier'),
    decideWithin: '1 business day',
  };
  return [
    {
      id: { placeholder: 'delivery' },
      trigger: { placeholder: drafted(facts, trigger) },
      ...channel(facts),
      levels: [levelAbove(facts, undefined), levelAbove(facts, first)],
    },
  ];
};

/** The highest level of a ladder; undefined where it has none, or one that is not written yet. */
export function highestLevel(levels: SeqNode): Level | undefined {
  const map = follow(levels.items.at(-1)?.value);
  if (map?.kind !== 'map') return undefined;
  const text = (key: keyof Level): string | undefined => textIn({ path: [], map }, key);
  return {
    clientRoleId: text('clientRoleId'),
    supplierRoleId: text('supplierRoleId'),
    decideWithin: text('decideWithin'),
  };
}

/** A level with the people above those of the highest one of a ladder; the lowest where it has none. */
export function nextLevel(facts: SpecFacts, levels: SeqNode): ContentMap {
  return levelAbove(facts, highestLevel(levels));
}

/** A level with the people above those of another, who get more time; the lowest one where there is none below. */
function levelAbove(facts: SpecFacts, below: Level | undefined): ContentMap {
  return {
    clientRoleId: roleAbove(facts, 'client', below?.clientRoleId),
    supplierRoleId: roleAbove(facts, 'supplier', below?.supplierRoleId),
    decideWithin: { placeholder: moreTime(below?.decideWithin) },
  };
}

/**
 * The role of a side to take for the level above a role: the one it reports to, else another, with all others to choose from. Where the side
 * has no other role, it is one that is still to be written, and a finding asks for it: the same people again would decide nothing new.
 */
export function roleAbove(facts: SpecFacts, side: Side, below: string | undefined): Content {
  const roles = rolesOf(facts, side);
  const ids = roles.flatMap((role) => textIn(role, 'id') ?? []);
  if (below === undefined) return oneOf([lowest(facts, side) ?? [], ids].flat(), usual[side][0]);
  const role = roles.find((candidate) => textIn(candidate, 'id') === below);
  const above = role && textIn(role, 'reportsToRoleId');
  const best = above !== undefined && ids.includes(above) ? [above] : [];
  const others = ids.filter((id) => id !== below);
  const [, ...higher] = usual[side];
  return oneOf([...best, ...others], higher.find((id) => id !== below) ?? higher[0]);
}

/** Twice the time, as one would write it; a time to begin with where it is no number and unit. */
export function moreTime(duration: string | undefined): string {
  const [, count, unit] = /^(\d{1,4}) ([a-z ]+?)s?$/.exec(duration ?? '') ?? [];
  if (count === undefined) return duration === undefined ? '1 business day' : '3 business days';
  return `${2 * Number(count)} ${unit}s`;
}

/** Where a ladder begins: the first role of a side that reports to another of it, else the first. */
function lowest(facts: SpecFacts, side: Side): string | undefined {
  const roles = rolesOf(facts, side);
  const ids = new Set(roles.flatMap((role) => textIn(role, 'id') ?? []));
  const first = roles.find((role) => ids.has(textIn(role, 'reportsToRoleId') ?? '')) ?? roles[0];
  return first && textIn(first, 'id');
}

/** The channel that answers at all hours is the one to escalate over, else the last; none where there is none yet. */
function channel(facts: SpecFacts): ContentMap {
  const channels = itemsAt(facts, 'communication', 'channels');
  const isOpen = ({ path }: Fields): boolean => facts.node([...path, 'alwaysOn']) !== undefined;
  const ids = [...channels.filter(isOpen), ...channels.toReversed()].flatMap((item) => textIn(item, 'id') ?? []);
  return fieldsAt(facts, ['communication']) && ids.length > 0 ? { channelId: oneOf(ids, '') } : {};
}
