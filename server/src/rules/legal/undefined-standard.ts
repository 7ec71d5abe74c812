import { schemaAt } from '../../schema/schema.ts';
import { defineRule } from '../rule.ts';
import { defineFix, defineMessages } from '../vague/defineTerm.ts';
import { fixMessages, reportVague } from '../vague/reportVague.ts';

export default defineRule({
  meta: {
    id: 'legal/undefined-standard',
    summary: 'A legal measure that the glossary does not define: "material breach", "wezenlijke tekortkoming".',
    why: 'What it means is decided by a judge, years later, in the country of one of the parties.',
    source: 'Adams, Manual of Style for Contract Drafting; INCOSE Guide for Writing Requirements R4',
    defaultSeverity: 'information',
    fixable: true,
    messages: {
      vague: {
        en: 'What "{phrase}" means is left to a judge. Instead: {suggestion}.',
        nl: 'Wat "{phrase}" inhoudt, wordt aan een rechter overgelaten. In plaats daarvan: {suggestion}.',
      },
      ...fixMessages,
      ...defineMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: "Nova shall report each ⟦material breach⟧ within 2 business days." }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: nl }\nscope:\n  inScope:\n    - { id: app, statement: Nova meldt elke ⟦wezenlijke tekortkoming⟧ binnen 2 werkdagen. }\n  outOfScope:\n    - { id: api, statement: ACME bouwt de API. }\n',
      ],
      valid: [
        'glossary:\n  - term: Material breach\n    definition: A delay of more than 20 business days, or a defect that stops all orders for 3 business days.\nscope:\n  inScope:\n    - { id: app, statement: Nova shall report each material breach within 2 business days. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague'],
  check: (context) =>
    reportVague('legal-standard', 'information', context, {
      // What no cap may cover is in the words of the law, which a definition of the parties does not change.
      isExact: ({ text }) => text.schema === schemaAt(['legal', 'liability', 'uncapped', 0]),
      further: (place) => defineFix(place, 'threshold', context.say),
    }),
});
