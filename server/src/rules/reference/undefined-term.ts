import { replacePart } from '../../edits/replacePart.ts';
import type { Fix } from '../../validation/problem.ts';
import { defineRule } from '../rule.ts';
import { defineFix, defineMessages } from '../vague/defineTerm.ts';
import { openIssueFix, openIssueMessages } from '../vague/openIssue.ts';
import { phrasePlace } from '../vague/phrasePlace.ts';
import { fixMessages, reportVague, severityIn } from '../vague/reportVague.ts';

export default defineRule({
  meta: {
    id: 'reference/undefined-term',
    summary:
      'What nobody can look up: "best practices", "the above", an abbreviation or a term that the glossary does not have.',
    why: 'Each party fills it in with what it knows from home, and both think that they agree.',
    source: 'INCOSE Guide for Writing Requirements R4, R36-R38',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" cannot be looked up, so each party reads something else into it. Instead: {suggestion}.',
        nl: '"{phrase}" is nergens op te zoeken, dus leest elke partij er iets anders in. In plaats daarvan: {suggestion}.',
      },
      acronym: {
        en: 'A reader who does not know "{phrase}" can only guess. Write it in full, or define it in the glossary.',
        nl: 'Wie "{phrase}" niet kent, kan alleen raden. Schrijf het voluit, of leg het vast in de begrippenlijst.',
      },
      term: {
        en: '"{phrase}" is written with capitals like a defined term, but has no definition. Define it in the glossary, or write it without capitals.',
        nl: '"{phrase}" heeft hoofdletters zoals een vastgelegd begrip, maar de definitie ontbreekt. Leg het vast in de begrippenlijst, of schrijf het zonder hoofdletters.',
      },
      synonym: {
        en: '"{phrase}" and "{term}" are both used, so a reader looks for the difference. Write "{term}" both times.',
        nl: '"{phrase}" en "{term}" komen allebei voor, dus een lezer zoekt naar het verschil. Schrijf beide keren "{term}".',
      },
      ...fixMessages,
      ...defineMessages,
      ...openIssueMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: "Nova shall follow ⟦best practices⟧, and the ⟦QXR⟧ of each Release in the ⟦Change Calendar⟧." }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'glossary:\n  - term: Severity 1\n    definition: No customer can place an order through the app.\n    aliases: [Sev 1]\nscope:\n  inScope:\n    - { id: app, statement: "Nova reports each Severity 1 defect, and repairs a ⟦Sev 1⟧ defect in 4 hours." }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: nl }\nscope:\n  inScope:\n    - { id: app, statement: Nova volgt ⟦gangbare standaarden⟧. }\n  outOfScope:\n    - { id: api, statement: ACME bouwt de API. }\n',
      ],
      valid: [
        'glossary:\n  - term: Change Calendar\n    definition: The list of releases in Jira.\n  - term: QXR\n    definition: The query report of Grafana.\nscope:\n  inScope:\n    - { id: app, statement: Nova shall meet level 2 of OWASP ASVS 5.0, and send the QXR of each Release in the Change Calendar. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague', 'unknownTerms', 'secondWords', 'language'],
  check(context) {
    const { vague, unknownTerms, secondWords, language, sourceRange, say, report } = context;
    reportVague('vague-reference', 'warning', context, {
      // A standard can be defined; what points to another place of the text can only be asked.
      further: (place, { facts }, { match }) =>
        match.entry.severity === undefined
          ? defineFix(place, 'meaning', say)
          : openIssueFix(place, facts, 'question', say),
    });

    for (const { text, kind, start, end } of unknownTerms) {
      const { scalar } = text;
      // A phrase of the lexicon says more about the same words.
      if (vague.some(({ text: other, match }) => other === text && match.start < end && start < match.end)) continue;
      report({
        message: kind,
        range: sourceRange(scalar, start, end),
        data: { phrase: scalar.text.slice(start, end) },
        severity: severityIn(text, 'warning'),
        fixes: ({ document }) => {
          const place = phrasePlace(document, scalar, { start, end }, text.language ?? language ?? 'en');
          return place ? defineFix(place, 'meaning', say) : [];
        },
      });
    }

    for (const { text, alias, start } of secondWords) {
      const { scalar } = text;
      const end = start + alias.alias.length;
      report({
        message: 'synonym',
        range: sourceRange(scalar, start, end),
        data: { phrase: scalar.text.slice(start, end), term: alias.term },
        severity: 'information',
        fixes: ({ document }): Fix[] => [
          {
            title: say('replace', { value: alias.term }),
            edits: [replacePart(document, scalar, start, end, alias.term)],
          },
        ],
      });
    }
  },
});
