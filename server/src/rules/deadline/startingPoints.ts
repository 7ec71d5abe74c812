import { isoDate, parseIsoDate, weekdayOf } from '../../forms/calendar.ts';
import { takeSurroundings } from '../../forms/datePrefix.ts';
import { dateWords } from '../../forms/dateWords.ts';
import { fits } from '../../forms/pattern.ts';
import { fold, tidy } from '../../forms/text.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import type { FormFinding } from '../../validation/formFindings.ts';

/** Where the words say nothing, something definite to start from: the end of the engagement, or what is usual for this field. */
export function startingPoints({ form, schema }: FormFinding, facts: SpecFacts): string[] {
  const examples = (schema.examples ?? []).map(String);
  // People say "2 weeks"; that P2W is the same is for tools.
  if (form !== 'date') return examples.filter((example) => !example.startsWith('P')).slice(0, 3);
  const ofEngagement = ['endDate', 'startDate'].map((key) => facts.text('engagement', key) ?? '');
  return [...ofEngagement, ...examples].filter((date) => fits('date', date)).slice(0, 1);
}

/** The first such day of the engagement, for "EOD Friday"; the end of its day where the spec says when and where that is. */
export function firstSuchDay({ scalar }: FormFinding, facts: SpecFacts): string[] {
  const start = parseIsoDate(facts.text('engagement', 'startDate'));
  const { core, endOfDay } = takeSurroundings(fold(tidy(scalar.text)));
  const weekday = dateWords(core)?.find((word) => word.kind === 'weekday');
  if (start === undefined || weekday?.kind !== 'weekday') return [];
  const date = isoDate(start + ((weekday.value - weekdayOf(start) + 7) % 7));
  const ending = `${date}T${facts.text('deadlines', 'dayEndsAt')}[${facts.text('deadlines', 'timeZone')}]`;
  return [endOfDay && fits('date', ending) ? ending : date];
}
