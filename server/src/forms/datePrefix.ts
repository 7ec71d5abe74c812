import { weekdayWord } from './dateWords.ts';

/** What stands around a date. */
export interface Surroundings {
  /** "before 5 March" ends before it, "until 5 March" may or may not. */
  readonly limit: 'before' | 'until' | undefined;
  /** Monday is 1. */
  readonly weekday: number | undefined;
  /** The end of the day is said, which a bare date means anyway. */
  readonly endOfDay: boolean;
  /** What is left. */
  readonly core: string;
}

const endOfDay =
  /\b(?:eod|cob|eob|c\.o\.b\.|e\.o\.d\.|end of (?:the )?(?:working |business )?day|close of (?:the )?(?:business|day)|end of business|eind(?:e)? (?:van )?(?:de )?(?:werk)?dag|tagesende|ende des (?:arbeits)?tages|geschaftsschluss|feierabend|(?:en )?fin de (?:la )?journee)(?![\p{L}\d])/u;

const inclusive =
  /\b(?:tot en met|t\/m|bis einschliesslich|jusqu'au|(?:no|not) later than|at the latest|au plus tard|up to and including)(?![\p{L}\d])/gu;

const lastDay = /\b(?:last|laatste|letzter|letzten|dernier) (?:day|dag|tag|jour) /u;
const firstDay = /\b(?:first|eerste|erster|ersten|premier) (?:day|dag|tag|jour) /u;

const fillers = new Set(
  'by on due per op uiterlijk om um at am zum le spatestens bis a @ vers date datum deadline the den: date: :'.split(
    ' ',
  ),
);
const limits: Readonly<Record<string, 'before' | 'until'>> = {
  before: 'before',
  voor: 'before',
  vor: 'before',
  avant: 'before',
  until: 'until',
  till: 'until',
  tot: 'until',
};

/** Takes prepositions, the day of the week and the end of the day away from a folded text. */
export function takeSurroundings(text: string): Surroundings {
  // "5 p.m." is one word, so that the German "am" can be another.
  const joined = text.replace(/(\d) ?([ap])\.? ?m\b\.?/gu, '$1$2m').replace(inclusive, ' ');
  const withoutEnd = joined.replace(endOfDay, ' ').replace(lastDay, 'end ').replace(firstDay, 'start ');
  let limit: 'before' | 'until' | undefined;
  let weekday: number | undefined;
  const kept: string[] = [];
  const chunks = withoutEnd.split(' ').filter((chunk) => chunk !== '');
  for (const chunk of chunks) {
    const word = chunk.replace(/^[(]+|[),.;]+$/gu, '');
    const day = weekdayWord(word);
    if (fillers.has(word)) continue;
    if (kept.length === 0 && limits[word] !== undefined) limit = limits[word];
    else if (day !== undefined && weekday === undefined && chunks.length > 1) weekday = day;
    else if (word !== '') kept.push(chunk);
  }
  // A day of the week alone, or after "next", is all there is to go by.
  const alone = weekday !== undefined && !kept.some((chunk) => /\d/.test(chunk));
  return {
    limit,
    weekday: alone ? undefined : weekday,
    endOfDay: endOfDay.test(joined),
    core: alone
      ? chunks.filter((chunk) => !fillers.has(chunk) && limits[chunk] === undefined).join(' ')
      : kept.join(' ').replace(/,$/u, ''),
  };
}
