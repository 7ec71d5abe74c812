import { fits } from './pattern.ts';
import { tidy } from './text.ts';
import { findVague } from './vague.ts';

/** What this very spec knows; every part optional. Anything that is not written as described is left aside. */
export interface FormFacts {
  /** ISO date; given by the caller, the clock is never read here. */
  readonly today?: string;
  /** Of the engagement, as the date form. */
  readonly startDate?: string;
  /** Of the engagement, as the date form. */
  readonly endDate?: string;
  /** IANA name. */
  readonly timeZone?: string;
  /** Month and day, `04-01`. */
  readonly fiscalYearStart?: string;
  /** Clock time, `17:00`. */
  readonly dayEndsAt?: string;
  /** ISO 4217 code seen elsewhere in the spec. */
  readonly currency?: string;
  /** Of the spec's prose, BCP 47. */
  readonly language?: string;
}

/**
 * - `vague`: words that nobody can be held to ("ASAP", "TBD")
 * - `period`: a stretch of time where one moment is needed ("end of Q3")
 * - `otherNotation`: one clear meaning, written in another way ("1 September 2026"); the one suggestion can be filled in unasked
 * - `ambiguous`: several clear meanings ("03/04/2026"), or a part is missing and guessed from the spec ("1 September", "5000")
 * - `wrong`: not understood, or impossible ("2026-02-30"), or only partly of this form ("5 days after receipt")
 * - `empty`: nothing
 */
export type Trouble = 'vague' | 'period' | 'otherNotation' | 'ambiguous' | 'wrong' | 'empty';

/** What is wrong with a text where a form belongs, and the values that could be meant, best first ([] where none can be known). */
export interface Reading {
  readonly trouble: Trouble;
  readonly suggestions: readonly string[];
  /** The words of the text that make it vague, as they are written there. */
  readonly phrase?: string;
}

/** A way to write a value (`x-form` in the schema). */
export interface Form {
  readonly name: string;
  /** Reads a text that does not match the pattern of the form. Never throws; looks at the first few hundred characters only. */
  read(text: string, facts: FormFacts): Reading;
}

/** The values a text stands for, or undefined when it is not understood. `text` is tidied and not empty. */
export type Interpret = (text: string, facts: FormFacts) => Reading | undefined;

/** More characters (UTF-16 units) than any value takes; what is longer is prose. */
const longestValue = 120;
const longestLook = 400;
const mostSuggestions = 6;
/** What joined the vague words to the others. */
const connectors = /^(?:[\s,;:()-]+|(?:and|but|or|en|maar|of|und|aber|oder|et|mais|ou)\s)+|[\s,;:()-]+$/giu;
const nothing = /^(?:-*|\.+|n\/a|n\.?a\.?|n\.?v\.?t\.?|none|null|nil|geen|keine?|aucune?|~)$/iu;

/**
 * A form that reads with `interpret` first, and looks for vague words in what that cannot read. Values that the form's pattern
 * in the schema does not accept are left out of the suggestions.
 */
export function defineForm(name: string, interpret: Interpret): Form {
  return {
    name,
    read(text, facts) {
      const whole = text.trim();
      if (whole === '') return reading('empty');
      const value = whole.length <= longestValue ? tidy(whole) : undefined;
      if (value !== undefined && nothing.test(value)) return reading('empty');
      const known = value === undefined ? undefined : interpret(value, facts);
      const fitting = known && leaveOutUnfit(name, known);
      if (fitting && fitting.trouble !== 'wrong') return fitting;
      const vague = readVague(whole.slice(0, longestLook).normalize('NFC'), facts, interpret);
      return vague ? leaveOutUnfit(name, vague) : (fitting ?? reading('wrong'));
    },
  };
}

function leaveOutUnfit(name: string, { trouble, suggestions, ...rest }: Reading): Reading {
  const fitting = suggestions.filter((value) => fits(name, value));
  return {
    trouble: trouble === 'otherNotation' && fitting.length === 0 ? 'wrong' : trouble,
    suggestions: fitting,
    ...rest,
  };
}

/** The vague words in a text, with the values that the rest of it stands for ("ASAP, within 2 days" has one). */
function readVague(text: string, facts: FormFacts, interpret: Interpret): Reading | undefined {
  const vague = findVague(text);
  if (!vague) return undefined;
  const rest = tidy(`${text.slice(0, vague.start)} ${text.slice(vague.end)}`).replace(connectors, '');
  const value = rest !== '' && rest.length <= longestValue ? interpret(rest, facts) : undefined;
  return { trouble: 'vague', suggestions: value?.suggestions ?? [], phrase: text.slice(vague.start, vague.end) };
}

/** A reading without doubles among its suggestions. */
export function reading(trouble: Trouble, suggestions: Iterable<string> = []): Reading {
  return { trouble, suggestions: [...new Set(suggestions)].slice(0, mostSuggestions) };
}

/** Clear values: one is another notation, several are ambiguous; undefined for none. */
export function clear(values: Iterable<string>): Reading | undefined {
  const all = [...new Set(values)];
  return all.length === 0 ? undefined : reading(all.length === 1 ? 'otherNotation' : 'ambiguous', all);
}
