import type { Content, ContentMap } from '../edits/content.ts';
import { fits } from '../forms/pattern.ts';
import { textIn } from '../model/answers/fields.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import { parties } from './known.ts';
import { drafted, partyName } from './ownLanguage.ts';

/** The terms that a financial entity agrees with those who provide it with IT (articles 30(2) and 30(3) of DORA). */
export function dora(facts: SpecFacts): ContentMap {
  const names = { client: partyName(facts, 'client'), supplier: partyName(facts, 'supplier') };
  const text = (draft: Parameters<typeof drafted>[1]): Content => ({ placeholder: drafted(facts, draft, names) });
  const [client = 'NL'] = countriesOf(facts, 'client');
  const [supplier = client] = countriesOf(facts, 'supplier');
  return {
    criticalFunction: { choices: [true, false] },
    services: text(services),
    serviceLocations: [{ placeholder: supplier }],
    dataLocations: [{ placeholder: client }],
    locationChangeNotice: { placeholder: '3 months' },
    dataSecurity: [text(dataSecurity)],
    dataReturn: text(dataReturn),
    serviceLevelReviewEvery: { placeholder: '12 months' },
    incidentAssistance: { startWithin: { placeholder: '1 hour' }, cost: { choices: ['agreedRate', 'free'] } },
    authorities: text(authorities),
    training: text(training),
    materialChangeNotice: { placeholder: '1 business day' },
    contingencyTestEvery: { placeholder: '12 months' },
    penetrationTesting: text(penetrationTesting),
    auditRights: text(auditRights),
  };
}

/** Whether and how work may be passed on (article 30(2)(a)): not without a word beforehand. */
export function subcontracting(facts: SpecFacts): ContentMap {
  return {
    allowed: { choices: [true, false] },
    approval: { choices: ['priorApproval', 'notice'] },
    notice: { placeholder: '30 days' },
    conditions: [subcontractingCondition(facts)],
  };
}

export function subcontractingCondition(facts: SpecFacts): Content {
  return { placeholder: drafted(facts, condition) };
}

/** How the agreement can be ended early (article 30(2)(h)). */
export function termination(): ContentMap {
  return { notice: { placeholder: '3 months' }, cureWithin: { placeholder: '30 days' } };
}

/** The countries of the parties of a side, each once. */
export function countriesOf(facts: SpecFacts, side: 'client' | 'supplier'): string[] {
  const countries = parties(facts, side).flatMap((party) => textIn(party, 'country') ?? []);
  return [...new Set(countries.filter((country) => fits('country', country)))];
}

const services = {
  en: 'The work under scope, for the systems that {client} lists in Annex 1.',
  nl: 'Het werk onder scope, voor de systemen die {client} in bijlage 1 noemt.',
  de: 'Die Arbeiten unter scope, für die Systeme, die {client} in Anlage 1 nennt.',
  fr: "Le travail décrit sous scope, pour les systèmes que {client} liste à l'annexe 1.",
};

const dataSecurity = {
  en: '{supplier} encrypts each backup and restores one every quarter.',
  nl: '{supplier} versleutelt elke back-up en zet er elk kwartaal één terug.',
  de: '{supplier} verschlüsselt jede Sicherung und stellt jedes Quartal eine wieder her.',
  fr: '{supplier} chiffre chaque sauvegarde et en restaure une par trimestre.',
};

const dataReturn = {
  en: '{supplier} puts a full export in CSV on a server of {client} on the day the agreement ends, also in case of insolvency.',
  nl: '{supplier} zet op de dag waarop de overeenkomst eindigt een volledige export in CSV op een server van {client}, ook bij faillissement.',
  de: '{supplier} legt am Tag des Vertragsendes einen vollständigen Export in CSV auf einem Server von {client} ab, auch bei Insolvenz.',
  fr: "{supplier} dépose une exportation complète en CSV sur un serveur de {client} le jour de la fin du contrat, même en cas d'insolvabilité.",
};

const authorities = {
  en: '{supplier} answers each question of the supervisor within 5 business days.',
  nl: '{supplier} beantwoordt elke vraag van de toezichthouder binnen 5 werkdagen.',
  de: '{supplier} beantwortet jede Frage der Aufsicht innerhalb von 5 Arbeitstagen.',
  fr: "{supplier} répond à chaque question de l'autorité de contrôle sous 5 jours ouvrés.",
};

const training = {
  en: 'Each engineer of {supplier} completes the security course of {client} before getting access.',
  nl: 'Elke medewerker van {supplier} rondt de beveiligingscursus van {client} af voordat de toegang opengaat.',
  de: 'Jede Person von {supplier} schließt den Sicherheitskurs von {client} ab, bevor sie Zugang erhält.',
  fr: "Chaque personne de {supplier} suit le cours de sécurité de {client} avant d'obtenir un accès.",
};

const penetrationTesting = {
  en: '{supplier} takes part in each threat-led test that {client} announces 20 business days ahead.',
  nl: '{supplier} doet mee aan elke dreigingsgestuurde test die {client} 20 werkdagen vooraf aankondigt.',
  de: '{supplier} nimmt an jedem bedrohungsorientierten Test teil, den {client} 20 Arbeitstage vorher ankündigt.',
  fr: '{supplier} participe à chaque test fondé sur la menace que {client} annonce 20 jours ouvrés à l’avance.',
};

const auditRights = {
  en: '{client}, its auditor and the supervisor may inspect each site of {supplier} and copy each record.',
  nl: '{client}, de auditor van {client} en de toezichthouder mogen elke locatie van {supplier} inspecteren en elk stuk kopiëren.',
  de: '{client}, der Prüfer von {client} und die Aufsicht dürfen jeden Standort von {supplier} besichtigen und jede Unterlage kopieren.',
  fr: "{client}, son auditeur et l'autorité de contrôle peuvent inspecter chaque site de {supplier} et copier chaque document.",
};

const condition = {
  en: 'Each subcontractor accepts the audit rights of this agreement in writing.',
  nl: 'Elke onderaannemer aanvaardt schriftelijk de controlerechten van deze overeenkomst.',
  de: 'Jeder Unterauftragnehmer erkennt die Prüfrechte dieses Vertrags schriftlich an.',
  fr: 'Chaque sous-traitant accepte par écrit les droits d’audit de ce contrat.',
};
