import type { ScalarNode } from '../../document/tree.ts';
import { type Placeholder, placeholdersIn } from '../../model/placeholders.ts';
import type { TypedScalar } from '../../model/typedScalars.ts';
import { schemaAt } from '../../schema/schema.ts';
import { defineRule, type Now } from '../rule.ts';
import { openIssueFix, openIssueMessages } from './openIssue.ts';
import { phrasePlace } from './phrasePlace.ts';
import { fixMessages, reportVague, severityIn } from './reportVague.ts';

export default defineRule({
  meta: {
    id: 'vague/placeholder',
    summary:
      'Something that was to be filled in later: TBD, "nader te bepalen", <name>, [DATE], xxx, ???, lorem ipsum.',
    why: 'It is signed with the gap in it, and whoever fills it in then does so alone.',
    source: 'NASA Automated Requirement Measurement: incompletes; INCOSE Guide for Writing Requirements',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" agrees on nothing: whoever fills it in later does so alone. Instead: {suggestion}.',
        nl: 'Met "{phrase}" is niets afgesproken: wie het later invult, doet dat alleen. In plaats daarvan: {suggestion}.',
      },
      gap: {
        en: '"{phrase}" agrees on nothing: whoever fills it in later does so alone. Write what is agreed, or make it an open issue with an owner and a date.',
        nl: 'Met "{phrase}" is niets afgesproken: wie het later invult, doet dat alleen. Schrijf wat is afgesproken, of maak er een open punt van met een eigenaar en een datum.',
      },
      question: {
        en: '"{phrase}" asks nothing, so nobody can answer it. Write what is to be decided.',
        nl: '"{phrase}" vraagt niets, dus niemand kan het beantwoorden. Schrijf wat er te beslissen is.',
      },
      ...fixMessages,
      ...openIssueMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: "Nova shall build the app by ⟦<date>⟧." }\n  outOfScope:\n    - { id: api, statement: ⟦TBD⟧ }\n',
        'milestones:\n  - { id: go-live, title: "⟦???⟧", due: 2026-09-01, binding: target, ownerRoleId: delivery-manager }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: nl }\nscope:\n  inScope:\n    - { id: app, statement: ⟦Nader te bepalen⟧ }\n  outOfScope:\n    - { id: api, statement: ACME bouwt de API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: "Nova shall show each screen in <0.5 s, and List<String> stays a term of Java." }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague', 'typedScalars', 'terms', 'language'],
  check(context) {
    const { typedScalars, terms, language, sourceRange, say, report } = context;
    const found = gapsIn(typedScalars, terms);
    reportVague('placeholder', 'error', context, {
      isExact: ({ text, match }) =>
        isQuestion(text.schema) || found.get(text.scalar)?.gaps.some((gap) => overlaps(gap, match)) === true,
      further: (place, { facts }) => openIssueFix(place, facts, 'gap', say),
    });
    for (const [scalar, { gaps, text }] of found) {
      for (const gap of gaps) {
        report({
          message: isQuestion(text.schema) ? 'question' : 'gap',
          range: sourceRange(scalar, gap.start, gap.end),
          data: { phrase: scalar.text.slice(gap.start, gap.end) },
          severity: severityIn(text, 'error'),
          fixes: ({ document, facts }: Now) => {
            const place = phrasePlace(document, scalar, gap, text.language ?? language ?? 'en');
            return place ? openIssueFix(place, facts, 'gap', say) : [];
          },
        });
      }
    }
  },
});

/** The placeholders in the texts that a person has written: prose, titles and names, but not the terms of the glossary. */
function gapsIn(
  scalars: readonly TypedScalar[],
  terms: readonly string[],
): Map<ScalarNode, { readonly text: TypedScalar; readonly gaps: readonly Placeholder[] }> {
  const found: ReturnType<typeof gapsIn> = new Map();
  for (const text of scalars) {
    const { scalar, schema } = text;
    if (!schema['x-prose'] && !schema['x-label']) continue;
    if (typeof scalar.value !== 'string') continue;
    const gaps = placeholdersIn(scalar.text);
    if (gaps.length === 0 || isTerm(schema)) continue;
    const known = terms.map((term) => term.toLowerCase());
    const left = gaps.filter(
      ({ start, end }) =>
        !known.includes(scalar.text.slice(start, end).toLowerCase()) &&
        // An open issue is where "TBD" belongs: unless it is all that is asked.
        (!isQuestion(schema) || end - start === scalar.text.trim().length),
    );
    if (left.length > 0) found.set(scalar, { text, gaps: left });
  }
  return found;
}

function isQuestion(schema: TypedScalar['schema']): boolean {
  return schema === schemaAt(['openIssues', 0, 'question']);
}

function isTerm(schema: TypedScalar['schema']): boolean {
  return schema === schemaAt(['glossary', 0, 'term']) || schema === schemaAt(['glossary', 0, 'aliases', 0]);
}

function overlaps(a: Placeholder, b: Placeholder): boolean {
  return a.start < b.end && b.start < a.end;
}
