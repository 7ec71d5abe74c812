import type { ContentMap } from '../edits/content.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import { bridgeOrClient } from './known.ts';
import { drafted, partyName } from './ownLanguage.ts';

/** Time to hand over, somebody who leads it, help, what is handed over, and when the client has its data back. */
export function exit(facts: SpecFacts): ContentMap {
  return {
    transitionPeriod: { placeholder: '3 months' },
    ownerRoleId: bridgeOrClient(facts),
    assistance: { placeholder: drafted(facts, assistance, { supplier: partyName(facts, 'supplier') }) },
    handover: [source, runbooks, credentials].map((draft) => ({ placeholder: drafted(facts, draft) })),
    dataReturnWithin: { placeholder: '30 days' },
    rehearse: { placeholder: '12 months' },
  };
}

const assistance = {
  en: '{supplier} gives 80 hours of help at the rates in budget.',
  nl: '{supplier} geeft 80 uur hulp tegen de tarieven onder budget.',
  de: '{supplier} leistet 80 Stunden Hilfe zu den Sätzen unter budget.',
  fr: "{supplier} donne 80 heures d'aide aux tarifs de budget.",
};

const source = {
  en: 'Source code with its history',
  nl: 'Broncode met de geschiedenis ervan',
  de: 'Quellcode mit seiner Historie',
  fr: 'Code source avec son historique',
};

const runbooks = {
  en: 'Runbooks of each system',
  nl: 'Draaiboeken van elk systeem',
  de: 'Betriebshandbuch jedes Systems',
  fr: "Manuel d'exploitation de chaque système",
};

const credentials = {
  en: 'Access to each server and account',
  nl: 'Toegang tot elke server en elk account',
  de: 'Zugang zu jedem Server und jedem Konto',
  fr: 'Accès à chaque serveur et à chaque compte',
};
