import type { Path } from '../../document/tree.ts';
import type { SpecFacts } from '../specFacts.ts';
import { durationText } from './durationText.ts';
import { type Fields, itemsAt, mapsAround, textIn } from './fields.ts';
import { filled, type KnownAnswer, type Question } from './question.ts';
import { wordsOf } from './topics.ts';

/** The keys under which an item names who answers for it, the closest tie first. */
const answering = ['accountable', 'ownerRoleId', 'acceptorRoleId', 'assessorRoleId', 'chairRoleId', 'clientRoleId'];

/** Who decides, and within which time: the role that answers for the clause, or for the activity that it speaks of. */
export function roleAnswers({ facts, path, sentence, words }: Question): KnownAnswer[] {
  const role = roleAt(facts, path) ?? roleOfActivity(facts, sentence);
  const title = role && titleOf(facts, role.id);
  if (!role || title === undefined) return [];
  const agreed = facts.text('changes', 'procedure', 'decideWithin');
  const known = agreed === undefined ? undefined : durationText(agreed, words);
  const [, days] = words.units.businessDay;
  const duration = known ?? `\${1:2} ${days}`;
  return [{ snippet: filled(words.answers.decides, { role: title, duration }), from: role.from }];
}

/** The role that answers for a place: named by the item that it lies in; undefined where none does. */
export function roleAt(facts: SpecFacts, path: Path): { readonly id: string; readonly from: Path } | undefined {
  for (const around of mapsAround(facts, path)) {
    const key = answering.find((name) => textIn(around, name) !== undefined);
    const id = key && textIn(around, key);
    if (id !== undefined && titleOf(facts, id) !== undefined) return { id, from: [...around.path, key ?? ''] };
  }
  return undefined;
}

/** The role that is accountable for the activity with which the sentence shares most words, two at least. */
function roleOfActivity(facts: SpecFacts, sentence: string): { id: string; from: Path } | undefined {
  const words = stems(sentence);
  const scored = itemsAt(facts, 'responsibilities').map((item) => {
    const shared = stems(textIn(item, 'activity') ?? '').filter((stem) => words.includes(stem));
    return { item, score: new Set(shared).size };
  });
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  const id = best && best.score >= 2 ? textIn(best.item, 'accountable') : undefined;
  return id === undefined || !best ? undefined : { id, from: [...best.item.path, 'accountable'] };
}

function stems(text: string): string[] {
  return wordsOf(text).flatMap((word) => (word.length >= 4 ? [word.slice(0, 5)] : []));
}

/** What a role is called; undefined where there is none of that id. */
export function titleOf(facts: SpecFacts, id: string): string | undefined {
  const role: Fields | undefined = itemsAt(facts, 'roles').find((item) => textIn(item, 'id') === id);
  return role && textIn(role, 'title');
}

/** The roles of the clients, in their order: what is to be delivered is theirs to say. */
export function clientRoles(facts: SpecFacts): string[] {
  const clients = itemsAt(facts, 'parties').filter((party) => textIn(party, 'type') === 'client');
  const ids = clients.flatMap((party) => textIn(party, 'id') ?? []);
  const roles = itemsAt(facts, 'roles').filter((role) => ids.includes(textIn(role, 'partyId') ?? ''));
  return roles.flatMap((role) => textIn(role, 'id') ?? []);
}
