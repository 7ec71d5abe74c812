import { reviewBy } from '../../clauses/legal.ts';
import { signatureOf } from '../../clauses/signatures.ts';
import { fits } from '../../forms/pattern.ts';
import type { LegalReview, Person, Signature } from '../../generated/format.ts';
import { indexById } from '../../model/idIndex.ts';
import type { View } from '../../model/view.ts';
import type { Fix, Severity } from '../../validation/problem.ts';
import { absencesFor, severityOfMissing } from '../absence.ts';
import { appendTo, insertPart, replaceBy } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';
import { type Entry, isLater, oldOnes, partyOf, versionOf } from './entries.ts';

const id = 'legal/not-reviewed';

export default defineRule({
  meta: {
    id,
    summary: 'A party has not had exactly this version reviewed, or has not signed it.',
    why: 'When the text that was reviewed, the text that was signed and the present text differ, a dispute is about which of them counts.',
    source: 'Demand S15: legal check; demand S11: agreed by both sides',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      legal: {
        en: 'A dispute will begin with the question of which law applies and who reviewed the agreement. Add "legal" with the governing law and a review for each party.',
        nl: 'Een geschil begint dan met de vraag welk recht geldt en wie de afspraken heeft getoetst. Voeg "legal" toe met het toepasselijke recht en een toetsing voor elke partij.',
      },
      governingLaw: {
        en: 'A dispute will begin with the question of which country’s law applies. Write "governingLaw", such as NL.',
        nl: 'Een geschil begint dan met de vraag het recht van welk land geldt. Schrijf "governingLaw", zoals NL.',
      },
      review: {
        en: 'No lawyer has read this, so what the law does not allow may come out only in court. Add "review": who checked which version for each party, and when.',
        nl: 'Geen jurist heeft dit gelezen, dus wat wettelijk niet mag, komt misschien pas bij de rechter uit. Voeg "review" toe: wie voor elke partij welke versie heeft getoetst, en wanneer.',
      },
      signatures: {
        en: 'Nobody has agreed to this, so nobody is bound by it. Add "signatures": who signed which version for each party, and when.',
        nl: 'Niemand heeft hiermee ingestemd, dus niemand is eraan gebonden. Voeg "signatures" toe: wie voor elke partij welke versie heeft ondertekend, en wanneer.',
      },
      noReview: {
        en: 'No lawyer has read this for {parties}, so what they cannot accept may be found too late. Add a review for {parties}: who, when and of which version.',
        nl: 'Geen jurist heeft dit gelezen voor {parties}, dus wat daar onaanvaardbaar is, blijkt misschien te laat. Voeg een toetsing toe voor {parties}: wie, wanneer en van welke versie.',
      },
      noSignature: {
        en: 'Nobody has signed for {parties}, so only the other party is bound by this. Add a signature for {parties}: who, when and of which version.',
        nl: 'Niemand heeft getekend voor {parties}, dus alleen de andere partij is hieraan gebonden. Voeg een handtekening toe voor {parties}: wie, wanneer en van welke versie.',
      },
      nobodySigned: {
        en: 'Nobody is bound by this, because no party has signed ({parties}). Add a signature for each: who, when and of which version.',
        nl: 'Niemand is hieraan gebonden, want geen enkele partij heeft getekend ({parties}). Voeg voor elk een handtekening toe: wie, wanneer en van welke versie.',
      },
      newVersion: {
        en: 'Nobody has reviewed or signed version {version}: the reviews and signatures are for {old}. Set the status to review until both parties have signed {version}.',
        nl: 'Niemand heeft versie {version} getoetst of ondertekend: de toetsingen en handtekeningen zijn voor {old}. Zet de status op review tot beide partijen {version} hebben ondertekend.',
      },
      oldReview: {
        en: '{party} had version {old} reviewed and not {version}, so nobody knows what {version} commits it to. Have {version} reviewed, and write its version and day here.',
        nl: '{party} heeft versie {old} laten toetsen en niet {version}, dus niemand weet waartoe {version} verplicht. Laat {version} toetsen en schrijf die versie en de dag hier.',
      },
      oldSignature: {
        en: '{party} signed version {old} and is not bound by {version}. Have {version} signed, and write its version and day here.',
        nl: '{party} heeft versie {old} ondertekend en is niet gebonden aan {version}. Laat {version} ondertekenen en schrijf die versie en de dag hier.',
      },
      late: {
        en: '{party} signed on {signed}, before its lawyer had read the text, so nothing could be changed any more. Sign again after the review, or correct the day.',
        nl: '{party} tekende op {signed}, voordat de jurist de tekst had gelezen, dus er was niets meer te wijzigen. Onderteken opnieuw na de toetsing, of verbeter de dag.',
      },
      signer: {
        en: '{person} works for {other}, so {party} can say that it never signed. Name a person from {party}.',
        nl: '{person} werkt voor {other}, dus {party} kan zeggen nooit te hebben getekend. Noem iemand van {party}.',
      },
      entry: { en: '{party}: version {old}', nl: '{party}: versie {old}' },
      version: { en: 'This is version {version}.', nl: 'Dit is versie {version}.' },
      signed: { en: '{party} signed here.', nl: 'Hier tekende {party}.' },
      employer: { en: '{person} works for {other}.', nl: '{person} werkt voor {other}.' },
      insert: { en: 'Insert "{key}"', nl: 'Voeg "{key}" in' },
      addReview: { en: 'Add a review for {party}', nl: 'Voeg een toetsing toe voor {party}' },
      addSignature: { en: 'Add a signature for {party}', nl: 'Voeg een handtekening toe voor {party}' },
      status: { en: 'Set the status to review', nl: 'Zet de status op review' },
      replace: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
    },
    examples: {
      invalid: [
        'signatures:\n  - { partyId: acme, personId: tom, signedOn: 2026-02-16, version: 1.2.0 }\n  - { partyId: nova, personId: asha, signedOn: 2026-02-16, version: ⟦1.1.0⟧ }\n',
        '⟦signatures⟧:\n  - { partyId: acme, personId: tom, signedOn: 2026-02-16, version: 1.2.0 }\n',
      ],
      valid: [
        'signatures:\n  - { partyId: acme, personId: tom, signedOn: 2026-02-16, version: 1.2.0 }\n  - { partyId: nova, personId: asha, signedOn: 2026-02-16, version: 1.2.0 }\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  sections: ['legal', 'metadata', 'parties', 'people', 'signatures'],
  check(context) {
    const { report, say } = context;
    for (const absence of absencesFor(id, context)) {
      const { key, range } = absence;
      // Lists with too few items lack a party, which the check of the whole spec can name.
      if (key !== 'legal' && key !== 'governingLaw' && key !== 'review' && key !== 'signatures') continue;
      const title = say('insert', { key });
      const isPart = absence.finding.path.length > 0;
      const fixes = isPart ? (now: Now) => insertPart(now, 'legal', [key], title) : absence.fixes(title);
      report({ message: key, range, severity: severityOf(key, absence.severity), fixes });
    }
  },
  checkSpec({ spec, status, report, say }) {
    const metadata = spec.at('metadata');
    const version = metadata.at('version');
    const isSettled = status.value === 'agreed' || status.value === 'active';
    const reviews = spec.at('legal').at('review');
    const signatures = spec.at('signatures');
    const people = indexById(spec.at('people'));
    const parties = spec
      .at('parties')
      .items.flatMap((party) => (/^(?:client|supplier)$/.test(party.at('type').text ?? '') ? party : []))
      .flatMap((party) => party.at('id').text ?? []);
    const isParty = new Set(spec.at('parties').items.map((party) => party.at('id').text));
    const called = (party: string | undefined): string => `"${party ?? ''}"`;

    checkParties(reviews);
    checkParties(signatures);
    if (isSettled && version.text !== undefined && fits('semver', version.text)) checkVersions(version.text);
    for (const signature of signatures.items) {
      checkDays(signature);
      checkSigner(signature);
    }

    function checkParties(list: View<readonly LegalReview[]> | View<readonly Signature[]>): void {
      if (list.node?.kind !== 'seq') return;
      const present = new Set((list.items as readonly Entry[]).map(partyOf));
      const missing = parties.filter((party) => !present.has(party));
      if (missing.length === 0) return;
      const isReview = list === reviews;
      const isNobody = missing.length === parties.length;
      report({
        message: isReview ? 'noReview' : isNobody ? 'nobodySigned' : 'noSignature',
        range: list.keyRange,
        severity: severityOf(isReview ? 'review' : 'signatures', severityOfMissing(status.value)),
        data: { parties: missing.map(called).join(', ') },
        fixes: (now) => {
          const [party] = missing;
          if (party === undefined) return [];
          const item = isReview ? reviewBy(now.facts, party) : signatureOf(now.facts, party);
          return appendTo(now, list, item, say(isReview ? 'addReview' : 'addSignature', { party: called(party) }));
        },
      });
    }

    function checkVersions(current: string): void {
      const olds = [...oldOnes(reviews.items, current), ...oldOnes(signatures.items, current)];
      const [first] = olds;
      if (!first) return;
      const fixes = (now: Now): Fix[] => replaceBy(now, metadata.at('status'), 'review', say('status'));
      const total = reviews.items.length + signatures.items.length;
      const isNew = olds.length > 1 && olds.length === total && new Set(olds.map(versionOf)).size === 1;
      const dataOf = (entry: Entry) => ({
        party: called(partyOf(entry)),
        old: versionOf(entry) ?? '',
        version: current,
      });
      if (isNew) {
        report({
          message: 'newVersion',
          range: version.range,
          data: dataOf(first),
          related: olds.map((entry) => ({
            range: (entry as View<Signature>).at('version').range,
            message: say('entry', dataOf(entry)),
          })),
          fixes,
        });
        return;
      }
      for (const entry of olds) {
        report({
          message: entry.path[0] === 'legal' ? 'oldReview' : 'oldSignature',
          range: (entry as View<Signature>).at('version').range,
          data: dataOf(entry),
          related: [{ range: version.range, message: say('version', { version: current }) }],
          fixes,
        });
      }
    }

    function checkDays(signature: View<Signature>): void {
      const [party, signed] = [partyOf(signature), signature.at('signedOn')];
      const late = reviews.items.find(
        (review) =>
          partyOf(review) === party &&
          versionOf(review) === versionOf(signature) &&
          isLater(review.at('reviewedOn').text, signed.text),
      );
      if (!late) return;
      const data = { party: called(party), signed: signed.text ?? '' };
      report({
        message: 'late',
        range: late.at('reviewedOn').range,
        data,
        related: [{ range: signed.range, message: say('signed', data) }],
      });
    }

    function checkSigner(signature: View<Signature>): void {
      const party = partyOf(signature);
      const personId = signature.at('personId');
      const person = people.get(personId.text ?? '');
      const other = person?.at('partyId').text;
      if (!person || party === undefined || other === undefined || other === party || !isParty.has(party)) return;
      const data = { person: nameIn(person), other: called(other), party: called(party) };
      report({
        message: 'signer',
        range: personId.range,
        data,
        related: [{ range: person.at('partyId').range, message: say('employer', data) }],
        fixes: (now) =>
          [...people]
            .filter(([, candidate]) => candidate.at('partyId').text === party)
            .slice(0, 4)
            .flatMap(([value, candidate]) =>
              replaceBy(now, personId, value, say('replace', { value: nameIn(candidate) })),
            ),
      });
    }
  },
});

function nameIn(person: View<Person>): string {
  return person.at('name').text ?? `"${person.at('id').text ?? ''}"`;
}

/** Nobody signs before the review is over: until then a missing signature is no more than worth knowing. */
function severityOf(key: string, severity: Severity): Severity {
  return key === 'signatures' && severity === 'warning' ? 'information' : severity;
}
