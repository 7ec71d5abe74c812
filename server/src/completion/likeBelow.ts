import { endOfLine, startOfLine } from '../document/lines.ts';
import { nextLine } from '../edits/lineRanges.ts';
import { type CursorPlace, cursorPlace } from './cursorPlace.ts';

/** A place on a line that is not indented like its neighbours: `lead` is what has to stand before whatever is written there. */
export interface LedPlace extends CursorPlace {
  readonly lead: string;
}

/** The indentation of a line, and whether a dash is behind it. */
const head = /([ \t]*)(-(?=[ \t\r\n]|$))?/y;

/**
 * Where the cursor would be if its line began like the next line with something on it. A key or item that stood further to the left would
 * take that line away from what it belongs to. Undefined where the line of the cursor can stay as it is.
 */
export function likeBelow(text: string, offset: number, { start, part, flow }: CursorPlace): LedPlace | undefined {
  const lineStart = startOfLine(text, start);
  if (part !== 'key' || flow || text.slice(lineStart, start).trim() !== '') return undefined;
  const below = headBelow(text, offset);
  if (!below) return undefined;
  const column = start - lineStart;
  const isBlank = text.slice(lineStart, endOfLine(text, offset)).trim() === '';
  const isDeeper = isBlank && below.indentation.length > column;
  if (!isDeeper && !(below.dash && below.indentation.length === column)) return undefined;
  const dash = below.dash ? '- ' : '';
  const before = text.slice(0, lineStart) + below.indentation + dash;
  const place = cursorPlace(before, before.length);
  const lead = below.indentation.slice(column) + dash;
  return place && { ...place, start, column: below.indentation.length, lead };
}

/** How the next line begins that has more on it than a comment; undefined at the end of the YAML document. */
export function headBelow(
  text: string,
  offset: number,
): { readonly indentation: string; readonly dash: boolean } | undefined {
  for (let line = nextLine(text, offset); line < text.length; line = nextLine(text, line)) {
    head.lastIndex = line;
    const [whole = '', indentation = '', dash] = head.exec(text) ?? [];
    const sign = text.charAt(line + whole.length);
    if (/^(?:---|\.\.\.)/.test(text.slice(line, line + 3))) return undefined;
    if (dash !== undefined || !/^[\r\n#]?$/.test(sign)) return { indentation, dash: dash !== undefined };
  }
  return undefined;
}
