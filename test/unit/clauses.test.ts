import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { clauses } from '../../server/src/clauses/index.ts';
import { insertEntry } from '../../server/src/edits/insertEntry.ts';
import { SpecFacts } from '../../server/src/model/specFacts.ts';
import { engagementSchema, propertyOf } from '../../server/src/schema/schema.ts';
import type { Problem } from '../../server/src/validation/problem.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { check } from '../support/check.ts';
import { withoutSections } from '../support/overlay.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../examples/${name}.engagement.yaml`, import.meta.url), 'utf8');
const minimal = read('minimal');
const acme = read('acme-mobile');
const sections = Object.keys(engagementSchema.properties ?? {});

/** The spec with a section as its clause writes it. */
function withClause(text: string, section: string): string {
  const { document } = check(text);
  const [spec] = document.specs;
  const clause = clauses[section];
  if (spec?.root?.kind !== 'map' || !clause) throw new Error(`There is no clause for ${section}.`);
  return applyEdits(text, [insertEntry(document, spec.root, section, clause(new SpecFacts(spec)), sections)]);
}

const inReview = (text: string): string => text.replace(/status: \w+/, 'status: review');
const told = (problems: readonly Problem[]): string[] =>
  problems.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);

/**
 * True for a reference into a list that has nothing in it yet: it points to what is still to be written, and the missing section is told of
 * anyway.
 */
const isAhead = ({ code, message }: Problem): boolean =>
  code === 'reference/unresolved' && message.includes('has no items with an id yet');

/** The group of rules that says that the section is missing; those of others are about what it belongs to. */
const groupOf = (section: string): string =>
  propertyOf(engagementSchema, section)?.['x-rule']?.split('/')[0] ?? 'schema';

/** The spec, with the section as its clause writes it and all else that it had. */
const drafted = (text: string, section: string): string => withClause(withoutSections(text, [section]), section);

/** What a missing section is told of stands where the status is: it is about other sections than the one that was inserted. */
const isOfStatus = (text: string, { range }: Problem): boolean => text.slice(0, range.start).endsWith('status: ');

describe.each(Object.keys(clauses))('the clause %s', (section) => {
  it('brings no error into the smallest spec', () => {
    const before = told(check(withoutSections(minimal, [section])).problems);
    const problems = check(drafted(minimal, section)).problems;
    const errors = problems.filter((problem) => problem.severity === 'error' && !isAhead(problem));
    expect(told(errors).filter((line) => !before.includes(line))).toEqual([]);
  });

  it('leaves nothing for its own rules to warn of, in review either', () => {
    const before = told(check(inReview(withoutSections(minimal, [section]))).problems);
    const text = inReview(drafted(minimal, section));
    const own = check(text).problems.filter(
      ({ code, severity }) => code.startsWith(`${groupOf(section)}/`) && /error|warning/.test(severity),
    );
    const found = told(own.filter((problem) => !isAhead(problem) && !isOfStatus(text, problem)));
    expect(found.filter((line) => !before.includes(line))).toEqual([]);
  });

  it('fits a complete spec that had the section', () => {
    const own = check(drafted(acme, section)).problems.filter(
      ({ code, severity }) => code.startsWith(`${groupOf(section)}/`) && severity === 'error',
    );
    expect(told(own)).toEqual([]);
  });
});

test('a ladder never has the same people twice: where a side has one role, the second level asks for another', () => {
  const levels = /levels:\n([\s\S]*?)(?=\n\S|\n*$)/.exec(withClause(minimal, 'escalations'))?.[1] ?? '';
  expect([...levels.matchAll(/RoleId: (\S+)/g)].map(([, id]) => id)).toEqual([
    'product-owner',
    'delivery-manager',
    'sponsor',
    'account-director',
  ]);
});
