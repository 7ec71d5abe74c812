import { replaceValue } from '../../edits/replaceValue.ts';
import { fits } from '../../forms/pattern.ts';
import type { Fix } from '../../validation/problem.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'change/version-not-bumped',
    summary: 'What was signed has changed since, and still has the version that was signed.',
    why: 'Two texts with one version number are two agreements. Each party will hold the other to the one that it remembers.',
    source: 'Demand S13: change procedure; demand S15: legal check of this very version',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      changed: {
        en: 'The text that was signed as version {version} ({parties}) has changed since, so nobody knows which text is binding. Write the next version, such as {next}, and set the status to review.',
        nl: 'De tekst die als versie {version} is ondertekend ({parties}), is daarna gewijzigd, dus niemand weet welke tekst bindend is. Schrijf de volgende versie, zoals {next}, en zet de status op review.',
      },
      signed: { en: '{party} signed a different text.', nl: '{party} heeft een andere tekst ondertekend.' },
      bump: {
        en: 'Change it to {next} and set the status to review',
        nl: 'Maak er {next} van en zet de status op review',
      },
    },
    examples: {
      invalid: [
        'metadata: { name: base, title: The app, version: ⟦1.2.0⟧, status: agreed, language: en }\nsignatures:\n  - { partyId: acme, personId: tom, signedOn: 2026-02-16, version: 1.2.0, fingerprint: sha256:2c26b46b68ffc68ff99b453c1d304134 }\n  - { partyId: nova, personId: asha, signedOn: 2026-02-16, version: 1.2.0 }\n',
      ],
      valid: [
        'metadata: { name: base, title: The app, version: 1.3.0-draft, status: review, language: en }\nsignatures:\n  - { partyId: acme, personId: tom, signedOn: 2026-02-16, version: 1.2.0, fingerprint: sha256:2c26b46b68ffc68ff99b453c1d304134 }\n  - { partyId: nova, personId: asha, signedOn: 2026-02-16, version: 1.2.0 }\n',
      ],
    },
  },
  reads: ['fingerprint'],
  sections: ['metadata', 'signatures'],
  checkSpec({ spec, fingerprint, report, say }) {
    if (fingerprint === undefined) return;
    const metadata = spec.at('metadata');
    const version = metadata.at('version');
    // A signature of another version is another matter: nobody said that it is of this text.
    const others = spec.at('signatures').items.filter((signature) => {
      const signed = signature.at('fingerprint').text;
      const isOfThis = signature.at('version').text === version.text;
      return isOfThis && signed !== undefined && fits('fingerprint', signed) && signed !== fingerprint;
    });
    if (others.length === 0 || version.text === undefined || !fits('semver', version.text)) return;
    const [next = '', correction = ''] = nextVersions(version.text);
    const named = others.map((signature) => `"${signature.at('partyId').text ?? '…'}"`);
    report({
      message: 'changed',
      range: version.range,
      data: { parties: named.join(', '), version: version.text, next },
      related: others.map((signature, index) => ({
        range: signature.at('fingerprint').range,
        message: say('signed', { party: named[index] ?? '' }),
      })),
      fixes: ({ document }) => {
        const [number, status] = [version.node, metadata.at('status').node];
        if (!number || !status) return [];
        return [next, correction].map(
          (value): Fix => ({
            title: say('bump', { next: value }),
            edits: [replaceValue(document, number, value), replaceValue(document, status, 'review')],
          }),
        );
      },
    });
  },
});

/** Drafts of the next version: with an addition, and with no more than a correction. */
function nextVersions(version: string): string[] {
  const [major = 0, minor = 0, patch = 0] = (/^\d+\.\d+\.\d+/.exec(version)?.[0] ?? '').split('.').map(Number);
  return [`${major}.${minor + 1}.0-draft`, `${major}.${minor}.${patch + 1}-draft`];
}
