/** The severities an entry can ask for, named as in the language server protocol. */
export type LexiconSeverity = 'error' | 'warning' | 'information' | 'hint';

/**
 * One vague wording: what it looks like, why it is listed, and what to write instead.
 * Every phrase is written in the phrase syntax described in README.md of this folder.
 */
export interface Entry {
  /** The wordings this entry stands for: spellings, inflections, close variants. */
  readonly phrases: readonly string[];
  /** What is vague about it, for example `unbounded-time`; README.md says which rule reports it. */
  readonly category: string;
  /** Only where it differs from the severity of the rule that reports the category. */
  readonly severity?: LexiconSeverity;
  /** What to write instead, in the lexicon's language, with `<…>` for what only the writer can know. */
  readonly suggestion: string;
  /** Texts that can take the phrase's place, with `${1:2}` tab stops; `""` means that the phrase can be deleted. */
  readonly replacements?: readonly string[];
  /** Longer phrases that contain the wording and are exact, such as "command prompt" for "prompt". */
  readonly except?: readonly string[];
  /** Phrases that make the wording exact, or harmless, from anywhere in the same sentence. */
  readonly unless?: readonly string[];
  /** Phrases of which the same sentence must have one; without it the wording is harmless. */
  readonly only?: readonly string[];
  /** Whether names of days, months or feasts are in the phrases: their capitals make no defined term of them. */
  readonly names?: true;
  /** What the spec itself may know that can take the phrase's place; offered before `replacements`. */
  readonly answer?: Answer;
  /** What to say instead of the rule's own message; for phrases that the user has added. */
  readonly message?: string;
}

/** What a match says of its phrase: an entry without the phrases that were compiled. */
export type Advice = Pick<Entry, 'category' | 'severity' | 'suggestion' | 'replacements' | 'answer' | 'message'>;

/** What a spec may know: how long something may take, when people meet, who decides, the hours of work. */
export type Answer = 'duration' | 'recurrence' | 'role' | 'hours';

/** Phrases that silence categories (all, where none is named) in any sentence that holds one: definitions, purposes, indemnities. */
export interface Silence {
  readonly phrases: readonly string[];
  readonly categories?: readonly string[];
}

/** What a user adds to the lexicons, and takes away from them. */
export interface Wording {
  readonly own: readonly OwnPhrase[];
  readonly accepted: readonly AcceptedPhrase[];
}

/** A phrase that a user wants to be told of; `*` stands for one word. */
export interface OwnPhrase {
  readonly phrase: string;
  /** BCP 47; in every language where it is not given. */
  readonly language?: string;
  readonly message?: string;
  readonly replacement?: string;
}

/** A phrase that a user finds good enough; `*` stands for one word. */
export interface AcceptedPhrase {
  readonly phrase: string;
  /** BCP 47; in every language where it is not given. */
  readonly language?: string;
}

/** What makes a vague phrase exact when it stands near it in the same sentence. All in the phrase syntax. */
export interface Bounds {
  /** Words that announce a limit: "no later than". */
  readonly limits: readonly string[];
  /** Measures a limit can have: "# business days". */
  readonly measures: readonly string[];
}

/** What is known of a language beside its phrases. */
export interface Language {
  /** BCP 47 language. */
  readonly language: string;
  /**
   * Whether the verb comes second, as in Dutch and German: deleting a phrase that opens a sentence then breaks the
   * word order, so that fix is not offered.
   */
  readonly verbSecond: boolean;
  /** Whether all nouns have a capital, as in German: elsewhere a capital inside a sentence marks a name or a defined term. */
  readonly capitalNouns?: boolean;
  /** Abbreviations, lower case and without the last full stop, after which a sentence always goes on. */
  readonly abbreviations: readonly string[];
  /** Words that join what stands before them to what follows, "and" first: a deletion must not leave one of them dangling. */
  readonly connectors: readonly string[];
  /** The words that are in nearly every sentence ("the", "of", "to"), by which a text in this language is told from one in another: 50 or more. */
  readonly functionWords: readonly string[];
  /** How durations are written, in the form that `answers.within` needs: one, and more than one. */
  readonly units: Readonly<Record<DurationUnit, readonly [one: string, more: string]>>;
  /** How what the spec knows is put in the place of a phrase; `{name}` stands for a value. */
  readonly answers: Readonly<Record<'within' | 'every' | 'meeting' | 'hours' | 'decides', string>>;
}

export type DurationUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'businessHour'
  | 'day'
  | 'businessDay'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year';

/** Everything the engine knows about one language: the content of one JSON file. Phrases are in the syntax of README.md. */
export interface Lexicon extends Language {
  /** Number words that `#` accepts besides digits. */
  readonly numbers: readonly string[];
  /** Words that start another statement about something else: a bound beyond them does not count. */
  readonly clause: { readonly conjunctions: readonly string[]; readonly verbs: readonly string[] };
  /** Endings by name: the phrase word `angemessen~a` stands for the word with each of the endings of `a`. */
  readonly inflections?: Readonly<Record<string, readonly string[]>>;
  /** Words by name: the phrase word `@modal` stands for each of the words of `modal`. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** For each category that a measure can make exact, what such a measure looks like. */
  readonly bounds: Readonly<Record<string, Bounds>>;
  readonly silences?: readonly Silence[];
  readonly entries: readonly Entry[];
}

/** A vague phrase found in a text; `text.slice(start, end)` is exactly the phrase. Offsets are UTF-16 code units. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly entry: Advice;
}

export interface FindOptions {
  /**
   * Terms that a glossary defines: a phrase that is, or lies in, such a term is exact. Case does not matter. The list
   * is prepared once, so give the same one for all texts of a spec, and don't change it.
   */
  readonly terms?: readonly string[];
}

/** A lexicon made ready for searching. It holds no state between searches. */
export interface Matcher {
  readonly language: Language;
  /** The vague phrases of `text`, in order, without overlaps; the longest one wins. Never throws. */
  find(text: string, options?: FindOptions): Match[];
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
