import { quoted } from '../../validation/naming.ts';
import type { Severity } from '../../validation/problem.ts';
import { type Absence, absencesFor, severityOfGap } from '../absence.ts';
import { insertInto, insertPart } from '../fixes.ts';
import { defineRule, type Inputs } from '../rule.ts';

const id = 'culture/agreements-missing';

export default defineRule({
  meta: {
    id,
    summary:
      'Parties in different countries have not agreed how they decide, give feedback and confirm what they understood.',
    why: 'In one place "yes" means "agreed", in another "I heard you"; here anybody may say no, there only the manager. Parties that have not talked about it find out at the first missed date.',
    source: 'Demand S3, S18, S19: work culture, hierarchy and feedback; S9: misunderstandings; ISO 44001',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      section: {
        en: '"Yes" means "agreed" to one party and "I heard you" to the other, and nobody notices. Add "culture": how you decide, give feedback and confirm what you understood.',
        nl: '"Ja" betekent voor de een "akkoord" en voor de ander "ik heb u gehoord", en niemand merkt dat. Voeg "culture" toe: hoe u beslist, feedback geeft en bevestigt wat u begrepen hebt.',
      },
      several: {
        en: 'Each party follows its own habits and misunderstands those of the other. Write {keys} under "culture".',
        nl: 'Elke partij volgt haar eigen gewoonten en begrijpt die van de ander verkeerd. Schrijf {keys} onder "culture".',
      },
      hierarchy: {
        en: 'Nobody knows whether an engineer may say no to a date, or has to ask the manager first. Write "hierarchy", with "decisionStyle" and "directContact".',
        nl: 'Niemand weet of een ontwikkelaar nee mag zeggen tegen een datum, of het eerst de manager moet vragen. Schrijf "hierarchy", met "decisionStyle" en "directContact".',
      },
      feedback: {
        en: 'Criticism and bad news come when it is too late, or never. Write "feedback", with "every", "bothWays" and "badNewsWithin".',
        nl: 'Kritiek en slecht nieuws komen als het te laat is, of nooit. Schrijf "feedback", met "every", "bothWays" en "badNewsWithin".',
      },
      confirmation: {
        en: 'A "yes" or "noted" is taken as a promise of a date that nobody has repeated. Write "confirmation" with "restateWithin": the time in which the receiver repeats scope and date.',
        nl: 'Een "ja" of "genoteerd" geldt als toezegging van een datum die niemand heeft herhaald. Schrijf "confirmation" met "restateWithin": de termijn waarbinnen de ontvanger inhoud en datum herhaalt.',
      },
      contact: {
        en: 'A question from one specialist to another goes through two managers, or is not asked. Write "directContact": whether people may contact anybody at the other party.',
        nl: 'Een vraag van de ene specialist aan de andere gaat via twee leidinggevenden, of wordt niet gesteld. Schrijf "directContact": of mensen iedereen bij de andere partij mogen benaderen.',
      },
      insertSection: { en: 'Insert "culture"', nl: 'Voeg "culture" in' },
      insert: { en: 'Insert {keys}', nl: 'Voeg {keys} in' },
    },
    examples: {
      invalid: [
        '⟦culture⟧:\n  hierarchy:\n    decisionStyle: consensus\n    directContact: true\n  feedback:\n    channelIds: [slack]\n    every: 2 weeks\n    bothWays: true\n    badNewsWithin: 1 business day\n',
        '⟦culture⟧:\n  differences:\n    - In Pune a yes can mean "I heard you".\n',
      ],
      valid: [
        'culture:\n  hierarchy:\n    decisionStyle: consensus\n    directContact: true\n  feedback:\n    channelIds: [slack]\n    every: 2 weeks\n    bothWays: true\n    badNewsWithin: 1 business day\n  confirmation:\n    restateWithin: 1 business day\n',
      ],
    },
  },
  reads: ['claimed', 'status', 'countries'],
  sections: ['culture'],
  check(context) {
    const { report, say } = context;
    const severity = severityIn(context);
    const absences = absencesFor(id, context);
    const missing: Absence[] = [];
    for (const absence of absences) {
      if (absence.key === 'culture') {
        const fixes = absence.fixes(say('insertSection'));
        report({ message: 'section', range: absence.range, severity: severity(absence.severity), fixes });
      } else if (absence.finding.path.length === 1) {
        missing.push(absence);
      } else {
        // Without the time in it the confirmation is no agreement; the format wants it whatever the countries are.
        const { range } = absence;
        const fixes = absence.fixes(say('insert', { keys: '"restateWithin"' }));
        report({ message: 'confirmation', range, severity: absence.severity, fixes });
      }
    }
    const [first, second] = missing;
    if (first) {
      const names = missing.map(({ key }) => key);
      const keys = quoted(names);
      report({
        message: second ? 'several' : messageFor(first.key),
        range: first.range,
        severity: severity(first.severity),
        data: { keys },
        fixes: (now) => insertPart(now, 'culture', names, say('insert', { keys })),
      });
    }
  },
  checkSpec(context) {
    const { spec, status, report, say } = context;
    const hierarchy = spec.at('culture').at('hierarchy');
    if (hierarchy.node?.kind !== 'map' || hierarchy.at('directContact').node !== undefined) return;
    const title = say('insert', { keys: '"directContact"' });
    report({
      message: 'contact',
      range: hierarchy.keyRange,
      severity: severityIn(context)(severityOfGap(status.value)),
      fixes: (now) => insertInto(now, hierarchy, { directContact: { choices: [true, false] } }, title),
    });
  },
});

function messageFor(key: string): 'hierarchy' | 'feedback' | 'confirmation' {
  return key === 'hierarchy' || key === 'feedback' ? key : 'confirmation';
}

/** People of one country mostly share these habits: there it is worth knowing at most. */
function severityIn({ countries }: Pick<Inputs, 'countries'>): (severity: Severity) => Severity {
  return (severity) => (countries.length === 1 ? 'information' : severity);
}
