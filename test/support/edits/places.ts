import { type Place, whole } from './command.ts';
import { lineStarts } from './lines.ts';

/** The offset of a place in a text. `caret` is where the last change ended. */
export function offsetOf({ spot, at }: Place, text: string, caret: number): number {
  switch (spot) {
    case 'fileStart':
      return 0;
    case 'fileEnd':
      return text.length;
    case 'caret':
      return Math.min(caret, text.length);
    case 'section':
      return chosen(text.matchAll(/^[^\s#-]/gm), at);
    case 'item':
      return chosen(text.matchAll(/^ *-(?=\s)/gm), at);
    case 'anywhere':
      return part(text.length + 1, at);
    default: {
      const starts = lineStarts(text);
      const number = part(starts.length, at);
      const start = starts[number] ?? 0;
      const line = text.slice(start, starts[number + 1] ?? text.length).replace(/\r?\n$/, '');
      return start + columnOf(spot, line, at);
    }
  }
}

/** Which one of `count` is meant. */
export function part(count: number, at: number): number {
  return Math.min(Math.floor((at / whole) * count), Math.max(0, count - 1));
}

function chosen(matches: Iterable<RegExpExecArray>, at: number): number {
  const all = [...matches];
  return all[part(all.length, at)]?.index ?? 0;
}

function columnOf(spot: 'lineStart' | 'indentEnd' | 'inKey' | 'inValue' | 'lineEnd', line: string, at: number): number {
  const indent = /^\s*/.exec(line)?.[0].length ?? 0;
  const colon = line.search(/:(?:\s|$)/);
  switch (spot) {
    case 'lineStart':
      return 0;
    case 'indentEnd':
      return indent;
    case 'inKey':
      return indent + (at % (Math.max(0, colon - indent) + 1));
    case 'inValue':
      return Math.min(line.length, colon + 2 + (at % Math.max(1, line.length - colon)));
    case 'lineEnd':
      return line.length;
  }
}
