import type { Draft } from './ownLanguage.ts';

/** What scenarios tell, by what they are about. */
export const milestoneDrafts = {
  given: {
    en: '{title} is due on {due} and is reached 3 business days later.',
    nl: '{title} staat voor {due} en is 3 werkdagen later bereikt.',
    de: '{title} ist am {due} fällig und 3 Arbeitstage später erreicht.',
    fr: '{title} est prévu pour le {due} et atteint 3 jours ouvrés plus tard.',
  },
  when: {
    en: '{actor} reports it on the day it is known.',
    nl: '{actor} meldt het op de dag waarop het bekend is.',
    de: '{actor} meldet es am Tag, an dem es bekannt ist.',
    fr: '{actor} le signale le jour même.',
  },
  outcome: {
    en: '{client} and {supplier} set a new date within 2 business days.',
    nl: '{client} en {supplier} spreken binnen 2 werkdagen een nieuwe datum af.',
    de: '{client} und {supplier} vereinbaren innerhalb von 2 Arbeitstagen ein neues Datum.',
    fr: '{client} et {supplier} fixent une nouvelle date sous 2 jours ouvrés.',
  },
} satisfies Record<string, Draft>;

export const kpiDrafts = {
  given: {
    en: '{metric}: {value}, where the target is {target}.',
    nl: '{metric}: {value}, waar het doel {target} is.',
    de: '{metric}: {value}, das Ziel ist {target}.',
    fr: '{metric} : {value}, la cible est {target}.',
  },
  when: {
    en: '{actor} reads the figure.',
    nl: '{actor} leest het cijfer.',
    de: '{actor} liest den Wert.',
    fr: '{actor} lit le chiffre.',
  },
  outcome: {
    en: '{actor} reports the cause within {within}.',
    nl: '{actor} meldt de oorzaak binnen {within}.',
    de: '{actor} meldet die Ursache innerhalb von {within}.',
    fr: '{actor} signale la cause sous {within}.',
  },
} satisfies Record<string, Draft>;

export const changeDrafts = {
  given: {
    en: '{client} asks for a change that costs {amount}.',
    nl: '{client} vraagt om een wijziging die {amount} kost.',
    de: '{client} beantragt eine Änderung, die {amount} kostet.',
    fr: '{client} demande une modification qui coûte {amount}.',
  },
  when: {
    en: '{actor} shows the effect on time and money within {time}.',
    nl: '{actor} toont de gevolgen voor tijd en geld binnen {time}.',
    de: '{actor} zeigt die Folgen für Zeit und Geld innerhalb von {time}.',
    fr: "{actor} montre l'effet sur les délais et les coûts sous {time}.",
  },
  decide: {
    en: '{actor} decides within {time}.',
    nl: '{actor} beslist binnen {time}.',
    de: '{actor} entscheidet innerhalb von {time}.',
    fr: '{actor} décide sous {time}.',
  },
  decideTogether: {
    en: '{actor} decide within {time}.',
    nl: '{actor} beslissen binnen {time}.',
    de: '{actor} entscheiden innerhalb von {time}.',
    fr: '{actor} décident sous {time}.',
  },
} satisfies Record<string, Draft>;

export const escalationDrafts = {
  given: {
    en: 'A KPI misses its target in two windows in a row.',
    nl: 'Een KPI mist het doel in twee perioden na elkaar.',
    de: 'Ein KPI verfehlt das Ziel in zwei Zeiträumen nacheinander.',
    fr: 'Un KPI manque sa cible pendant deux périodes de suite.',
  },
  when: {
    en: '{actor} have not decided within {time}.',
    nl: '{actor} hebben niet binnen {time} beslist.',
    de: '{actor} haben nicht innerhalb von {time} entschieden.',
    fr: "{actor} n'ont pas décidé sous {time}.",
  },
} satisfies Record<string, Draft>;
