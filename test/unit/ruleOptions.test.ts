import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from '../../server/src/generated/rules.ts';
import { createLanguageService, defaultSettings } from '../../server/src/languageService.ts';
import { optionValue, ruleOptions } from '../../server/src/rules/ruleOptions.ts';

const service = createLanguageService();
const example = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');

/** What is found in the example when this many activities are the most for one person. */
function foundWith(max: number | undefined): string[] {
  const document = service.parse('file:///a.engagement.yaml', 1, example);
  const options = max === undefined ? {} : { options: { 'responsibility/overloaded': { max } } };
  return service.problems(document, { ...defaultSettings(), ...options }).map(({ message }) => message);
}

it('a number that is set counts instead of the usual one', () => {
  expect(foundWith(undefined)).toEqual([]);
  expect(foundWith(2)).toEqual([]);
  expect(foundWith(1)).toEqual([
    'What waits for Eva Jansen will be late, because Eva Jansen answers for 2 activities and 1 is the limit. Write another role as "accountable" for some of them.',
  ]);
});

it('every option is of a rule that there is, and has a usual value that it may have', () => {
  const ids = rules.map(({ meta }) => meta.id);
  for (const [id, options] of Object.entries(ruleOptions)) {
    expect(ids).toContain(id);
    for (const [name, option] of Object.entries(options)) {
      expect(name).not.toBe('severity');
      expect(option.default).toBeGreaterThanOrEqual(option.minimum);
      expect(optionValue(id, name, undefined)).toBe(option.default);
      expect(optionValue(id, name, { [id]: { [name]: 77 } })).toBe(77);
    }
  }
});
