import type { EngagementDocument } from '../../document/engagementDocument.ts';
import { replaceValue } from '../../edits/replaceValue.ts';
import type { FormFacts, Reading } from '../../forms/form.ts';
import { forms } from '../../forms/index.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import { nearest } from '../../schema/nearest.ts';
import type { Fix } from '../../validation/problem.ts';
import type { SchemaFinding } from '../../validation/schemaFindings.ts';

type WrongForm = Extract<SchemaFinding, { kind: 'wrongForm' }>;

/** A text that is not written as its form is, with what it may mean. */
export type FormFinding = WrongForm & { readonly reading: Reading };

/** The rules that report texts without their form. */
type FormRule =
  | 'budget/ambiguous-amount'
  | 'deadline/non-iso-date'
  | 'deadline/not-measurable'
  | 'deadline/undefined-period'
  | 'schema/wrong-form';

/** Reads the texts that do not have their form; those that the given rule reports. */
export function formFindings(findings: readonly SchemaFinding[], facts: SpecFacts, rule: FormRule): FormFinding[] {
  return findings.flatMap((finding) => {
    if (finding.kind !== 'wrongForm') return [];
    const reading = readingOf(finding, facts);
    return ruleFor(finding.form, reading) === rule ? [{ ...finding, reading }] : [];
  });
}

/** Each text is reported once: which rule does it depends on the form and on what is wrong with it. */
function ruleFor(form: string, { trouble, suggestions }: Reading): FormRule {
  const measurable =
    trouble === 'wrong' ? suggestions.length > 0 : trouble === 'otherNotation' || trouble === 'ambiguous';
  switch (form) {
    case 'money':
      return 'budget/ambiguous-amount';
    case 'date':
      if (trouble === 'period') return 'deadline/undefined-period';
      return trouble === 'vague' || trouble === 'empty' ? 'deadline/not-measurable' : 'deadline/non-iso-date';
    case 'duration':
    case 'clockTime':
    case 'hours':
    case 'monthDay':
      return measurable ? 'schema/wrong-form' : 'deadline/not-measurable';
    default:
      return 'schema/wrong-form';
  }
}

function readingOf({ form, scalar: { text }, schema }: WrongForm, facts: SpecFacts): Reading {
  const lists = schema['x-ref']?.lists;
  if (lists && !lists.includes('*')) {
    // What refers to something can only mean something that is there.
    const known = nearest(
      text,
      lists.flatMap((list) => facts.idsOf(list)),
    );
    return { trouble: known.length === 1 ? 'otherNotation' : 'wrong', suggestions: known };
  }
  return Object.hasOwn(forms, form)
    ? forms[form as keyof typeof forms].read(text, formFacts(facts))
    : { trouble: 'wrong', suggestions: [] };
}

/** What a spec says of itself and a reader of forms may build on. */
function formFacts(facts: SpecFacts): FormFacts {
  const known = {
    startDate: facts.text('engagement', 'startDate'),
    endDate: facts.text('engagement', 'endDate'),
    timeZone: facts.text('deadlines', 'timeZone'),
    fiscalYearStart: facts.text('deadlines', 'fiscalYearStart'),
    dayEndsAt: facts.text('deadlines', 'dayEndsAt'),
    currency: facts.currency,
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
