import type { Content } from '../edits/content.ts';
import type { PartName } from '../model/partReference.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { drafted, partyName } from './ownLanguage.ts';
import { isScenarioKind, scenario, scenarioKinds, scenarioOn } from './scenarioDrafts.ts';

/** A worked example for each kind of rule that the spec has, in the order in which people ask for them; one on its scope where it has none. */
export const scenarios: Clause = (facts) => {
  const known = scenarioKinds.flatMap((kind) => scenarioOn(facts, kind) ?? []);
  if (known.length > 0) return known;
  const [scope = 'app'] = facts.idsOf('scope/inScope');
  return [deliveryStory(facts, 'first-delivery', `scope/${scope}`)];
};

/** A worked example for the part of a spec that a reference (`section/id`) names, to be written over where there is no story of its own for it. */
export function scenarioFor(facts: SpecFacts, { id, reference }: PartName): Content {
  const [section = ''] = reference.split('/');
  const own = isScenarioKind(section) ? scenarioOn(facts, section, id) : undefined;
  // Keys have capitals, ids have hyphens.
  const name = id.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  return own ?? deliveryStory(facts, `example-${name}`, reference);
}

/** What happens when a delivery is late and fails its tests. */
function deliveryStory(facts: SpecFacts, id: string, about: string): Content {
  const names = { client: partyName(facts, 'client'), supplier: partyName(facts, 'supplier') };
  return scenario(facts, {
    id,
    about,
    given: drafted(facts, drafts.given, names),
    when: drafted(facts, drafts.when, names),
    outcome: drafted(facts, drafts.outcome, names),
  });
}

const drafts = {
  given: {
    en: '{supplier} hands over the first part 3 business days late.',
    nl: '{supplier} levert het eerste deel 3 werkdagen te laat op.',
    de: '{supplier} übergibt den ersten Teil 3 Arbeitstage zu spät.',
    fr: '{supplier} remet la première partie avec 3 jours ouvrés de retard.',
  },
  when: {
    en: '{client} finds two of the five tests failed.',
    nl: '{client} ziet dat twee van de vijf tests niet slagen.',
    de: '{client} stellt fest, dass zwei der fünf Tests fehlschlagen.',
    fr: '{client} constate que deux des cinq tests échouent.',
  },
  outcome: {
    en: '{supplier} repairs both within 5 business days at no charge.',
    nl: '{supplier} herstelt beide binnen 5 werkdagen zonder kosten.',
    de: '{supplier} behebt beide innerhalb von 5 Arbeitstagen ohne Kosten.',
    fr: '{supplier} corrige les deux sous 5 jours ouvrés sans frais.',
  },
};
