import type { Random } from './random.ts';

/** Writes the prose of a generated spec: some sentences that say who does what, or what holds. */
export interface Prose {
  /** What a party shall do. */
  obligation(sentences: number): string;
  /** What can be found true or false. */
  criterion(sentences: number): string;
  /** What may happen, or has happened. */
  narrative(sentences: number): string;
  /** What a word means. */
  definition(sentences: number): string;
  /** A short name of a piece of work. */
  title(): string;
}

export const client = 'Haven';
export const supplier = 'Lumen';

const systems = [
  'claims portal',
  'policy archive',
  'broker gateway',
  'premium engine',
  'fraud desk',
  'document vault',
  'customer app',
  'payout ledger',
  'data warehouse',
  'call desk',
  'print service',
  'rating service',
  'test farm',
];
const verbs = [
  'move',
  'rebuild',
  'test',
  'document',
  'hand over',
  'monitor',
  'archive',
  'encrypt',
  'rehearse',
  'translate',
  'measure',
  'inspect',
];
const objects = [
  'the closed claims of 2019',
  'the nightly payout run',
  'the rights of each broker',
  'the letters to policy holders',
  'the restore of the database',
  'the log of each login',
  'the tariff tables for 2027',
  'the interface contract',
  'the two regression suites',
  'the runbook of the release',
  'the consent screens',
  'the export for the auditor',
  "the brokers' address book",
];
/** Ends of a sentence that leave nothing open. */
const limits = [
  'within 5 business days after the request',
  'with a signed test report',
  'with two engineers present',
  'on the acceptance environment',
  'at 150 users at the same time',
  'in Dutch, English and Polish',
  'without the loss of a record',
  'against the reference data of annex 3',
  'between 22:00 and 02:00 Europe/Amsterdam on a Sunday',
  'for the three pilot regions',
  'after the data protection officer has signed',
];
const facts = [
  'shows the status of a claim within 2 seconds',
  'answers 99 of 100 requests within 400 milliseconds',
  'imports 20000 policies without the loss of a record',
  'passes each test case of annex 4',
  'keeps the log of each login for 13 months',
  'writes each amount with two digits behind the dot',
  'refuses a password of fewer than 14 characters',
  'sends one letter for each closed claim',
];
const events = [
  'The lead tester leaves',
  'The release of the operating system changes the login',
  'A broker sends policies in the format of 2014',
  'The auditor asks for a second export',
  'The contract with the printer ends',
  'Two releases fall into the same weekend',
  'The number of open claims passes 9000',
];
const things = ['A record', 'A file', 'A message', 'A screen', 'A letter', 'A report', 'A data set'];
const uses = [
  'that a broker sends for one policy',
  'that is kept for the tax office',
  'that two systems exchange at night',
  'in which a claim is closed',
  'with the changes of one calendar month',
];
const nouns = [
  'Claims',
  'Policy',
  'Broker',
  'Premium',
  'Payout',
  'Archive',
  'Login',
  'Tariff',
  'Letter',
  'Audit',
  'Vault',
];
const kinds = [
  'migration',
  'report',
  'runbook',
  'release',
  'test set',
  'dashboard',
  'handbook',
  'adapter',
  'data model',
];

/** Vague phrases of the English lexicon that fit behind a sentence that ends without a limit. */
const vagueEnds = [
  'as soon as possible',
  'in a timely manner',
  'without undue delay',
  'in due course',
  'promptly',
  'where possible',
  'if necessary',
  'to the extent practicable',
  'where applicable',
  'as needed',
];

/** @param vague the share of the texts (0 to 1) of which one sentence has a vague phrase */
export function createProse(random: Random, vague: number): Prose {
  const system = (): string => random.pick(systems);
  const limit = (): string => random.pick(limits);
  const party = (): string => random.pick([client, supplier, supplier]);
  const work = (): string =>
    `${random.pick(verbs)} ${random.pick(objects)}${random.chance(0.3) ? ` of the ${system()}` : ''}`;
  const text = (count: number, sentence: (end: () => string) => string): string => {
    const vagueAt = random.chance(vague) ? random.int(0, count - 1) : -1;
    return Array.from({ length: count }, (_, index) =>
      sentence(index === vagueAt ? () => random.pick(vagueEnds) : limit),
    ).join(' ');
  };
  return {
    obligation: (count) => text(count, (end) => `${party()} shall ${work()} ${end()}.`),
    criterion: (count) => text(count, (end) => `The ${system()} ${random.pick(facts)} ${end()}.`),
    narrative: (count) => text(count, (end) => `${random.pick(events)}, and ${party()} has to ${work()} ${end()}.`),
    definition: (count) =>
      text(count, (end) => `${random.pick(things)} of the ${system()} ${random.pick(uses)}, checked ${end()}.`),
    title: () => `${random.pick(nouns)} ${random.pick(kinds)} for the ${system()}`,
  };
}
