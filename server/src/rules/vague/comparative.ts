import { kpiIn } from '../../model/kpiScalars.ts';
import { defineRule } from '../rule.ts';
import { measureFix, measureMessages } from './measureTerm.ts';
import { fixMessages, reportVague } from './reportVague.ts';

export default defineRule({
  meta: {
    id: 'vague/comparative',
    summary: 'Better, faster or less, without than what and by how much: "faster", "optimise", "verbeteren".',
    why: 'The smallest step in the right direction fulfils it, and without a first measurement so does none.',
    source: 'Femmer, requirements smells; Wiegers, Software Requirements',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" does not say from which value to which, so the smallest change is enough. Instead: {suggestion}.',
        nl: '"{phrase}" zegt niet van welke waarde naar welke, dus de kleinste stap is genoeg. In plaats daarvan: {suggestion}.',
      },
      ...fixMessages,
      ...measureMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall deliver ⟦faster⟧ releases. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: nl }\nscope:\n  inScope:\n    - { id: app, statement: Nova levert ⟦snellere⟧ versies op. }\n  outOfScope:\n    - { id: api, statement: ACME bouwt de API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: "Nova shall bring the lead time of a release from 14 to 5 days by 2026-06-30." }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague', 'typedScalars'],
  check(context) {
    const hasBaseline = kpiIn(context.typedScalars)?.hasBaseline === true;
    reportVague('comparative', 'warning', context, {
      // From the baseline to the target: that is what the KPI's texts compare.
      isExact: ({ text }) => hasBaseline && text.prose.context === 'kpi',
      further: (place, { facts }) => measureFix(place, facts, context.say),
    });
  },
});
