/** How a language says that something has to be done. All words in lower case; word lists are alternatives of a regular expression. */
export interface PassiveGrammar {
  /**
   * Finds a passive duty: group `verbs` is what a finding marks, from the verb that lays the duty to the participle; group `done` is the
   * participle.
   */
  readonly duties: readonly RegExp[];
  /** The auxiliaries: a text without any of them has no passive, and needs no closer look. */
  readonly auxiliary: RegExp;
  /** Where the actor goes: behind what was found, or before the participle and its auxiliary. */
  readonly agentPlace: 'behind' | 'before';
  /** Words that name the actor of a passive: "by Nova"; not those of a time or a means. */
  readonly agent: RegExp;
  /** Words before the duty in its clause with which it is no duty: "if", "which". */
  readonly subordinate: RegExp;
  /** The same for words that open a main clause as well; they count only where they do not open the sentence. */
  readonly relative: RegExp;
  /** Words before the duty, or in it, with which it is none: "not", "may". */
  readonly without: RegExp;
  /** Words that say that nobody has to do it: "automatically". */
  readonly machine: RegExp;
  /** Words for parties and people: a sentence with one says who acts. */
  readonly actors: RegExp;
  /** What stands before somebody who receives something and does not act: "to the", "for". */
  readonly recipient: RegExp;
}

/** One of these words, whole, in any case. */
export function words(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`, 'iu');
}

/** A duty from its parts, which are joined by single or several spaces. */
export function duty(...parts: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?<verbs>${parts.join('\\s+')})(?![\\p{L}\\p{N}-])`, 'dgiu');
}

/** A list of words, one space or line break between them, as alternatives. */
export function alternatives(list: string): string {
  return list.trim().split(/\s+/).join('|');
}

/** Up to so many words, without any sign between them. */
export function upTo(count: number): string {
  return `(?:[\\p{L}\\p{N}][^\\s,;:()]*\\s+){0,${count}}?`;
}
