import { entryOf, follow, type MapNode } from '../document/tree.ts';
import { textIn } from '../model/answers/fields.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { standsFor } from '../model/standsFor.ts';
import type { Locale } from '../rules/rule.ts';
import type { Writer } from './writer.ts';

const words = { en: 'Level', nl: 'Niveau' } as const;

/** The levels of an escalation, in their order: who decides, and within which time. None for an item of another list. */
export function levelLines(list: string, map: MapNode, knowledge: Knowledge, locale: Locale, write: Writer): string[] {
  const levels = list === 'escalations' ? follow(entryOf(map, 'levels')?.value) : undefined;
  if (levels?.kind !== 'seq') return [];
  return levels.items.map(({ value }, index) => {
    const level = follow(value);
    const fields = level?.kind === 'map' ? { path: [], map: level } : undefined;
    const deciders = ['clientRoleId', 'supplierRoleId'].flatMap((key) => {
      const id = fields && textIn(fields, key);
      const role = knowledge.symbols.declarations.find((declared) => declared.list === 'roles' && declared.id === id);
      return (role && standsFor(knowledge, role, locale)) || (id ?? []);
    });
    const within = fields && textIn(fields, 'decideWithin');
    const told = [deciders.join(' / '), ...(within === undefined ? [] : [within])].filter((text) => text !== '');
    return write.text(`${words[locale]} ${index + 1}: ${told.join(', ')}`);
  });
}
