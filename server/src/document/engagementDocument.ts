import type { Path, Place, Range, ScalarNode, SpecNode } from './tree.ts';

/**
 * One file, parsed. It is always the present version: when the file is edited, the same object says what is true then, and so do all
 * ranges that came from it. Who waits for something in between has to look at `version` again.
 */
export interface EngagementDocument {
  readonly uri: string;
  readonly version: number;
  /** The whole text, as the editor holds it. It is put together when it is asked for: what runs at each keystroke does not. */
  readonly text: string;
  /** `\r\n` where the file's first line ends so, else `\n`: what an edit has to write. */
  readonly lineEnd: '\n' | '\r\n';
  /** Every YAML document of the file, in order. A file without any content has none. */
  readonly specs: readonly Spec[];
  /** What is wrong with the text as YAML, in order of position. */
  readonly syntaxFindings: readonly SyntaxFinding[];
  /** The comments that are meant for us, in order of position. */
  readonly directiveComments: readonly DirectiveComment[];

  /**
   * The source of a part of a scalar's decoded text: the shortest stretch that decodes to it. An escape or a folded line
   * break is never cut: a part that begins or ends inside one covers all of it.
   *
   * @param start index into `scalar.text`
   * @param end index into `scalar.text`, exclusive
   */
  sourceRange(scalar: ScalarNode, start: number, end: number): Range;

  /** The index into `scalar.text` of the character that the source offset belongs to; clamped to the text. */
  decodedIndex(scalar: ScalarNode, offset: number): number;

  /** Reads what has not been read yet, one chunk at each step, for who has others to serve meanwhile. All else reads it at once. */
  readInSteps(): Generator<void, void>;

  /** A range that moves along with the text it is about, from one of offsets. */
  rangeOf(range: Range): Range;

  /** The line and character of an offset; clamped to the text. */
  positionAt(offset: number): Position;

  /** The offset of a line and character; clamped to the line and to the text. */
  offsetAt(position: Position): number;
}

/** A comment that is meant for us: it begins with `engagement-`. */
export interface DirectiveComment {
  /** The source of `range`. */
  readonly text: string;
  /** From the `#` to the last character that is not blank. */
  readonly range: Range;
  /** The line that it stands on, without the line break. */
  readonly line: Range;
  /** True where nothing else stands on its line. */
  readonly alone: boolean;
  /** The next line with anything else than a comment on it, without the line break; undefined where the file ends before one. */
  readonly next: Range | undefined;
}

/** A place in a text, as the language server protocol has it: both count from 0, characters in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** One change of a text, as the language server protocol has it. Several apply one after the other. */
export interface TextChange {
  /** What is replaced, in the text before this change; absent for the whole text. */
  readonly range?: { readonly start: Position; readonly end: Position } | undefined;
  readonly text: string;
}

/** One YAML document of the file. */
export interface Spec {
  readonly root: SpecNode | null;
  /**
   * What can be checked by itself, in the order of the text; what they are parts of comes first. They come in groups, one for each
   * section: a group is the same list as long as all in it are the same.
   */
  readonly parts: readonly (readonly Part[])[];
  /**
   * The plain value: aliases followed, merge keys merged, the first of two equal keys kept. Shared by reference where the
   * file uses an alias, so it must not be changed. What an alias bomb would add is left out.
   */
  readonly value: unknown;
  /** False where parts of this document could not be read: what is missing may be there, only not understood. */
  readonly intact: boolean;
  /** All that belongs to the document, its markers and comments included. */
  readonly range: Range;
  /** Follows a path through aliases and merge keys; undefined where it leads nowhere. */
  placeAt(path: Path): Place | undefined;
}

/**
 * A part of a YAML document that can be checked by itself. It is the same object as long as nothing in it, and no key above it, has
 * changed; so what was found in it can be kept.
 */
export interface Part {
  readonly place: Place;
  /** Where it is now; the index of an item changes when others come or go before it. */
  readonly path: Path;
  /** False where an equal key before it is the one that counts. */
  readonly counts: boolean;
  /** True where what is in it are parts themselves: then it only is about which sections there are, and the lists as lists. */
  readonly divided: boolean;
  /** True for a place within it that is a part itself. */
  holds(place: Place): boolean;
  /** What is wrong with it as YAML. */
  readonly syntaxFindings: readonly SyntaxFinding[];
}

/** What is wrong with a text as YAML. `kind` is a name of ours: nothing of the parser shows. */
export interface SyntaxFinding {
  readonly kind: SyntaxKind;
  readonly range: Range;
  /** What a message may want to name: a character, an anchor, a number. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** The second place, where two are involved. */
  readonly related?: Range;
}

export type SyntaxKind =
  | 'tooLarge'
  | 'tooDeep'
  | 'tooSlow'
  | 'lineTooLong'
  | 'aliasBomb'
  | 'controlCharacter'
  | 'duplicateKey'
  | 'repeatedKeys'
  | 'unknownAnchor'
  | 'selfReference'
  | 'badMerge'
  | 'tabIndent'
  | 'badIndent'
  | 'unclosedQuote'
  | 'unclosedBracket'
  | 'missingComma'
  | 'missingColon'
  | 'missingSpace'
  | 'missingDash'
  | 'listBehindKey'
  | 'textAfterValue'
  | 'badEscape'
  | 'badScalar'
  | 'keyNotScalar'
  | 'multilineKey'
  | 'nestedOnOneLine'
  | 'badDirective'
  | 'unexpected';
