import { formNamed } from '../../forms/index.ts';
import { fits } from '../../forms/pattern.ts';
import { periodOf } from '../../model/specFacts.ts';
import { dateText } from '../../model/timeText.ts';
import { presentIn } from '../../time/present.ts';
import type { SpecCompletion, SpecPlace } from '../specPlace.ts';
import { writtenElsewhere } from './written.ts';

/** The readings of what is written that may be meant; what is not understood is left to the list. */
const meant: ReadonlySet<string> = new Set(['otherNotation', 'ambiguous', 'period', 'vague']);

/**
 * The values of a place, those first that what has been typed means in another notation: `Asia/Kolkata` for "mumbai", `2026-09-01` for
 * "1 sept".
 */
export function* withOtherNotation(
  place: SpecPlace,
  form: string,
  values: Iterable<SpecCompletion>,
): Iterable<SpecCompletion> {
  const read = readingsOf(place, form);
  const written = place.written.trim();
  const listed = new Map<string, SpecCompletion>();
  const others: SpecCompletion[] = [];
  for (const value of values) {
    if (read.includes(value.value) && !listed.has(value.value)) listed.set(value.value, value);
    else others.push(value);
  }
  for (const value of read) {
    const known = listed.get(value) ?? { label: value, kind: 'value', ...dated(place, form, value), value, rank: 0 };
    yield { ...known, filter: `${written} ${known.filter ?? known.label}`, rank: 0 };
  }
  yield* others;
}

function readingsOf(place: SpecPlace, form: string): readonly string[] {
  const written = place.written.trim();
  if (written.length < 2 || fits(form, written)) return [];
  const { alike, other } = form === 'money' ? writtenElsewhere(place, form) : { alike: [], other: [] };
  const currency = [...alike, ...other][0]?.slice(0, 3);
  const facts = {
    ...periodOf(place.spec),
    today: presentIn(place.knowledge.time.facts, place.now).date,
    ...(currency ? { currency } : {}),
  };
  const { trouble, suggestions } = formNamed(form).read(written, facts);
  return meant.has(trouble) ? suggestions : [];
}

/** How people read a date; nothing for other forms. */
function dated({ locale }: SpecPlace, form: string, value: string): { readonly detail?: string } {
  const detail = form === 'date' ? dateText(value, locale) : undefined;
  return detail === undefined ? {} : { detail };
}
