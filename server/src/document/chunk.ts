import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ChunkKind, Cut } from './cut.ts';
import { firstContentLine, ownDirectives } from './directiveComments.ts';
import type { DirectiveComment } from './engagementDocument.ts';
import { forbidden } from './limits.ts';
import type { Placement } from './placement.ts';
import { type ReadChunk, readChunk } from './readChunk.ts';
import type { Range } from './tree.ts';

const anyMarker = /^\ufeff?---(?=[ \t\r\n]|$)/m;
const firstMarker = /^\ufeff?(?:---|\.\.\.)(?=[ \t\r\n]|$)/;

/**
 * A stretch of a file that is read by itself. Its text never changes: an edit puts another chunk in its place. Only where it stands
 * (`placement`) may change, and all that is known of it refers to that.
 */
export class Chunk {
  readonly kind: ChunkKind;
  /** How far its first line is indented. */
  readonly column: number;
  readonly text: string;
  readonly placement: Placement;
  /** True where nothing of its YAML document stands before it, so that a byte order mark at its start is one. */
  readonly bare: boolean;
  #lines: TextDocument | undefined;
  #lineBreaks: number | undefined;
  #read: ReadChunk | undefined;
  #directives: readonly DirectiveComment[] | undefined;
  #forbidden: { readonly first: number; readonly count: number } | undefined;

  constructor({ kind, column, bare }: Omit<Cut, 'start'>, text: string, placement: Placement) {
    this.kind = kind;
    this.column = column;
    this.bare = bare;
    this.text = text;
    this.placement = placement;
  }

  /** What the text says; read when first asked for. */
  get read(): ReadChunk {
    this.#read ??= readChunk(this);
    return this.#read;
  }

  /** What looks like directive comments in it: in a text it may only look so. `next` is known as far as the chunk goes. */
  get directives(): readonly DirectiveComment[] {
    this.#directives ??= ownDirectives(this.text, this.placement);
    return this.#directives;
  }

  /** Its first line with anything else than a comment on it. */
  get firstContentLine(): Range | undefined {
    return firstContentLine(this.text, this.placement);
  }

  /** The text with its lines, which count from the start of the chunk. */
  get lines(): TextDocument {
    this.#lines ??= TextDocument.create('', '', 0, this.text);
    return this.#lines;
  }

  /** True where the chunk begins with the marker `---` or `...`, or holds the one of the first YAML document behind comments. */
  get marked(): boolean {
    return this.marker !== undefined;
  }

  /** Where its marker stands, from the start of the chunk. */
  get marker(): number | undefined {
    if (this.kind === 'section' || this.kind === 'item' || this.kind === 'stray') return undefined;
    const found = (this.kind === 'opening' ? anyMarker : firstMarker).exec(this.text);
    return found ? found.index + found[0].length - 3 : undefined;
  }

  /** How many line breaks there are in it. */
  get lineBreaks(): number {
    this.#lineBreaks ??= this.text.match(/\r\n?|\n/g)?.length ?? 0;
    return this.#lineBreaks;
  }

  /** The control characters in it: where the first stands, from the start of the chunk, and how many there are. */
  get forbidden(): { readonly first: number; readonly count: number } {
    if (!this.#forbidden) {
      const first = this.text.search(forbidden);
      this.#forbidden = { first, count: first < 0 ? 0 : (this.text.match(forbidden)?.length ?? 0) };
    }
    return this.#forbidden;
  }
}
