import type { TimeLanguage, WrittenDays } from '../../model/timeWording/index.ts';

/** How a language says which days it means, from the word for days as it is written. */
const kinds: Readonly<Record<TimeLanguage, (unit: string) => readonly [business: string, calendar: string]>> = {
  en: (unit) => [`business ${unit}`, `calendar ${unit}`],
  nl: (unit) => [`werk${unit}`, `kalender${unit}`],
  de: (unit) => [`Arbeits${unit.toLowerCase()}`, `Kalender${unit.toLowerCase()}`],
  fr: (unit) => {
    const ending = unit.endsWith('s') ? 's' : '';
    return [`${unit} ouvré${ending}`, `${unit} calendaire${ending}`];
  },
};

/** One day in hours. */
const hours: Readonly<Record<TimeLanguage, string>> = {
  en: '24 hours',
  nl: '24 uur',
  de: '24 Stunden',
  fr: '24 heures',
};

/** The ways to say which days are meant; one day can be hours as well. */
export function daysInstead({ count, number, unit, language }: WrittenDays): string[] {
  const days = kinds[language](unit).map((kind) => `${number}${kind}`);
  return count === 1 ? [...days, hours[language]] : days;
}
