import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseEngagement } from '../../server/src/document/parseEngagement.ts';
import type { Path } from '../../server/src/document/tree.ts';
import type { Answer } from '../../server/src/lexicon/types.ts';
import { knownDefault } from '../../server/src/model/answers/defaults.ts';
import { durationText } from '../../server/src/model/answers/durationText.ts';
import { type AnswerWords, knownAnswers } from '../../server/src/model/answers/index.ts';
import { SpecFacts } from '../../server/src/model/specFacts.ts';

const english: AnswerWords = {
  language: 'en',
  units: {
    second: ['second', 'seconds'],
    minute: ['minute', 'minutes'],
    hour: ['hour', 'hours'],
    businessHour: ['business hour', 'business hours'],
    day: ['day', 'days'],
    businessDay: ['business day', 'business days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    quarter: ['quarter', 'quarters'],
    year: ['year', 'years'],
  },
  answers: {
    within: 'within {duration}',
    every: 'every {recurrence}',
    meeting: 'in the {meeting} meeting',
    hours: 'between {from} and {to} ({timeZone}), calendar {calendar}',
    decides: 'if the {role} so decides within {duration}',
  },
};

const dutch: AnswerWords = {
  language: 'nl',
  units: {
    ...english.units,
    minute: ['minuut', 'minuten'],
    businessDay: ['werkdag', 'werkdagen'],
    week: ['week', 'weken'],
  },
  answers: { ...english.answers, within: 'binnen {duration}', every: 'elke {recurrence}' },
};

function factsOf(example: string, change: (text: string) => string = (text) => text): SpecFacts {
  const file = new URL(`../../examples/${example}.engagement.yaml`, import.meta.url);
  const [spec] = parseEngagement('file:///a.engagement.yaml', 1, change(readFileSync(file, 'utf8'))).specs;
  if (!spec) throw new Error(`${example} has no spec.`);
  return new SpecFacts(spec);
}

const acme = factsOf('acme-mobile');
const somewhere: Path = ['scope', 'inScope', 0, 'statement'];

function answers(kind: Answer, sentence: string, path: Path = somewhere, facts = acme, words = english): string[] {
  return knownAnswers(kind, { facts, path, sentence, words }).map(
    ({ snippet, from }) => `${snippet} | ${from.join('/')}`,
  );
}

describe('how long something may take', () => {
  it.each([
    ['Nova answers each priority 1 incident asap', 'within 15 minutes | support/priorities/0/respondWithin'],
    ['Nova repairs each P2 defect promptly', 'within 5 business days | support/priorities/1/resolveWithin'],
    ['Nova resolves each Severity 1 incident soon', 'within 4 hours | support/priorities/0/resolveWithin'],
    ['Nova answers in slack promptly', 'within 4 business hours | communication/channels/0/respondWithin'],
    ['Nova promptly answers each question', 'within 4 business hours | communication/channels/0/respondWithin'],
    ['Nova updates Jira promptly', 'within 1 business day | progress/tools/0/updateWithin'],
    ['Nova assesses each change promptly', 'within 3 business days | changes/procedure/assessWithin'],
    ['ACME decides on a change promptly', 'within 2 business days | changes/procedure/decideWithin'],
    ['Nova reports a delay immediately', 'within 1 business day | culture/feedback/badNewsWithin'],
    ['ACME pays each invoice promptly', 'within 30 days | budget/paymentWithin'],
    ['A data breach is reported immediately', 'within 24 hours | legal/dataProtection/breachNoticeWithin'],
    ['ACME accepts each release soon', 'within 5 business days | deliverables/0/acceptance/decideWithin'],
    ['Level 2 of the delivery escalation decides soon', 'within 3 business days | escalations/0/levels/1/decideWithin'],
  ])('by what the sentence says: %s', (sentence, expected) => {
    expect(answers('duration', sentence)[0]).toBe(expected);
  });

  it.each<[Path, string, string]>([
    [
      ['support', 'priorities', 1, 'definition'],
      'answered asap',
      'within 4 business hours | support/priorities/1/respondWithin',
    ],
    [['scope', 'dependencies', 0, 'statement'], 'given soon', 'by 2026-03-06 | scope/dependencies/0/due'],
    [['onboarding', 'gates', 0, 'condition'], 'logs in soon', 'by 2026-02-20 | onboarding/gates/0/due'],
    [['kpis', 1, 'onBreach', 'action'], 'sends a report asap', 'within 3 business days | kpis/1/onBreach/within'],
    [
      ['communication', 'channels', 1, 'purpose'],
      'called asap',
      'within 15 minutes | communication/channels/1/respondWithin',
    ],
    [
      ['escalations', 0, 'trigger'],
      'nobody decides soon',
      'within 1 business day | escalations/0/levels/0/decideWithin',
    ],
  ])('by where the sentence stands: %j', (path, sentence, expected) => {
    expect(answers('duration', sentence, path)[0]).toBe(expected);
  });

  it('the next meeting, for what is to be talked about', () => {
    expect(answers('duration', 'Nova soon discusses the budget')[0]).toBe(
      'in the planning meeting | communication/meetings/1',
    );
  });

  it('is not made up', () => {
    expect(answers('duration', 'Nova moves the servers promptly')).toEqual([]);
    expect(answers('duration', 'The criteria are met soon', ['deliverables', 0, 'acceptance', 'criteria', 0])).toEqual(
      [],
    );
    expect(answers('duration', 'Each P7 incident is answered soon', somewhere, factsOf('minimal'))).toEqual([]);
  });

  it('is in the words of the text', () => {
    const kompas = factsOf('beheer-webwinkel');
    expect(
      answers('duration', 'Kompas reageert spoedig op een incident met prioriteit 3', somewhere, kompas, dutch),
    ).toEqual(['binnen 1 werkdag | support/priorities/2/respondWithin']);
  });

  it('is read from any notation of the format, and from nothing else', () => {
    expect(durationText('PT15M', dutch)).toBe('15 minuten');
    expect(durationText('1 calendar day', english)).toBe('1 day');
    expect(durationText('P2W', english)).toBe('2 weeks');
    for (const other of ['soon', 'P1DT12H', '', '2 sprints', '2.5 hours'])
      expect(durationText(other, english)).toBeUndefined();
  });
});

describe('how often something happens', () => {
  it.each([
    ['Nova regularly discusses risks', 'every Wednesday 10:00 Europe/Amsterdam | communication/meetings/0'],
    [
      'The cooperation is regularly evaluated',
      'every 12 weeks (Wednesday 11:00 Europe/Amsterdam) | communication/meetings/2',
    ],
    ['Nova regularly reports the hours', 'every 2 weeks | budget/reportEvery'],
    [
      'Both teams regularly give feedback',
      'every 12 weeks (Wednesday 11:00 Europe/Amsterdam) | communication/meetings/2',
    ],
  ])('%s', (sentence, expected) => {
    expect(answers('recurrence', sentence)[0]).toBe(expected);
  });

  it('is that of the meeting that the text belongs to', () => {
    expect(answers('recurrence', 'Regularly updated', ['communication', 'meetings', 3, 'output'])).toEqual([
      'every 4 weeks (Thursday 11:00 Europe/Amsterdam) | communication/meetings/3',
      'in the steering meeting | communication/meetings/3',
    ]);
  });

  it('names the days in the language of the text', () => {
    expect(answers('recurrence', "De risico's komen regelmatig aan bod", somewhere, acme, dutch)[0]).toBe(
      'elke woensdag 10:00 Europe/Amsterdam | communication/meetings/0',
    );
  });

  it('is not made up', () => {
    expect(answers('recurrence', 'Nova cleans the office regularly')).toEqual([]);
    expect(answers('recurrence', 'Users are informed of a priority 1 incident periodically')).toEqual([]);
    expect(answers('duration', 'accepted soon', ['scope', 'assumptions', 0, 'statement'])).toEqual([
      'within 5 business days | deliverables/0/acceptance/decideWithin',
    ]);
    expect(answers('recurrence', 'Nova regularly discusses risks', somewhere, factsOf('minimal'))).toEqual([]);
  });
});

describe('who decides', () => {
  it('is who answers for the clause', () => {
    expect(answers('role', 'Where necessary', ['risks', 0, 'response'])).toEqual([
      'if the Delivery manager so decides within 2 business days | risks/0/ownerRoleId',
    ]);
  });

  it('is who is accountable for the activity that the sentence speaks of', () => {
    expect(answers('role', 'Nova compares the hours with the budget if necessary')).toEqual([
      'if the Product owner so decides within 2 business days | responsibilities/2/accountable',
    ]);
  });

  it('has a tab stop for a time that nobody has agreed on', () => {
    const without = factsOf('acme-mobile', (text) => text.replace(/^changes:\n(?: .*\n)+/m, ''));
    expect(answers('role', 'Where necessary', ['risks', 0, 'response'], without)).toEqual([
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of a snippet's tab stop
      'if the Delivery manager so decides within ${1:2} business days | risks/0/ownerRoleId',
    ]);
  });

  it('is nobody where nothing says so', () => {
    expect(answers('role', 'Nova paints the walls if necessary')).toEqual([]);
  });
});

describe('the hours of work', () => {
  it('are those of the calendars by which deadlines are counted', () => {
    expect(answers('hours', 'Nova is there in office hours')).toEqual([
      'between 09:00 and 17:30 (Europe/Amsterdam), calendar nl | calendars/0',
      'between 10:00 and 19:00 (Asia/Kolkata), calendar in | calendars/1',
    ]);
  });

  it('are those of support first', () => {
    expect(answers('hours', 'in office hours', somewhere, factsOf('fjord-bank-engineers'))[0]).toBe(
      'between 08:30 and 16:30 (Europe/Copenhagen), calendar dk | calendars/0',
    );
  });
});

it('a spec that is half typed has no answers, and breaks nothing', () => {
  const broken = factsOf(
    'acme-mobile',
    () => 'support: { priorities: [1, { respondWithin: }, ~] }\nkpis: 5\nroles: [a\n',
  );
  for (const kind of ['duration', 'recurrence', 'role', 'hours'] as const) {
    expect(answers(kind, 'Each priority 1 incident is reported and discussed', ['kpis', 0, 'metric'], broken)).toEqual(
      [],
    );
  }
});

describe('an example of the lexicon makes room for what the spec says', () => {
  it.each<[string, Path, string | undefined]>([
    ['2026-01-31', ['scope', 'dependencies', 0, 'statement'], '2026-03-06'],
    ['2026-01-31', ['deliverables', 0, 'acceptance', 'criteria', 0], '2026-09-01'],
    ['2026-01-31', somewhere, '2026-12-18'],
    ['calendar-id', somewhere, 'nl'],
    ['Rolle', ['risks', 0, 'response'], 'Delivery manager'],
    ['role', somewhere, 'Product owner'],
    ['supplier', somewhere, 'Nova'],
    ['Lieferant', somewhere, 'Nova'],
    ['condition', somewhere, undefined],
  ])('%s at %j', (example, path, expected) => {
    expect(knownDefault(example, acme, path)).toBe(expected);
  });
});
