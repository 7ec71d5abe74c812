import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Locale } from '../../server/src/rules/rule.ts';
import type { Fix } from '../../server/src/validation/problem.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { check } from '../support/check.ts';
import { specLayouts } from '../support/specLayouts.ts';

const acme = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
const titles = {
  en: 'Add "Head of testing" to roles and refer to it',
  nl: 'Voeg "Head of testing" toe aan roles en verwijs ernaar',
};

function fixesOf(text: string, locale: Locale): Fix[] {
  const found = check(text, 'spec', locale).problems.filter(({ code }) => code === 'schema/wrong-form');
  expect(found).toHaveLength(1);
  return found.flatMap(({ fixes }) => fixes?.() ?? []);
}

it.each(specLayouts)('adds a role that is named by its title, and refers to it: $name', ({ write, locale }) => {
  const named = acme.replace(/accountable: \S+/, 'accountable: Head of testing');
  const text = write(named, named.indexOf('responsibilities:'));
  const fixes = fixesOf(text, locale);
  expect(fixes.map(({ title }) => title)).toEqual([titles[locale]]);
  const after = applyEdits(text, fixes[0]?.edits ?? []);
  expect(after.match(/head-of-testing/g)).toHaveLength(2);
  expect(after.match(/Head of testing/g)).toHaveLength(1);
  const { document, problems } = check(after, 'spec', locale);
  expect(document.syntaxFindings).toEqual([]);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it.each([
  ['a person', /deputyId: \S+/, 'deputyId: Karel Appel', ['Add "Karel Appel" to people and refer to it']],
  ['a person who is there by that name', /deputyId: \S+/, 'deputyId: Eva Jansen', ['Replace by eva']],
  ['a person where a role belongs', /accountable: \S+/, 'accountable: Eva Jansen', []],
  ['what has the id already', /accountable: \S+/, 'accountable: Product owner', ['Replace by product-owner']],
  ['a party, which is more than an item', /partyId: \S+/, 'partyId: Zenith Works', []],
  ['what is no name', /accountable: \S+/, 'accountable: "?? / tbd"', []],
  ['what has no title', /calendarId: \S+/, 'calendarId: Germany', []],
])('offers what helps for %s', (_, place, written, wanted) => {
  expect(fixesOf(acme.replace(place, written), 'en').map(({ title }) => title)).toEqual(wanted);
});
