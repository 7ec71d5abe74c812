import { startOfLine } from '../document/lines.ts';

/** Where the last line begins that has a key, or a bracket, in the first column; undefined on the markers of a YAML document. */
export function sectionStart(text: string, offset: number): number | undefined {
  for (let line = startOfLine(text, offset), isFirst = true; ; isFirst = false) {
    const head = text.slice(line, line + 4);
    if (/^(?:---|\.\.\.)(?:[ \t\r\n]|$)/.test(head))
      return isFirst ? undefined : Math.min(offset, behindLine(text, line));
    if (/^(?:[^ \t\r\n#\]}-]|-[^ \t\r\n])/.test(head) && (!isFirst || line < offset)) return line;
    if (line === 0 || (line === 1 && text.startsWith('\ufeff'))) return line;
    line = startOfLine(text, line - 1);
  }
}

function behindLine(text: string, line: number): number {
  const newline = text.indexOf('\n', line);
  return newline < 0 ? text.length : newline + 1;
}
