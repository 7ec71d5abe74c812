import type { EngagementDocument } from '../../document/engagementDocument.ts';
import { replaceValue } from '../../edits/replaceValue.ts';
import type { FormFacts, Reading } from '../../forms/form.ts';
import { forms } from '../../forms/index.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import type { Fix } from '../../validation/problem.ts';
import type { SchemaFinding } from '../../validation/schemaFindings.ts';

/** A text that is not written as its form is, with what it may mean. */
export type FormFinding = Extract<SchemaFinding, { kind: 'wrongForm' }> & { readonly reading: Reading };

/** Reads the texts that do not have their form. Which rule reports one depends on the form and on what is wrong with it. */
export function formFindings(findings: readonly SchemaFinding[], facts: SpecFacts): FormFinding[] {
  return findings.flatMap((finding) => {
    if (finding.kind !== 'wrongForm') return [];
    return [{ ...finding, reading: readingOf(finding.form, finding.scalar.text, facts) }];
  });
}

function readingOf(form: string, text: string, facts: SpecFacts): Reading {
  if (text.trim() === '') return { trouble: 'empty', suggestions: [] };
  return Object.hasOwn(forms, form)
    ? forms[form as keyof typeof forms].read(text, formFacts(facts))
    : { trouble: 'wrong', suggestions: [] };
}

/** The first part of `FormFacts` that a spec can say of itself. */
function formFacts(facts: SpecFacts): FormFacts {
  const known = {
    startDate: facts.text('engagement', 'startDate'),
    endDate: facts.text('engagement', 'endDate'),
    timeZone: facts.text('deadlines', 'timeZone'),
    fiscalYearStart: facts.text('deadlines', 'fiscalYearStart'),
    dayEndsAt: facts.text('deadlines', 'dayEndsAt'),
    language: facts.language,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

/** One fix for each value that may be meant; safe where there is only one. */
export function replacements(
  document: EngagementDocument,
  finding: FormFinding,
  title: (value: string) => string,
): Fix[] {
  const { suggestions, trouble } = finding.reading;
  return suggestions.slice(0, 6).map((value) => ({
    title: title(value),
    edits: [replaceValue(document, finding.scalar, value)],
    safe: suggestions.length === 1 && trouble === 'otherNotation',
  }));
}
