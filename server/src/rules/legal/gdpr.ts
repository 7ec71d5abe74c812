import { dataProtection } from '../../clauses/dataProtection.ts';
import { type ContentMap, picked } from '../../edits/content.ts';
import { fits } from '../../forms/pattern.ts';
import type { DataProtection } from '../../generated/format.ts';
import { isInEea } from '../../model/eea.ts';
import type { View } from '../../model/view.ts';
import { compareDurations } from '../../time/compareDurations.ts';
import { readDuration } from '../../time/durations.ts';
import { listed, quoted } from '../../validation/naming.ts';
import type { Severity } from '../../validation/problem.ts';
import { severityOfGap, severityOfMissing } from '../absence.ts';
import { insertInto, replaceBy } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';
import { listRegulation } from './regulations.ts';

/** What articles 28(3) and 33(2) ask for where the supplier is a processor, by the key, with the article that asks for it. */
const needed = {
  subject: '28(3)',
  purpose: '28(3)',
  processingPeriod: '28(3)',
  categories: '28(3)',
  dataSubjects: '28(3)',
  locations: '28(3)(a)',
  instructions: '28(3)(a)',
  confidentiality: '28(3)(b)',
  security: '28(3)(c)',
  subprocessors: '28(3)(d)',
  subprocessorNotice: '28(2)',
  assistWithin: '28(3)(e)',
  breachNoticeWithin: '33(2)',
  atEnd: '28(3)(g)',
  deleteWithin: '28(3)(g)',
  audit: '28(3)(h)',
} as const;

type Term = keyof typeof needed;

const terms = Object.keys(needed) as Term[];

