import type { EngagementDocument } from '../../document/engagementDocument.ts';
import { replaceValue } from '../../edits/replaceValue.ts';
import type { FormFinding } from '../../validation/formFindings.ts';
import type { Fix } from '../../validation/problem.ts';

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
