import type { ValidationSettings } from '../../../server/src/validation/settings.ts';

/**
 * One thing that somebody does to a text. It is plain data that says where and what without knowing the text, so that it still
 * means something when what came before it is left out: that is how a failing sequence gets short.
 */
export type Command =
  /** Typed character by character: each is an update of its own. */
  | { readonly do: 'type'; readonly place: Place; readonly text: string }
  | { readonly do: 'insert'; readonly place: Place; readonly text: string }
  | { readonly do: 'delete'; readonly place: Place; readonly count: number }
  /** Deleted backwards, one character an update. */
  | { readonly do: 'backspace'; readonly place: Place; readonly count: number }
  | { readonly do: 'joinLines'; readonly at: number }
  | { readonly do: 'deleteLines' | 'duplicateLines' | 'moveLinesUp'; readonly at: number; readonly count: number }
  | { readonly do: 'commentLines'; readonly at: number; readonly count: number }
  /** `by` is put before each line, or its length in blanks is taken away where `out` is true. */
  | {
      readonly do: 'indentLines';
      readonly at: number;
      readonly count: number;
      readonly by: string;
      readonly out: boolean;
    }
  | { readonly do: 'paste'; readonly at: number; readonly piece: string }
  | { readonly do: 'renameSection'; readonly at: number; readonly name: string }
  | { readonly do: 'deleteSection'; readonly at: number; readonly keyOnly: boolean }
  | {
      readonly do: 'setValue';
      readonly key: 'status' | 'language' | 'id' | 'term';
      readonly at: number;
      readonly value: string;
    }
  | { readonly do: 'lineEnds'; readonly at: number; readonly count: number; readonly lineEnd: '\n' | '\r\n' | '\r' }
  /** Back to the text before the last updates; an undo can be undone as well. */
  | { readonly do: 'undo'; readonly count: number }
  | { readonly do: 'replaceAll'; readonly text: string; readonly ranged: boolean }
  /** A range that ends behind the end of its line or of the text, or that is the wrong way round. */
  | {
      readonly do: 'beyond';
      readonly at: number;
      readonly lines: number;
      readonly characters: number;
      readonly text: string;
      readonly turned: boolean;
    }
  | { readonly do: 'nothing'; readonly changes: 0 | 1 }
  /** Several in one update. */
  | { readonly do: 'together'; readonly commands: readonly Command[] };

/** A place in whatever text there is. `at` is a part of the whole in ten-thousandths, or of the places of that kind. */
export interface Place {
  readonly spot:
    | 'anywhere'
    | 'lineStart'
    | 'indentEnd'
    | 'inKey'
    | 'inValue'
    | 'lineEnd'
    | 'section'
    | 'item'
    | 'fileStart'
    | 'fileEnd'
    | 'caret';
  readonly at: number;
}

/** How many parts a whole has: `at` is smaller. */
export const whole = 10_000;

/** A command, and what is asked of the document after each of its updates. */
export interface Step {
  readonly command: Command;
  /** `halfway` begins to work the problems out, and gives up. */
  readonly ask: 'problems' | 'steps' | 'halfway' | 'nothing';
  readonly settings: ValidationSettings;
  /** Chooses the offsets, nodes and problems that are looked at closely. */
  readonly pick: number;
}
