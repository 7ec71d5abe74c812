import { fits } from '../../forms/pattern.ts';
import type { LegalReview, Signature } from '../../generated/format.ts';
import type { View } from '../../model/view.ts';

/** A review or a signature: what a party did with a version on a day. */
export type Entry = View<LegalReview> | View<Signature>;

export function partyOf(entry: Entry): string | undefined {
  return (entry as View<Signature>).at('partyId').text;
}

export function versionOf(entry: Entry): string | undefined {
  return (entry as View<Signature>).at('version').text;
}

/** Of each party that has none of this version the last one. */
export function oldOnes(entries: readonly Entry[], version: string): Entry[] {
  const current = new Set(entries.filter((entry) => versionOf(entry) === version).map(partyOf));
  const last = new Map<string | undefined, Entry>();
  for (const entry of entries) {
    const other = versionOf(entry);
    if (other !== undefined && fits('semver', other) && !current.has(partyOf(entry))) last.set(partyOf(entry), entry);
  }
  return [...last.values()];
}

/** Compares the days alone: at which hour somebody signed is nowhere written. */
export function isLater(day: string | undefined, than: string | undefined): boolean {
  if (day === undefined || than === undefined || !fits('date', day) || !fits('date', than)) return false;
  return day.slice(0, 10) > than.slice(0, 10);
}
