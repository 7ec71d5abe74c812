import { workingLanguage } from '../../clauses/communication.ts';
import { valuesOf } from '../../edits/content.ts';
import { fits } from '../../forms/pattern.ts';
import { baseLanguage } from '../../lexicon/wording.ts';
import type { Summaries } from '../../model/summaries.ts';
import type { View } from '../../model/view.ts';
import { listed } from '../../validation/naming.ts';
import type { Fix } from '../../validation/problem.ts';
import { absencesFor } from '../absence.ts';
import { insertPart, replaceBy } from '../fixes.ts';
import { defineRule, type Now, type SpecContext } from '../rule.ts';
import { valueRange } from '../schema/findingRanges.ts';
import { markLanguage } from './markLanguage.ts';
import { type Participant, participantsIn } from './participants.ts';
import { languageOfTexts } from './textLanguage.ts';

const id = 'communication/language-gap';

/** The sections whose sentences both parties have to understand. */
const textSections = [
  'glossary',
  'onboarding',
  'objectives',
  'scope',
  'deliverables',
  'milestones',
  'scenarios',
  'responsibilities',
  'kpis',
  'communication',
  'culture',
  'escalations',
  'support',
  'risks',
  'changes',
  'progress',
  'budget',
  'relationship',
  'legal',
  'exit',
] as const;
const sections = [...textSections, 'metadata', 'parties', 'people', 'roles'] as const;

export default defineRule({
  meta: {
    id,
    summary: 'No working language, people who do not speak it, or texts in another language than the spec says.',
    why: 'People who have to work in a language they do not speak stay silent, and silence is taken for agreement. People who sign a text that they cannot read do not know what they signed.',
    source: 'Demand S18: differences in language',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      missing: {
        en: 'Without an agreed language, the most fluent people lead every meeting and the others stay silent. Write "workingLanguage", such as {language}.',
        nl: 'Zonder afgesproken taal voeren de vlotste sprekers in elk overleg het woord en zwijgen de anderen. Schrijf "workingLanguage", zoals {language}.',
      },
      several: {
        en: 'With more than one working language, somebody is always unable to follow. Write the one language that everybody speaks, such as {language}.',
        nl: 'Met meer dan één werktaal is er altijd iemand die het niet kan volgen. Schrijf de ene taal die iedereen spreekt, zoals {language}.',
      },
      excluded: {
        en: '{who} takes part in {meeting} but does not work in "{language}", so cannot follow what is said. Write a "workingLanguage" that everybody speaks, or add "{language}" here if they do speak it.',
        nl: '{who} doet mee aan {meeting} maar werkt niet in "{language}", en kan het gesprek dus niet volgen. Schrijf een "workingLanguage" die iedereen spreekt, of voeg hier "{language}" toe als die taal wel wordt gesproken.',
      },
      bridge: {
        en: '{who} is the bridge between the parties but does not work in "{language}", so misses much of what is said. Write a "workingLanguage" that everybody speaks, or add "{language}" here if they do speak it.',
        nl: '{who} is de brug tussen de partijen maar werkt niet in "{language}", en mist dus veel van wat er wordt gezegd. Schrijf een "workingLanguage" die iedereen spreekt, of voeg hier "{language}" toe als die taal wel wordt gesproken.',
      },
      mostly: {
        en: 'Whoever does not work in "{language}" stays silent in the meetings: {names}. Write a language that everybody speaks.',
        nl: 'Wie niet in "{language}" werkt, zwijgt in de overleggen: {names}. Schrijf een taal die iedereen spreekt.',
      },
      texts: {
        en: 'The texts are in "{found}", so a reader who expects "{language}" may sign without understanding them. Write {found} here, or translate the texts.',
        nl: 'De teksten zijn in "{found}", dus wie "{language}" verwacht, tekent misschien zonder ze te begrijpen. Schrijf hier {found}, of vertaal de teksten.',
      },
      section: {
        en: 'The sentences of {place} are in "{found}" and others in "{language}", so not everybody can read everything. Translate them, or mark their language with "x-language".',
        nl: 'De zinnen van {place} zijn in "{found}" en andere in "{language}", dus niet iedereen kan alles lezen. Vertaal ze, of geef de taal aan met "x-language".',
      },
      speaks: { en: 'The languages of {who}.', nl: 'De talen van {who}.' },
      works: { en: 'The working language.', nl: 'De werktaal.' },
      insert: { en: 'Insert "workingLanguage"', nl: 'Voeg "workingLanguage" in' },
      replace: { en: 'Replace by "{value}"', nl: 'Vervang door "{value}"' },
      mark: {
        en: 'Mark with "x-language" that it is in "{found}"',
        nl: 'Geef met "x-language" aan dat het in "{found}" is',
      },
    },
    examples: {
      invalid: [
        'communication:\n  workingLanguage: ⟦de⟧\n  channels:\n    - { id: pager, tool: phone, address: "tel:+31201234500", respondWithin: 15 minutes, alwaysOn: true }\n  meetings:\n    - { id: stand-up, type: standUp, every: 1 week, weekdays: [wed], at: "10:00", timeZone: Europe/Amsterdam, from: 2026-03-04, chairRoleId: delivery-manager, attendeeRoleIds: [product-owner, delivery-manager], topics: [delivery], output: Obstacles in Jira }\n',
        '⟦communication⟧:\n  channels:\n    - { id: pager, tool: phone, address: "tel:+31201234500", respondWithin: 15 minutes, alwaysOn: true }\n',
      ],
      valid: [
        'communication:\n  workingLanguage: en-GB\n  channels:\n    - { id: pager, tool: phone, address: "tel:+31201234500", respondWithin: 15 minutes, alwaysOn: true }\n',
      ],
    },
  },
  reads: ['claimed', 'status', 'language', 'sectionLanguages'],
  sections,
  check(context) {
    const { claimed, report, say } = context;
    for (const absence of absencesFor(id, context)) {
      const { range, severity } = absence;
      report({
        message: 'missing',
        range,
        severity,
        data: { language: context.language ?? 'en' },
        fixes: (now) => insertPart(now, 'communication', ['workingLanguage'], say('insert')),
      });
    }
    for (const finding of claimed) {
      if (finding.rule !== id || finding.kind !== 'wrongType') continue;
      const { place } = finding;
      report({
        message: 'several',
        range: valueRange(finding),
        severity: 'error',
        data: { language: context.language ?? 'en' },
        fixes: (now) => {
          const value = String(valuesOf(workingLanguage(now.facts))?.[0] ?? 'en');
          return replaceBy(now, { node: place.node ?? undefined }, value, say('replace', { value }));
        },
      });
    }
  },
  checkSpec(context) {
    checkPeople(context);
    checkTexts(context);
  },
});

