import { timeEngineOf, type timeSections } from '../../model/timeFacts.ts';
import type { SpecView } from '../../model/view.ts';

/** Compares two durations in the calendars of a spec, as `TimeEngine.compare` does; undefined where one is missing. */
export type Compare = (a: string | undefined, b: string | undefined) => number | undefined;

export function comparisonIn(spec: SpecView<(typeof timeSections)[number]>): Compare {
  const engine = timeEngineOf(spec);
  return (a, b) => (a === undefined || b === undefined ? undefined : engine.compare(a, b));
}
