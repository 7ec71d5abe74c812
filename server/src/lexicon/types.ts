/** The severities an entry can ask for, named as in the language server protocol. */
export type LexiconSeverity = 'error' | 'warning' | 'information' | 'hint';

/**
 * One vague wording: what it looks like, why it is listed, and what to write instead.
 * Every phrase is written in the phrase syntax described in README.md of this folder.
 */
export interface Entry {
  /** The wordings this entry stands for: spellings, inflections, close variants. */
  readonly phrases: readonly string[];
  /** What is vague about it, for example `unbounded-time`; a rule reports the entries of one category. */
  readonly category: string;
  /** Only where it differs from the severity of the rule that reports the category. */
  readonly severity?: LexiconSeverity;
  /** What to write instead, in the lexicon's language, with `<…>` for what only the writer can know. */
  readonly suggestion: string;
  /** Texts that can take the phrase's place, with `${1:2}` tab stops; `""` means that the phrase can be deleted. */
  readonly replacements?: readonly string[];
  /** Longer phrases that contain the wording and are exact, such as "command prompt" for "prompt". */
  readonly except?: readonly string[];
}

/** What makes a vague phrase exact when it stands near it in the same sentence. All in the phrase syntax. */
export interface Bounds {
  /** Words that announce a limit: "no later than". */
  readonly limits: readonly string[];
  /** Measures a limit can have: "# business days". */
  readonly measures: readonly string[];
}

/** Everything the engine knows about one language: the content of one JSON file. */
export interface Lexicon {
  /** BCP 47 language. */
  readonly language: string;
  /**
   * Whether the verb comes second, as in Dutch and German: deleting a phrase that opens a sentence then breaks the
   * word order, so that fix is not offered.
   */
  readonly verbSecond: boolean;
  /** Number words that `#` accepts besides digits. */
  readonly numbers: readonly string[];
  /** Abbreviations, lower case and without the last full stop, after which a sentence always goes on. */
  readonly abbreviations: readonly string[];
  /** Words that join what stands before them to what follows: a deletion must not leave one of them dangling. */
  readonly connectors: readonly string[];
  /** Words that start another statement about something else: a bound beyond them does not count. */
  readonly clause: { readonly conjunctions: readonly string[]; readonly verbs: readonly string[] };
  /** For each category that a measure can make exact, what such a measure looks like. */
  readonly bounds: Readonly<Record<string, Bounds>>;
  readonly entries: readonly Entry[];
}

/** A vague phrase found in a text; `text.slice(start, end)` is exactly the phrase. Offsets are UTF-16 code units. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
}

export interface FindOptions {
  /**
   * Terms that a glossary defines: a phrase that is, or lies in, such a term is exact. Case does not matter. The list
   * is prepared once, so give the same one for all texts of a spec, and don't change it.
   */
  readonly terms?: readonly string[];
}

/** A lexicon compiled for searching. It holds no state between searches. */
export interface Matcher {
  /** The vague phrases of `text`, in order, without overlaps; the longest one wins. Never throws. */
  find(text: string, options?: FindOptions): Match[];
  /** The ways to rewrite `match`, which `find` returned for the same `text`; may be empty. */
  suggestions(text: string, match: Match): Suggestion[];
}

/** A way to rewrite a text: replace `start` to `end` (UTF-16 code units) by `text`. */
export interface Suggestion {
  /** Whether the phrase makes place for something measurable, or goes. */
  readonly kind: 'replace' | 'delete';
  readonly start: number;
  readonly end: number;
  /** The new text with tab stops `${1:2}`, for editors that understand snippets. */
  readonly snippet: string;
  /** The new text with every tab stop replaced by its default. */
  readonly text: string;
}
