import type { Reading } from '../forms/form.ts';
import { formNamed } from '../forms/index.ts';
import { meantIds } from '../model/meantIds.ts';
import type { Summaries } from '../model/summaries.ts';
import type { SchemaFinding } from './schemaFindings.ts';

type WrongForm = Extract<SchemaFinding, { kind: 'wrongForm' }>;

/** A text that is not written as its form is, with what it may mean and the rule that reports it. */
export type FormFinding = WrongForm & { readonly reading: Reading; readonly rule: FormRule };

/** The rules that report texts without their form. */
type FormRule =
  | 'budget/ambiguous-amount'
  | 'deadline/non-iso-date'
  | 'deadline/not-measurable'
  | 'deadline/undefined-period'
  | 'schema/wrong-form';

/** Reads the texts that do not have their form. */
export function formFindings(
  findings: readonly SchemaFinding[],
  facts: Pick<Summaries, 'ids' | 'formFacts'>,
): FormFinding[] {
  return findings.flatMap((finding) => {
    if (finding.kind !== 'wrongForm') return [];
    const reading = readingOf(finding, facts);
    return [{ ...finding, reading, rule: ruleFor(finding.form, reading) }];
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

function readingOf(
  { form, scalar: { text }, schema }: WrongForm,
  { ids, formFacts }: Pick<Summaries, 'ids' | 'formFacts'>,
): Reading {
  const lists = schema['x-ref']?.lists;
  if (lists && !lists.includes('*')) {
    // What refers to something can only mean something that is there.
    const meant = meantIds(text, lists, ids);
    return { trouble: meant.length === 1 ? 'otherNotation' : 'wrong', suggestions: meant };
  }
  return formNamed(form).read(text, formFacts);
}
