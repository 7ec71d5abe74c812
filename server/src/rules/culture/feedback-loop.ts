import { feedbackLoop } from '../../clauses/culture.ts';
import { picked } from '../../edits/content.ts';
import { quoted } from '../../validation/naming.ts';
import { absencesFor } from '../absence.ts';
import { insertInto, replaceBy } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { severityOfHabit, sizeSections } from '../smallEngagement.ts';

const id = 'culture/feedback-loop';

export default defineRule({
  meta: {
    id,
    summary: 'Feedback that goes one way, has no channel or rhythm, or is not safe to give.',
    why: 'A supplier who may not criticize cannot warn either. Where seniors decide, people tell them bad news only when there is a safe way to do it, and an agreed time.',
    source: 'Demand S19: reluctance to give feedback; demand S30: ask for feedback and adjust',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      oneWay: {
        en: 'A supplier that may not criticize does not warn in time either. Write "bothWays: true".',
        nl: 'Een leverancier die geen kritiek mag geven, waarschuwt ook niet op tijd. Schrijf "bothWays: true".',
      },
      unsafe: {
        en: 'Where the most senior person decides, hardly anybody criticizes under their own name. Write "anonymousOption: true".',
        nl: 'Waar de hoogste in rang beslist, geeft bijna niemand onder eigen naam kritiek. Schrijf "anonymousOption: true".',
      },
      channel: {
        en: 'Feedback without a channel of its own is often not given at all. Name a channel under "channelIds", such as {channel}.',
        nl: 'Feedback zonder eigen kanaal wordt vaak helemaal niet gegeven. Noem een kanaal onder "channelIds", zoals {channel}.',
      },
      rhythm: {
        en: 'Without a fixed rhythm, feedback comes only when there is already a conflict. Write "every", such as 2 weeks.',
        nl: 'Zonder vast ritme komt feedback pas als er al een conflict is. Schrijf "every", zoals 2 weeks.',
      },
      badNews: {
        en: 'Bad news waits for a good moment, until it is too late to act. Write "badNewsWithin", such as 1 business day.',
        nl: 'Slecht nieuws wacht op een goed moment, tot het te laat is om nog iets te doen. Schrijf "badNewsWithin", zoals 1 business day.',
      },
      several: {
        en: 'What goes wrong is told late, by one side only, or not at all. Write {keys} under "feedback".',
        nl: 'Wat misgaat, wordt laat verteld, door maar één kant, of helemaal niet. Schrijf {keys} onder "feedback".',
      },
      style: { en: 'The most senior person decides.', nl: 'De hoogste in rang beslist.' },
      insert: { en: 'Insert {keys}', nl: 'Voeg {keys} in' },
      replace: { en: 'Replace by "{value}"', nl: 'Vervang door "{value}"' },
    },
    examples: {
      invalid: [
        'culture:\n  hierarchy:\n    decisionStyle: topDown\n  feedback:\n    channelIds: [slack]\n    every: 2 weeks\n    bothWays: ⟦false⟧\n    anonymousOption: ⟦false⟧\n    badNewsWithin: 1 business day\n  confirmation:\n    restateWithin: 1 business day\n',
        'culture:\n  hierarchy:\n    decisionStyle: consensus\n  ⟦feedback⟧:\n    channelIds: [slack]\n    every: 2 weeks\n    bothWays: true\n  confirmation:\n    restateWithin: 1 business day\n',
      ],
      valid: [
        'culture:\n  hierarchy:\n    decisionStyle: consensus\n  feedback:\n    channelIds: [slack]\n    every: 2 weeks\n    bothWays: true\n    badNewsWithin: 1 business day\n  confirmation:\n    restateWithin: 1 business day\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  sections: ['communication', 'culture', ...sizeSections],
  check(context) {
    const { report, say } = context;
    for (const { range, severity, fixes } of absencesFor(id, context))
      report({ message: 'rhythm', range, severity, fixes: fixes(say('insert', { keys: '"every"' })) });
  },
  checkSpec({ spec, status, report, say }) {
    const culture = spec.at('culture');
    const feedback = culture.at('feedback');
    if (feedback.node?.kind !== 'map') return;
    const severity = severityOfHabit(spec, status.value);
    const style = culture.at('hierarchy').at('decisionStyle');
    const isTopDown = style.text === 'topDown';
    const related = [{ range: style.range, message: say('style') }];
    const channel = spec
      .at('communication')
      .at('channels')
      .items.flatMap((item) => item.at('id').text ?? [])[0];

    // A channel can only be named where the spec has one.
    const missing = [
      ...(channel !== undefined && feedback.at('channelIds').node === undefined ? (['channelIds'] as const) : []),
      ...(feedback.at('bothWays').node === undefined ? (['bothWays'] as const) : []),
      ...(isTopDown && feedback.at('anonymousOption').node === undefined ? (['anonymousOption'] as const) : []),
      ...(feedback.at('badNewsWithin').node === undefined ? (['badNewsWithin'] as const) : []),
    ];
    const [first, second] = missing;
    if (first) {
      const keys = quoted(missing);
      report({
        message: second ? 'several' : messages[first],
        range: feedback.keyRange,
        severity,
        data: { keys, channel: `"${channel ?? ''}"` },
        ...(missing.includes('anonymousOption') ? { related } : {}),
        fixes: (now) => insertInto(now, feedback, picked(feedbackLoop(now.facts), missing), say('insert', { keys })),
      });
    }
    const bothWays = feedback.at('bothWays');
    if (bothWays.flag === false)
      report({
        message: 'oneWay',
        range: bothWays.range,
        severity,
        fixes: (now) => replaceBy(now, bothWays, true, say('replace', { value: 'true' })),
      });
    const anonymous = feedback.at('anonymousOption');
    if (isTopDown && anonymous.flag === false)
      report({
        message: 'unsafe',
        range: anonymous.range,
        severity,
        related,
        fixes: (now) => replaceBy(now, anonymous, true, say('replace', { value: 'true' })),
      });
  },
});

const messages = {
  channelIds: 'channel',
  bothWays: 'oneWay',
  anonymousOption: 'unsafe',
  badNewsWithin: 'badNews',
} as const;
