import { scalarAt, specAt } from './atOffset.ts';
import { Chunk } from './chunk.ts';
import { type Before, beforeChunk, type Cut, cut, stillBegins } from './cut.ts';
import type {
  DirectiveComment,
  EngagementDocument,
  Position,
  Spec,
  SyntaxFinding,
  TextChange,
} from './engagementDocument.ts';
import { maxControlCharacters, maxLength } from './limits.ts';
import { LiveSpec } from './liveSpec.ts';
import { PlacedRange, type Placement, SpanRange } from './placement.ts';
import { mapScalar, type ScalarMap } from './scalarMap.ts';
import type { Range, ScalarNode } from './tree.ts';

/**
 * A file that is being edited. It is cut into chunks (`cut.ts`), and an edit reads again only the chunks that it touches.
 *
 * What always holds:
 *
 * 1. The texts of the chunks, put together, are the text of the file. Every chunk but the first begins at the start of a line.
 * 2. Where the chunks begin depends on the text alone, never on the edits that led to it: cutting the whole text anew gives the same
 *    chunks. So does the rest, since what a chunk says depends on nothing outside of it. `test/property/incremental.test.ts` compares
 *    the two after thousands of random edits.
 * 3. A chunk never changes, except for its placement. What is known of a chunk (tree, findings) is worked out once, when somebody asks.
 * 4. Every range refers to the placement of its chunk. It says where the text stands now, not where it stood when the range was made.
 *    A chunk that takes another one's place takes over its placement.
 * 5. A YAML document whose chunks cannot be understood each by itself (an alias to an anchor in another one, a merge into the root, a
 *    root that is no block map) is read as a whole. That is slower, and gives the same.
 *
 * Nothing outside this folder knows of chunks. What can be kept between two versions is told by the identity of a `Part`.
 */
