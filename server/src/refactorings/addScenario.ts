import { scenarioFor } from '../clauses/scenarios.ts';
import { addItems } from '../edits/addItems.ts';
import { partNameAt } from '../model/partReference.ts';
import { keyOrderAt, schemaAt } from '../schema/schema.ts';
import type { Refactoring } from './refactoring.ts';

const title = { en: 'Add a scenario for "{reference}"', nl: 'Voeg een scenario toe voor "{reference}"' } as const;

/** What has no working to show: who and what there is, what words mean, and what is about other clauses itself. */
const without = [
  'metadata',
  'parties',
  'people',
  'roles',
  'glossary',
  'engagement',
  'calendars',
  'scenarios',
  'openIssues',
  'signatures',
];

/** Adds a worked example of the clause at the cursor, in the language of the spec. */
export const addScenario: Refactoring = {
  kind: 'rewrite',
  offers({ document, spec, facts, spot, say }) {
    const [section] = spot.path;
    // A step further, so that the item itself is looked at, too.
    const isClause = section !== undefined && !without.includes(String(section)) && schemaAt([section]) !== undefined;
    const clause = isClause ? partNameAt(spec, [...spot.path, '']) : undefined;
    const { root } = spec;
    // Of a list whose items can be named, each of them is a clause.
    const isList = clause && schemaAt([...clause.reference.split('/'), 0, 'id'])?.['x-declares'] !== undefined;
    if (!clause || isList || root?.kind !== 'map') return [];
    const edit = addItems(document, root, 'scenarios', [scenarioFor(facts, clause)], keyOrderAt([]));
    return edit ? [{ title: say(title, { reference: clause.reference }), edits: [edit] }] : [];
  },
};
