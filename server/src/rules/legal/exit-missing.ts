import { quoted } from '../../validation/naming.ts';
import { absencesFor, worstOf } from '../absence.ts';
import { insertPart } from '../fixes.ts';
import { defineRule } from '../rule.ts';

const id = 'legal/exit-missing';

export default defineRule({
  meta: {
    id,
    summary: 'How the work is handed over when the engagement ends was not agreed.',
    why: 'On the last day the client has no code, no access and no data, and the only people who could help have left. What is agreed at the start costs little; at the end it costs what the supplier asks.',
    source: 'DORA articles 28(8) and 30(3)(f); GIBIT article 22; ISO 44001 (exit strategy)',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      section: {
        en: 'When the engagement ends, the client may be left without code, access and data. Add "exit": a transition period, who leads it, what is handed over and when the data is returned.',
        nl: 'Als de samenwerking eindigt, kan de opdrachtgever zonder code, toegang en gegevens zitten. Voeg "exit" toe: een overgangsperiode, wie die leidt, wat er wordt overgedragen en wanneer de gegevens worden teruggegeven.',
      },
      lacks: {
        en: 'What is not agreed about the end now is hard to agree on when the parties separate. Write {keys} under "exit".',
        nl: 'Wat nu niet over het einde is afgesproken, is moeilijk te regelen als de partijen uit elkaar gaan. Schrijf {keys} onder "exit".',
      },
      insertSection: { en: 'Insert "exit"', nl: 'Voeg "exit" in' },
      insert: { en: 'Insert {keys}', nl: 'Voeg {keys} in' },
    },
    examples: {
      invalid: ['⟦exit⟧:\n  transitionPeriod: 3 months\n  ownerRoleId: bridge\n'],
      valid: [
        'exit:\n  transitionPeriod: 3 months\n  ownerRoleId: bridge\n  handover: [Source code with its history]\n  dataReturnWithin: 30 days\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  check(context) {
    const { report, say } = context;
    const absences = absencesFor(id, context);
    const section = absences.find(({ finding }) => finding.path.length === 0);
    if (section) {
      const { range, severity } = section;
      report({ message: 'section', range, severity, fixes: section.fixes(say('insertSection')) });
    }
    const missing = absences.filter(({ finding }) => finding.path.length > 0);
    const [first] = missing;
    if (!first) return;
    const names = missing.map(({ key }) => key);
    const keys = quoted(names);
    report({
      message: 'lacks',
      range: first.range,
      severity: worstOf(missing),
      data: { keys },
      fixes: (now) => insertPart(now, 'exit', names, say('insert', { keys })),
    });
  },
});
