import { replacePart } from '../../edits/replacePart.ts';
import { actorsFor } from '../../model/answers/actors.ts';
import { knownDefault } from '../../model/answers/defaults.ts';
import type { ProseText } from '../../model/prose.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import type { VagueWording } from '../../model/vagueWording.ts';
import type { Fix } from '../../validation/problem.ts';
import { defineRule } from '../rule.ts';
import { type PhrasePlace, phrasePlace } from '../vague/phrasePlace.ts';
import { fixMessages, reportVague } from '../vague/reportVague.ts';
import { agentPhrase, agentWord } from './agentPhrase.ts';

export default defineRule({
  meta: {
    id: 'responsibility/unnamed-actor',
    summary: 'A duty of nobody: "someone", "in consultation", "the report shall be delivered" without who delivers it.',
    why: 'Each party thinks that the other does it, and both find out on the day that it should have been done.',
    source: 'INCOSE Guide for Writing Requirements R2, R24; Paska, requirements smells (passive voice)',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" names nobody, so each party waits for the other. Instead: {suggestion}.',
        nl: '"{phrase}" noemt niemand, dus de ene partij wacht op de andere. In plaats daarvan: {suggestion}.',
      },
      passive: {
        en: 'This does not say who has to do it, so each party waits for the other. Write "{by}", followed by the party or role.',
        nl: 'Hier staat niet wie dit moet doen, dus de ene partij wacht op de andere. Schrijf "{by}", gevolgd door de partij of rol.',
      },
      ...fixMessages,
      insert: { en: 'Insert "{value}"', nl: 'Voeg "{value}" in' },
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: "The test report ⟦shall be delivered⟧ within 5 business days. ⟦Someone⟧ shall check it." }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: nl }\nscope:\n  inScope:\n    - { id: app, statement: "De volgorde wordt ⟦in overleg⟧ vastgesteld." }\n  outOfScope:\n    - { id: api, statement: ACME bouwt de API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: The test report shall be delivered by Nova within 5 business days. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague', 'actorless'],
  check(context) {
    const { vague, actorless, sourceRange, say, report } = context;
    reportVague('unnamed-actor', 'warning', context, {
      further: (place, { facts }, wording) => otherActors(place, facts, wording, (value) => say('replace', { value })),
    });
    for (const { text, language, duties } of actorless) {
      const { scalar } = text;
      const unnamed = vague.filter(
        ({ text: other, match }) => other === text && match.entry.category === 'unnamed-actor',
      );
      for (const duty of duties) {
        // One finding for each duty: what the lexicon says of it is more to the point.
        if (unnamed.some(({ match }) => match.start < duty.end && duty.start < match.end)) continue;
        report({
          message: 'passive',
          range: sourceRange(scalar, duty.start, duty.end),
          severity: hasOwner(text) ? 'information' : 'warning',
          data: { by: agentWord(language) },
          fixes: ({ document, facts }) => {
            const place = phrasePlace(document, scalar, duty, language);
            if (!place) return [];
            return actorsFor(facts, place.path).flatMap((actor): Fix[] => {
              const value = agentPhrase(actor, language);
              if (value === undefined) return [];
              const inserted = duty.agentPlace === 'behind' ? ` ${value}` : `${value} `;
              const edit = replacePart(document, scalar, duty.agentAt, duty.agentAt, inserted);
              return [{ title: say('insert', { value }), edits: [edit] }];
            });
          },
        });
      }
    }
  },
});

/** The keys beside a text that say which role sees to it. */
const ownerKeys = /^(?:ownerRoleId|accountable|responsible|chairRoleId)$/;

/** Whether the item that the text belongs to names a role for it: then the sentence alone leaves it open. */
function hasOwner({ map }: ProseText): boolean {
  return (map?.entries ?? []).some(
    ({ key, value }) =>
      ownerKeys.test(key.text) &&
      ((value?.kind === 'scalar' && value.text !== '') || (value?.kind === 'seq' && value.items.length > 0)),
  );
}

/** A rewriting that is a role and nothing else: a party can stand there as well, without the article. */
const roleAlone = /^(?:the|de|die Rolle|le rôle) \$\{1:[^}]*\}$/;

/** What an entry writes with the role that answers for the place, written with others who may do it. */
function otherActors(
  place: PhrasePlace,
  facts: SpecFacts,
  { match, rewrite }: VagueWording,
  title: (value: string) => string,
): Fix[] {
  const template = match.entry.replacements?.[0] ?? '';
  const offered = knownDefault('role', facts, place.path);
  return actorsFor(facts, place.path).flatMap(({ kind, name }) => {
    const plain = name.replace(/[${}\\]/g, '');
    if (name === offered || (kind === 'party' && !roleAlone.test(template)) || !template.includes('${1:')) return [];
    const snippet = kind === 'party' ? plain : template.replace(/\$\{1:[^}]*\}/, () => plain);
    const { start, end, text } = rewrite(snippet);
    return [{ title: title(text), edits: [replacePart(place.document, place.scalar, start, end, text)] }];
  });
}
