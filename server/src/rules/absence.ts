import { follow, type Range } from '../document/tree.ts';
import type { Status } from '../model/specFacts.ts';
import type { ClaimedFinding } from '../validation/claims.ts';
import { type Fix, type Severity, severities } from '../validation/problem.ts';
import type { Holder } from './fixes.ts';
import type { Inputs, Now, PartContext } from './rule.ts';
import { holderRange } from './schema/findingRanges.ts';
import { addItem, insertKey } from './schema/insertions.ts';

/** Writing a spec is a road: what is still missing is worth knowing in a draft, and a fault once the parties have agreed. */
const ofStatus: Readonly<Record<Status, Severity>> = {
  draft: 'information',
  review: 'warning',
  agreed: 'error',
  active: 'error',
  ended: 'information',
};

/** How bad it is that something is missing that an agreed spec must have. */
export function severityOfMissing(status: Status): Severity {
  return ofStatus[status];
}

/** How bad it is that something is missing that no spec has to have but every good one has: never an error, no more than worth knowing in a draft. */
export function severityOfGap(status: Status, usual: Severity = 'warning'): Severity {
  return usual === 'warning' && (status === 'draft' || status === 'ended') ? 'information' : usual;
}

/** The worst of some. */
export function worstOf(some: readonly { readonly severity: Severity }[]): Severity {
  return severities.find((severity) => some.some((other) => other.severity === severity)) ?? 'error';
}

/** Something that is not there, ready to be reported by the rule that the schema leaves it to. */
export interface Absence {
  readonly finding: ClaimedFinding;
  /** What is missing; the empty text where a list has too few items. */
  readonly key: string;
  /** What it is missing in, as messages call it; the empty text for the spec. */
  readonly place: string;
  readonly severity: Severity;
  readonly range: Range;
  /** Where it belongs. */
  readonly holder: Holder;
  /** The fix that inserts it, filled with what the spec knows. */
  fixes(title: string): (now: Now) => readonly Fix[];
}

/** What is missing and left to this rule (`x-rule` of the schema); a missing section is one of these, whatever would be in it. */
export function absencesFor(
  rule: string,
  { claimed, status, nameOf }: Pick<Inputs, 'claimed' | 'status'> & Pick<PartContext<string>, 'nameOf'>,
): Absence[] {
  return claimed.flatMap((finding) => {
    if (finding.rule !== rule) return [];
    const place = nameOf(finding.path);
    if (finding.kind === 'missingKey' || finding.kind === 'incomplete') {
      const isSection = finding.path.length === 0;
      return {
        finding,
        key: finding.key,
        place,
        severity: finding.kind === 'missingKey' ? 'error' : severityOfMissing(status.value),
        // What the spec as a whole lacks is said where its status is: that is what asks for it.
        range: (isSection && status.range) || holderRange(finding),
        holder: { node: finding.map, path: finding.path },
        fixes: (title) => (now) => insertKey(now, finding, title, [...finding.path, finding.key]),
      } satisfies Absence;
    }
    if (finding.kind !== 'tooFewItems') return [];
    return {
      finding,
      key: '',
      place,
      severity: finding.complete ? severityOfMissing(status.value) : 'error',
      range: holderRange(finding),
      holder: { node: follow(finding.place.node), path: finding.path },
      fixes: (title) => (now) => addItem(now, finding, title),
    } satisfies Absence;
  });
}
