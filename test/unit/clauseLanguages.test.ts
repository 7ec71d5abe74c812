import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clauses } from '../../server/src/clauses/index.ts';
import { insertEntry } from '../../server/src/edits/insertEntry.ts';
import { SpecFacts } from '../../server/src/model/specFacts.ts';
import { engagementSchema } from '../../server/src/schema/schema.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { check } from '../support/check.ts';
import { withoutSections } from '../support/overlay.ts';

const minimal = readFileSync(new URL('../../examples/minimal.engagement.yaml', import.meta.url), 'utf8');
const order = Object.keys(engagementSchema.properties ?? {});

/** The sections whose ids a clause refers to: without them nothing could stand there. */
const needs: Readonly<Record<string, readonly string[]>> = {
  changes: ['progress'],
  deadlines: ['calendars'],
  signatures: ['people'],
};

/** The smallest spec has one role on each side: who stands above them, a finding asks for. */
const isRoleToAdd = (finding: string): boolean =>
  /^reference\/unresolved: .* roles has no "(?:sponsor|account-director)"/.test(finding);

/** What is found at warning or above, as `rule: message`. */
function findings(text: string): string[] {
  return check(text)
    .problems.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code, message }) => `${code}: ${message}`)
    .filter((finding) => !isRoleToAdd(finding));
}

/** The text with a section as it is inserted where there is none. */
function withClause(text: string, section: string): string {
  const { document } = check(text);
  const [spec] = document.specs;
  const clause = clauses[section];
  if (spec?.root?.kind !== 'map' || !clause) throw new Error(`There is no clause for ${section}.`);
  return applyEdits(text, [insertEntry(document, spec.root, section, clause(new SpecFacts(spec)), order)]);
}

describe.each(Object.keys(clauses))('the clause %s', (section) => {
  test.each(['en', 'nl', 'de', 'fr'])('says nothing that is vague or incomplete in a review in %s', (language) => {
    const spec = minimal.replace('status: draft', 'status: review').replace('language: en', `language: ${language}`);
    const text = (needs[section] ?? []).reduce(withClause, withoutSections(spec, [section]));
    const before = new Set(findings(text));
    expect(findings(withClause(text, section)).filter((finding) => !before.has(finding))).toEqual([]);
  });
});

test('all clauses together make a draft without a warning', () => {
  const missing = Object.keys(clauses).filter((section) => !new RegExp(`^${section}:`, 'm').test(minimal));
  // A meeting that is repeated meets a holiday now and then; which day is better, only people know.
  const found = findings(missing.reduce(withClause, minimal));
  expect(found.filter((finding) => !finding.startsWith('deadline/non-working-day'))).toEqual([]);
});