export default defineRule({
  meta: {
    id: 'legal/gdpr',
    summary: 'The supplier works with personal data, and terms that the GDPR asks for are missing.',
    why: 'Without these terms both parties break the law on the first day, and after a data breach each says that the other should have called. The fine is for the client.',
    source: 'GDPR, Regulation (EU) 2016/679, articles 28(2), 28(3), 33(1), 33(2) and 44',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      block: {
        en: 'The GDPR applies, but nobody knows who does what with the personal data. Write "dataProtection" under "legal", with "role: none" if the supplier sees no personal data.',
        nl: 'De AVG geldt, maar niemand weet wie wat met de persoonsgegevens doet. Schrijf "dataProtection" onder "legal", met "role: none" als de leverancier geen persoonsgegevens ziet.',
      },
      terms: {
        en: 'The supplier may not work with personal data before all terms of article 28 of the GDPR are agreed. Write {keys}.',
        nl: 'De leverancier mag niet met persoonsgegevens werken voordat alle voorwaarden van artikel 28 van de AVG zijn afgesproken. Schrijf {keys}.',
      },
      unlisted: {
        en: 'The supplier works with personal data, but the law that applies is not named, so nobody checks these terms. Add "{law}" to "regulations".',
        nl: 'De leverancier werkt met persoonsgegevens, maar de wet die geldt, wordt niet genoemd, dus niemand controleert deze voorwaarden. Voeg "{law}" toe aan "regulations".',
      },
      late: {
        en: 'The client has 72 hours to report a data breach, but may hear of it only after {time}. Write 24 hours or less.',
        nl: 'De opdrachtgever moet een datalek binnen 72 uur melden, maar hoort er misschien pas na {time} van. Schrijf 24 hours of minder.',
      },
      transfer: {
        en: 'Personal data goes to {countries}, outside the European Economic Area, which is not allowed without a legal ground. Write the ground in "transfers", such as standardContractualClauses.',
        nl: 'Persoonsgegevens gaan naar {countries}, buiten de Europese Economische Ruimte, en dat mag niet zonder wettelijke grond. Schrijf de grond in "transfers", zoals standardContractualClauses.',
      },
      processed: { en: 'The supplier works with personal data.', nl: 'De leverancier werkt met persoonsgegevens.' },
      applies: { en: 'The GDPR applies.', nl: 'De AVG geldt.' },
      location: {
        en: 'Personal data is stored or seen here.',
        nl: 'Hier worden persoonsgegevens bewaard of ingezien.',
      },
      insert: { en: 'Insert {keys}', nl: 'Voeg {keys} in' },
      replace: { en: 'Replace by "{value}"', nl: 'Vervang door "{value}"' },
      list: { en: 'Add "{law}" to "regulations"', nl: 'Voeg "{law}" toe aan "regulations"' },
    },
    examples: {
      invalid: [
        'legal:\n  regulations: [⟦gdpr⟧]\n',
        'legal:\n  regulations: [gdpr]\n  ⟦dataProtection⟧:\n    role: processor\n    breachNoticeWithin: ⟦5 business days⟧\n',
      ],
      valid: [
        'legal:\n  regulations: [gdpr]\n  dataProtection:\n    role: none\n',
        'legal:\n  regulations: [gdpr]\n  dataProtection:\n    role: controller\n',
      ],
    },
  },
  reads: ['status', 'countries'],
  sections: ['legal', 'parties'],
  checkSpec({ spec, status, countries, report, say }) {
    const legal = spec.at('legal');
    const data = legal.at('dataProtection');
    const role = data.at('role').text;
    const listing = legal.at('regulations');
    const laws = listing.items;
    const law = laws.find((item) => item.text === 'gdpr') ?? laws.find((item) => item.text === 'ukGdpr');
    if (data.node === undefined) {
      if (!law) return;
      const title = say('insert', { keys: '"dataProtection"' });
      report({
        message: 'block',
        range: law.range,
        severity: severityOfMissing(status.value),
        fixes: (now) => insertInto(now, legal, { dataProtection: blockOf(now) }, title),
      });
      return;
    }
    if (data.node?.kind !== 'map' || role === undefined || role === 'none') return;

    const likely = likelyLaw(countries);
    if (!law && likely !== undefined)
      report({
        message: 'unlisted',
        range: listing.exists ? listing.range : data.keyRange,
        severity: severityOfGap(status.value),
        data: { law: likely },
        ...(listing.exists ? { related: [{ range: data.keyRange, message: say('processed') }] } : {}),
        fixes: (now) => listRegulation(now, legal, likely, say('list', { law: likely })),
      });

    const breach = data.at('breachNoticeWithin');
    if (breach.text !== undefined && isTooLate(breach.text)) {
      const value = '24 hours';
      report({
        message: 'late',
        range: breach.range,
        severity: 'warning',
        data: { time: breach.text },
        fixes: (now) => replaceBy(now, breach, value, say('replace', { value })),
      });
    }
    if (law?.text === 'gdpr' || (!law && likely === 'gdpr')) checkTransfers();
    const missing = role === 'processor' ? missingTerms(data) : [];
    if (missing.length === 0) return;
    const keys = quoted(missing, 4);
    report({
      message: 'terms',
      range: data.keyRange,
      severity: severityOfTerms(),
      data: {
        keys: listed(
          missing.map((key) => `"${key}" (${needed[key]})`),
          terms.length,
        ),
      },
      ...(law ? { related: [{ range: law.range, message: say('applies') }] } : {}),
      fixes: (now) => insertInto(now, data, picked(termsOf(now), withGround(data, missing)), say('insert', { keys })),
    });

    /** Where the signed agreement on data processing is named, the terms may be in there. */
    function severityOfTerms(): Severity {
      return data.at('dpaUrl').exists ? severityOfGap(status.value) : severityOfMissing(status.value);
    }

    /** Data that goes back to where the client is was there before; a ground is needed all the same. */
    function severityOfTransfer(outside: readonly View<string>[], ground: View<string>): Severity {
      const clients = spec.at('parties').items.filter((party) => party.at('type').text === 'client');
      const home = new Set(clients.map((client) => client.at('country').text));
      if (outside.every(({ text }) => home.has(text))) return severityOfGap(status.value);
      return ground.text === undefined ? severityOfMissing(status.value) : 'error';
    }

    function checkTransfers(): void {
      const places = data.at('locations').items;
      const outside = places.filter(({ text }) => text !== undefined && fits('country', text) && !isInEea(text));
      const [first] = outside;
      const ground = data.at('transfers');
      if (!first || (ground.node !== undefined && ground.text !== 'none')) return;
      const names = listed([...new Set(outside.map(({ text }) => text ?? ''))]);
      report({
        message: 'transfer',
        range: ground.text === undefined ? first.range : ground.range,
        severity: severityOfTransfer(outside, ground),
        data: { countries: names },
        ...(ground.text === undefined ? {} : { related: [{ range: first.range, message: say('location') }] }),
        fixes: (now) => {
          const value = 'standardContractualClauses';
          if (ground.node === undefined)
            return insertInto(now, data, picked(termsOf(now), ['transfers']), say('insert', { keys: '"transfers"' }));
          return replaceBy(now, ground, value, say('replace', { value }));
        },
      });
    }
  },
});

function termsOf({ facts }: Now): ContentMap {
  return dataProtection(facts);
}

/** The block as it begins: nobody else works with the data. */
function blockOf(now: Now): ContentMap {
  const { subprocessorNotice, ...block } = termsOf(now);
  return block;
}

/** Where the data is comes with the ground on which it may be there. */
function withGround(data: View<DataProtection>, missing: readonly Term[]): readonly string[] {
  const isAlone = missing.includes('locations') && data.at('transfers').node === undefined;
  return isAlone ? [...missing, 'transfers'] : missing;
}

/** The law on personal data of the place where the parties are, as far as it is one that we know. */
function likelyLaw(countries: readonly string[]): 'gdpr' | 'ukGdpr' | undefined {
  if (countries.some(isInEea)) return 'gdpr';
  return countries.includes('GB') ? 'ukGdpr' : undefined;
}

/** Whether the client hears of a breach when its own 72 hours may be over. One business day is what most agree on. */
function isTooLate(time: string): boolean {
  const read = readDuration(time);
  if (read?.kind === 'business') return read.unit === 'day' ? read.count > 1 : read.count > 8;
  return (compareDurations(time, '72 hours', []) ?? -1) >= 0;
}

/** A key with nothing behind it is a matter of the schema. */
function missingTerms(data: View<DataProtection>): Term[] {
  return terms.filter((key) => {
    if (data.at(key).node !== undefined) return false;
    // Who may engage others after a general approval has to tell it beforehand.
    return key !== 'subprocessorNotice' || data.at('subprocessors').text === 'generalApproval';
  });
}
