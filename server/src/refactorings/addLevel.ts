import { highestLevel, nextLevel } from '../clauses/escalations.ts';
import { follow, ownEntry } from '../document/tree.ts';
import { appendItems } from '../edits/appendItems.ts';
import type { ContentMap } from '../edits/content.ts';
import { knowledgeOf } from '../model/knowledge.ts';
import { itemAround } from './items.ts';
import type { Refactoring } from './refactoring.ts';

const title = { en: 'Add an escalation level', nl: 'Voeg een escalatieniveau toe' } as const;

/**
 * Adds a level to a ladder of escalation: those to whom the people of the highest level report, with more time. Who reports to nobody
 * decides again; where that is so on both sides, there is nobody left to go to.
 */
export const addLevel: Refactoring = {
  kind: 'rewrite',
  offers(place) {
    const { document, spec, facts, say } = place;
    const ladder = itemAround(place, ['escalations']);
    const levels = ladder && ownEntry(ladder.map, 'levels')?.value;
    const below = levels?.kind === 'seq' ? highestLevel(levels) : undefined;
    if (levels?.kind !== 'seq' || !below) return [];
    const { roles } = knowledgeOf(spec);
    const keys = ['clientRoleId', 'supplierRoleId'] as const;
    const present = keys.map((key) => roles.get(below[key]));
    // Somebody who reports to those below has been asked already.
    const used = new Set(
      levels.items
        .flatMap(({ value }) => {
          const level = follow(value);
          return level?.kind === 'map' ? keys.map((key) => follow(ownEntry(level, key)?.value)) : [];
        })
        .flatMap((node) => (node?.kind === 'scalar' ? node.text : [])),
    );
    const above = present.map((role) => (role?.above && !used.has(role.above.id) ? role.above : undefined));
    if (present.includes(undefined) || above.every((role) => role === undefined)) return [];
    const again = keys.flatMap((key, index) => (above[index] ? [] : [[key, below[key] ?? ''] as const]));
    const level: ContentMap = { ...nextLevel(facts, levels), ...Object.fromEntries(again) };
    return [{ title: say(title), edits: [appendItems(document, levels, [level])] }];
  },
};
