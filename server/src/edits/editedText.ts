import type { Edit } from '../validation/problem.ts';

/** A stretch of the original text that is still there, or new text. */
type Piece = { readonly start: number; readonly end: number } | string;

/** A text that is edited in several rounds, and what all of them together change of the original. */
export class EditedText {
  readonly #original: string;
  #pieces: readonly Piece[];

  constructor(original: string) {
    this.#original = original;
    this.#pieces = [{ start: 0, end: original.length }];
  }

  /** The text as it is by now. */
  get text(): string {
    return this.#pieces.map((piece) => this.#textOf(piece)).join('');
  }

  /** Makes a round of edits, which are against the text of the moment and do not overlap. */
  apply(edits: readonly Edit[]): void {
    const ordered = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    const pieces: Piece[] = [];
    let next = 0; // the edit to come
    let isWritten = false; // its new text
    let at = 0; // where the piece begins in the text of the moment
    for (const piece of this.#pieces) {
      const end = at + lengthOf(piece);
      let from = at;
      for (let edit = ordered[next]; edit && edit.range.start <= end; edit = ordered[next]) {
        const { start, end: stop } = edit.range;
        if (!isWritten) pieces.push(cut(piece, from - at, start - at), edit.newText);
        isWritten = stop > end; // it goes on in the next piece
        from = Math.max(from, Math.min(stop, end));
        if (isWritten) break;
        next++;
      }
      pieces.push(cut(piece, from - at, end - at));
      at = end;
    }
    const filled = pieces.filter((piece) => lengthOf(piece) > 0);
    this.#pieces = filled.length > 0 ? filled : ['']; // edits need one to stand in
  }

  /** Edits of the original that lead to the text of the moment; they do not overlap, and are in order. */
  edits(): Edit[] {
    const edits: Edit[] = [];
    let start = 0;
    let newText = '';
    const close = (end: number): void => {
      if (newText !== '' || end > start) edits.push({ range: { start, end }, newText });
      newText = '';
    };
    for (const piece of this.#pieces) {
      if (typeof piece === 'string') {
        newText += piece;
      } else {
        close(piece.start);
        start = piece.end;
      }
    }
    close(this.#original.length);
    return edits;
  }

  #textOf(piece: Piece): string {
    return typeof piece === 'string' ? piece : this.#original.slice(piece.start, piece.end);
  }
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

/** @param from within the piece */
function cut(piece: Piece, from: number, to: number): Piece {
  return typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to };
}
