/** Where somebody is writing in a file of configuration. */
export interface CursorPlace {
  /** The keys that lead to it, and `-` for an item of a list: `rules`, or `phrases`, `-`, `language`. */
  readonly path: readonly string[];
  /** Whether a key is being written there, or the value of the last key of the path. */
  readonly part: 'key' | 'value';
  /** What has been written of it, from this offset up to the cursor. */
  readonly start: number;
}

/** A line's own indentation, the dashes behind it, and the key with its colon, if there is one. */
const lineParts = /^( *)((?:- +|-$)*)(?:(["']?)([^"'#{}[\],:][^"'#{}[\],]*?)\3:(?= |$))?/;

/** The place of the cursor in a half-written text, told by indentation and brackets alone; undefined in comments. */
export function cursorPlace(text: string, offset: number): CursorPlace | undefined {
  const lines = text.slice(0, offset).split(/\r?\n/);
  const line = lines.pop() ?? '';
  const lineStart = offset - line.length;
  if (/(?:^|\s)#/.test(withoutQuotes(line))) return undefined;
  const [head = '', indent = '', dashes = '', , key] = lineParts.exec(line) ?? [];
  const column = indent.length + dashes.length;
  const above = pathAbove(lines, indent.length, dashes !== '');
  const path = [...above, ...items(dashes)];
  if (key === undefined) {
    const inside = insideBrackets(line.slice(column), path, lineStart + column);
    return inside ?? { path, part: 'key', start: lineStart + column + openingQuote(line.slice(column)) };
  }
  const value = line.slice(head.length).trimStart();
  if (head.length === line.length) return undefined; // right behind the colon nothing can be written
  const start = offset - value.length;
  return (
    insideBrackets(value, [...path, key], start) ?? {
      path: [...path, key],
      part: 'value',
      start: start + openingQuote(value),
    }
  );
}

/** The keys and dashes that a line with this indentation is under. */
function pathAbove(lines: readonly string[], indent: number, isItem: boolean): string[] {
  const path: string[] = [];
  let column = indent;
  let item = isItem;
  for (const line of lines.toReversed()) {
    const [, spaces = '', dashes = '', , key] = lineParts.exec(line) ?? [];
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const own = spaces.length + dashes.length;
    // The items of a list may stand right under the key that they belong to.
    if (key !== undefined && (own < column || (item && own === column && dashes === ''))) {
      path.unshift(key);
      column = own;
      item = false;
    }
    if (dashes !== '' && spaces.length < column) {
      path.unshift(...items(dashes));
      column = spaces.length;
      item = true;
    }
  }
  return path;
}

/** The place within the brackets that are still open at the end of a value; undefined where none are. */
function insideBrackets(value: string, path: readonly string[], start: number): CursorPlace | undefined {
  const inner: string[] = [...path];
  const lengths: number[] = [];
  const bare = withoutQuotes(value);
  let from = 0;
  for (const [index, sign] of [...bare].entries()) {
    const length = lengths.at(-1) ?? path.length;
    if (sign === '{' || sign === '[') {
      if (sign === '[') inner.push('-');
      lengths.push(inner.length);
      from = index + 1;
    } else if (lengths.length > 0 && (sign === '}' || sign === ']')) {
      lengths.pop();
      inner.length = lengths.at(-1) ?? path.length;
    } else if (lengths.length > 0 && sign === ',') {
      inner.length = length;
      from = index + 1;
    } else if (lengths.length > 0 && sign === ':' && bare[index + 1] === ' ' && inner.length === length) {
      inner.push(
        value
          .slice(from, index)
          .trim()
          .replace(/^["']|["']$/g, ''),
      );
      from = index + 1;
    }
  }
  if (lengths.length === 0) return undefined;
  const written = value.slice(from).trimStart();
  return {
    path: inner,
    part: inner.length > (lengths.at(-1) ?? 0) ? 'value' : 'key',
    start: start + value.length - written.length + openingQuote(written),
  };
}

function items(dashes: string): string[] {
  return [...dashes].filter((sign) => sign === '-');
}

function openingQuote(written: string): number {
  return /^["']/.test(written) ? 1 : 0;
}

/** A text of the same length in which nothing within quotes counts. */
function withoutQuotes(text: string): string {
  return text.replace(/"[^"]*"?|(?<=[\s[{,:-])'[^']*'?/g, (quoted) => '"'.repeat(quoted.length));
}
