import { skeletonFacts } from '../../clauses/skeletonFacts.ts';
import { follow } from '../../document/tree.ts';
import { addItems } from '../../edits/addItems.ts';
import type { ContentMap } from '../../edits/content.ts';
import { skeleton } from '../../edits/skeleton.ts';
import { freshId } from '../../edits/skeletonIds.ts';
import { slug } from '../../forms/id.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import { keyOrderAt, schemaAt } from '../../schema/schema.ts';
import type { Fix } from '../../validation/problem.ts';
import { addTerm, termOf } from './defineTerm.ts';
import { draftText } from './draftTexts.ts';
import type { PhrasePlace } from './phrasePlace.ts';

/** The id of a KPI has room for a few words. */
const longestId = 40;

export const measureMessages = {
  measure: {
    en: 'Measure "{phrase}": add a KPI, and a glossary entry that names it',
    nl: 'Meet "{phrase}": voeg een KPI toe, en een begrip dat ernaar verwijst',
  },
} as const;

/** Makes a phrase measurable: a KPI to be completed, and a glossary entry that says that the phrase means being on its target. */
export function measureFix(
  place: PhrasePlace,
  facts: SpecFacts,
  say: (message: 'measure', data: { phrase: string }) => string,
): Fix[] {
  const { document, spec, language } = place;
  const phrase = termOf(place);
  const root = follow(spec.root);
  const schema = schemaAt(['kpis', 0]);
  if (root?.kind !== 'map' || !spec.intact || !schema) return [];
  const drawn = skeleton(schema, { ...skeletonFacts(facts), path: ['kpis', 0] });
  const id = freshId(slug(phrase, longestId) || 'measure', facts.idsOf('kpis'));
  const metric = draftText('metric', language, { phrase });
  const kpi = { ...(drawn as ContentMap), id: { placeholder: id }, metric: { placeholder: metric } };
  const measured = addItems(document, root, 'kpis', [kpi], keyOrderAt([]));
  const defined = addTerm(place, draftText('measured', language, { place: `kpis/${id}` }));
  return measured && defined ? [{ title: say('measure', { phrase }), edits: [defined, measured] }] : [];
}