type Context = SpecContext<
  'excluded' | 'bridge' | 'mostly' | 'texts' | 'section' | 'works' | 'speaks' | 'replace' | 'mark',
  (typeof sections)[number]
> &
  Pick<Summaries, 'language' | 'sectionLanguages'>;

/** Whether those who meet speak the language in which they do. */
function checkPeople({ spec, report, say, nameOf }: Context): void {
  const working = spec.at('communication').at('workingLanguage');
  const language = working.text;
  if (language === undefined || !fits('language', language)) return;
  const participants = participantsIn(spec);
  const speaks = (participant: Participant): boolean => participant.languages.includes(baseLanguage(language));
  const nameOfParticipant = ({ name, view }: Participant): string => name ?? nameOf(view);
  const excluded = participants.filter((participant) => !speaks(participant));
  const [first, ...others] = participants;
  const shared = first?.languages.filter((tag) => others.every((other) => other.languages.includes(tag))) ?? [];
  const fixes = (now: Now): Fix[] =>
    shared.flatMap((value) => replaceBy(now, working, value, say('replace', { value })));
  // Where one party is left out as a whole, or most people are, it is the language that has to change.
  const speaking = new Set(participants.filter(speaks).map(({ partyId }) => partyId));
  const isPartyLeftOut = excluded.length > 1 && excluded.some(({ partyId }) => !speaking.has(partyId));
  if (excluded.length > 0 && (isPartyLeftOut || shared.length > 0 || excluded.length * 2 > participants.length)) {
    const names = listed(excluded.map(nameOfParticipant), 5);
    report({
      message: 'mostly',
      range: working.range,
      data: { language, names },
      related: excluded.map((participant) => ({
        range: participant.told.range,
        message: say('speaks', { who: nameOfParticipant(participant) }),
      })),
      fixes,
    });
    return;
  }
  for (const participant of excluded) {
    const { told, meeting } = participant;
    report({
      message: meeting ? 'excluded' : 'bridge',
      range: told.range,
      data: { who: nameOfParticipant(participant), language, meeting: meeting ? nameOf(meeting) : '' },
      related: [{ range: working.range, message: say('works') }],
      fixes,
    });
  }
}

/** Whether the sentences are in the language that the spec names. */
function checkTexts({ spec, language, sectionLanguages, report, say, nameOf }: Context): void {
  if (language === undefined) return;
  const known = textSections.flatMap((name) => {
    const section: View<unknown> = spec.at(name);
    const isTold = sectionLanguages !== undefined && Object.hasOwn(sectionLanguages, name);
    const found = isTold || !section.exists ? undefined : languageOfTexts(section, language);
    return found === undefined ? [] : [{ section, found, isOther: baseLanguage(found) !== baseLanguage(language) }];
  });
  const foreign = known.filter(({ isOther }) => isOther);
  const [first] = foreign;
  if (!first) return;
  const { found } = first;
  if (foreign.length * 2 > known.length && foreign.every((other) => other.found === found)) {
    const declared = spec.at('metadata').at('language');
    report({
      message: 'texts',
      range: declared.range,
      data: { found, language },
      fixes: (now) => replaceBy(now, declared, found, say('replace', { value: found })),
    });
    return;
  }
  for (const other of foreign) {
    report({
      message: 'section',
      range: other.section.keyRange,
      severity: 'information',
      data: { place: nameOf(other.section), found: other.found, language },
      fixes: (now) => markLanguage(now, other.section, other.found, say('mark', { found: other.found })),
    });
  }
}
