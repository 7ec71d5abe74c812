import { consequence } from '../../clauses/milestones.ts';
import { insertInto } from '../fixes.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'deadline/consequence-missing',
    summary: 'A firm date that can be missed without any consequence.',
    why: 'A promise that costs nothing is an aim. When the date passes the parties negotiate what it is worth, when they can least afford it.',
    source: 'Demand S12; practice of service agreements (credits, right to terminate)',
    defaultSeverity: 'information',
    fixable: true,
    messages: {
      explicit: {
        en: 'Nothing happens when {place} is late, so its firm date is only an aim. Write a "consequence": an amount per day with a maximum, or a right to stop.',
        nl: 'Er gebeurt niets als {place} te laat is, dus de harde datum is maar een streven. Schrijf een "consequence": een bedrag per dag met een maximum, of een recht om te stoppen.',
      },
      byDefault: {
        en: 'Nothing happens when {place} is late, though dates are firm here unless they say otherwise. Write a "consequence", or "binding: target".',
        nl: 'Er gebeurt niets als {place} te laat is, terwijl datums hier hard zijn tenzij er iets anders staat. Schrijf een "consequence", of "binding: target".',
      },
      default: { en: 'This makes it firm.', nl: 'Dit maakt de datum hard.' },
      insert: { en: 'Insert a consequence', nl: 'Voeg een gevolg in' },
      target: { en: 'Make the date an aim', nl: 'Maak van de datum een streven' },
    },
    examples: {
      invalid: ['milestones:\n  - { ⟦id⟧: go-live, title: Go-live, due: 2026-09-01, binding: firm }\n'],
      valid: [
        'milestones:\n  - { id: go-live, title: Go-live, due: 2026-09-01, binding: firm, consequence: Nova credits EUR 500 per business day. }\n',
        'milestones:\n  - { id: beta, title: Beta, due: 2026-06-30, binding: target }\n',
      ],
    },
  },
  sections: ['deadlines', 'milestones'],
  checkSpec({ spec, nameOf, report, say }) {
    const byDefault = spec.at('deadlines').at('defaultBinding');
    for (const milestone of spec.at('milestones').items) {
      const binding = milestone.at('binding');
      const firm = binding.exists ? binding : byDefault;
      if (firm.text !== 'firm' || milestone.at('consequence').exists || !milestone.at('due').exists) continue;
      report({
        message: binding.exists ? 'explicit' : 'byDefault',
        range: milestone.keyRange,
        data: { place: nameOf(milestone) },
        related: binding.exists ? undefined : [{ range: byDefault.range, message: say('default') }],
        fixes: (now) => [
          ...insertInto(now, milestone, { consequence: { placeholder: consequence(now.facts) } }, say('insert')),
          ...(binding.exists ? [] : insertInto(now, milestone, { binding: 'target' }, say('target'))),
        ],
      });
    }
  },
});
