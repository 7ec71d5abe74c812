import { severityOfGap } from '../absence.ts';
import { addInto, replaceBy } from '../fixes.ts';
import { isLonger } from '../longer.ts';
import { defineRule, type Now } from '../rule.ts';

const longest = '3 months';

/** The meetings in which one looks back, those first that are made for it. */
const looksBack: readonly string[] = ['evaluation', 'retrospective', 'review'];
/** Those in which one may talk about the cooperation as well. */
const talksOf: readonly string[] = [...looksBack, 'steering'];

export default defineRule({
  meta: {
    id: 'relationship/collaboration-not-reviewed',
    summary: 'The parties review what is delivered, but never, or too seldom, how they work together.',
    why: 'Irritations about the cooperation have no place on the agenda of a demo. Put off for months, they come out as complaints about the work.',
    source: 'Demand S29: periodic reviews of the deliverables and of the cooperation itself; ISO 44001',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      topic: {
        en: 'The parties review the work in {place}, but no meeting is about how they work together, so irritations are not discussed. Add "collaboration" to its topics.',
        nl: 'De partijen kijken in {place} terug op het werk, maar in geen enkel overleg op hun samenwerking, dus irritaties blijven onbesproken. Voeg "collaboration" toe aan de onderwerpen.',
      },
      rare: {
        en: 'With {every} between two talks about the cooperation, irritations grow into conflicts. Hold {place} at least every 3 months.',
        nl: 'Met {every} tussen twee gesprekken over de samenwerking groeien irritaties uit tot conflicten. Houd {place} ten minste elke 3 maanden.',
      },
      add: { en: 'Add "collaboration" to the topics', nl: 'Voeg "collaboration" toe aan de onderwerpen' },
      often: { en: 'Hold it every 3 months', nl: 'Houd het elke 3 maanden' },
    },
    examples: {
      invalid: [
        'communication:\n  workingLanguage: en\n  meetings:\n    - { id: demo, type: review, every: 2 weeks, ⟦topics⟧: [delivery] }\n',
        'communication:\n  workingLanguage: en\n  meetings:\n    - { id: evaluation, type: evaluation, every: ⟦6 months⟧, topics: [delivery, collaboration] }\n',
      ],
      valid: [
        'communication:\n  workingLanguage: en\n  meetings:\n    - { id: evaluation, type: evaluation, every: 1 quarter, topics: [delivery, collaboration] }\n',
      ],
    },
  },
  reads: ['status'],
  sections: ['communication'],
  checkSpec({ spec, status, nameOf, report, say }) {
    const meetings = spec
      .at('communication')
      .at('meetings')
      .items.filter((meeting) => talksOf.includes(meeting.at('type').text ?? ''));
    const severity = severityOfGap(status.value);
    const talks = meetings.filter((meeting) => meeting.at('topics').texts.includes('collaboration'));
    if (talks.some((meeting) => !isLonger(meeting.at('every').text, longest))) return;
    const [talk] = talks;
    if (talk) {
      const every = talk.at('every');
      const data = { every: every.text ?? '', place: nameOf(talk) };
      const fixes = (now: Now) => replaceBy(now, every, longest, say('often'));
      report({ message: 'rare', range: every.range, severity, data, fixes });
      return;
    }
    // Where nothing looks back at all, that is what is missing.
    const inOrder = looksBack.flatMap((type) => meetings.filter((meeting) => meeting.at('type').text === type));
    const best = inOrder.find((meeting) => !isLonger(meeting.at('every').text, longest)) ?? inOrder[0];
    if (!best) return;
    const topics = best.at('topics').exists ? ['collaboration'] : ['delivery', 'collaboration'];
    const fixes = (now: Now) => addInto(now, best, 'topics', topics, say('add'));
    report({ message: 'topic', range: best.at('topics').keyRange, severity, data: { place: nameOf(best) }, fixes });
  },
});
