import type { EngagementDocument, Spec } from '../document/engagementDocument.ts';
import { knowledgeOf } from '../model/knowledge.ts';
import { idRange } from '../model/symbolTable.ts';
import type { Locale } from '../rules/rule.ts';
import type { Lens } from './lens.ts';

const words = {
  en: (count: number) => `${count} ${count === 1 ? 'reference' : 'references'}`,
  nl: (count: number) => `${count} ${count === 1 ? 'verwijzing' : 'verwijzingen'}`,
} as const satisfies Record<Locale, (count: number) => string>;

/** Above each role by how many places it is named: what changes hands with it. */
export function roleLenses(document: EngagementDocument, spec: Spec, locale: Locale): Lens[] {
  const { symbols } = knowledgeOf(spec);
  return symbols.declarations
    .filter(({ list }) => list === 'roles')
    .map((role) => {
      const places = symbols.referencesTo(role).map((reference) => idRange(document, reference));
      return { at: role.scalar.range.start, title: words[locale](places.length), places };
    });
}
