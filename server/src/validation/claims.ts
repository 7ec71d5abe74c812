import { propertyOf } from '../schema/schema.ts';
import type { SchemaFinding } from './schemaFinding.ts';

/** What the schema has against a part, and a rule of its own tells (`x-rule`), because it can say more about it. */
export type ClaimedFinding = SchemaFinding & { readonly rule: string };

/** Tells the findings apart that the rules of the schema tell from those that others do. */
export function claimsAmong(findings: readonly SchemaFinding[]): { own: SchemaFinding[]; claimed: ClaimedFinding[] } {
  const own: SchemaFinding[] = [];
  const claimed: ClaimedFinding[] = [];
  for (const finding of findings) {
    const rule = claimantOf(finding);
    if (rule === undefined) own.push(finding);
    else claimed.push({ ...finding, rule });
  }
  return { own, claimed };
}

/** The rule that tells it: what is missing is told by the rule of the key, else of what it is missing in. */
function claimantOf(finding: SchemaFinding): string | undefined {
  const { kind, schema } = finding;
  switch (kind) {
    case 'missingKey':
    case 'incomplete':
      return propertyOf(schema, finding.key)?.['x-rule'] ?? (finding.path.length > 0 ? schema['x-rule'] : undefined);
    case 'tooFewItems':
      return schema['x-rule'];
    case 'wrongType':
      return schema['x-typeRule'];
    default:
      return undefined;
  }
}
