import { replacePart } from '../../edits/replacePart.ts';
import type { Alias } from '../../model/names.ts';
import type { ProseText } from '../../model/prose.ts';
import { schemaAt } from '../../schema/schema.ts';
import type { Fix } from '../../validation/problem.ts';
import { defineRule } from '../rule.ts';
import { defineFix, defineMessages } from '../vague/defineTerm.ts';
import { openIssueFix, openIssueMessages } from '../vague/openIssue.ts';
import { phrasePlace } from '../vague/phrasePlace.ts';
import { fixMessages, reportVague, severityIn } from '../vague/reportVague.ts';
import { acronymsIn } from './acronyms.ts';
import { capitalTermsIn } from './capitalTerms.ts';
import { type KnownNames, knownNames } from './knownNames.ts';

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
        en: 'The capitals of "{phrase}" promise a definition, and there is none. Define it in the glossary, or write it without capitals.',
        nl: 'De hoofdletters van "{phrase}" beloven een definitie, en die is er niet. Leg het vast in de begrippenlijst, of schrijf het zonder hoofdletters.',
      },
      synonym: {
        en: '"{phrase}" stands beside "{term}", so a reader looks for the difference. Write "{term}" both times.',
        nl: '"{phrase}" staat naast "{term}", dus zoekt een lezer naar het verschil. Schrijf beide keren "{term}".',
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
  reads: ['vague', 'prose', 'language', 'terms', 'aliases', 'ids', 'actors', 'nameWords', 'unreadable'],
  check(context) {
    const { vague, prose, language, aliases, unreadable, sourceRange, say, report } = context;
    reportVague('vague-reference', 'warning', context, {
      // A standard can be defined; what points to another place of the text can only be asked.
      further: (place, { facts }, { match }) =>
        match.entry.severity === undefined
          ? defineFix(place, 'meaning', say)
          : openIssueFix(place, facts, 'question', say),
    });

    const reportUndefined = (
      text: ProseText,
      message: 'acronym' | 'term',
      at: { start: number; end: number },
    ): void => {
      const { scalar } = text;
      // A phrase of the lexicon says more about the same words.
      if (vague.some(({ text: other, match }) => other === text && match.start < at.end && at.start < match.end))
        return;
      report({
        message,
        range: sourceRange(scalar, at.start, at.end),
        data: { phrase: scalar.text.slice(at.start, at.end) },
        severity: severityIn(text, 'warning'),
        fixes: ({ document }) => {
          const place = phrasePlace(document, scalar, at, text.language ?? language ?? 'en');
          return place ? defineFix(place, 'meaning', say) : [];
        },
      });
    };

    // Where YAML could not be read, there may be more terms and names.
    const mayHideNames = unreadable.some((section) => /^(?:glossary|parties|people|roles)?$/.test(section));
    let known: KnownNames | undefined;
    for (const text of prose) {
      // What explains in passing promises nothing by its words.
      if (text.prose.kind === 'narrative' || mayHideNames) continue;
      const decoded = text.scalar.text;
      if (!/\p{Lu}\S*\p{Lu}|\p{Lu}\p{Ll}+[ \t]+\S/u.test(decoded)) continue;
      known ??= knownNames(context);
      for (const acronym of acronymsIn(decoded)) {
        if (!known.hasAcronym(acronym.name)) reportUndefined(text, 'acronym', acronym);
      }
      // In German every noun has a capital.
      if (/^de(?:-|$)/i.test(text.language ?? language ?? 'en')) continue;
      for (const term of capitalTermsIn(decoded)) {
        if (!known.hasTerm(term.phrase)) reportUndefined(text, 'term', term);
      }
    }

    for (const { text, alias, start } of mixedIn(prose, aliases)) {
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

/** Where the texts of a part use a second word for a term, though they use the term too. */
function mixedIn(
  prose: readonly ProseText[],
  aliases: readonly Alias[],
): { readonly text: ProseText; readonly alias: Alias; readonly start: number }[] {
  const texts = prose.filter(({ schema }) => schema !== schemaAt(['glossary', 0, 'definition']));
  return aliases.flatMap((alias) => {
    // "API" lies in "order API": which of the two a text means cannot be told.
    if (contains(alias.term, alias.alias) || contains(alias.alias, alias.term)) return [];
    if (!texts.some(({ scalar }) => contains(scalar.text, alias.term))) return [];
    return texts.flatMap((text) => placesOf(text.scalar.text, alias.alias).map((start) => ({ text, alias, start })));
  });
}

function contains(text: string, word: string): boolean {
  return placesOf(text, word).length > 0;
}

/** Where a word stands by itself in a text, in any case. Indices are UTF-16 code units. */
function placesOf(text: string, word: string): number[] {
  if (word === '') return [];
  const escaped = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map(({ index }) => index);
}
