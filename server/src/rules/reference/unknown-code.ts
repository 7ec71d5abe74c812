import { replacePart } from '../../edits/replacePart.ts';
import type { FormFacts } from '../../forms/form.ts';
import { formNamed } from '../../forms/index.ts';
import { type UnknownCode, unknownCode } from '../../forms/membership.ts';
import { checksOf } from '../../schema/checks.ts';
import { defineRule } from '../rule.ts';

/** More repairs than these make choosing harder than writing. */
const mostFixes = 4;

export default defineRule({
  meta: {
    id: 'reference/unknown-code',
    summary:
      'A time zone, country, language or currency that is written in the right form, but is not on the official list.',
    why: 'A code that nobody else knows is of no use: no tool finds the summer time of a zone that does not exist, and no bank pays in a currency that does not.',
    source: 'IANA time zones, ISO 3166-1, BCP 47, ISO 4217',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      timeZone: {
        en: 'There is no time zone "{code}", so nobody can tell which time is meant. Write a name from the IANA list, such as {example}.',
        nl: 'De tijdzone "{code}" bestaat niet, dus niemand weet welke tijd bedoeld is. Schrijf een naam uit de IANA-lijst, zoals {example}.',
      },
      country: {
        en: 'No country has the code "{code}", so nobody can tell which one is meant. Write the code of ISO 3166, such as {example}.',
        nl: 'Geen land heeft de code "{code}", dus niemand weet welk land bedoeld is. Schrijf de code van ISO 3166, zoals {example}.',
      },
      language: {
        en: 'No language has the code "{code}", so nobody knows what is spoken or written. Write its code, such as {example}.',
        nl: 'Geen taal heeft de code "{code}", dus niemand weet wat er gesproken of geschreven wordt. Schrijf de code, zoals {example}.',
      },
      currency: {
        en: 'Nobody can pay in "{code}", because there is no such currency. Write the code of ISO 4217, such as {example}.',
        nl: 'Niemand kan in "{code}" betalen, want die munt bestaat niet. Schrijf de code van ISO 4217, zoals {example}.',
      },
      otherCountry: {
        en: 'The holidays of one country are counted for another: "{region}" is not in {country}. Write a region that begins with {country}, or the country of the region.',
        nl: 'De feestdagen van het ene land tellen mee voor het andere: "{region}" ligt niet in {country}. Schrijf een regio die met {country} begint, of het land van de regio.',
      },
      theCountry: { en: 'The country', nl: 'Het land' },
      replace: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
    },
    examples: {
      invalid: [
        'parties:\n  - { id: acme, type: client, name: ACME B.V., country: NL, timeZone: ⟦Europe/Amsterdm⟧ }\n  - { id: nova, type: supplier, name: Nova, country: ⟦UK⟧, timeZone: Europe/London }\n',
        'calendars:\n  - { id: in, country: IN, region: ⟦NL-NH⟧, timeZone: Asia/Kolkata, workingDays: [mon], hours: "10:00-19:00" }\n',
      ],
      valid: [
        'parties:\n  - { id: acme, type: client, name: ACME B.V., country: NL, timeZone: Europe/Amsterdam }\n  - { id: nova, type: supplier, name: Nova, country: GB, timeZone: Europe/London }\n',
      ],
    },
  },
  reads: ['typedScalars', 'formFacts'],
  sections: ['calendars'],
  check({ typedScalars, formFacts, report, say, sourceRange }) {
    for (const { scalar, schema } of typedScalars) {
      const form = schema['x-form'];
      if (form === undefined || typeof scalar.value !== 'string' || !checksOf(schema).pattern?.test(scalar.text))
        continue;
      const unknown = unknownCode(form, scalar.text);
      if (!unknown) continue;
      const { code, start, end } = unknown;
      const meant = meantBy(unknown, formFacts);
      report({
        message: unknown.form,
        range: sourceRange(scalar, start, end),
        data: { code, example: meant[0] ?? examples[unknown.form] },
        fixes: ({ document }) =>
          meant.slice(0, mostFixes).map((value) => ({
            title: say('replace', { value }),
            edits: [replacePart(document, scalar, start, end, value)],
          })),
      });
    }
  },
  checkSpec({ spec, report, say }) {
    for (const calendar of spec.at('calendars').items) {
      const [place, own] = [calendar.at('region'), calendar.at('country')];
      const [region, country] = [place.text, own.text];
      if (region === undefined || country === undefined) continue;
      const code = region.slice(0, 2);
      const isWritten = /^[A-Z]{2}-/.test(region) && /^[A-Z]{2}$/.test(country);
      // A code that is on no list has its own finding.
      if (!isWritten || code === country || unknownCode('country', code) || unknownCode('country', country)) continue;
      report({
        message: 'otherCountry',
        range: place.range,
        data: { region, country },
        related: [{ range: own.range, message: say('theCountry') }],
        fixes: ({ document }) => {
          const { node } = own;
          if (node?.kind !== 'scalar') return [];
          const edits = [replacePart(document, node, 0, node.text.length, code)];
          return [{ title: say('replace', { value: `country: ${code}` }), edits }];
        },
      });
    }
  },
});

const examples: Readonly<Record<UnknownCode['form'], string>> = {
  timeZone: 'Europe/Amsterdam',
  country: 'NL',
  language: 'en',
  currency: 'EUR',
};

/** The codes that may be meant, likeliest first. */
function meantBy({ form, code }: UnknownCode, facts: FormFacts): readonly string[] {
  if (form === 'currency')
    return facts.currency && !unknownCode('money', `${facts.currency} 1`) ? [facts.currency] : [];
  return formNamed(form)
    .read(code, facts)
    .suggestions.filter((value) => !unknownCode(form, value));
}
