import type { Suppression } from '../../suppression/suppression.ts';
import { reasonPlaceholders } from '../../suppression/write.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'suppression/no-reason',
    summary: 'A comment disables a rule and does not say why.',
    why: 'Who reads the spec later, the other party among them, cannot tell a decision from an oversight.',
    source: 'ESLint eslint-comments/require-description; what a review of a waiver asks for',
    defaultSeverity: 'warning',
    fixable: false,
    messages: {
      found: {
        en: 'Nobody can tell later why this finding was accepted. Write the reason behind it: "-- agreed with …".',
        nl: 'Niemand kan later zien waarom deze bevinding is geaccepteerd. Schrijf de reden erachter: "-- afgesproken met …".',
      },
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    ⟦# engagement-disable-next-line vague/escape-clause⟧\n    - { id: app, statement: Nova shall automate each regression test where possible. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    # engagement-disable-next-line vague/escape-clause -- agreed with legal\n    - { id: app, statement: Nova shall automate each regression test where possible. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  checkSuppressions({ suppressions, report }) {
    for (const suppression of suppressions) {
      if (disables(suppression) && !hasReason(suppression))
        report({ message: 'found', range: suppression.comment.range });
    }
  },
});

/** True where it disables something, or may do so; one that is to go needs no reason. */
function disables({ kind, rules }: Suppression): boolean {
  return (
    kind !== undefined && kind !== 'enable' && rules.some(({ effect }) => effect === 'used' || effect === 'unclear')
  );
}

/** Words in the wrong place are a reason too; what the light bulb puts there to be replaced is none. */
function hasReason({ reason, stray }: Suppression): boolean {
  return stray !== undefined || (reason !== '' && !reasonPlaceholders.includes(reason.toLowerCase()));
}
