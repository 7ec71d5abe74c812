import { endOfLine, startOfLine } from '../document/lines.ts';
import { escapeDouble, escapeSingle, isPlainSafe, isPrintable, writeScalar } from '../document/writeScalar.ts';
import type { Completion } from './completion.ts';
import { isQuotedAround } from './quoting.ts';
import type { SpecCompletion, SpecPlace } from './specPlace.ts';

const blank = /\s*/y;

/** What is written where, as it has to stand there; `end` where it takes the place of what is behind the word, too. */
type Written = Pick<Completion, 'newText' | 'snippet'> & Partial<Pick<Completion, 'end'>>;

/**
 * A completion as it has to stand in the file: with the quotes that it needs there, the file's line ends, and each line indented. Undefined
 * where it cannot stand: several lines between quotes or brackets.
 */
export function writtenAt(place: SpecPlace, item: SpecCompletion): Completion | undefined {
  const { start, offset, end, lead, document } = place;
  const isYaml = item.kind === 'key' || item.kind === 'section' || item.value.includes('\n');
  const written = isYaml ? asLines(place, item) : asScalar(place, item);
  if (!written) return undefined;
  const whole = (text: string): string => lead + text.replaceAll('\n', document.lineEnd);
  const { label, kind, detail, documentation, rank, filter = label } = item;
  return {
    ...{ label, kind, newText: whole(written.newText), rank },
    // What goes on below leaves no space behind the colon.
    start:
      isYaml && item.value.startsWith('\n') ? behindInk(document.text, start) : Math.max(start, item.from ?? start),
    end: written.end ?? Math.max(end, offset),
    ...(written.end === undefined ? {} : { insertEnd: written.end }),
    filter: filter.includes(label) ? filter : `${label} ${filter}`,
    ...(written.snippet === undefined ? {} : { snippet: whole(written.snippet) }),
    ...(detail === undefined || detail === '' ? {} : { detail }),
    ...(documentation ? { documentation } : {}),
  };
}

/** Where the blanks before an offset begin. */
function behindInk(text: string, offset: number): number {
  let at = offset;
  while (/[ \t]/.test(text.charAt(at - 1))) at--;
  return at;
}

/** YAML of one or more lines. */
function asLines(place: SpecPlace, item: SpecCompletion): Written | undefined {
  const { value, snippet } = item;
  const { document, part, path, start, offset, end, column, quote, flow, lead, blockScalar } = place;
  if (blockScalar) return undefined;
  if (quote !== '') return part === 'key' ? behindQuote(place, item) : undefined;
  if (!value.includes('\n')) {
    const comma = flow && isFollowed(place, Math.max(end, offset)) ? ',' : '';
    return { newText: value + comma, ...(snippet === undefined ? {} : { snippet: snippet + comma }) };
  }
  if (flow) return undefined;
  const isItem = part === 'value' && typeof path.at(-1) === 'number';
  const own = isItem ? start - startOfLine(document.text, start) + lead.length : column;
  const indented = (text: string): string => text.replaceAll('\n', `\n${' '.repeat(own)}`);
  return { newText: indented(value), ...(snippet === undefined ? {} : { snippet: indented(snippet) }) };
}

/** A key, or a whole entry as JSON has it, whose opening quote stands there already; the closing one may stand there too. */
function behindQuote(place: SpecPlace, { value, snippet }: SpecCompletion): Written | undefined {
  const { document, quote, offset } = place;
  if (!/[:\n]/.test(value)) return { newText: value + closing(place) };
  if (!value.startsWith(quote) || value.includes('\n')) return undefined;
  const end = document.text.startsWith(quote, offset) ? offset + 1 : offset;
  const comma = isFollowed(place, end) ? ',' : '';
  return {
    newText: value.slice(1) + comma,
    end,
    ...(snippet === undefined ? {} : { snippet: snippet.slice(1) + comma }),
  };
}

/** Whether another entry or item stands behind an offset with no comma before it. */
function isFollowed({ document, map }: SpecPlace, offset: number): boolean {
  blank.lastIndex = offset;
  blank.exec(document.text);
  const next = blank.lastIndex;
  // Before quotes and braces the parser may not tell what belongs to what, where a word has been begun.
  return /^["'{]/.test(document.text.charAt(next)) || map?.entries.some(({ key }) => key.range.start === next) === true;
}

/** A text, number or choice on one line. */
function asScalar(place: SpecPlace, { value, snippet, from }: SpecCompletion): Written | undefined {
  const { document, schema, quote, flow, blockScalar, start } = place;
  const withStops = snippet === undefined ? {} : { snippet };
  if (quote !== '') {
    if (quote === "'" && !isPrintable(value)) return undefined;
    const escaped = quote === '"' ? escapeDouble(value) : escapeSingle(value);
    const close = closing(place);
    return {
      newText: escaped + close,
      ...(escaped === value && snippet !== undefined ? { snippet: snippet + close } : {}),
    };
  }
  const isText = schema?.type !== 'boolean' && schema?.type !== 'integer' && schema?.type !== 'number';
  if (!isText || blockScalar) return { newText: value, ...withStops };
  if (from !== undefined && from > start) {
    // The text goes on: what stands before it cannot get quotes any more.
    return isPlainSafe(document.text.slice(start, from) + value, flow) ? { newText: value, ...withStops } : undefined;
  }
  const written = isQuotedAround(place) ? `"${escapeDouble(value)}"` : writeScalar(value, { flow });
  if (written === value) return { newText: value, ...withStops };
  return {
    newText: written,
    ...(snippet !== undefined && written === `"${value}"` ? { snippet: `"${snippet}"` } : {}),
  };
}

/** The quote that closes what has been opened, where none stands behind it on the line. */
function closing({ document, offset, quote }: SpecPlace): string {
  const rest = document.text.slice(offset, endOfLine(document.text, offset));
  return rest.includes(quote) ? '' : quote;
}
