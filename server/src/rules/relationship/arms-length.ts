import { integration } from '../../clauses/relationship.ts';
import { addInto } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';
import { fixMessages, reportVague } from '../vague/reportVague.ts';

export default defineRule({
  meta: {
    id: 'relationship/arms-length',
    summary:
      'Words and choices that keep the other party at a distance: "offshore resources", "the vendor", only cost objectives, nothing that the teams share.',
    why: 'People who are called resources stop offering ideas, and leave for a client who knows their names.',
    source:
      'Demands S1, S31, S33, S42: partners, an extension of the own team, more than a cost; Vested outsourcing; practice of relationship managers between client and supplier',
    defaultSeverity: 'hint',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" keeps the people who do the work, and their ideas, at a distance. Instead: {suggestion}.',
        nl: '"{phrase}" houdt de mensen die het werk doen, en hun ideeën, op afstand. In plaats daarvan: {suggestion}.',
      },
      cost: {
        en: 'All objectives are about cost, so the cheapest solution will win over the best one. Add an objective of another type, such as expertise, quality or innovation.',
        nl: 'Alle doelstellingen gaan over kosten, dus de goedkoopste oplossing wint het van de beste. Voeg een doelstelling van een ander type toe, zoals expertise, quality of innovation.',
      },
      apart: {
        en: 'Nothing makes the supplier’s people part of the team, so they stay outsiders who carry out orders. Add "integration": what the teams share, such as a board or a demo day.',
        nl: 'Niets maakt de mensen van de leverancier deel van het team, dus ze blijven buitenstaanders die opdrachten uitvoeren. Voeg "integration" toe: wat de teams delen, zoals een bord of een demodag.',
      },
      insert: { en: 'Insert "integration"', nl: 'Voeg "integration" in' },
      ...fixMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: "Nova shall build the app with six ⟦offshore resources⟧." }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: nl }\nscope:\n  inScope:\n    - { id: app, statement: Nova bouwt de app met zes ⟦handjes⟧. }\n  outOfScope:\n    - { id: api, statement: ACME bouwt de API. }\n',
        '⟦objectives⟧:\n  - { id: cheap, statement: The app costs EUR 240000., type: cost, kpiIds: [orders] }\n',
        '⟦relationship⟧:\n  bridgeRoleId: bridge\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: Six engineers of Nova shall build the app. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague'],
  sections: ['objectives', 'relationship'],
  check: (context) => reportVague('arms-length', 'hint', context),
  checkSpec({ spec, report, say }) {
    const objectives = spec.at('objectives');
    if (objectives.items.length > 0 && objectives.items.every((objective) => objective.at('type').text === 'cost'))
      report({ message: 'cost', range: objectives.keyRange });
    const relationship = spec.at('relationship');
    const shared = relationship.at('integration');
    const isEmpty = shared.node?.kind === 'seq' && shared.node.items.length === 0;
    if (relationship.node?.kind !== 'map' || (shared.node !== undefined && !isEmpty)) return;
    const fixes = (now: Now) => addInto(now, relationship, 'integration', [integration(now.facts)], say('insert'));
    report({ message: 'apart', range: isEmpty ? shared.range : relationship.keyRange, fixes });
  },
});
