import { bridgeOrClient, roleOf } from '../../clauses/known.ts';
import { type MeetingPurpose, meeting, usualMeeting, usualOutput } from '../../clauses/meetings.ts';
import { type Draft, drafted } from '../../clauses/ownLanguage.ts';
import type { ContentMap } from '../../edits/content.ts';
import { freshId } from '../../edits/skeletonIds.ts';
import { writeBlock, writeInline } from '../../edits/writeContent.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import type { Locale } from '../../rules/rule.ts';
import { layoutOf, writtenAs } from '../contentAt.ts';
import { isQuotedAround } from '../quoting.ts';
import type { CompletionSource, SpecPlace } from '../specPlace.ts';

interface Template {
  readonly label: Readonly<Record<Locale, string>>;
  readonly content: (facts: SpecFacts) => ContentMap;
}

const demonstrated: Draft = {
  en: 'List of accepted items, and of those to be changed',
  nl: 'Lijst van geaccepteerde punten, en van die nog veranderen',
  de: 'Liste der abgenommenen Punkte und der noch zu ändernden',
  fr: 'Liste des points acceptés et de ceux à modifier',
};

const readyItems: Draft = {
  en: 'Items for the next planning, each with acceptance criteria and an estimate',
  nl: 'Punten voor de volgende planning, elk met acceptatiecriteria en een schatting',
  de: 'Punkte für die nächste Planung, jeder mit Abnahmekriterien und Schätzung',
  fr: 'Points pour la prochaine planification, chacun avec critères d’acceptation et estimation',
};

/** Meetings that not every engagement has; those that it needs are in its clauses. */
const templates: readonly Template[] = [
  { label: { en: 'Stand-up', nl: 'Stand-up' }, content: (facts) => usualMeeting(facts, 'standUp') },
  { label: { en: 'Planning', nl: 'Planning' }, content: (facts) => usualMeeting(facts, 'planning') },
  {
    label: { en: 'Refinement', nl: 'Refinement' },
    content: (facts) =>
      held(facts, 'refinement', 'planning', '2 weeks', '1 hour', ['planning', 'delivery'], drafted(facts, readyItems)),
  },
  {
    label: { en: 'Review', nl: 'Review' },
    content: (facts) =>
      held(facts, 'review', 'review', '2 weeks', '1 hour', ['delivery', 'feedback'], drafted(facts, demonstrated)),
  },
  {
    label: { en: 'Retrospective', nl: 'Retrospective' },
    content: (facts) =>
      held(facts, 'retrospective', 'retrospective', '2 weeks', '1 hour', ['collaboration', 'feedback']),
  },
  {
    label: { en: 'Steering meeting', nl: 'Stuurgroep' },
    content: (facts) => ({
      ...held(facts, 'steering', 'steering', '4 weeks', '1 hour', ['kpis', 'budget', 'risks', 'strategy']),
      chairRoleId: roleOf(facts, 'client'),
    }),
  },
  { label: { en: 'Evaluation', nl: 'Evaluatie' }, content: (facts) => usualMeeting(facts, 'evaluation') },
  {
    label: { en: 'Kick-off', nl: 'Kick-off' },
    content: (facts) => {
      const { every, ...once } = held(facts, 'kick-off', 'kickOff', '1 week', '2 hours', ['planning', 'collaboration']);
      return { ...once, chairRoleId: bridgeOrClient(facts) };
    },
  },
];

const detail = { en: 'with this spec’s roles and hours', nl: 'met de rollen en uren van deze spec' } as const;

/** Whole meetings behind a dash of the list of meetings: with the roles of the spec, at an hour at which both parties work. */
export const meetingTemplates: CompletionSource = (place) => {
  if (!isNewMeeting(place)) return [];
  return templates.map(({ label, content }) => {
    const { value, snippet } = written(place, content(place.knowledge.facts));
    return {
      label: label[place.locale],
      kind: 'section' as const,
      detail: detail[place.locale],
      documentation: () => `\`\`\`yaml\n${value}\n\`\`\``,
      value,
      ...(snippet === undefined ? {} : { snippet }),
      filter: [...new Set([label.en, label[place.locale]])].join(' '),
      rank: 2,
    };
  });
};

function isNewMeeting({ part, path }: SpecPlace): boolean {
  const [section, list, index] = path;
  return (
    part === 'value' && path.length === 3 && section === 'communication' && list === 'meetings' && index !== undefined
  );
}

function written(place: SpecPlace, content: ContentMap) {
  return writtenAs(
    place.flow ? writeInline(content, true, isQuotedAround(place)) : writeBlock(content, 0, layoutOf(place)),
  );
}

function held(
  facts: SpecFacts,
  id: string,
  type: string,
  every: string,
  duration: string,
  topics: MeetingPurpose['topics'],
  output = usualOutput(facts),
): ContentMap {
  const freeId = freshId(id, facts.idsOf('communication/meetings'));
  const chairRoleId = roleOf(facts, 'supplier');
  return meeting(facts, { id: freeId, type, every, duration, chairRoleId, topics, output });
}
