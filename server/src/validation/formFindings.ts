import { takeSurroundings } from '../forms/datePrefix.ts';
import type { Reading } from '../forms/form.ts';
import { formNamed } from '../forms/index.ts';
import { fold, tidy } from '../forms/text.ts';
import { isShortZone } from '../forms/timeZone.ts';
import { meantIds } from '../model/meantIds.ts';
import type { Summaries } from '../model/summaries.ts';
import type { SchemaFinding } from './schemaFindings.ts';

type WrongForm = Extract<SchemaFinding, { kind: 'wrongForm' }>;

/** A text that is not written as its form is, with what it may mean and the rule that reports it. */
export type FormFinding = WrongForm & { readonly reading: Reading; readonly rule: FormRule };

/** The rules that report texts without their form. */
type FormRule =
  | 'budget/ambiguous-amount'
  | 'deadline/ambiguous-phrase'
  | 'deadline/non-iso-date'
  | 'deadline/not-measurable'
  | 'deadline/time-zone'
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
    return [{ ...finding, reading, rule: ruleFor(finding.form, reading, finding.scalar.text) }];
  });
}

/** Each text is reported once: which rule does it depends on the form and on what is wrong with it. */
function ruleFor(form: string, { trouble, suggestions, phrase }: Reading, text: string): FormRule {
  const measurable =
    trouble === 'wrong' ? suggestions.length > 0 : trouble === 'otherNotation' || trouble === 'ambiguous';
  switch (form) {
    case 'money':
      return 'budget/ambiguous-amount';
    case 'date':
      // "EOD Friday" and "tomorrow": another moment for another reader, or on another day.
      if (endsDay(text) && trouble !== 'otherNotation') return 'deadline/ambiguous-phrase';
      if (trouble === 'vague' && phrase === undefined) return 'deadline/ambiguous-phrase';
      if (trouble === 'period') return 'deadline/undefined-period';
      return trouble === 'vague' || trouble === 'empty' ? 'deadline/not-measurable' : 'deadline/non-iso-date';
    case 'clockTime':
      if (trouble === 'ambiguous' || (trouble === 'period' && suggestions.length > 0))
        return 'deadline/ambiguous-phrase';
      return measurable ? 'schema/wrong-form' : 'deadline/not-measurable';
    case 'duration':
    case 'monthDay':
      if (trouble === 'ambiguous') return 'deadline/ambiguous-phrase';
      return measurable ? 'schema/wrong-form' : 'deadline/not-measurable';
    case 'hours':
      return measurable ? 'schema/wrong-form' : 'deadline/not-measurable';
    case 'timeZone':
      return isShortZone(text) && suggestions[0] !== 'UTC' ? 'deadline/time-zone' : 'schema/wrong-form';
    default:
      return 'schema/wrong-form';
  }
}

/** Whether a date says that it is the end of the day, which comes at another time for another reader. */
function endsDay(text: string): boolean {
  return takeSurroundings(fold(tidy(text))).endOfDay;
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
