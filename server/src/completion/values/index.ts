import type { CompletionSource, SpecCompletion, SpecPlace } from '../specPlace.ts';
import { textsBeside } from '../textsBeside.ts';
import { clockTimeValues, hoursValues, monthDayValues } from './clock.ts';
import { dateValues } from './date.ts';
import { durationValues } from './duration.ts';
import { exampleValues } from './examples.ts';
import { languageValues } from './language.ts';
import { meetingTemplates } from './meetings.ts';
import { moneyValues } from './money.ts';
import { withOtherNotation } from './otherNotation.ts';
import { phoneValues } from './phone.ts';
import { countryValues, jurisdictionValues, regionValues } from './places.ts';
import { proseValues } from './prose.ts';
import { timeZoneValues } from './timeZone.ts';

/** What can be written in each form of the schema (`x-form`). */
const byForm = new Map<string, CompletionSource>([
  ['clockTime', clockTimeValues],
  ['country', countryValues],
  ['date', dateValues],
  ['duration', durationValues],
  ['hours', hoursValues],
  ['jurisdiction', jurisdictionValues],
  ['language', languageValues],
  ['money', moneyValues],
  ['monthDay', monthDayValues],
  ['phone', phoneValues],
  ['region', regionValues],
  ['timeZone', timeZoneValues],
]);

const formValues: CompletionSource = (place) => {
  const form = place.part === 'value' ? place.schema?.['x-form'] : undefined;
  const source = form === undefined ? undefined : byForm.get(form);
  return form === undefined || !source ? [] : withoutDoubles(withOtherNotation(place, form, source(place)), place);
};

/** What knows values to write: dates, zones, amounts and other forms, whole meetings, wording that can be measured, examples. */
export const valueSources: readonly CompletionSource[] = [formValues, meetingTemplates, proseValues, exampleValues];

/** Each value once: the likeliest stays. What is listed already beside the place (`[nl, ‸]`) is left out. */
function withoutDoubles(all: Iterable<SpecCompletion>, place: SpecPlace): SpecCompletion[] {
  const seen = new Set(textsBeside(place));
  return [...all]
    .sort((a, b) => a.rank - b.rank)
    .filter(({ label }) => !seen.has(label) && seen.add(label) !== undefined);
}
