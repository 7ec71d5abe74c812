import { type WordTable, wordTable } from './text.ts';

/** The units of a duration, in the singular, as the form writes them. */
export type DurationUnit =
  | 'minute'
  | 'hour'
  | 'business hour'
  | 'day'
  | 'calendar day'
  | 'business day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year';

/** Units in words, folded (see `fold`), without what makes an hour or day a business one. */
export const units: WordTable<DurationUnit> = wordTable<DurationUnit>([
  ['minute', "minute minutes min mins minuten minuut minuutje '"],
  ['hour', 'hour hours hr hrs h u uur uren stunde stunden std heure heures klokuur klokuren'],
  ['day', 'day days d dag dagen tag tage tagen jour jours j etmaal etmalen'],
  ['calendar day', 'kalenderdag kalenderdagen kalendertag kalendertage kalendertagen'],
  [
    'business day',
    'workday workdays werkdag werkdagen arbeitstag arbeitstage arbeitstagen bankarbeitstage bd bds wd wds bankdag bankdagen mandag weekday weekdays',
  ],
  ['business hour', 'werkuur werkuren kantooruur kantooruren arbeitsstunde arbeitsstunden geschaftsstunden'],
  ['week', 'week weeks wk wks w weken woche wochen semaine semaines sem'],
  ['month', 'month months mo mos mth mths mnd maand maanden monat monate monaten mois'],
  ['quarter', 'quarter quarters qtr qtrs kwartaal kwartalen quartal quartale quartalen trimestre trimestres q'],
  ['year', 'year years yr yrs y jaar jaren jr jahr jahre jahren an ans annee annees'],
]);

/** Units that mean one of it when they stand alone ("every week"); with a plural the number is missing. */
export const bareUnits: ReadonlySet<string> = new Set(
  'minute minuut hour uur stunde heure day dag tag jour workday werkdag arbeitstag week woche semaine month maand monat mois quarter kwartaal quartal trimestre year jaar jahr an'.split(
    ' ',
  ),
);

/** Words that make the unit beside them one of working time, or of the calendar. */
export const qualifiers: WordTable<'business' | 'calendar'> = wordTable<'business' | 'calendar'>([
  ['business', 'business working work office bank banking ouvre ouvres ouvree ouvrees werkbare kantoor'],
  ['calendar', 'calendar consecutive clear natural calendaire calendaires clock aaneengesloten opeenvolgende'],
]);

/** Units that mean Monday to Saturday in law, and Monday to Friday to many readers. */
export const sixDayWeek: ReadonlySet<string> = new Set(['werktag', 'werktage', 'werktagen', 'ouvrable', 'ouvrables']);

/** Whole texts with a meaning of their own, folded: what each can mean, best first. */
export const phrases: WordTable<readonly string[]> = wordTable<readonly string[]>(
  [
    [['2 weeks', '1 week'], 'bi-weekly|biweekly|bi weekly|twee-wekelijks|tweewekelijks|tweewekelijkse|zweiwochentlich'],
    [
      ['2 weeks'],
      'fortnight|a fortnight|fortnightly|every fortnight|every other week|every second week|om de week|om de twee weken|alle zwei wochen|alle 14 tage|14-tagig|vierzehntagig|veertien dagen|14-daags|quinzaine|sous quinzaine|semi-monthly|bimensuel|bimensuelle',
    ],
    [['2 weeks', '15 calendar days'], 'quinze jours|sous quinze jours'],
    [['1 week', '8 calendar days'], 'acht dagen|acht tage|huit jours|sous huit jours|sous huitaine|huitaine'],
    [['1 week', '2 weeks'], 'bihebdomadaire|semi-weekly'],
    [['2 months', '2 weeks'], 'bi-monthly|bimonthly|bi monthly|tweemaandelijks|tweemaandelijkse|zweimonatlich'],
    [['2 months'], 'bimestriel|bimestrielle|every other month|every second month|om de maand'],
    [['6 months', '2 years'], 'biannual|bi-annual|biannually|bi-annually|biennial'],
    [
      ['6 months'],
      'half-yearly|halfyearly|semi-annual|semiannual|semi-annually|halfjaarlijks|halfjaarlijkse|halbjahrlich|semestriel|semestrielle|half year|half a year|halfjaar|half jaar|een half jaar|halbjahr|halbes jahr|ein halbes jahr|semestre|un semestre|semester|six-monthly',
    ],
    [
      ['1 business day', '1 day'],
      'daily|every day|each day|dagelijks|dagelijkse|elke dag|taglich|jeden tag|quotidien|quotidienne|chaque jour|per day|per dag',
    ],
    [['1 week'], 'weekly|wekelijks|wekelijkse|wochentlich|hebdomadaire|once a week'],
    [['3 weeks'], 'driewekelijks|driewekelijkse|dreiwochentlich'],
    [['1 month'], 'monthly|maandelijks|maandelijkse|monatlich|mensuel|mensuelle|once a month'],
    [
      ['1 quarter'],
      'quarterly|per kwartaal|elk kwartaal|vierteljahrlich|quartalsweise|vierteljahr|trimestriel|trimestrielle|once a quarter',
    ],
    [['1 year'], 'yearly|annually|annual|jaarlijks|jaarlijkse|jahrlich|annuel|annuelle|per annum|once a year'],
    [['1 hour'], 'hourly|uurlijks|stundlich'],
    [
      ['1 business day'],
      'nbd|next business day|next working day|next work day|volgende werkdag|de volgende werkdag|nachster arbeitstag|nachster werktag|jour ouvre suivant',
    ],
    [
      ['1 business day', '24 hours'],
      'next day|volgende dag|de volgende dag|nachster tag|le lendemain|lendemain|jour suivant',
    ],
    [
      ['8 business hours', '1 business day'],
      'same day|same business day|same working day|dezelfde dag|dezelfde werkdag|am selben tag|gleicher tag|le jour meme|end of day|eod|cob|close of business|einde dag|einde werkdag|tagesende|fin de journee',
    ],
    [
      ['4 business hours', '12 hours'],
      'half day|half a day|a half day|halve dag|een halve dag|halber tag|ein halber tag|demi-journee|une demi-journee|demi journee|dagdeel|een dagdeel',
    ],
    [['4 business hours'], 'half a business day|half a working day|halve werkdag|een halve werkdag|halber arbeitstag'],
    [
      ['30 minutes'],
      'half hour|half an hour|a half hour|half uur|een half uur|halfuur|halbe stunde|eine halbe stunde|demi-heure|une demi-heure|demi heure',
    ],
    [
      ['15 minutes'],
      "quarter of an hour|a quarter of an hour|quarter hour|kwartier|een kwartier|viertelstunde|eine viertelstunde|quart d'heure|un quart d'heure",
    ],
    [['45 minutes'], "three quarters of an hour|drie kwartier|dreiviertelstunde|trois quarts d'heure"],
    [
      ['90 minutes'],
      'an hour and a half|one and a half hours|one hour and a half|anderhalf uur|anderthalb stunden|eineinhalb stunden|une heure et demie',
    ],
    [['18 months'], 'a year and a half|anderhalf jaar|anderthalb jahre|eineinhalb jahre|un an et demi'],
    [['36 hours', '12 business hours'], 'a day and a half|anderhalve dag|anderthalb tage|un jour et demi'],
    [['6 weeks', '45 calendar days'], 'a month and a half|anderhalve maand|anderthalb monate|un mois et demi'],
  ],
  '|',
);
