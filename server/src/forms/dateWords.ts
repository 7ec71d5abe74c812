import { numberWord, ordinalWord } from './numbers.ts';
import { fold, wordTable } from './text.ts';

/** The periods that have a name or a number. */
export type Unit = 'week' | 'month' | 'quarter' | 'half' | 'year';
export type Part = 'start' | 'mid' | 'end';

/** What a word means in a date. */
export type DateWord =
  | { readonly kind: 'month'; readonly value: number }
  /** Monday is 1. */
  | { readonly kind: 'weekday'; readonly value: number }
  | { readonly kind: 'part'; readonly value: Part }
  | { readonly kind: 'unit'; readonly value: Unit }
  /** "this" is 0, "next" is 1. */
  | { readonly kind: 'relative'; readonly value: number }
  /** "today" is 0, "tomorrow" 1. */
  | { readonly kind: 'dayFromToday'; readonly value: number }
  /** The year is not the calendar year. */
  | { readonly kind: 'fiscal' }
  /** A time of the year without a first and last day that all agree on. */
  | { readonly kind: 'season' }
  /** What comes after a period has no end. */
  | { readonly kind: 'after' }
  /** `digits` is how many it was written with; `year` where it can be nothing but a year. */
  | { readonly kind: 'number'; readonly value: number; readonly digits: number; readonly year: boolean };

const month = (value: number, words: string) => [[{ kind: 'month', value }] as const, words] as const;
const weekday = (value: number, words: string) => [[{ kind: 'weekday', value }] as const, words] as const;
const part = (value: Part, words: string) => [[{ kind: 'part', value }] as const, words] as const;
const unit = (value: Unit, words: string) => [[{ kind: 'unit', value }] as const, words] as const;
const endOf = (value: Unit, words: string) =>
  [
    [
      { kind: 'part', value: 'end' },
      { kind: 'unit', value },
    ] as const,
    words,
  ] as const;

/** Folded words (see `fold`) of English, Dutch, German and French. Words that only French writes before a hyphen stand here too ("mi-juin"). */
const vocabulary = wordTable<readonly DateWord[]>([
  month(1, 'january jan januari januar janner jaenner janvier janv'),
  month(2, 'february feb febr februari februar fevrier fevr fev'),
  month(3, 'march mar maart mrt marz maerz mrz mars'),
  month(4, 'april apr avril avr'),
  month(5, 'may mei mai'),
  month(6, 'june jun juni juin'),
  month(7, 'july jul juli juillet juil'),
  month(8, 'august aug augustus aout aou'),
  month(9, 'september sept sep septembre'),
  month(10, 'october oct oktober okt octobre'),
  month(11, 'november nov novembre'),
  month(12, 'december dec dezember dez decembre'),
  weekday(1, 'monday mon mo maandag ma montag lundi lun'),
  weekday(2, 'tuesday tue tues tu dinsdag di dienstag mardi'),
  weekday(3, 'wednesday wed we woensdag wo mittwoch mercredi mer'),
  weekday(4, 'thursday thu thur thurs th donderdag do donnerstag jeudi jeu'),
  weekday(5, 'friday fri fr vrijdag vr freitag vendredi ven'),
  weekday(6, 'saturday sat sa zaterdag za samstag sonnabend samedi sam'),
  weekday(7, 'sunday sun su zondag zo sonntag so dimanche dim'),
  part('start', 'start begin beginning early anfang beginn debut primo'),
  part('mid', 'mid middle halfway halverwege midden medio mitte mi milieu'),
  part('end', 'end late eind einde ende fin ultimo ult'),
  unit('week', 'week wk w kw cw woche semaine sem kalenderwoche'),
  unit('month', 'month maand monat monats mois'),
  unit('quarter', 'quarter q kwartaal quartal quartals trimestre trim t'),
  unit('half', 'half h helft halfjaar halbjahr semester semestre s'),
  unit('year', 'year jaar jahr jahres annee an'),
  endOf('week', 'eow weekend weekeinde wochenende wochenend'),
  endOf('month', 'eom maandeinde maandultimo monatsende monatsultimo'),
  endOf('quarter', 'eoq kwartaaleinde quartalsende'),
  endOf('year', 'eoy jaareinde jahresende'),
  [
    [
      { kind: 'part', value: 'mid' },
      { kind: 'unit', value: 'year' },
    ],
    'midyear jahresmitte',
  ],
  [
    [
      { kind: 'part', value: 'mid' },
      { kind: 'unit', value: 'month' },
    ],
    'monatsmitte',
  ],
  [[{ kind: 'fiscal' }, { kind: 'unit', value: 'year' }], 'fy boekjaar geschaftsjahr gj exercice'],
  [[{ kind: 'fiscal' }], 'fiscal fiscaal financial'],
  [
    [{ kind: 'relative', value: 0 }],
    'this current coming deze dit komende aanstaande lopende diese dieser dieses diesen laufendes ce cette',
  ],
  [
    [{ kind: 'relative', value: 1 }],
    'next following volgende volgend nachste nachster nachstes nachsten naechste prochain prochaine',
  ],
  [[{ kind: 'dayFromToday', value: 0 }], "today vandaag heute aujourd'hui"],
  [[{ kind: 'dayFromToday', value: 1 }], 'tomorrow morgen demain'],
  [[{ kind: 'dayFromToday', value: 2 }], 'overmorgen ubermorgen'],
  [
    [{ kind: 'season' }],
    'spring summer autumn winter zomer lente voorjaar najaar herfst sommer herbst fruhling printemps ete automne hiver',
  ],
  [
    [{ kind: 'season' }],
    'holiday holidays vakantie zomervakantie bouwvak ferien sommerferien urlaub vacances christmas xmas kerst kerstmis',
  ],
  [[{ kind: 'season' }], 'weihnachten noel easter pasen ostern paques diwali ramadan eid'],
  [[], 'of the de het van der des le du la l d den dem st nd rd th e er eme ieme ste day calendar kalender'],
  [[], 'in during course loop courant'],
  [[{ kind: 'after' }], 'after na nach apres'],
]);

/** The longest a number in a date is: `2026`. */
const mostDigits = 4;

/** The words of a date, without those that add nothing; undefined when one of them has no place in a date. */
export function dateWords(text: string): DateWord[] | undefined {
  const found: DateWord[] = [];
  for (const word of fold(text)
    .replace(/'s\b/gu, '')
    .match(/aujourd'hui|'?\d+|\p{L}+|[^\s\p{L}\d.,()'/-]/gu) ?? []) {
    const known = vocabulary.get(word) ?? numberFrom(word);
    if (!known) return undefined;
    found.push(...known);
  }
  return found;
}

/** The day of the week a word names, Monday being 1. */
export function weekdayWord(word: string): number | undefined {
  const [first] = vocabulary.get(word) ?? [];
  return first?.kind === 'weekday' ? first.value : undefined;
}

function numberFrom(word: string): DateWord[] | undefined {
  const digits = word.replace("'", '');
  if (/^\d/.test(digits)) {
    if (digits.length > mostDigits) return undefined;
    const value = Number(digits);
    return [
      { kind: 'number', value, digits: digits.length, year: digits.length === 4 || digits !== word || value > 53 },
    ];
  }
  const value = ordinalWord(word) ?? numberWord(word);
  return value === undefined ? undefined : [{ kind: 'number', value, digits: 1, year: false }];
}
