import type { Range } from '../document/tree.ts';

/** From what must be put right to what is only worth knowing; the order of the LSP. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** What the product says about a text. The command line prints it; the language server turns it into a `Diagnostic`. */
export interface Problem {
  /** The rule's id, `group/name`. */
  readonly code: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  /** The second place, where two are involved. */
  readonly related?: readonly { readonly range: Range; readonly message: string }[];
  /** `unnecessary`: it has no effect and could go; editors fade it out. */
  readonly tags?: readonly 'unnecessary'[];
  /** True where the schema says the same, for who reads the schema too. */
  readonly inSchema?: true;
  /** The wording that it is about, which the user may find good enough. */
  readonly phrase?: string;
  /** The repairs, best first. Worked out only when somebody asks. */
  readonly fixes?: () => readonly Fix[];
}

/** One repair of one problem. */
export interface Fix {
  /** What it does, as the light bulb shows it: "Replace by "onboarding"". */
  readonly title: string;
  /** Non-overlapping, in any order, all against the text the problem was found in. */
  readonly edits: readonly Edit[];
  /** True where no judgement is needed: what "fix all" may apply. */
  readonly safe?: boolean;
}

export interface Edit {
  readonly range: Range;
  /** The new text, with the file's own line ends. */
  readonly newText: string;
  /**
   * The same text as a TextMate snippet with tab stops, for editors that can. Its lines carry their full indentation, as
   * `newText` does; it is only given where `range` starts at a line's first column or stays within one line.
   */
  readonly snippet?: string;
}

/** In the order of the text; of one place, the worst first. */
export function inOrder(a: Problem, b: Problem): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
