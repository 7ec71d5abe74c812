/** What is done to the spec. */
export type Kind = 'drop' | 'misspell' | 'contradict' | 'move a date' | 'swap a role' | 'weaken a word';

/** One way to break examples/acme-mobile.engagement.yaml that a reviewer would catch. */
export interface Mutation {
  readonly kind: Kind;
  /** What is wrong afterwards, as a reviewer would say it. */
  readonly wrong: string;
  /** The text that is replaced; it occurs once. */
  readonly from: string;
  readonly to: string;
  /** A text of the line on which it has to be found; the line of the first difference where it is not said. */
  readonly at?: string;
}

const mutation =
  (kind: Kind) =>
  (wrong: string, from: string, to: string, at?: string): Mutation => ({
    kind,
    wrong,
    from,
    to,
    ...(at ? { at } : {}),
  });

const drop = mutation('drop');
const misspell = mutation('misspell');
const contradict = mutation('contradict');
const moveDate = mutation('move a date');
const swapRole = mutation('swap a role');
const weaken = mutation('weaken a word');

/** A whole section is not there; that is said where the status is, which asks for it, or where the spec begins. */
const dropSection = (section: string, at = 'status: agreed'): Mutation => ({
  kind: 'drop',
  wrong: `there is no "${section}"`,
  from: `\n${section}:`,
  to: `\nx-${section}:`,
  at,
});

