import { accessGate } from '../../clauses/onboarding.ts';
import { parseIsoDate } from '../../forms/calendar.ts';
import { wordsOf } from '../../model/answers/topics.ts';
import type { View } from '../../model/view.ts';
import { severityOfGap } from '../absence.ts';
import { addInto, insertSection } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';
import { severityOfHabit, sizeSections } from '../smallEngagement.ts';

export default defineRule({
  meta: {
    id: 'progress/start-before-ready',
    summary: 'The work starts before what it needs is in place: access, a review, an introduction, a signature.',
    why: 'A team that starts too fast spends its first weeks waiting for accounts and learning what was meant. Conditions with an owner and a date before the start leave time to move the start.',
    source: 'Demands S7, S41: do not start too fast',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      none: {
        en: 'Nobody checks before the first day whether people can log in and know what is agreed. Add "onboarding" with gates: conditions that are met before the start date.',
        nl: 'Niemand controleert voor de eerste dag of mensen kunnen inloggen en weten wat er is afgesproken. Voeg "onboarding" toe, met voorwaarden waaraan voor de startdatum is voldaan.',
      },
      late: {
        en: 'Work starts on {start}, while {place} may still be open until {due}. Set "due" before the start date, or start later.',
        nl: 'Het werk begint op {start}, terwijl {place} nog tot {due} open mag staan. Zet "due" voor de startdatum, of begin later.',
      },
      open: {
        en: 'The work has started although {place} is not passed. Set "done" to true once the condition is met, or set the status back until it is.',
        nl: 'Het werk is begonnen, maar {place} is nog niet vervuld. Zet "done" op true zodra aan de voorwaarde is voldaan, of zet de status tot dan terug.',
      },
      access: {
        en: 'No gate is about access to the tools, so the first days may be lost waiting for accounts. Add a gate for access.',
        nl: 'Geen enkele voorwaarde gaat over toegang tot de systemen, dus de eerste dagen kunnen opgaan aan wachten op accounts. Voeg een voorwaarde voor toegang toe.',
      },
      review: {
        en: 'Work starts on {start}, before {party} has had the agreement reviewed. Finish the review before the start date, or start later.',
        nl: 'Het werk begint op {start}, voordat {party} de afspraken heeft laten toetsen. Rond de toetsing voor de startdatum af, of begin later.',
      },
      signature: {
        en: 'Work starts on {start}, before {party} has signed. Sign before the start date, or start later.',
        nl: 'Het werk begint op {start}, voordat {party} heeft getekend. Teken voor de startdatum, of begin later.',
      },
      kickOff: {
        en: 'People work together from {start}, but meet for the first time on {from}. Hold the kick-off within two weeks of the start.',
        nl: 'Mensen werken vanaf {start} samen, maar ontmoeten elkaar pas op {from}. Houd de kick-off binnen twee weken na de start.',
      },
      start: { en: 'The work starts here.', nl: 'Hier begint het werk.' },
      insert: { en: 'Insert "onboarding"', nl: 'Voeg "onboarding" in' },
      addGate: { en: 'Add a gate for access', nl: 'Voeg een voorwaarde voor toegang toe' },
    },
    examples: {
      invalid: [
        'onboarding:\n  gates:\n    - { id: access, condition: Each Nova engineer logs in to Jira., ownerRoleId: bridge, due: ⟦2026-03-09⟧, done: true }\n',
        'onboarding:\n  ⟦gates⟧:\n    - { id: course, condition: Each Nova engineer has passed the course., ownerRoleId: bridge, due: 2026-02-20, done: true }\n',
      ],
      valid: [
        'onboarding:\n  gates:\n    - { id: access, condition: Each Nova engineer logs in to Jira., ownerRoleId: bridge, due: 2026-02-20, done: true }\n',
      ],
    },
  },
  reads: ['status'],
  sections: ['metadata', 'onboarding', 'communication', 'legal', 'signatures', 'progress', ...sizeSections],
  checkSpec({ spec, status, nameOf, report, say }) {
    const severity = severityOfGap(status.value);
    const startDate = spec.at('engagement').at('startDate');
    const start = parseIsoDate(startDate.text);
    const related = [{ range: startDate.range, message: say('start') }];
    const data = { start: startDate.text?.slice(0, 10) ?? '' };
    /** True for a date that comes more than some days after the start. */
    const isLate = (date: View<string>, days: number): boolean => {
      const day = parseIsoDate(date.text);
      return day !== undefined && start !== undefined && day - start > days;
    };

    const onboarding = spec.at('onboarding');
    if (onboarding.node === undefined) {
      const fixes = (now: Now) => insertSection(now, 'onboarding', say('insert'));
      report({ message: 'none', range: onboarding.keyRange, severity: severityOfHabit(spec, status.value), fixes });
    }
    const gates = onboarding.at('gates');
    for (const gate of gates.items) {
      if (gate.node?.kind !== 'map') continue;
      const [due, done] = [gate.at('due'), gate.at('done')];
      const place = nameOf(gate);
      // A gate that is due on the first day leaves no time to move that day.
      if (isLate(due, -1))
        report({ message: 'late', range: due.range, data: { ...data, place, due: due.text ?? '' }, related });
      const isOpen = done.node === undefined || done.flag === false;
      if (status.value === 'active' && isOpen) report({ message: 'open', range: done.range, data: { place } });
    }
    const conditions = gates.items.flatMap((gate) => gate.at('condition').text ?? []);
    const tools = spec
      .at('progress')
      .at('tools')
      .items.flatMap((tool) => [tool.at('id').text?.toLowerCase() ?? [], tool.at('name').text?.toLowerCase() ?? []]);
    const names = new Set(tools.flat());
    if (conditions.length > 0 && !conditions.some((condition) => isAboutAccess(condition, names))) {
      const fixes = (now: Now) => addInto(now, onboarding, 'gates', [accessGate(now.facts)], say('addGate'));
      report({
        message: 'access',
        range: gates.keyRange,
        severity: severityOfGap(status.value, 'information'),
        fixes,
      });
    }

    for (const meeting of spec.at('communication').at('meetings').items) {
      const from = meeting.at('from');
      if (meeting.at('type').text !== 'kickOff' || !isLate(from, 14)) continue;
      report({ message: 'kickOff', range: from.range, severity, data: { ...data, from: from.text ?? '' }, related });
    }
    // A later version is reviewed and signed while the work of an earlier one goes on.
    if (!/^(?:0\.|\d+\.0\.0$)/.test(spec.at('metadata').at('version').text ?? '')) return;
    for (const review of spec.at('legal').at('review').items) {
      const on = review.at('reviewedOn');
      const party = `"${review.at('partyId').text ?? ''}"`;
      if (isLate(on, 0)) report({ message: 'review', range: on.range, severity, data: { ...data, party }, related });
    }
    for (const signature of spec.at('signatures').items) {
      const on = signature.at('signedOn');
      const party = `"${signature.at('partyId').text ?? ''}"`;
      if (isLate(on, 0)) report({ message: 'signature', range: on.range, severity, data: { ...data, party }, related });
    }
  },
});

/** The beginnings of words about getting in, in English, Dutch, German and French. */
const beginnings =
  'access account log login credential badge laptop toegang inlog ingelog aanmeld aangemeld zugang zugriff konto anmeld angemeldet eingeloggt accès compte connect'.split(
    ' ',
  );

function isAboutAccess(condition: string, tools: ReadonlySet<string>): boolean {
  return wordsOf(condition).some((word) => tools.has(word) || beginnings.some((start) => word.startsWith(start)));
}
