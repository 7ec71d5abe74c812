import { clauses } from '../clauses/index.ts';
import { skeletonFacts } from '../clauses/skeletonFacts.ts';
import { follow, type Path } from '../document/tree.ts';
import { type Content, type ContentMap, valuesOf } from '../edits/content.ts';
import { type Fields, itemsAt, mapsAround, textIn, textsIn } from '../model/answers/fields.ts';
import type { DeclaredId } from '../model/symbols.ts';
import type { SpecPlace } from './specPlace.ts';

/** How well an id fits a place, from what is likeliest to what makes no sense there. */
const [likeliest, fitting, lessFitting, aside, otherParty, otherSide, senseless] = [0, 1, 2, 3, 4, 7, 8];

/** Under which other keys of the same item an id hardly stands as well: a deputy is somebody else than the holder. */
const apart: Readonly<Record<string, readonly string[]>> = {
  holderId: ['deputyId'],
  deputyId: ['holderId'],
  acceptorRoleId: ['ownerRoleId'],
  accountable: ['supportive', 'consulted', 'informed'],
  responsible: ['supportive', 'consulted', 'informed'],
  supportive: ['accountable', 'responsible', 'consulted', 'informed'],
  consulted: ['accountable', 'responsible', 'supportive', 'informed'],
  informed: ['accountable', 'responsible', 'supportive', 'consulted'],
};

/** Places where each item of the list names another: one signature for each party, a higher role at each level. */
const eachItsOwn: ReadonlySet<string> = new Set([
  'legal/review/partyId',
  'signatures/partyId',
  'escalations/levels/clientRoleId',
  'escalations/levels/supplierRoleId',
]);

/** Keys by which an item stands behind others of its list, and never before them as well. */
const behindOthers: ReadonlySet<string> = new Set(['reportsToRoleId', 'dependsOnIds']);

/** Of the lists that everything may relate to, those that a case or a question is hardly about. */
const background: ReadonlySet<string> = new Set(['calendars', 'openIssues', 'parties', 'people', 'roles', 'scenarios']);

/** The rank of an id at a place that may name it, from 0 to 9, as an engagement manager would choose. */
export function referenceRank(place: SpecPlace, { list, id, item }: DeclaredId): number {
  const { path, schema, knowledge } = place;
  const { of, form } = schema?.['x-ref'] ?? {};
  if (form === 'section/id') return background.has(list) ? aside : lessFitting;
  const key = String(path.findLast((step) => typeof step === 'string'));
  const around = mapsAround(knowledge.facts, path);
  if (namedApart(around, key).has(id) || namedByOthers(place).includes(id) || isBehind(place, key, list, id)) {
    return senseless;
  }
  const side = key === 'acceptorRoleId' ? 'client' : of;
  if (side && !skeletonFacts(knowledge.facts).ids('roles', side).includes(id)) return otherSide;
  const declared = follow(item.value);
  const fields: Fields | undefined = declared?.kind === 'map' ? { path: [], map: declared } : undefined;
  const own = around[0];
  const party = own && textIn(own, 'partyId');
  const its = fields && textIn(fields, 'partyId');
  if (list !== 'parties' && party !== undefined && its !== undefined && its !== party) return otherParty;
  if (key === 'holderId' && holdsRole(place, id)) return lessFitting;
  return isLikeliest(place, key, id, fields) ? likeliest : fitting;
}

/** What the maps around a place name under keys that stand for somebody, or something, else. */
function namedApart(around: readonly Fields[], key: string): ReadonlySet<string> {
  const keys = Object.hasOwn(apart, key) ? (apart[key] ?? []) : [];
  return new Set(
    around.flatMap((each) => keys.flatMap((other) => [textIn(each, other) ?? [], textsIn(each, other)].flat())),
  );
}

/** What the other items of the list have at the same key, where each has its own: of levels only those before. */
function namedByOthers(place: SpecPlace): string[] {
  const { path } = place;
  if (!eachItsOwn.has(path.filter((step) => typeof step === 'string').join('/'))) return [];
  const key = String(path.at(-1));
  const isLevel = path[0] === 'escalations';
  return itemsAt(place.knowledge.facts, ...path.slice(0, -2)).flatMap((other) => {
    const index = Number(other.path.at(-1));
    const counts = isLevel ? index < Number(path.at(-2)) : index !== path.at(-2);
    return (counts ? textIn(other, key) : undefined) ?? [];
  });
}

/** Whether an item already stands behind the one that names it: who reports to somebody is not reported to by her. */
function isBehind({ knowledge, path }: SpecPlace, key: string, list: string, id: string): boolean {
  const self = behindOthers.has(key) ? itemsAt(knowledge.facts, ...path.slice(0, 1))[Number(path[1])] : undefined;
  const ownId = self && textIn(self, 'id');
  if (ownId === undefined) return false;
  const items = new Map(itemsAt(knowledge.facts, list).map((each) => [textIn(each, 'id'), each]));
  const seen = new Set<string>();
  for (const open = [id]; open.length > 0; ) {
    const next = open.pop() ?? '';
    if (next === ownId) return true;
    const fields = items.get(next);
    if (!fields || seen.has(next)) continue;
    seen.add(next);
    open.push(...[textIn(fields, key) ?? [], textsIn(fields, key)].flat());
  }
  return false;
}

function holdsRole({ knowledge, path }: SpecPlace, id: string): boolean {
  return itemsAt(knowledge.facts, 'roles').some((role) => role.path[1] !== path[1] && textIn(role, 'holderId') === id);
}

/** Whether what the spec says elsewhere points to an id. */
function isLikeliest(place: SpecPlace, key: string, id: string, fields: Fields | undefined): boolean {
  const { knowledge, path } = place;
  const { facts } = knowledge;
  const own = mapsAround(facts, path)[0];
  if (own === undefined) return false;
  const country = textIn(own, 'country');
  if (key === 'calendarId' && country !== undefined)
    return fields !== undefined && textIn(fields, 'country') === country;
  if (key === 'chairRoleId') return textsIn(own, 'attendeeRoleIds').includes(id);
  if (path[0] === 'escalations') return reportsTo(place, key) === id;
  return usualAt(path, place).includes(id);
}

/** To whom the role of the level before reports. */
function reportsTo({ knowledge: { facts }, path }: SpecPlace, key: string): string | undefined {
  const before = itemsAt(facts, ...path.slice(0, -2)).find((each) => each.path.at(-1) === Number(path.at(-2)) - 1);
  const id = before && textIn(before, key);
  const role = id === undefined ? undefined : itemsAt(facts, 'roles').find((each) => textIn(each, 'id') === id);
  return role && textIn(role, 'reportsToRoleId');
}

/** What the clause that is made for a section has at a place; of a list only who its items belong to, which is much the same for all. */
function usualAt([section, ...steps]: Path, { knowledge }: SpecPlace): readonly string[] {
  if (typeof section !== 'string' || !Object.hasOwn(clauses, section)) return [];
  const isInList = steps.some((step) => typeof step === 'number');
  if (isInList && steps.at(-1) !== 'ownerRoleId') return [];
  let content: Content | undefined = clauses[section]?.(knowledge.facts);
  for (const step of steps) {
    if (content === undefined || valuesOf(content)) return [];
    content = Array.isArray(content) ? content[0] : (content as ContentMap)[step];
  }
  return (content !== undefined && valuesOf(content)?.map(String)) || [];
}
