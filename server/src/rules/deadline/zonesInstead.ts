import type { FormFacts } from '../../forms/form.ts';
import { zonesNamed } from '../../forms/timeZone.ts';

/** More choices than these are no help. */
const most = 3;

/** The zones that the spec's times may be in: that of the deadlines, then those of the parties. */
export function zonesOf(zones: readonly string[], { timeZone }: FormFacts): string[] {
  return [...new Set([...(timeZone === undefined ? [] : [timeZone]), ...zones])];
}

/** The zones that an abbreviation or an offset may stand for: those of this spec, or else all, the most used first. */
export function zonesFor(short: string, known: readonly string[], facts: FormFacts): string[] {
  const possible = zonesNamed(short.replace(/−/gu, '-'), facts);
  const own = known.filter((zone) => possible.includes(zone));
  return (own.length > 0 ? own : possible).slice(0, most);
}
