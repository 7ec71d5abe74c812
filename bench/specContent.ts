import type { Random } from './random.ts';
import { anyWorkday, end, holidays, start, workday } from './specDates.ts';
import { client, createProse, supplier } from './specProse.ts';
import type { SpecMap, Value } from './specValue.ts';

const version = '1.0.0';

const firstNames = [
  'Anneke',
  'Bartosz',
  'Chiara',
  'Daan',
  'Ewa',
  'Floor',
  'Grzegorz',
  'Zoë',
  'Iza',
  'Łukasz',
  'Maud',
  'Niels',
];
const lastNames = [
  'Bakker',
  'Cieślak',
  'Dekker',
  'Ferrari',
  'Górski',
  'Hendriks',
  'Kamiński',
  'Mulder',
  'Nowicka',
  'Visser',
];
const duties = ['Test lead', 'Architect', 'Release manager', 'Data steward', 'Team lead', 'Service manager', 'Analyst'];

/**
 * The content of an agreed spec with about `size` deliverables, and of everything else what belongs to that many. A large spec
 * is not a deeper one: its top-level lists have more items.
 *
 * @param vague the share of the prose (0 to 1) that has a vague phrase
 */
export function specContent(size: number, vague: number, random: Random): SpecMap {
  const prose = createProse(random, vague);
  /** About `share` of the deliverables, at least `least`. */
  const count = (share: number, least: number): number => Math.max(least, Math.round(size * share));
  const list = <T>(length: number, item: (index: number) => T): T[] =>
    Array.from({ length }, (_, index) => item(index));
  const id = (name: string, index: number): string => `${name}-${String(index + 1).padStart(3, '0')}`;
  const oneOf = (name: string, length: number): string => id(name, random.int(0, length - 1));
  const someOf = (name: string, length: number, most: number): string[] => [
    ...new Set(list(random.int(1, most), () => oneOf(name, length))),
  ];

  const extraParties = count(0.02, 0);
  // Each role has a person of its own, and each party two: one who can be gone over the head of, and one above.
  const roles = count(0.25, 4);
  const milestones = count(0.35, 2);
  const kpis = count(0.25, 2);
  const escalations = count(0.05, 1);
  const channels = count(0.05, 1);
  const deliverables = count(1, 1);
  // Even ones belong to the client, odd ones to the supplier, and behind those each subcontractor has one.
  const partyOf = (index: number): string =>
    index >= roles ? id('party', index - roles) : index % 2 === 0 ? 'haven' : 'lumen';
  const role = (): string => oneOf('role', roles);
  /** How many roles one party has. */
  const sideRoles = (side: 0 | 1): number => Math.floor((roles + 1 - side) / 2);
  const sideRole = (side: 0 | 1): string => id('role', 2 * random.int(0, sideRoles(side) - 1) + side);
  /** A role of a party that has the party's first role above it. */
  const teamRole = (side: 0 | 1): string => id('role', 2 * random.int(1, sideRoles(side) - 1) + side);
  /** Each role of a party in turn, so that nobody answers for more than others. */
  const roleInTurn = (turn: number, side: 0 | 1): string => id('role', 2 * (turn % sideRoles(side)) + side);
  /** Who holds the next role of the same party, of the last one the first. */
  const deputy = (index: number): string => id('person', index + 2 < roles ? index + 2 : index % 2);
  const cap = `EUR ${Math.max(1, Math.round(size)) * 40000}`;
  const teamLimit = 10000;
  /** Other roles than these, for the duties that exclude each other. */
  const otherRoles = (taken: readonly string[], most: number): string[] =>
    someOf('role', roles, most).filter((candidate) => !taken.includes(candidate));

  return {
    apiVersion: 'engagement/v1',
    kind: 'Engagement',
    metadata: {
      name: 'haven-platform',
      title: 'Renewal of the claims platform of Haven',
      version,
      status: 'agreed',
      language: 'en',
    },
    parties: [
      party('haven', 'client', `${client} Verzekeringen N.V.`, 'nl'),
      party('lumen', 'supplier', `${supplier} Software Sp. z o.o.`, 'pl'),
      ...list(extraParties, (index) =>
        party(
          id('party', index),
          'subcontractor',
          `Studio ${random.pick(lastNames)} ${index + 1}`,
          random.pick(['nl', 'pl']),
        ),
      ),
    ],
    people: list(roles + extraParties, (index) => {
      const [first, last] = [random.pick(firstNames), random.pick(lastNames)];
      return {
        id: id('person', index),
        name: `${first} ${last}`,
        partyId: partyOf(index),
        email: `person${index + 1}@${partyOf(index)}.example`,
        phone: `+${index % 2 === 0 ? 31 : 48}${200000000 + index}`,
        languages: index % 2 === 0 ? ['nl', 'en'] : ['pl', 'en'],
        intro: `Works with the ${random.pick(['portal', 'archive', 'ledger'])} since ${random.int(2009, 2024)}; ${random.pick(['rows', 'bakes bread', 'plays chess', 'sings in a choir'])}.`,
      };
    }),
    roles: list(roles + extraParties, (index) => ({
      id: id('role', index),
      title: `${random.pick(duties)} ${index + 1}`,
      partyId: partyOf(index),
      holderId: id('person', index),
      ...(index < roles ? { deputyId: deputy(index) } : {}),
      ...(index > 1 && index < roles && random.chance(0.7) ? { reportsToRoleId: id('role', index % 2) } : {}),
      mandate: { budgetUpTo: index < 2 ? cap : `EUR ${teamLimit + random.int(0, 20) * 1000}` },
    })),
    glossary: list(count(0.15, 1), (index) => ({
      term: `${random.pick(['Batch', 'Ledger', 'Case', 'Letter'])} of type ${index + 1}`,
      definition: prose.definition(1),
      ...(random.chance(0.3) ? { aliases: [`Type ${index + 1}`] } : {}),
    })),
    engagement: { model: 'projectDelivery', startDate: start, endDate: end },
    onboarding: {
      gates: list(count(0.1, 1), (index) => ({
        id: id('gate', index),
        condition: index === 0 ? `Each engineer of ${supplier} logs in to the board.` : prose.criterion(1),
        ownerRoleId: role(),
        due: '2026-01-29',
        done: true,
      })),
    },
    deadlines: {
      timeZone: 'Europe/Amsterdam',
      dayEndsAt: '17:00',
      calendarIds: ['nl', 'pl'],
      counting: 'excludeTriggerDay',
      onNonWorkingDay: 'next',
      defaultBinding: 'firm',
    },
    calendars: [calendar('nl', 'NL', 'Europe/Amsterdam'), calendar('pl', 'PL', 'Europe/Warsaw')],
    objectives: list(kpis, (index) => ({
      id: id('objective', index),
      statement: prose.criterion(1),
      type: index === 0 ? 'expertise' : random.pick(['cost', 'expertise', 'quality', 'speed', 'risk', 'compliance']),
      kpiIds: [...new Set([id('kpi', index), oneOf('kpi', kpis)])],
      ownerRoleId: sideRole(0),
    })),
    scope: {
      inScope: list(deliverables, (index) => ({
        id: id('work', index),
        statement: prose.obligation(random.int(1, 2)),
      })),
      outOfScope: list(count(0.3, 1), (index) => ({ id: id('without', index), statement: prose.obligation(1) })),
      assumptions: list(count(0.25, 1), (index) => ({
        id: id('assumption', index),
        statement: prose.criterion(1),
        ownerRoleId: role(),
        verifyBy: anyWorkday(random),
      })),
      dependencies: list(count(0.25, 1), (index) => ({
        id: id('need', index),
        statement: prose.obligation(1),
        ownerRoleId: sideRole(0),
        due: anyWorkday(random),
      })),
    },
    deliverables: list(deliverables, (index) => ({
      id: id('deliverable', index),
      title: prose.title(),
      description: prose.definition(random.int(1, 3)),
      ownerRoleId: sideRole(1),
      milestoneId: oneOf('milestone', milestones),
      acceptance: {
        criteria: list(random.int(1, 3), () => prose.criterion(1)),
        acceptorRoleId: sideRole(0),
        decideWithin: `${random.int(2, 15)} business days`,
        ifSilent: random.pick(['accepted', 'rejected', 'escalate']),
      },
    })),
    milestones: list(milestones, (index) => ({
      id: id('milestone', index),
      title: prose.title(),
      // Later ones are due later, so that whatever one depends on comes before it.
      due: workday(20 + Math.floor((index * 660) / milestones)),
      binding: random.pick(['firm', 'target']),
      ownerRoleId: sideRole(1),
      ...(index > 5 && random.chance(0.6) ? { dependsOnIds: someOf('milestone', index - 5, 3) } : {}),
      consequence: `${supplier} credits EUR ${random.int(1, 20) * 100} per business day, at most EUR 20000. ${prose.obligation(1)}`,
    })),
    scenarios: list(count(0.4, 1), (index) => ({
      id: id('scenario', index),
      relatesTo: [
        `milestones/${oneOf('milestone', milestones)}`,
        `kpis/${oneOf('kpi', kpis)}`,
        ...(index === 0 ? ['changes/procedure', `escalations/${oneOf('ladder', escalations)}`] : []),
      ],
      given: prose.criterion(1),
      when: prose.criterion(1),
      // biome-ignore lint/suspicious/noThenProperty: the format has this key, and nobody awaits it
      then: prose.criterion(random.int(1, 2)),
    })),
    responsibilities: list(Math.max(2, deliverables), (index) => {
      const accountable = roleInTurn(Math.floor(index / 2), index % 2 === 0 ? 1 : 0);
      // The first ones are the work of the subcontractors.
      const responsible = index < extraParties ? [id('role', roles + index)] : someOf('role', roles, 2);
      const consulted = otherRoles([accountable, ...responsible], 3);
      const informed = otherRoles([accountable, ...responsible, ...consulted], 4);
      return {
        id: id('duty', index),
        activity: prose.obligation(1),
        accountable,
        responsible,
        ...(consulted.length > 0 ? { consulted } : {}),
        ...(informed.length > 0 ? { informed } : {}),
      };
    }),
    kpis: list(kpis, (index) => ({
      id: id('kpi', index),
      category:
        ['quality', 'collaboration'][index] ??
        random.pick(['value', 'quality', 'delivery', 'service', 'collaboration']),
      metric: prose.definition(1),
      unit: 'percent',
      target: { op: 'gte', value: random.int(80, 97) },
      warning: 98,
      window: { duration: '1 month', timeZone: 'Europe/Amsterdam' },
      source: `Dashboard ${1000 + index}`,
      ownerRoleId: sideRole(1),
      ...(random.chance(0.4) ? { exclusions: list(random.int(1, 2), () => prose.criterion(1)) } : {}),
      onBreach: {
        action: prose.obligation(1),
        within: `${random.int(2, 10)} business days`,
        escalationId: oneOf('ladder', escalations),
      },
    })),
    communication: {
      workingLanguage: 'en',
      channels: list(channels, (index) => ({
        id: id('channel', index),
        tool: random.pick(['chat', 'phone', 'board']),
        address: `https://talk.haven.example/room/${index + 1}`,
        purpose: prose.narrative(1),
        respondWithin: `${random.int(1, 8)} business hours`,
      })),
      meetings: ['standUp', 'planning', 'evaluation', ...list(count(0.08, 0), () => 'review')].map((type, index) => ({
        id: id('meeting', index),
        type,
        every: type === 'standUp' ? '1 week' : '2 weeks',
        weekdays: ['wed'],
        at: `1${random.int(0, 4)}:00`,
        timeZone: 'Europe/Amsterdam',
        from: '2026-02-04',
        duration: `${random.pick([15, 30, 45])} minutes`,
        chairRoleId: sideRole(1),
        attendeeRoleIds: [...new Set([id('role', 0), id('role', 1), ...someOf('role', roles, 3)])],
        topics: ['delivery', 'kpis', 'collaboration', 'risks'],
        output: `Decisions on the board, in list ${index + 1}`,
      })),
    },
    culture: {
      hierarchy: { decisionStyle: 'consultative', directContact: true },
      feedback: {
        channelIds: [id('channel', 0)],
        every: '2 weeks',
        bothWays: true,
        anonymousOption: true,
        badNewsWithin: '1 business day',
      },
      confirmation: { restateWithin: '1 business day' },
    },
    escalations: list(escalations, (index) => ({
      id: id('ladder', index),
      trigger: prose.criterion(1),
      channelId: oneOf('channel', channels),
      levels: [1, 3].map((days, level) => ({
        clientRoleId: level === 0 ? teamRole(0) : id('role', 0),
        supplierRoleId: level === 0 ? teamRole(1) : id('role', 1),
        decideWithin: days === 1 ? '1 business day' : `${days} business days`,
      })),
    })),
    risks: list(count(0.6, 1), (index) => ({
      id: id('risk', index),
      statement: prose.narrative(random.int(1, 2)),
      probability: random.pick(['low', 'medium', 'high']),
      impact: random.pick(['low', 'medium', 'high']),
      ownerRoleId: role(),
      response: prose.obligation(random.int(1, 2)),
    })),
    changes: {
      procedure: {
        requestIn: 'board',
        assessWithin: '3 business days',
        assessorRoleId: id('role', 1),
        decideWithin: '2 business days',
        ifNoDecision: 'rejected',
      },
      approvals: [
        { upTo: `EUR ${teamLimit}`, roleIds: [id('role', 2), id('role', 3)] },
        { upTo: cap, roleIds: [id('role', 0), id('role', 1)] },
      ],
    },
    progress: {
      tools: [
        {
          id: 'board',
          type: 'jira',
          url: 'https://board.haven.example',
          accessPartyIds: ['haven', 'lumen', ...list(extraParties, (index) => id('party', index))],
          tracks: ['tasks', 'planning', 'progress', 'budget', 'changes', 'risks'],
          updateWithin: '1 business day',
        },
      ],
      definitionOfDone: list(count(0.05, 1), () => prose.criterion(1)),
    },
    budget: {
      type: 'cappedTimeAndMaterials',
      cap,
      vat: 'excluded',
      rates: list(count(0.05, 2), (index) => ({
        name: `Engineer of level ${index + 1}`,
        amount: `EUR ${40 + index}.50`,
        per: 'hour',
      })),
      ownerRoleId: id('role', 0),
      reportEvery: '2 weeks',
      paymentWithin: '30 days',
      alerts: [70, 90].map((percent) => ({
        percent,
        notifyRoleIds: [id('role', 0), id('role', 1)],
        within: '1 business day',
      })),
    },
    relationship: {
      bridgeRoleId: id('role', 0),
      introduction: { meeting: 'Kick-off in Utrecht with both teams', due: '2026-01-27' },
      visits: list(count(0.05, 1), () => ({
        mode: 'onSite',
        location: random.pick(['Kraków', 'Utrecht']),
        participantsFrom: random.pick(['haven', 'lumen']),
        due: anyWorkday(random),
        purpose: prose.narrative(1),
      })),
      workshops: [{ mode: 'remote', every: '3 months', topic: 'Order of the work' }],
      strategy: {
        shared: 'The plan of Haven for 2026 to 2028',
        every: '6 months',
        ownerRoleId: id('role', 0),
        decisionsOpenToSupplier: ['architecture', 'order of the work'],
      },
      integration: [`Engineers of ${supplier} show their work at the demo day of ${client}.`],
    },
    legal: {
      governingLaw: 'NL',
      contracts: list(count(0.03, 1), (index) => ({
        id: id('contract', index),
        title: `Framework agreement, part ${index + 1}`,
        precedence: index + 1,
      })),
      review: [
        { partyId: 'haven', reviewer: 'M. Dekker (counsel)', reviewedOn: '2026-01-20', version },
        { partyId: 'lumen', reviewer: 'E. Nowicka (counsel)', reviewedOn: '2026-01-21', version },
      ],
      termination: { notice: '3 months', causes: list(count(0.03, 1), () => prose.criterion(1)) },
      liability: { cap: 'EUR 500000', capPer: 'year' },
    },
    exit: {
      transitionPeriod: '3 months',
      ownerRoleId: id('role', 0),
      handover: list(count(0.1, 2), () => prose.obligation(1)),
      dataReturnWithin: '30 days',
    },
    openIssues: [],
    signatures: [
      { partyId: 'haven', personId: id('person', 0), signedOn: '2026-01-27', version },
      { partyId: 'lumen', personId: id('person', 1), signedOn: '2026-01-27', version },
    ],
  };
}

function party(id: string, type: string, name: string, calendarId: string): SpecMap {
  const dutch = calendarId === 'nl';
  return {
    id,
    type,
    name,
    country: dutch ? 'NL' : 'PL',
    timeZone: dutch ? 'Europe/Amsterdam' : 'Europe/Warsaw',
    languages: [calendarId, 'en'],
    calendarId,
  };
}

function calendar(id: string, country: string, timeZone: string): SpecMap {
  const days: Value = (holidays[id] ?? []).map((holiday) => ({ ...holiday }));
  return {
    id,
    country,
    timeZone,
    workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
    hours: '09:00-17:30',
    holidays: days,
  };
}