export class LiveDocument implements EngagementDocument {
  readonly uri: string;
  #version: number;
  #chunks: Chunk[] = [];
  #length = 0;
  /** How many control characters there are, and how many chunks that are no part of a map: 0 or 1 in all but a few files. */
  #controlCharacters = 0;
  #others = 0;
  /** The chunks in which something looks like a directive comment: none in most files. */
  readonly #directed = new Set<Chunk>();
  /** Chunks that nobody may have read yet. */
  readonly #unread = new Set<Chunk>();
  readonly #specs: LiveSpec[] = [];
  /** What is worked out once for a version. */
  #now: {
    text?: string;
    specs?: readonly LiveSpec[];
    findings?: readonly SyntaxFinding[];
    directives?: readonly DirectiveComment[];
  } = {};
  /** The maps of scalars; `origin` is where the scalar begins in the text that its map is about. */
  readonly #maps = new WeakMap<ScalarNode, { readonly map: ScalarMap; readonly origin: number }>();

  constructor(uri: string, version: number, text: string) {
    this.uri = uri;
    this.#version = version;
    this.#replace(0, 0, text);
  }

  get version(): number {
    return this.#version;
  }

  get text(): string {
    this.#now.text ??= this.#chunks.map((chunk) => chunk.text).join('');
    return this.#now.text;
  }

  get lineEnd(): '\n' | '\r\n' {
    for (const { text } of this.#chunks) {
      const newline = text.indexOf('\n');
      if (newline >= 0) return text[newline - 1] === '\r' ? '\r\n' : '\n';
    }
    return '\n';
  }

  get specs(): readonly Spec[] {
    this.#now.specs ??= this.#divide();
    return this.#now.specs;
  }

  get syntaxFindings(): readonly SyntaxFinding[] {
    this.#now.findings ??= this.#findSyntax();
    return this.#now.findings;
  }

  get directiveComments(): readonly DirectiveComment[] {
    this.#now.directives ??= this.#findDirectives();
    return this.#now.directives;
  }

  /** Makes it the next version. */
  update(version: number, changes: readonly TextChange[]): void {
    this.#version = version;
    for (const { range, text } of changes) {
      if (!range) {
        this.#replaceAll(text);
        continue;
      }
      const start = this.offsetAt(range.start);
      const end = this.offsetAt(range.end);
      this.#replace(Math.min(start, end), Math.max(start, end), text);
    }
  }

  *readInSteps(): Generator<void, void> {
    if (!this.#isText) return;
    for (const chunk of this.#unread) {
      yield;
      void chunk.read;
      this.#unread.delete(chunk);
    }
  }

  sourceRange(scalar: ScalarNode, start: number, end: number): Range {
    const { map, origin } = this.#mapOf(scalar);
    // Where the parser guessed the end of a broken scalar, its text and its source differ: then only the whole is sure.
    if (map.text !== scalar.text) return scalar.range;
    const found = map.sourceRange(start, end);
    const shift = scalar.range.start - origin;
    return this.rangeOf({ start: found.start + shift, end: found.end + shift });
  }

  decodedIndex(scalar: ScalarNode, offset: number): number {
    const { map, origin } = this.#mapOf(scalar);
    return map.decodedIndex(offset - scalar.range.start + origin);
  }

  rangeOf(range: Range): Range {
    if (range instanceof PlacedRange || range instanceof SpanRange) return range;
    const { placement } = this.#chunks[this.#chunkAt(range.start)] ?? { placement: { start: 0, line: 0 } };
    return new PlacedRange(placement, range.start - placement.start, range.end - placement.start);
  }

  positionAt(offset: number): Position {
    const chunk = this.#chunks[this.#chunkAt(offset)];
    if (!chunk) return { line: 0, character: 0 };
    const { line, character } = chunk.lines.positionAt(offset - chunk.placement.start);
    return { line: chunk.placement.line + line, character };
  }

  offsetAt({ line, character }: Position): number {
    const chunk = this.#chunks[lastWhere(this.#chunks, ({ placement }) => placement.line <= line)];
    if (!chunk) return 0;
    return chunk.placement.start + chunk.lines.offsetAt({ line: line - chunk.placement.line, character });
  }

  #mapOf(scalar: ScalarNode): { readonly map: ScalarMap; readonly origin: number } {
    const known = this.#maps.get(scalar);
    if (known) return known;
    const { start, end } = scalar.range;
    const chunk = this.#chunks[this.#chunkAt(start)];
    const chunkStart = chunk?.placement.start ?? 0;
    // A YAML document that is read as a whole may have a scalar in several chunks.
    const isWithin = chunk && end <= chunkStart + chunk.text.length;
    const [source, base] = isWithin ? [chunk.text, chunkStart] : [this.text, 0];
    const range = { start: start - base, end: end - base };
    const made = { map: mapScalar(source, { range, style: scalar.style, text: scalar.text }), origin: range.start };
    this.#maps.set(scalar, made);
    return made;
  }

  /** The index of the chunk that an offset is in; the offset between two is in the second. */
  #chunkAt(offset: number): number {
    return lastWhere(this.#chunks, ({ placement }) => placement.start <= offset);
  }

  /** Takes another text, and keeps what is equal at its start and end. */
  #replaceAll(text: string): void {
    const before = this.text;
    const most = Math.min(before.length, text.length);
    let start = 0;
    while (start < most && before.charCodeAt(start) === text.charCodeAt(start)) start++;
    let equal = 0;
    while (
      equal < most - start &&
      before.charCodeAt(before.length - 1 - equal) === text.charCodeAt(text.length - 1 - equal)
    )
      equal++;
    this.#replace(start, before.length - equal, text.slice(start, text.length - equal));
  }

  #replace(start: number, end: number, inserted: string): void {
    const first = this.#firstTouched(start);
    let next = Math.max(0, this.#chunkAt(end)) + 1;
    const touched = this.#chunks.slice(first, next);
    const base = touched[0]?.placement.start ?? 0;
    const joined = touched.map((chunk) => chunk.text).join('');
    const texts = [joined.slice(0, start - base) + inserted + joined.slice(end - base)];
    const cuts: Cut[] = [];
    let before: Before = touched[0]
      ? beforeChunk(touched[0], this.#chunks[first - 1])
      : { state: 'start', marked: false, first: true };
    before = cut(texts[0] ?? '', 0, before, cuts);
    let length = texts[0]?.length ?? 0;
    // The lines behind mean what they meant as soon as a chunk begins where one did before.
    for (let chunk = this.#chunks[next]; chunk && !stillBegins(chunk, before); chunk = this.#chunks[++next]) {
      before = cut(chunk.text, length, before, cuts);
      texts.push(chunk.text);
      length += chunk.text.length;
    }
    if (cuts[0]?.start !== 0) cuts.unshift({ kind: 'opening', start: 0, column: 0, bare: true });
    this.#exchange(first, next, cuts, texts.join(''));
    this.#length += inserted.length - (end - start);
    this.#now = {};
  }

  /** The first chunk that an edit at the offset can change: the one before, if the line that its chunk begins with is touched. */
  #firstTouched(offset: number): number {
    const index = Math.max(0, this.#chunkAt(offset));
    const chunk = this.#chunks[index];
    if (!chunk || index === 0) return 0;
    const lineEnd = chunk.text.indexOf('\n');
    return lineEnd < 0 || offset - chunk.placement.start <= lineEnd ? index - 1 : index;
  }

  /** Puts chunks in the place of others; those that say the same stay. */
  #exchange(first: number, next: number, cuts: readonly Cut[], text: string): void {
    const old = this.#chunks.slice(first, next);
    const textOf = (index: number): string => text.slice(cuts[index]?.start, cuts[index + 1]?.start);
    const isSame = (chunk: Chunk | undefined, index: number): boolean => {
      const cut = cuts[index];
      const isAlike = chunk?.kind === cut?.kind && chunk?.column === cut?.column && chunk?.bare === cut?.bare;
      return isAlike && chunk?.text === textOf(index);
    };
    let same = 0;
    while (same < Math.min(old.length, cuts.length) && isSame(old[same], same)) same++;
    let sameBehind = 0;
    while (
      sameBehind < Math.min(old.length, cuts.length) - same &&
      isSame(old[old.length - 1 - sameBehind], cuts.length - 1 - sameBehind)
    )
      sameBehind++;
    const made: Chunk[] = [];
    for (let index = same; index < cuts.length - sameBehind; index++) {
      const placement: Placement =
        index < old.length - sameBehind ? (old[index] as Chunk).placement : { start: 0, line: 0 };
      made.push(new Chunk(cuts[index] as Cut, textOf(index), placement));
    }
    const gone = old.slice(same, old.length - sameBehind);
    spliceInto(this.#chunks, first + same, gone.length, made);
    for (const chunk of gone) {
      this.#count(chunk, -1);
      this.#directed.delete(chunk);
      this.#unread.delete(chunk);
    }
    for (const chunk of made) {
      this.#count(chunk, 1);
      if (chunk.directives.length > 0) this.#directed.add(chunk);
      this.#unread.add(chunk);
    }
    this.#place(first + same);
  }

  #count({ kind, forbidden }: Chunk, by: 1 | -1): void {
    this.#controlCharacters += by * forbidden.count;
    if (kind === 'opening' || kind === 'closing' || kind === 'whole') this.#others += by;
  }

  /** Tells all chunks from one on where they stand. */
  #place(from: number): void {
    const previous = this.#chunks[from - 1];
    let start = previous ? previous.placement.start + previous.text.length : 0;
    let line = previous ? previous.placement.line + previous.lineBreaks : 0;
    for (let index = from; index < this.#chunks.length; index++) {
      const { placement, text, lineBreaks } = this.#chunks[index] as Chunk;
      placement.start = start;
      placement.line = line;
      start += text.length;
      line += lineBreaks;
    }
  }

  /** True unless the file goes beyond what a text can be. */
  get #isText(): boolean {
    return this.#length <= maxLength && this.#controlCharacters <= maxControlCharacters;
  }

  /** Divides the chunks among the YAML documents. */
  #divide(): readonly LiveSpec[] {
    const isSingle = this.#others === 0 || (this.#others === 1 && this.#chunks[0]?.kind === 'opening');
    const groups = isSingle ? [[...this.#chunks]] : this.#groups();
    const filled = (this.#isText ? groups : []).filter(isDocument);
    this.#specs.length = Math.min(this.#specs.length, filled.length);
    return filled.map((chunks, index) => {
      const spec = this.#specs[index] ?? new LiveSpec();
      this.#specs[index] = spec;
      spec.take(chunks);
      return spec;
    });
  }

  #groups(): Chunk[][] {
    const groups: Chunk[][] = [];
    let group: Chunk[] | undefined;
    for (const [index, chunk] of this.#chunks.entries()) {
      const isOwn = group?.length === 1 && group[0]?.kind === 'opening' && !group[0].marked;
      if (!group || (chunk.marked && chunk.kind !== 'closing' && !isOwn)) {
        if (chunk.kind === 'closing' || (chunk.kind === 'opening' && !chunk.marked && index > 0)) continue;
        group = [];
        groups.push(group);
      }
      group.push(chunk);
      if (chunk.kind === 'closing') group = undefined;
    }
    return groups;
  }

  #findSyntax(): readonly SyntaxFinding[] {
    if (this.#length > maxLength) {
      const data = { length: this.#length, limit: maxLength };
      return [{ kind: 'tooLarge', range: this.rangeOf({ start: 0, end: 1 }), data }];
    }
    void this.specs;
    const found = [...this.#firstControlCharacter(), ...(this.#now.specs ?? []).flatMap((spec) => spec.syntaxFindings)];
    // That a file is indented by tabs is one mistake, however many chunks it goes through.
    const tabs = found.find(({ kind, data }) => kind === 'tabIndent' && data?.['lines'] !== undefined);
    return found
      .filter((finding) => finding === tabs || finding.kind !== 'tabIndent' || finding.data?.['lines'] === undefined)
      .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  }

  #findDirectives(): readonly DirectiveComment[] {
    if (this.#directed.size === 0 || !this.#isText) return [];
    const found: DirectiveComment[] = [];
    const chunks = [...this.#directed].sort((a, b) => a.placement.start - b.placement.start);
    for (const chunk of chunks) {
      let behind: { readonly next: Range | undefined } | undefined;
      for (const directive of chunk.directives) {
        const isInComment = directive.line === found.at(-1)?.line;
        if (isInComment || this.#isInText(directive.range.start)) continue;
        if (!directive.next) behind ??= { next: this.#contentBehind(chunk) };
        found.push(directive.next ? directive : { ...directive, next: behind?.next });
      }
    }
    return found;
  }

  /** True where a `#` is part of a text. Behind the `|` or `>` of a block scalar a comment may stand. */
  #isInText(offset: number): boolean {
    const scalar = scalarAt(specAt(this.specs, offset)?.root ?? null, offset);
    if (!scalar) return false;
    if (scalar.style !== 'literal' && scalar.style !== 'folded') return true;
    return this.positionAt(scalar.range.start).line !== this.positionAt(offset).line;
  }

  /** The first line behind a chunk with anything else than a comment on it. */
  #contentBehind(chunk: Chunk): Range | undefined {
    const { start } = chunk.placement;
    for (let index = this.#chunkAt(start) + 1; index < this.#chunks.length; index++) {
      const line = this.#chunks[index]?.firstContentLine;
      if (line) return line;
    }
    return undefined;
  }

  #firstControlCharacter(): SyntaxFinding[] {
    if (this.#controlCharacters === 0) return [];
    const chunk = this.#chunks.find(({ forbidden }) => forbidden.count > 0);
    if (!chunk) return [];
    const { first } = chunk.forbidden;
    const code = chunk.text.charCodeAt(first).toString(16).toUpperCase().padStart(4, '0');
    return [{ kind: 'controlCharacter', range: new PlacedRange(chunk.placement, first, first + 1), data: { code } }];
  }
}

/** True unless there are only comments. */
function isDocument(chunks: readonly Chunk[]): boolean {
  return chunks.some((chunk) => chunk.kind !== 'closing' && (chunk.kind !== 'opening' || chunk.marked));
}

/** `splice`, for any number of items: as arguments, a hundred thousand would overflow the stack. */
function spliceInto<T>(list: T[], start: number, removed: number, added: readonly T[]): void {
  if (added.length < 1_000) list.splice(start, removed, ...added);
  else {
    const behind = list.slice(start + removed);
    list.length = start;
    for (const part of [added, behind]) for (const item of part) list.push(item);
  }
}

/** The index of the last item that the condition holds for; it holds for all before it. -1 where there is none. */
function lastWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
