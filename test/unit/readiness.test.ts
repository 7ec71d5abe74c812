import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/generated/rules.ts';
import { demands } from '../../server/src/readiness/demands.ts';
import { isAbout, readinessOf } from '../../server/src/readiness/readiness.ts';
import { pillarOf, pillars } from '../../server/src/rules/pillars.ts';
import { schemaAt } from '../../server/src/schema/schema.ts';
import { check } from '../support/check.ts';
import { withoutSections } from '../support/overlay.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../examples/${name}.engagement.yaml`, import.meta.url), 'utf8');
const complete = read('acme-mobile');

function readiness(text: string, locale: 'en' | 'nl' = 'en') {
  const { document, problems } = check(text);
  const [first] = readinessOf(document, problems, locale);
  if (!first) throw new Error('There is no spec.');
  return first;
}

describe('what the score is made of', () => {
  it.each(demands.map((demand) => [demand.id, demand] as const))(
    '%s names rules and fields that exist',
    (_, demand) => {
      for (const rule of demand.rules)
        expect(
          rules.some(({ meta }) => isAbout({ ...demand, rules: [rule] }, meta.id)),
          rule,
        ).toBe(true);
      for (const field of demand.fields.flatMap((each) => each.split('|'))) {
        const path = field.split('/').map((step) => (step === '*' ? 0 : step));
        expect(schemaAt(path), field).toBeDefined();
      }
    },
  );

  it('every rule about an engagement counts for a demand', () => {
    const unused = rules.filter(({ meta }) => pillarOf(meta) && !demands.some((demand) => isAbout(demand, meta.id)));
    expect(unused.map(({ meta }) => meta.id)).toEqual([]);
  });

  it('every demand has its words in both languages, and an id of its own', () => {
    expect(new Set(demands.map(({ id }) => id)).size).toBe(demands.length);
    for (const { what } of demands) expect(what.en).not.toBe(what.nl);
  });
});

describe('the score', () => {
  it('is 100 for all pillars of the complete example', () => {
    const { score, pillars: all } = readiness(complete);
    expect(all.flatMap(({ missing }) => missing)).toEqual([]);
    expect([score, ...all.map((pillar) => pillar.score)]).toEqual([100, 100, 100, 100, 100]);
  });

  it('is low for the smallest draft, whatever its status', () => {
    const minimal = read('minimal');
    const draft = readiness(minimal);
    expect(draft.score).toBeLessThan(30);
    const agreed = readiness(minimal.replace('status: draft', 'status: agreed'));
    expect(agreed.pillars.map(({ score }) => score)).toEqual(draft.pillars.map(({ score }) => score));
  });

  it.each([
    ['relationship', 'relationship'],
    ['culture', 'communication'],
    ['budget', 'progress'],
    ['escalations', 'agreements'],
  ] as const)('falls without "%s" in the pillar %s', (section, pillar) => {
    const without = readiness(withoutSections(complete, [section]));
    expect(without.pillars.find((each) => each.pillar === pillar)?.score).toBeLessThan(100);
    expect(without.score).toBeLessThan(100);
  });

  it('tells what is missing in order of effect, in the language of the user, and where', () => {
    const text = withoutSections(complete, ['relationship']);
    const { pillars: all } = readiness(text, 'nl');
    const gaps = all.find(({ pillar }) => pillar === 'relationship')?.missing ?? [];
    expect(gaps.map(({ gain }) => gain)).toEqual(gaps.map(({ gain }) => gain).toSorted((a, b) => b - a));
    expect(gaps[0]?.what).toBe('Iemand die voor de relatie zorgt');
    for (const { range } of gaps) expect(range.end).toBeGreaterThan(range.start);
  });

  it('promises no more than is missing', () => {
    for (const pillar of readiness(read('minimal')).pillars) {
      const gains = pillar.missing.reduce((sum, { gain }) => sum + gain, 0);
      expect(Math.floor(pillar.score + gains + 1e-6)).toBeGreaterThanOrEqual(99);
      expect(pillar.score + gains).toBeLessThanOrEqual(101);
    }
  });

  it('is told for each spec of a file, and for a file that is being typed', () => {
    const { document, problems } = check(`${complete}\n---\nkind: Engagement\n`);
    expect(readinessOf(document, problems, 'en').map(({ score }) => score === 100)).toEqual([true, false]);
    for (const text of ['', 'a', '- 1', 'relationship:\n  bridgeRoleId:\n', 'kpis: 3\nroles: [a, {}, ]\n']) {
      const typed = check(text);
      for (const { score } of readinessOf(typed.document, typed.problems, 'en'))
        expect(score).toBeGreaterThanOrEqual(0);
    }
  });

  it('has a score for each of the four pillars', () => {
    expect(readiness(complete).pillars.map(({ pillar }) => pillar)).toEqual(pillars);
  });
});
