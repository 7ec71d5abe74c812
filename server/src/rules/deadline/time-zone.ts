import { replacePart } from '../../edits/replacePart.ts';
import { replaceValue } from '../../edits/replaceValue.ts';
import { timeEngineOf, timeSections } from '../../model/timeFacts.ts';
import { namesZone } from '../../model/timeWording/clocks.ts';
import type { TimeWording, WrittenClock } from '../../model/timeWording/index.ts';
import type { Fix } from '../../validation/problem.ts';
import { defineRule, type Now } from '../rule.ts';
import { replacements } from '../schema/replacements.ts';
import { severityIn } from '../vague/reportVague.ts';
import { changeIn, clockChange } from './clockChange.ts';
import { type SayWording, sentenceOf, wordingMessages } from './inText.ts';
import { zonesFor, zonesOf } from './zonesInstead.ts';

/** No clock skips or doubles a time behind this one. */
const lastChange = '04:00';
/** Zones that are a fixed offset under another name. */
const fixedZone = /^Etc\/(?:GMT|UTC)?[+-]\d+$/;

export default defineRule({
  meta: {
    id: 'deadline/time-zone',
    summary:
      'A clock time without a place, with an abbreviation or a fixed offset for one, or that the clocks skip or show twice.',
    why: '10:00 IST is 10:00 in Dublin, in Jerusalem or in Pune. An offset is right in winter, and an hour off all summer.',
    source: 'IANA time zone database; work across cultures: one deadline, two readings',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      none: {
        en: '"{text}" is a different moment in each place where people work. Add the place whose time counts: {value}.',
        nl: '"{text}" is een ander moment op elke plaats waar mensen werken. Voeg toe van welke plaats de tijd telt: {value}.',
      },
      abbreviation: {
        en: '"{text}" stands for more than one time zone, or for half of the year only. Write the place: {value}.',
        nl: '"{text}" staat voor meer dan één tijdzone, of maar voor een half jaar. Schrijf de plaats: {value}.',
      },
      offset: {
        en: '"{text}" does not follow summer time, so for half of the year somebody is an hour early or late. Write the place: {value}.',
        nl: '"{text}" volgt de zomertijd niet, dus een half jaar lang is iemand een uur te vroeg of te laat. Schrijf de plaats: {value}.',
      },
      gap: {
        en: 'In {zone} the clocks skip {time} on {date}, so this time does not exist. Write another time, such as {next}.',
        nl: 'In {zone} slaat de klok op {date} de tijd {time} over, dus die tijd bestaat niet. Schrijf een andere tijd, zoals {next}.',
      },
      fold: {
        en: 'In {zone} the clocks show {time} twice on {date}, an hour apart, so people come at different moments. Write another time, such as {next}.',
        nl: 'In {zone} staat de klok op {date} twee keer op {time}, met een uur ertussen, dus mensen komen op verschillende momenten. Schrijf een andere tijd, zoals {next}.',
      },
      place: { en: 'a place, such as Europe/Amsterdam', nl: 'een plaats, zoals Europe/Amsterdam' },
      put: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
      ...wordingMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall answer each question by ⟦5 pm⟧. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'scope:\n  inScope:\n    - { id: app, statement: "Nova calls ACME each Monday at ⟦9 am CET⟧." }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'kpis:\n  - { id: orders, metric: Orders, unit: count, target: { op: gte, value: 5 }, window: { duration: 1 month, timeZone: ⟦IST⟧ }, source: GA4, ownerRoleId: product-owner }\n',
        'milestones:\n  - id: go-live\n    title: Go-live\n    due: ⟦2026-03-29T02:30[Europe/Amsterdam]⟧\n    binding: target\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: "Nova shall answer each question by 17:00 Europe/Amsterdam." }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['formFindings', 'timeWording', 'typedScalars', 'formFacts', 'zones'],
  sections: ['communication', 'engagement', ...timeSections],
  check({ formFindings, timeWording, typedScalars, formFacts, zones, report, say, sourceRange }) {
    const known = zonesOf(zones, formFacts);
    const places = (values: readonly string[]): string => values.slice(0, 3).join(say('or')) || say('place');
    for (const finding of formFindings) {
      if (finding.rule !== 'deadline/time-zone') continue;
      const { scalar } = finding;
      const own = zonesFor(scalar.text, known, formFacts);
      report({
        message: /\d/.test(scalar.text) ? 'offset' : 'abbreviation',
        range: scalar.range,
        severity: 'error',
        data: { text: scalar.text, value: places(own) },
        fixes: ({ document }) =>
          replacements(document, { ...finding, reading: { ...finding.reading, suggestions: own } }, (value) =>
            say('put', { value }),
          ),
      });
    }
    for (const wording of timeWording) {
      if (wording.kind !== 'clock' || isTold(wording, known)) continue;
      const { text, start, end, zone } = wording;
      const values = zone ? zonesFor(zone.text, known, formFacts) : known;
      report({
        message: !zone ? 'none' : zone.isOffset ? 'offset' : 'abbreviation',
        range: sourceRange(text.scalar, start, end),
        severity: severityIn(text, 'warning'),
        data: { text: zone?.text ?? text.scalar.text.slice(start, end), value: places(values) },
        fixes: (now) => values.slice(0, 3).map((value) => placeFix(now, wording, value, say)),
      });
    }
    for (const { scalar, schema } of typedScalars) {
      if (schema['x-form'] === 'timeZone' && fixedZone.test(scalar.text)) {
        report({
          message: 'offset',
          range: scalar.range,
          data: { text: scalar.text, value: places(known) },
          fixes: ({ document }) =>
            known.map((value) => ({ title: say('put', { value }), edits: [replaceValue(document, scalar, value)] })),
        });
      }
      const changed = schema['x-form'] === 'date' ? changeIn(scalar.text) : undefined;
      if (!changed) continue;
      const { change, date, time, timeZone, next } = changed;
      const value = `${date}T${next}[${timeZone}]`;
      report({
        message: change,
        range: scalar.range,
        data: { date, time, zone: timeZone, next },
        fixes: ({ document }) => [{ title: say('put', { value }), edits: [replaceValue(document, scalar, value)] }],
      });
    }
  },
  checkSpec({ spec, report, say }) {
    const until = spec.at('engagement').at('endDate').text;
    for (const meeting of spec.at('communication').at('meetings').items) {
      const at = meeting.at('at');
      const from = meeting.at('from').text;
      if (at.text === undefined || from === undefined || at.text >= lastChange) continue;
      const engine = timeEngineOf(spec);
      const own = { every: meeting.at('every').text, weekdays: meeting.at('weekdays').texts };
      const timeZone = meeting.at('timeZone').text;
      const dates = engine.occurrences({ ...own, at: at.text, from, timeZone }, until ?? from);
      const hit = dates.find(({ start }) => start.change);
      const zone = timeZone ?? spec.at('deadlines').at('timeZone').text;
      // The moment is later than the time that was asked for, on the same day.
      const changed = hit && zone !== undefined ? clockChange(hit.start.date, at.text, zone) : undefined;
      if (!changed) continue;
      const { change, date, time, next } = changed;
      report({
        message: change,
        range: at.range,
        data: { date, time, zone: changed.timeZone, next },
        fixes: ({ document }) =>
          at.node ? [{ title: say('put', { value: next }), edits: [replaceValue(document, at.node, next)] }] : [],
      });
    }
  },
});

/** Whether something else than the wording says which clock counts. */
function isTold(wording: TimeWording & WrittenClock, known: readonly string[]): boolean {
  const { zone, text } = wording;
  // On one date an offset is exact; it is what comes back that shifts.
  if (zone) return zone.isOffset && /\d{4}-\d{2}-\d{2}/.test(sentenceOf(wording));
  if (known.length === 1) return true;
  const { map, scalar } = text;
  return (map?.entries ?? []).some(
    ({ key, value }) =>
      key.text === 'timeZone' || (value?.kind === 'scalar' && value !== scalar && namesZone(value.text)),
  );
}

/** Writes a place behind the time, or instead of what stands there for one. */
function placeFix({ document }: Now, wording: TimeWording & WrittenClock, place: string, say: SayWording): Fix {
  const { text, start, end, zone } = wording;
  const { scalar } = text;
  const from = zone?.start ?? end;
  const to = zone ? from + zone.text.length : end;
  const written = zone ? place : ` ${place}`;
  const value = `${scalar.text.slice(start, from)}${written}${scalar.text.slice(to, end)}`;
  return { title: say('write', { value }), edits: [replacePart(document, scalar, from, to, written)] };
}
