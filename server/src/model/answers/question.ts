import type { Path } from '../../document/tree.ts';
import type { Language } from '../../lexicon/types.ts';
import type { SpecFacts } from '../specFacts.ts';

/** A place in a text where something measurable is missing, and the spec around it. */
export interface Question {
  readonly facts: SpecFacts;
  /** Of the text, from the root of the spec. */
  readonly path: Path;
  /** The sentence that lacks it. */
  readonly sentence: string;
  /** How the language of the sentence writes an answer. */
  readonly words: AnswerWords;
}

/** What the spec says elsewhere that can stand at the place of a vague phrase. */
export interface KnownAnswer {
  /** In the language of the sentence: `within 15 minutes`; with a tab stop `${1:2}` for what the spec does not say. */
  readonly snippet: string;
  /** Where the spec says it. */
  readonly from: Path;
}

/** How a language writes durations, meetings, hours and decisions. */
export type AnswerWords = Pick<Language, 'language' | 'units' | 'answers'>;

/** A template with its names in braces filled in. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