export const mutations: readonly Mutation[] = [
  // What an agreed spec must have.
  ...['people', 'deadlines', 'calendars', 'deliverables', 'milestones', 'communication', 'culture', 'escalations'].map(
    (name) => dropSection(name),
  ),
  ...['changes', 'progress', 'budget', 'relationship', 'legal', 'exit', 'signatures', 'responsibilities', 'kpis'].map(
    (name) => dropSection(name),
  ),
  ...['parties', 'roles', 'engagement', 'objectives', 'scope'].map((name) => dropSection(name, 'apiVersion:')),
  drop(
    'a party has no time zone',
    '    country: IN\n    timeZone: Asia/Kolkata\n    languages',
    '    country: IN\n    languages',
    'id: nova',
  ),
  drop('the manager of the supplier is nobody', '    holderId: ravi\n', '', 'id: delivery-manager'),
  drop('the sponsor is nobody', '    holderId: tom\n', '', 'id: sponsor'),
  drop(
    'nobody can reach the person who decides',
    '    email: tom@acme.example\n    phone: "+31201234569"\n',
    '',
    'id: tom',
  ),
  drop('the day has no end', '  dayEndsAt: "17:00" # a plain date means 17:00 in Amsterdam\n', '', 'deadlines:'),
  drop(
    'nobody knows whose holidays count',
    '  calendarIds: [nl, in] # a business day is a working day in both places\n',
    '',
    'deadlines:',
  ),
  drop('a milestone without a binding', '    binding: target # an aim, no consequence\n', '', 'id: beta'),
  drop(
    'a promise without a consequence',
    '    consequence: Nova credits EUR 1000 per business day, at most EUR 15000.\n',
    '',
    'id: go-live',
  ),
  drop('an objective that no KPI shows', '    kpiIds: [trust, ideas]\n', '    kpiIds: []\n', 'kpiIds: []'),
  drop(
    'nothing is out of scope',
    '  outOfScope: # the list that prevents most arguments\n    - id: order-api\n      statement: ACME builds the order API.\n    - id: store-accounts\n      statement: ACME owns the accounts in the app stores.\n',
    '',
    'scope:',
  ),
  drop(
    'an assumption that nobody checks',
    '      ownerRoleId: product-owner\n      verifyBy: 2026-03-13\n',
    '      verifyBy: 2026-03-13\n',
    'id: api-stable',
  ),
  drop(
    'a dependency that nobody sees to',
    '      ownerRoleId: product-owner\n      due: 2026-03-06\n',
    '      due: 2026-03-06\n',
    'id: api-access',
  ),
  drop('nobody accepts the release', '      acceptorRoleId: product-owner\n', '', 'acceptance:'),
  drop(
    'acceptance without criteria',
    '      criteria:\n        - Each scenario of release 1 passes on iOS 18 and Android 15.\n        - The start screen appears within 2 seconds on a Pixel 8.\n',
    '',
    'acceptance:',
  ),
  drop('acceptance may take for ever', '      decideWithin: 5 business days\n', '', 'acceptance:'),
  drop(
    'silence means nothing',
    '      ifSilent: accepted # what counts when nobody has decided in time\n',
    '',
    'acceptance:',
  ),
  drop(
    'nobody is accountable',
    '    activity: Build both apps.\n    accountable: delivery-manager\n',
    '    activity: Build both apps.\n',
    'id: build-app',
  ),
  drop(
    'nobody does the work',
    '    accountable: product-owner\n    responsible: [product-owner]\n',
    '    accountable: product-owner\n',
    'id: accept-app',
  ),
  drop('a KPI without a target', '    target: { op: gte, value: 2000 } # at least 2000\n', '', 'id: orders'),
  drop('a KPI without a unit', '    unit: score 1-5\n', '', 'id: trust'),
  drop(
    'a KPI without a window',
    '    window: { duration: 1 quarter, timeZone: Europe/Amsterdam }\n    source: Survey S1\n',
    '    source: Survey S1\n',
    'id: trust',
  ),
  drop('a KPI that is measured nowhere', '    source: GA4 property 1234\n', '', 'id: orders'),
  drop(
    'a KPI of nobody',
    '    source: Jira filter 10482\n    ownerRoleId: delivery-manager\n',
    '    source: Jira filter 10482\n',
    'id: escaped-defects',
  ),
  drop(
    'a breach without a consequence',
    '    onBreach:\n      action: The bridge holds a workshop with both teams.\n      within: 10 business days\n',
    '',
    'id: trust',
  ),
  drop(
    'a breach with time without end',
    '      action: The bridge holds a workshop with both teams.\n      within: 10 business days\n',
    '      action: The bridge holds a workshop with both teams.\n',
    'onBreach:',
  ),
  drop('no KPI for quality', '    category: quality\n', '    category: value\n', 'kpis:'),
  drop('no KPI for the cooperation', '    category: collaboration\n', '    category: value\n', 'kpis:'),
  drop('no KPI for new ideas', '    category: innovation\n', '    category: value\n', 'kpis:'),
  drop('no working language', '  workingLanguage: en\n', '', 'communication:'),
  drop(
    'a channel that may stay silent',
    '      respondWithin: 4 business hours\n    - id: pager\n',
    '    - id: pager\n',
    'id: slack',
  ),
  drop('no stand-up', '      type: standUp\n', '      type: workshop\n', 'meetings:'),
  drop('no planning', '      type: planning\n', '      type: workshop\n', 'meetings:'),
  drop('no evaluation', '      type: evaluation\n', '      type: workshop\n', 'meetings:'),
  drop('a meeting without a chair', '      chairRoleId: bridge\n', '', 'id: evaluation'),
  drop('a meeting without topics', '      topics: [delivery, risks]\n', '', 'id: stand-up'),
  drop('a meeting without a result', '      output: Sprint goal in Jira\n', '', 'id: planning'),
  drop(
    'every two weeks, from when?',
    '      from: 2026-03-04\n      duration: 1 hour\n',
    '      duration: 1 hour\n',
    '      every: 2 weeks',
  ),
  drop(
    'nobody talks about the cooperation',
    '      topics: [delivery, kpis, collaboration, feedback]\n',
    '      topics: [delivery, kpis]\n',
    'topics: [delivery, kpis]',
  ),
  drop(
    'no decision style',
    '  hierarchy:\n    decisionStyle: consensus\n    directContact: true\n    note: Any engineer may say no to a date in the stand-up.\n',
    '',
    'culture:',
  ),
  drop(
    'no feedback',
    '  feedback:\n    channelIds: [slack]\n    every: 2 weeks\n    bothWays: true\n    anonymousOption: true\n    badNewsWithin: 1 business day\n',
    '',
    'culture:',
  ),
  drop(
    'a yes that nobody repeats',
    '  confirmation:\n    restateWithin: 1 business day # the receiver repeats scope and date in own words\n',
    '',
    'culture:',
  ),
  drop(
    'one level only',
    '      - clientRoleId: sponsor\n        supplierRoleId: account-director\n        decideWithin: 3 business days\n',
    '',
    'levels:',
  ),
  drop(
    'a level without a time',
    '        supplierRoleId: account-director\n        decideWithin: 3 business days\n',
    '        supplierRoleId: account-director\n',
    'clientRoleId: sponsor',
  ),
  drop(
    'the most urgent incident escalates to nobody',
    '      channelId: pager\n      escalationId: delivery\n',
    '      channelId: pager\n',
    'id: p1',
  ),
  drop(
    'a change that nobody decides in time',
    '    decideWithin: 2 business days\n    ifNoDecision: rejected\n',
    '    ifNoDecision: rejected\n',
    'procedure:',
  ),
  drop('no decision means nothing', '    ifNoDecision: rejected\n', '', 'procedure:'),
  drop(
    'nobody approves changes',
    '  approvals: # smallest amount first; all roles of a line approve\n    - upTo: EUR 5000\n      roleIds: [product-owner, delivery-manager]\n    - upTo: EUR 240000\n      roleIds: [sponsor, account-director]\n',
    '',
    'changes:',
  ),
  drop(
    'nothing says when work is done',
    '  definitionOfDone:\n    - One engineer other than the author has approved the code.\n    - The automated tests pass in CI.\n',
    '',
    'progress:',
  ),
  drop(
    'a tool of one party',
    '      accessPartyIds: [acme, nova]\n      tracks: [tasks',
    '      accessPartyIds: [nova]\n      tracks: [tasks',
    'accessPartyIds: [nova]',
  ),
  drop(
    'a tool that may be out of date',
    '      tracks: [tasks, planning, progress, budget, changes, risks]\n      updateWithin: 1 business day\n',
    '      tracks: [tasks, planning, progress, budget, changes, risks]\n',
    'id: jira',
  ),
  drop('hours and money without a cap', '  cap: EUR 240000\n  vat', '  vat', 'budget:'),
  drop(
    'a budget of nobody',
    '  ownerRoleId: product-owner\n  reportEvery: 2 weeks\n',
    '  reportEvery: 2 weeks\n',
    'budget:',
  ),
  drop('a budget without a report', '  reportEvery: 2 weeks\n', '', 'budget:'),
  drop(
    'nobody hears that the budget runs out',
    '  alerts:\n    - percent: 70\n      notifyRoleIds: [product-owner, delivery-manager]\n      within: 1 business day\n    - percent: 90\n      notifyRoleIds: [sponsor, account-director]\n      within: 1 business day\n',
    '',
    'budget:',
  ),
  drop('nobody looks after the relationship', '  bridgeRoleId: bridge\n', '', 'relationship:'),
  drop(
    'the teams never meet',
    '  introduction:\n    meeting: Video kick-off in which each member of both teams tells about work and home\n    due: 2026-02-24\n',
    '',
    'relationship:',
  ),
  drop(
    'a strategy that is kept from the supplier',
    '  strategy:\n    shared: ACME app strategy 2026-2027\n    every: 6 months\n    ownerRoleId: product-owner\n    decisionsOpenToSupplier: [roadmap, architecture]\n',
    '',
    'relationship:',
  ),
  drop('no law', '  governingLaw: NL\n', '', 'legal:'),
  drop(
    'one party has not reviewed',
    '    - { partyId: nova, reviewer: S. Iyer (counsel), reviewedOn: 2026-02-12, version: 1.2.0 }\n',
    '',
    'review:',
  ),
  drop(
    'one party has not signed',
    '  - { partyId: nova, personId: asha, signedOn: 2026-02-16, version: 1.2.0 }\n',
    '',
    'signatures:',
  ),
  drop(
    'no instructions of the controller (GDPR)',
    '    instructions: The product owner gives instructions in Jira; Nova uses personal data on these instructions alone.\n',
    '',
    'dataProtection:',
  ),
  drop('no notice of a data breach', '    breachNoticeWithin: 24 hours\n', '', 'dataProtection:'),
  drop(
    'nothing is handed over',
    '  handover:\n    - Source code with its history\n    - Runbooks\n    - Credentials of each test server\n',
    '',
    'exit:',
  ),
  drop('data stays behind', '  dataReturnWithin: 30 days\n', '', 'exit:'),

  // Names and values that are not what they should be.
  misspell('a holder who does not exist', 'holderId: ravi', 'holderId: ravy'),
  misspell('a deputy who does not exist', 'deputyId: asha', 'deputyId: acha'),
  misspell(
    'a party that does not exist',
    'name: Asha Kulkarni\n    partyId: nova',
    'name: Asha Kulkarni\n    partyId: nava',
    'partyId: nava',
  ),
  misspell(
    'a role as accountable that does not exist',
    'activity: Build both apps.\n    accountable: delivery-manager',
    'activity: Build both apps.\n    accountable: delivery-mngr',
    'accountable: delivery-mngr',
  ),
  misspell('a role to consult that does not exist', 'consulted: [product-owner]', 'consulted: [product-ownr]'),
  misspell('a KPI that does not exist', 'kpiIds: [orders, escaped-defects]', 'kpiIds: [orders, escaped-defect]'),
  misspell('a milestone that does not exist', 'milestoneId: go-live', 'milestoneId: golive'),
  misspell('a channel that does not exist', 'channelIds: [slack]', 'channelIds: [slak]'),
  misspell(
    'an escalation that does not exist',
    'channelId: slack\n      escalationId: delivery',
    'channelId: slack\n      escalationId: delivry',
    'escalationId: delivry',
  ),
  misspell('a tool that does not exist', 'requestIn: jira', 'requestIn: jirra'),
  misspell('a calendar that does not exist', 'calendarIds: [nl, in]', 'calendarIds: [nl, ind]'),
  misspell(
    'a place in the spec that does not exist',
    'relatesTo: [kpis/escaped-defects]',
    'relatesTo: [kpis/escaped-bugs]',
  ),
  misspell('a key', '    binding: firm # a promise', '    bindng: firm # a promise', 'bindng: firm'),
  misspell('a section', '\nrisks:', '\nrisk:'),
  misspell('a kind of engagement', 'model: projectDelivery', 'model: projectDelivry'),
  misspell('a status', 'status: agreed', 'status: aggreed'),
  misspell(
    'a country',
    'country: IN\n    timeZone: Asia/Kolkata\n    languages',
    'country: India\n    timeZone: Asia/Kolkata\n    languages',
    'country: India',
  ),
  misspell(
    'a time zone',
    'timeZone: Asia/Kolkata\n    workingDays',
    'timeZone: Asia/Kolkatta\n    workingDays',
    'Asia/Kolkatta',
  ),
  misspell(
    'a zone that means three',
    '      at: "10:30"\n      timeZone: Europe/Amsterdam',
    '      at: "10:30"\n      timeZone: IST',
    'timeZone: IST',
  ),
  misspell('a currency', 'cap: EUR 240000\n  vat', 'cap: EURO 240000\n  vat', 'cap: EURO 240000'),
  misspell('an amount that two countries read in two ways', 'amount: EUR 62,', 'amount: EUR 1.062,'),
  misspell('a phone number that YAML reads as a number', 'phone: "+919812345678"', 'phone: +919812345678'),
  misspell('an e-mail address', 'email: ravi@nova.example', 'email: ravi.nova.example'),
  misspell('a weekday', 'weekdays: [thu]', 'weekdays: [thur]'),
  misspell('a law', 'regulations: [gdpr]', 'regulations: [gpdr]'),
  misspell('an id that is there twice', '    - id: store-accounts\n', '    - id: order-api\n', 'id: order-api'),

  // Two places that can't both be true, and things that can't be.
  contradict(
    'two people are accountable',
    'activity: Accept each release.\n    accountable: product-owner',
    'activity: Accept each release.\n    accountable: [product-owner, bridge]',
    'accountable: [product-owner',
  ),
  contradict(
    'a role is consulted and informed',
    'consulted: [product-owner]\n    informed: [bridge]',
    'consulted: [product-owner]\n    informed: [product-owner]',
    'informed: [product-owner]',
  ),
  contradict('a holder of the other party', 'holderId: eva', 'holderId: asha'),
  contradict('the deputy is the holder', 'deputyId: mila', 'deputyId: eva'),
  contradict('the warning comes after the breach', 'warning: 2100', 'warning: 1900'),
  contradict('the warning comes after the breach, downwards', 'warning: 1\n', 'warning: 3\n', 'warning: 3'),
  contradict('alerts that fall', 'percent: 90', 'percent: 60'),
  contradict(
    'an alert after all is spent',
    '    - percent: 70\n      notifyRoleIds: [product-owner, delivery-manager]\n      within: 1 business day\n    - percent: 90\n',
    '    - percent: 100\n',
    'percent: 100',
  ),
  contradict('approvals that fall', '    - upTo: EUR 240000\n', '    - upTo: EUR 4000\n', 'upTo: EUR 4000'),
  contradict(
    'approvals that do not cover the budget',
    '    - upTo: EUR 240000\n',
    '    - upTo: EUR 50000\n',
    'upTo: EUR 50000',
  ),
  contradict(
    'an approval beyond the mandate',
    '    - upTo: EUR 5000\n      roleIds',
    '    - upTo: EUR 50000\n      roleIds',
    'upTo: EUR 50000',
  ),
  contradict(
    'the higher level has less time',
    'decideWithin: 3 business days\n\nsupport',
    'decideWithin: 4 business hours\n\nsupport',
    'decideWithin: 4 business hours',
  ),
  contradict(
    'the same people on both levels',
    '      - clientRoleId: sponsor\n        supplierRoleId: account-director\n',
    '      - clientRoleId: product-owner\n        supplierRoleId: delivery-manager\n',
    'clientRoleId: product-owner',
  ),
  contradict(
    'milestones that wait for each other',
    '    ownerRoleId: delivery-manager\n  - id: go-live\n',
    '    ownerRoleId: delivery-manager\n    dependsOnIds: [go-live]\n  - id: go-live\n',
    'dependsOnIds: [',
  ),
  contradict(
    'roles that report to each other',
    '  - id: sponsor\n    title: Sponsor\n    partyId: acme\n',
    '  - id: sponsor\n    title: Sponsor\n    partyId: acme\n    reportsToRoleId: product-owner\n',
    'reportsToRoleId: ',
  ),
  contradict(
    'an end and no end',
    '  endDate: 2026-12-18 # or',
    '  openEnded: true\n  endDate: 2026-12-18 # or',
    'engagement:',
  ),
  contradict(
    'a review of another version',
    'reviewedOn: 2026-02-11, version: 1.2.0',
    'reviewedOn: 2026-02-11, version: 1.1.0',
  ),
  contradict(
    'a signature under another version',
    'personId: tom, signedOn: 2026-02-16, version: 1.2.0',
    'personId: tom, signedOn: 2026-02-16, version: 1.1.0',
  ),
  contradict('a new version that nobody reviewed', 'version: 1.2.0 # reviews', 'version: 1.3.0 # reviews'),
  contradict(
    'agreed with an open question',
    'openIssues: [] # the home',
    'openIssues: [{ id: sso, question: Which login is used?, ownerRoleId: bridge, due: 2026-03-01 }] # the home',
  ),
  contradict(
    'the meeting is in the night of one team',
    '      at: "10:00" # 14:30 in Pune, 13:30 in summer',
    '      at: "17:00"',
    'at: "17:00"',
  ),
  contradict(
    'a meeting before work begins',
    '      at: "11:00"\n      timeZone: Europe/Amsterdam\n      from: 2026-03-26',
    '      at: "06:00"\n      timeZone: Europe/Amsterdam\n      from: 2026-03-26',
    'at: "06:00"',
  ),
  contradict('a working language of one party', 'workingLanguage: en', 'workingLanguage: nl'),
  contradict('feedback goes one way', 'bothWays: true', 'bothWays: false'),
  contradict(
    'top down without a safe way to object',
    '    decisionStyle: consensus\n    directContact: true\n    note: Any engineer may say no to a date in the stand-up.\n  feedback:\n    channelIds: [slack]\n    every: 2 weeks\n    bothWays: true\n    anonymousOption: true\n',
    '    decisionStyle: topDown\n    directContact: true\n  feedback:\n    channelIds: [slack]\n    every: 2 weeks\n    bothWays: true\n    anonymousOption: false\n',
    'anonymousOption: false',
  ),
  contradict('personal data without the law', 'regulations: [gdpr]', 'regulations: []', 'regulations: []'),
  contradict(
    'the channel for urgent matters sleeps at night',
    '      respondWithin: 15 minutes\n      alwaysOn: true\n',
    '      respondWithin: 4 business hours\n',
    'channelId: pager',
  ),
  contradict(
    'an open gate',
    '      due: 2026-02-25\n      done: true\n',
    '      due: 2026-03-25\n      done: false\n',
    'due: 2026-03-25',
  ),
  contradict('an acceptor of the supplier', 'acceptorRoleId: product-owner', 'acceptorRoleId: delivery-manager'),
  contradict(
    'a KPI with a target below its floor',
    'target: { op: gte, value: 4 }',
    'target: { op: between, value: 4, upper: 3 }',
    'op: between',
  ),

  // Dates that are moved to where they can't be.
  moveDate('the end is before the start', 'endDate: 2026-12-18', 'endDate: 2025-12-18'),
  moveDate('a milestone after the end', 'due: 2026-09-01\n', 'due: 2027-09-01\n', 'due: 2027-09-01'),
  moveDate('a milestone before the start', 'due: 2026-06-30', 'due: 2026-01-30'),
  moveDate('the second milestone before the first', 'due: 2026-09-01\n', 'due: 2026-05-04\n', 'due: 2026-05-04'),
  moveDate('a milestone on a Sunday', 'due: 2026-06-30', 'due: 2026-06-28'),
  moveDate("a milestone on King's Day", 'due: 2026-06-30', 'due: 2026-04-27'),
  moveDate('a milestone on a holiday of the supplier', 'due: 2026-06-30', 'due: 2026-05-01'),
  moveDate('a milestone on a Saturday', 'due: 2026-09-01\n', 'due: 2026-09-05\n', 'due: 2026-09-05'),
  moveDate('a dependency after the end', 'due: 2026-03-06', 'due: 2027-03-05'),
  moveDate('a dependency on a Sunday', 'due: 2026-03-06', 'due: 2026-03-08'),
  moveDate('an assumption that is checked after the end', 'verifyBy: 2026-03-13', 'verifyBy: 2027-03-12'),
  moveDate('a gate after the start', 'due: 2026-02-20', 'due: 2026-04-20'),
  moveDate('an introduction three months after the start', 'due: 2026-02-24', 'due: 2026-06-24'),
  moveDate('a visit after the end', 'due: 2026-05-29', 'due: 2027-05-28'),
  moveDate('a day that does not exist', 'due: 2026-06-30', 'due: 2026-06-31'),
  moveDate('a date that two countries read in two ways', 'due: 2026-06-30', 'due: 06/07/2026'),
  moveDate('a quarter instead of a day', 'due: 2026-06-30', 'due: end of Q2'),
  moveDate('no day at all', 'due: 2026-06-30', 'due: ASAP'),
  moveDate(
    'a planning on a holiday of one team',
    '      weekdays: [wed]\n      at: "10:30"\n      timeZone: Europe/Amsterdam\n      from: 2026-03-04',
    '      weekdays: [mon]\n      at: "10:30"\n      timeZone: Europe/Amsterdam\n      from: 2026-03-02',
    'weekdays: [mon]',
  ),
  moveDate('a stand-up once a month', '      every: 1 week\n', '      every: 1 month\n', 'every: 1 month'),
  moveDate('an evaluation once a year', 'every: 12 weeks', 'every: 52 weeks'),
  moveDate('a first meeting that is not on its weekday', 'from: 2026-06-03', 'from: 2026-06-05'),
  moveDate('meetings begin after the end', 'from: 2026-03-26', 'from: 2027-03-25'),
  moveDate('a meeting of twelve hours', 'duration: 2 hours', 'duration: 12 hours', 'at: "11:00"'),
  moveDate(
    'signed before it was reviewed',
    'personId: asha, signedOn: 2026-02-16',
    'personId: asha, signedOn: 2026-02-01',
    'reviewedOn: 2026-02-12',
  ),
  moveDate(
    'a notice of a data breach after the law asks for one',
    'breachNoticeWithin: 24 hours',
    'breachNoticeWithin: 2 weeks',
  ),
  moveDate(
    'days that are not counted alike',
    'decideWithin: 5 business days',
    'decideWithin: 5 werkbare dagen',
    'decideWithin: 5 werkbare dagen',
  ),
  moveDate('a time that is not a time', 'resolveWithin: 4 hours', 'resolveWithin: promptly'),
  moveDate('an incident is solved before it is answered', 'resolveWithin: 4 hours', 'resolveWithin: 5 minutes'),

  // Roles that change places.
  swapRole(
    'the supplier decides for the client',
    '      - clientRoleId: sponsor\n',
    '      - clientRoleId: account-director\n',
    'clientRoleId: account-director',
  ),
  swapRole(
    'the client decides for the supplier',
    '        supplierRoleId: account-director\n',
    '        supplierRoleId: sponsor\n',
    'supplierRoleId: sponsor',
  ),
  swapRole(
    'who asks for more also approves it',
    '      roleIds: [product-owner, delivery-manager]\n    - upTo',
    '      roleIds: [delivery-manager]\n    - upTo',
    'roleIds: [delivery-manager]',
  ),
  swapRole(
    'only one party approves the largest changes',
    'roleIds: [sponsor, account-director]\n\nprogress',
    'roleIds: [account-director]\n\nprogress',
    'roleIds: [account-director]',
  ),
  swapRole(
    'a meeting of one party',
    'attendeeRoleIds: [product-owner, delivery-manager]\n      topics: [planning',
    'attendeeRoleIds: [delivery-manager]\n      topics: [planning',
    'attendeeRoleIds: [delivery-manager]',
  ),
  swapRole('a signer of the other party', 'personId: tom, signedOn', 'personId: ravi, signedOn'),
  swapRole(
    'two signatures of one party',
    'partyId: nova, personId: asha',
    'partyId: acme, personId: mila',
    'signatures:',
  ),
  swapRole('two reviews of one party', 'partyId: nova, reviewer', 'partyId: acme, reviewer', 'review:'),
  swapRole(
    'a role of one party is held by the other',
    '    title: Account director\n    partyId: nova\n',
    '    title: Account director\n    partyId: acme\n',
    'holderId: asha',
  ),
  swapRole(
    'a person is named where a role belongs',
    'ownerRoleId: delivery-manager\n    milestoneId',
    'ownerRoleId: ravi\n    milestoneId',
    'ownerRoleId: ravi',
  ),
  swapRole('a role is named where a person belongs', 'holderId: mila', 'holderId: bridge'),
  swapRole(
    'a party is named where a role belongs',
    'ownerRoleId: bridge\n      due: 2026-02-20',
    'ownerRoleId: nova\n      due: 2026-02-20',
    'ownerRoleId: nova',
  ),
  swapRole(
    'the ladder goes down',
    '      - clientRoleId: product-owner\n        supplierRoleId: delivery-manager\n        decideWithin: 1 business day\n      - clientRoleId: sponsor\n        supplierRoleId: account-director\n',
    '      - clientRoleId: sponsor\n        supplierRoleId: account-director\n        decideWithin: 1 business day\n      - clientRoleId: product-owner\n        supplierRoleId: delivery-manager\n',
    'clientRoleId: product-owner',
  ),
  swapRole(
    'the role that is both accountable and informed',
    'informed: [delivery-manager]',
    'informed: [product-owner]',
  ),
  swapRole(
    'five roles are consulted',
    'consulted: [product-owner]',
    'consulted: [product-owner, sponsor, bridge, account-director, delivery-manager]',
    'consulted: [product-owner, sponsor',
  ),

  // Words that nobody can be held to.
  weaken('at some time', 'Nova shall automate the test', 'Nova shall promptly automate the test'),
  weaken('if it suits', 'ACME gives Nova the API test keys.', 'ACME gives Nova the API test keys where possible.'),
  weaken('trying is enough', 'Nova shall build the iOS app', 'Nova shall use reasonable efforts to build the iOS app'),
  weaken('a list without end', 'the iOS app and the Android app.', 'the iOS app, the Android app, etc.'),
  weaken(
    'fast, for whom?',
    'The start screen appears within 2 seconds on a Pixel 8.',
    'The start screen appears quickly on a Pixel 8.',
  ),
  weaken('some tests', 'The automated tests pass in CI.', 'Most automated tests pass in CI.'),
  weaken(
    'easy, for whom?',
    'Both apps in the stores, with source code',
    'User-friendly apps in the stores, with source code',
  ),
  weaken('to be decided', 'Two ACME engineers maintain', 'TBD ACME engineers maintain'),
  weaken(
    'better than what?',
    'Each Nova engineer has passed the ACME security course.',
    'Each Nova engineer has passed a better security course.',
  ),
  weaken(
    'now and then',
    'Talk to each member of both teams once a quarter.',
    'Talk to each member of both teams regularly.',
  ),
  weaken('hope', 'ACME builds the order API.', 'ACME should be able to build the order API.'),
  weaken(
    'nobody does it',
    'The delivery manager sends a root-cause report to the product owner.',
    'A root-cause report will be sent.',
  ),
  weaken(
    'nobody does it, together',
    'The bridge holds a workshop with both teams.',
    'The teams hold a workshop in mutual consultation.',
  ),
  weaken(
    'the day ends somewhere',
    'The product owner has the root-cause report on 4 June.',
    'The product owner has the root-cause report by end of day.',
  ),
  weaken(
    'twice a week or every two weeks',
    'Talk to each member of both teams once a quarter.',
    'Talk to each member of both teams bi-weekly.',
  ),
  weaken(
    'ten o’clock, where?',
    'the product owner.\n      within: 3 business days',
    'the product owner by 10:00 CET.\n      within: 3 business days',
    '10:00 CET',
  ),
  weaken(
    'a practice that nobody wrote down',
    'Nova lists each open-source component',
    'Nova follows best practices and lists each open-source component',
  ),
  weaken(
    'people as resources',
    'Nova engineers show their work at the ACME demo day.',
    'The offshore resources show their work at the ACME demo day.',
  ),
  weaken(
    'all, always',
    'Nova encrypts each laptop disk.',
    'Nova always encrypts all laptop disks under all circumstances.',
  ),
  weaken(
    'two duties in one',
    'Nova shall automate the test of each scenario.',
    'Nova shall automate the test of each scenario and shall host the test servers.',
  ),
  weaken('material to whom?', 'A party is declared bankrupt.', 'A party is in material breach.'),
  weaken('about two', 'A milestone slips by more than 2 business days', 'A milestone slips significantly'),
];
