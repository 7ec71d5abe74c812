import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseEngagement, updateEngagement } from '../../server/src/document/parseEngagement.ts';
import { rules } from '../../server/src/generated/rules.ts';
import { lexiconFor } from '../../server/src/lexicon/lexicons.ts';
import { createMatcher } from '../../server/src/lexicon/matcher.ts';
import { defineRule, type Rule } from '../../server/src/rules/rule.ts';
import type { Problem } from '../../server/src/validation/problem.ts';
import type { ValidationSettings } from '../../server/src/validation/settings.ts';
import { createValidate, type Validate } from '../../server/src/validation/validate.ts';
import { contextChanges } from '../support/contextChanges.ts';
import { finish } from '../support/finish.ts';
import { unmark } from '../support/marks.ts';
import { overlay } from '../support/overlay.ts';

/*
 * A rule that reads more than it declares would not be run again when that changes. So each is run both ways: over a document in
 * which something else was changed after it was checked, and over the same text from scratch.
 */

const minimal = readFileSync(new URL('../../examples/minimal.engagement.yaml', import.meta.url), 'utf8');
const base = `${minimal}
glossary:
  - term: go-live
    definition: The first order by a customer.
deadlines:
  timeZone: Europe/Amsterdam
  dayEndsAt: "17:00"
budget:
  model: fixedPrice
  total: EUR 100000
`;
const settings: ValidationSettings = { locale: 'en', severities: {} };
const matchers = new Map(['en', 'nl'].map((language) => [language, createMatcher(lexiconFor(language) as never)]));
const matcherFor = (_text: string, language: string) => matchers.get(language);

describe('what a rule finds is the same, whatever was changed elsewhere and when', () => {
  it.each(rules.map((rule) => [rule.meta.id, rule] as const))('%s', (id, rule) => {
    const faults = rule.meta.examples.invalid.flatMap((example) => {
      const { text } = unmark(overlay(base, example));
      // What a comment disables shows only where the rules run that it names.
      return staleAfter(text, createValidate({ rules: rule.checkSuppressions ? rules : [rule], matcherFor }));
    });
    expect(faults, id).toEqual([]);
  });

  it('a rule that looks where it did not say is caught', () => {
    let status = '';
    const sneaky = ruleThat(() => status);
    const honest = createValidate({ rules: [sneaky], matcherFor });
    const validate: Validate = (document, current) => {
      status = /status: (\w+)/.exec(document.text)?.[1] ?? '';
      return honest(document, current);
    };
    expect(staleAfter(base, validate)).toContain('status: agreed');
  });
});

/** A rule that says one sentence for each thing that the schema has against a part. */
function ruleThat(find: () => string): Rule {
  return defineRule({
    meta: {
      id: 'test/sneaky',
      summary: 'Looks elsewhere.',
      why: 'It should not.',
      source: 'This test.',
      defaultSeverity: 'error',
      fixable: false,
      messages: { found: { en: 'It is {what}.', nl: 'Het is {what}.' } },
      examples: { invalid: [], valid: [] },
    },
    reads: ['schemaFindings'],
    check({ schemaFindings, report }) {
      for (const { place } of schemaFindings) {
        report({ message: 'found', range: place.entry?.range ?? { start: 0, end: 0 }, data: { what: find() } });
      }
    },
  });
}

/** The changes after which an updated document says something else than a fresh one, there or when they are taken back. */
function staleAfter(text: string, validate: Validate): string[] {
  const document = parseEngagement('file:///a.engagement.yaml', 1, text);
  const original = describeAll(finish(validate(document, settings)));
  const faults: string[] = [];
  let version = 1;
  for (const { name, changed } of contextChanges(text)) {
    updateEngagement(document, ++version, [{ text: changed }]);
    const updated = describeAll(finish(validate(document, settings)));
    const fresh = describeAll(finish(validate(parseEngagement('file:///a.engagement.yaml', 1, changed), settings)));
    updateEngagement(document, ++version, [{ text }]);
    const restored = describeAll(finish(validate(document, settings)));
    if (updated !== fresh || restored !== original) faults.push(name);
  }
  return faults;
}

function describeAll(problems: readonly Problem[]): string {
  const place = ({ start, end }: Problem['range']): string => `${start}-${end}`;
  return problems
    .map(({ code, severity, message, range, related = [], fixes }) => {
      const others = related.map((other) => `${place(other.range)} ${other.message}`);
      const repairs = (fixes?.() ?? []).map(
        ({ title, edits }) => `${title}: ${edits.map((edit) => `${place(edit.range)} ${edit.newText}`).join('; ')}`,
      );
      return [`${code} ${severity} ${place(range)} ${message}`, ...others, ...repairs].join('\n  ');
    })
    .join('\n');
}
