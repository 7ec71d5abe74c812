import type { Priority } from '../../generated/format.ts';
import { timeSections } from '../../model/timeFacts.ts';
import type { View } from '../../model/view.ts';
import { swap } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { comparisonIn } from './comparison.ts';

const limits = ['respondWithin', 'resolveWithin'] as const;

export default defineRule({
  meta: {
    id: 'escalation/priority-order',
    pillar: 'progress',
    summary:
      'Incidents have to be solved before they are answered, or the less urgent ones sooner than the more urgent ones.',
    why: 'On the night of an incident people do what the table says. A table that contradicts itself lets everybody choose the line that suits.',
    source: 'Practice of service agreements (ISO/IEC 20000-1): priorities with rising times',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      solved: {
        en: 'An incident has to be solved ({resolve}) before anybody has to answer ({respond}), so one of the two times is wrong. Make "resolveWithin" longer than "respondWithin".',
        nl: 'Een incident moet opgelost zijn ({resolve}) voordat iemand hoeft te antwoorden ({respond}), dus een van beide termijnen klopt niet. Maak "resolveWithin" langer dan "respondWithin".',
      },
      urgent: {
        en: '{place} comes after {above} but gets less time ({time} against {longer}), so nobody knows which is more urgent. Put the most urgent first, with the shortest times.',
        nl: '{place} komt na {above} maar krijgt minder tijd ({time} tegen {longer}), dus niemand weet wat dringender is. Zet de dringendste bovenaan, met de kortste termijnen.',
      },
      answer: { en: 'The answer comes within {time}.', nl: 'Het antwoord komt binnen {time}.' },
      above: { en: '{above} has {time}.', nl: '{above} heeft {time}.' },
      swap: { en: 'Swap the two times', nl: 'Wissel de twee termijnen om' },
    },
    examples: {
      invalid: [
        'support:\n  alwaysOn: true\n  priorities:\n    - { id: p1, definition: Severity 1, respondWithin: 4 hours, resolveWithin: ⟦15 minutes⟧, channelId: pager, escalationId: delivery }\n',
        'support:\n  alwaysOn: true\n  priorities:\n    - { id: p1, definition: Severity 1, respondWithin: 1 hour, resolveWithin: 4 hours, channelId: pager, escalationId: delivery }\n    - { id: p2, definition: A screen shows an error., respondWithin: ⟦15 minutes⟧, resolveWithin: 8 hours, channelId: pager, escalationId: delivery }\n',
      ],
      valid: [
        'support:\n  alwaysOn: true\n  priorities:\n    - { id: p1, definition: Severity 1, respondWithin: 15 minutes, resolveWithin: 4 hours, channelId: pager, escalationId: delivery }\n    - { id: p2, definition: A screen shows an error., respondWithin: 15 minutes, resolveWithin: 8 hours, channelId: pager, escalationId: delivery }\n',
      ],
    },
  },
  sections: [...timeSections, 'support'],
  checkSpec({ spec, nameOf, report, say }) {
    const compare = comparisonIn(spec);
    const priorities = spec.at('support').at('priorities').items;
    for (const [index, priority] of priorities.entries()) {
      const [respond, resolve] = [priority.at('respondWithin'), priority.at('resolveWithin')];
      if ((compare(resolve.text, respond.text) ?? 0) < 0) {
        report({
          message: 'solved',
          range: resolve.range,
          data: { resolve: resolve.text ?? '', respond: respond.text ?? '' },
          related: [{ range: respond.range, message: say('answer', { time: respond.text ?? '' }) }],
          fixes: (now) => swap(now, respond, resolve, say('swap')),
        });
        continue;
      }
      const above = priorities[index - 1];
      if (above) for (const limit of limits) checkUrgency(priority, above, limit);
    }

    function checkUrgency(priority: View<Priority>, above: View<Priority>, limit: (typeof limits)[number]): void {
      const [time, longer] = [priority.at(limit), above.at(limit)];
      if ((compare(time.text, longer.text) ?? 0) >= 0) return;
      const names = { place: nameOf(priority), above: nameOf(above) };
      report({
        message: 'urgent',
        range: time.range,
        data: { ...names, time: time.text ?? '', longer: longer.text ?? '' },
        related: [{ range: longer.range, message: say('above', { above: names.above, time: longer.text ?? '' }) }],
        fixes: (now) => swap(now, time, longer, say('swap')),
      });
    }
  },
});
