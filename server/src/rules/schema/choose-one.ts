import { follow, ownEntry } from '../../document/tree.ts';
import { removeEntry } from '../../edits/removeEntry.ts';
import { defineRule } from '../rule.ts';
import { holderRange } from './findingRanges.ts';
import { insertKey } from './insertions.ts';

export default defineRule({
  meta: {
    id: 'schema/choose-one',
    summary: 'Two keys that exclude each other, or neither of two of which one is needed.',
    why: 'An engagement with an end date that is also open-ended has two readings, and the parties will each take their own.',
    source: 'Spec format, version 1',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      none: { en: '{place} needs {keys}: choose one.', nl: '{place} heeft {keys} nodig: kies een van beide.' },
      both: {
        en: '{keys} contradict each other, so {place} cannot have both. Keep one.',
        nl: '{keys} spreken elkaar tegen, dus {place} kan ze niet allebei hebben. Laat er een staan.',
      },
      or: { en: ' or ', nl: ' of ' },
      and: { en: ' and ', nl: ' en ' },
      other: { en: 'The other one', nl: 'De andere' },
      insert: { en: 'Insert "{key}"', nl: 'Voeg "{key}" in' },
      keep: { en: 'Keep "{key}" only', nl: 'Laat alleen "{key}" staan' },
    },
    examples: {
      invalid: [
        '⟦engagement⟧: { model: projectDelivery, startDate: 2026-03-02 }\n',
        '⟦engagement⟧: { model: projectDelivery, startDate: 2026-03-02, endDate: 2026-12-18, openEnded: true }\n',
      ],
      valid: ['engagement: { model: projectDelivery, startDate: 2026-03-02, openEnded: true }\n'],
    },
  },
  reads: ['schemaFindings'],
  check({ schemaFindings, nameOf, report, say }) {
    for (const finding of schemaFindings) {
      if (finding.kind !== 'chooseOne' && finding.kind !== 'excludesEachOther') continue;
      const { schema, path } = finding;
      const map = follow(finding.place.node);
      if (map?.kind !== 'map') continue;
      const present = finding.keys.flatMap((key) => ownEntry(map, key) ?? []);
      const keys = finding.keys.map((key) => `"${key}"`).join(say(present.length === 0 ? 'or' : 'and'));
      report({
        message: present.length === 0 ? 'none' : 'both',
        range: holderRange(finding),
        data: { place: nameOf(path), keys },
        related: present.map((entry) => ({ range: entry.key.range, message: say('other') })),
        fixes: (now) =>
          present.length === 0
            ? finding.keys.flatMap((key) => insertKey(now, { map, key, schema }, say('insert', { key })))
            : present.map((kept) => ({
                title: say('keep', { key: kept.key.text }),
                edits: present.filter((entry) => entry !== kept).map((entry) => removeEntry(now.document, map, entry)),
              })),
      });
    }
  },
});
