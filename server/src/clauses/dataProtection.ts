import type { Content, ContentMap } from '../edits/content.ts';
import { isInEea } from '../model/eea.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import { countriesOf } from './dora.ts';
import { drafted, partyName } from './ownLanguage.ts';

/** What a supplier that processes personal data for the client agrees to (articles 28(3) and 33(2) of the GDPR). */
export function dataProtection(facts: SpecFacts): ContentMap {
  const names = { client: partyName(facts, 'client'), supplier: partyName(facts, 'supplier') };
  const text = (draft: Parameters<typeof drafted>[1]): Content => ({ placeholder: drafted(facts, draft, names) });
  const countries = [...new Set([...countriesOf(facts, 'client'), ...countriesOf(facts, 'supplier')])];
  const locations = countries.length > 0 ? countries : ['NL'];
  return {
    role: { choices: ['processor', 'jointController', 'controller', 'none'] },
    subject: text(subject),
    purpose: text(purpose),
    processingPeriod: text(processingPeriod),
    categories: [text(categories)],
    dataSubjects: [text(dataSubjects)],
    locations: locations.map((country) => ({ placeholder: country })),
    transfers: transfers(locations.every(isInEea)),
    instructions: text(instructions),
    confidentiality: text(confidentiality),
    security: [text(security)],
    subprocessors: { choices: ['none', 'specificApproval', 'generalApproval'] },
    subprocessorNotice: { placeholder: '30 days' },
    assistWithin: { placeholder: '5 business days' },
    breachNoticeWithin: { placeholder: '24 hours' },
    atEnd: { choices: ['delete', 'return', 'clientChooses'] },
    deleteWithin: { placeholder: '30 days' },
    audit: text(audit),
  };
}

/** On what ground data leaves the European Economic Area. */
function transfers(staysInside: boolean): Content {
  const grounds = ['standardContractualClauses', 'adequacyDecision', 'bindingCorporateRules'] as const;
  return { choices: staysInside ? ['none', ...grounds] : grounds };
}

const subject = {
  en: 'The work under scope that needs customer data.',
  nl: 'Het werk onder scope waarvoor klantgegevens nodig zijn.',
  de: 'Die Arbeiten unter scope, die Kundendaten brauchen.',
  fr: 'Le travail décrit sous scope qui demande des données de clients.',
};

const purpose = {
  en: '{supplier} reads contact data in test logs to solve defects.',
  nl: '{supplier} leest contactgegevens in testlogs om fouten op te lossen.',
  de: '{supplier} liest Kontaktdaten in Testprotokollen, um Fehler zu beheben.',
  fr: '{supplier} lit des coordonnées dans les journaux de test pour corriger des défauts.',
};

const processingPeriod = {
  en: 'From the start date to the end of the engagement.',
  nl: 'Vanaf de startdatum tot het einde van de overeenkomst.',
  de: 'Vom Startdatum bis zum Ende des Vertrags.',
  fr: 'De la date de début à la fin du contrat.',
};

const categories = {
  en: 'contact data',
  nl: 'contactgegevens',
  de: 'Kontaktdaten',
  fr: 'coordonnées',
};

const dataSubjects = { en: 'customers', nl: 'klanten', de: 'Kunden', fr: 'clients' };

const instructions = {
  en: '{client} gives instructions in writing; {supplier} uses personal data on these instructions alone.',
  nl: '{client} geeft schriftelijk instructies; {supplier} gebruikt persoonsgegevens alleen volgens die instructies.',
  de: '{client} erteilt Weisungen schriftlich; {supplier} verwendet personenbezogene Daten allein nach diesen Weisungen.',
  fr: '{client} donne ses instructions par écrit ; {supplier} utilise les données personnelles selon ces seules instructions.',
};

const confidentiality = {
  en: 'Each person of {supplier} signs a confidentiality statement before getting access.',
  nl: 'Iedereen van {supplier} tekent een geheimhoudingsverklaring voordat de toegang opengaat.',
  de: 'Jede Person von {supplier} unterschreibt eine Verschwiegenheitserklärung, bevor sie Zugang erhält.',
  fr: "Chaque personne de {supplier} signe un engagement de confidentialité avant d'obtenir un accès.",
};

const security = {
  en: 'Access needs a password and a hardware key.',
  nl: 'Toegang vraagt een wachtwoord en een hardwaresleutel.',
  de: 'Der Zugang erfordert ein Passwort und einen Hardwareschlüssel.',
  fr: "L'accès demande un mot de passe et une clé matérielle.",
};

const audit = {
  en: '{client} audits {supplier} once a year, announced 10 business days ahead.',
  nl: '{client} controleert {supplier} één keer per jaar, 10 werkdagen vooraf aangekondigd.',
  de: '{client} prüft {supplier} einmal im Jahr, 10 Arbeitstage vorher angekündigt.',
  fr: '{client} contrôle {supplier} une fois par an, annoncé 10 jours ouvrés à l’avance.',
};
