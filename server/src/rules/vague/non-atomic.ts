import { replacePart } from '../../edits/replacePart.ts';
import { andOrIn, eitherSide, secondDuty } from '../../model/duties.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import type { Fix } from '../../validation/problem.ts';
import { defineRule } from '../rule.ts';
import { type PhrasePlace, phrasePlace } from './phrasePlace.ts';
import { fixMessages, reportVague, severityIn } from './reportVague.ts';
import { splitFix, splitMessages } from './splitItem.ts';

export default defineRule({
  meta: {
    id: 'vague/non-atomic',
    summary: 'Two agreements in one: "and/or", "c.q.", two duties in one statement.',
    why: 'When one half is done, is the agreement kept? It cannot be accepted, planned or paid by halves.',
    source: 'INCOSE Guide for Writing Requirements R17-R19; Paska, requirements smells (non-atomic)',
    defaultSeverity: 'information',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" leaves open whether one of the two is enough. Instead: {suggestion}.',
        nl: '"{phrase}" laat open of één van de twee genoeg is. In plaats daarvan: {suggestion}.',
      },
      both: {
        en: '"{phrase}" leaves open whether one of the two is enough. Write one of the two words, or an item for each.',
        nl: '"{phrase}" laat open of één van de twee genoeg is. Schrijf een van beide woorden, of voor elk een eigen item.',
      },
      duties: {
        en: 'Here a second duty begins, so half of this can be done and half not. Write an item for each duty.',
        nl: 'Hier begint een tweede plicht, dus dit kan half gedaan zijn en half niet. Schrijf voor elke plicht een eigen item.',
      },
      ...fixMessages,
      ...splitMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall build the app ⟦and shall⟧ host it. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API ⟦and/or⟧ documents it. }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: nl }\nscope:\n  inScope:\n    - { id: app, statement: Nova moet de app bouwen ⟦en moet⟧ hem beheren. }\n  outOfScope:\n    - { id: api, statement: ACME bouwt de API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall build the iOS app and the Android app. }\n    - { id: hosting, statement: Nova shall host both. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague', 'prose', 'language'],
  check(context) {
    const { vague, prose, language, sourceRange, say, report } = context;
    const split = (place: PhrasePlace, facts: SpecFacts): readonly Fix[] => {
      const two = eitherSide(place.scalar.text, place.start, place.end);
      return two ? splitFix(place, two, facts, say('split')) : [];
    };
    reportVague('non-atomic', 'information', context, { further: (place, { facts }) => split(place, facts) });
    for (const text of prose) {
      const { scalar } = text;
      for (const { start, end } of andOrIn(scalar.text)) {
        if (vague.some(({ text: other, match }) => other === text && match.start < end && start < match.end)) continue;
        const phrase = scalar.text.slice(start, end);
        report({
          message: 'both',
          range: sourceRange(scalar, start, end),
          data: { phrase },
          severity: severityIn(text, 'information'),
          fixes: ({ document, facts }) => {
            const place = phrasePlace(document, scalar, { start, end }, text.language ?? language ?? 'en');
            const words = phrase.split('/').map((word) => word.trim());
            return [
              ...(place ? split(place, facts) : []),
              ...words.map((value) => ({
                title: say('replace', { value }),
                edits: [replacePart(document, scalar, start, end, value)],
              })),
            ];
          },
        });
      }
      const two = text.prose.kind === 'obligation' ? secondDuty(scalar.text) : undefined;
      if (!two) continue;
      report({
        message: 'duties',
        range: sourceRange(scalar, two.start, two.end),
        fixes: ({ document, facts }) => {
          const place = phrasePlace(document, scalar, two, text.language ?? language ?? 'en');
          return place ? splitFix(place, two, facts, say('split')) : [];
        },
      });
    }
  },
});
