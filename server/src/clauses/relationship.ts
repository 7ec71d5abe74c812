import type { Content, ContentMap } from '../edits/content.ts';
import { isoDate, parseIsoDate } from '../forms/calendar.ts';
import { itemsAt, textIn } from '../model/answers/fields.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { oneOf, roleIds, roleOf } from './known.ts';
import { drafted, partyName } from './ownLanguage.ts';

/** Somebody who looks after the relationship, a first meeting, workshops, plans that are shared and a way to bring in ideas. */
export const relationship: Clause = (facts) => ({
  bridgeRoleId: bridgeRole(facts),
  introduction: introduction(facts),
  workshops: [workshop(facts)],
  strategy: strategy(facts),
  integration: [integration(facts)],
  innovation: { proposalsPerQuarter: { placeholder: 2 }, ownerRoleId: roleOf(facts, 'supplier') },
});

/** The role whose name says that it is the bridge, else the client's last: the first ones have their hands full. */
function bridgeRole(facts: SpecFacts): Content {
  const ids = [...roleIds(facts, 'client').toReversed(), ...roleIds(facts, 'supplier')];
  return oneOf([...bridgeRoles(facts), ...ids], 'bridge');
}

/** The ids of the roles whose id or title says that they look after the relationship. */
export function bridgeRoles(facts: SpecFacts): string[] {
  return itemsAt(facts, 'roles')
    .filter((role) =>
      /bridge|relation|relatie|beziehung|partner|brug/i.test(`${textIn(role, 'id')} ${textIn(role, 'title')}`),
    )
    .flatMap((role) => textIn(role, 'id') ?? []);
}

/** On the day the work starts. */
export function introduction(facts: SpecFacts): ContentMap {
  const start = parseIsoDate(facts.text('engagement', 'startDate'));
  const due = start === undefined ? '2026-03-02' : isoDate(start);
  return { meeting: { placeholder: drafted(facts, kickOff) }, due: { placeholder: due } };
}

export function workshop(facts: SpecFacts): ContentMap {
  return {
    mode: { choices: ['remote', 'onSite', 'hybrid'] },
    every: { placeholder: '3 months' },
    topic: { placeholder: drafted(facts, topic) },
  };
}

/** The client's plans, and a decision in which the supplier has a voice. */
export function strategy(facts: SpecFacts): ContentMap {
  return {
    shared: { placeholder: drafted(facts, plans, { client: partyName(facts, 'client') }) },
    every: { placeholder: '6 months' },
    ownerRoleId: roleOf(facts, 'client'),
    decisionsOpenToSupplier: openDecisions(facts),
  };
}

export function openDecisions(facts: SpecFacts): Content[] {
  return [{ placeholder: drafted(facts, decision) }];
}

/** One step by which the supplier's people belong to the team. */
export function integration(facts: SpecFacts): Content {
  return {
    placeholder: drafted(facts, together, {
      client: partyName(facts, 'client'),
      supplier: partyName(facts, 'supplier'),
    }),
  };
}

const kickOff = {
  en: 'Video kick-off in which each team member tells about work and home',
  nl: 'Video-kick-off waarin elk teamlid vertelt over werk en thuis',
  de: 'Video-Kick-off, in dem jedes Teammitglied von Arbeit und Zuhause erzählt',
  fr: 'Lancement en vidéo où chaque membre parle de son travail et de chez lui',
};

const topic = {
  en: 'What the teams change in their cooperation',
  nl: 'Wat de teams aan de samenwerking veranderen',
  de: 'Was die Teams an der Zusammenarbeit ändern',
  fr: 'Ce que les équipes changent dans leur collaboration',
};

const plans = {
  en: 'Plans of {client} for the next two years',
  nl: 'Plannen van {client} voor twee jaar',
  de: 'Pläne von {client} für zwei Jahre',
  fr: 'Plans de {client} pour deux ans',
};

const decision = { en: 'roadmap', nl: 'planning', de: 'Planung', fr: 'planification' };

const together = {
  en: 'The people of {supplier} show their work at the demo day of {client}.',
  nl: 'De mensen van {supplier} tonen hun werk op de demodag van {client}.',
  de: 'Die Leute von {supplier} zeigen ihre Arbeit am Demotag von {client}.',
  fr: 'Les personnes de {supplier} montrent leur travail à la journée de démonstration de {client}.',
};
