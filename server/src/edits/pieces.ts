import type { EngagementDocument } from '../document/engagementDocument.ts';
import { startOfLine } from '../document/lines.ts';
import type { Range } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';

/** Written text: as it is, or a tab stop with the texts that may stand there, the first of which does. */
export type Piece = string | { readonly options: readonly [string, ...string[]] };

/**
 * The edit that writes the pieces in the place of the range. An editor indents the later lines of a snippet like the line it is
 * put into, which would come on top of their own indentation; so several lines are a snippet only where that adds nothing.
 */
export function editOf(document: EngagementDocument, range: Range, pieces: readonly Piece[]): Edit {
  const newText = textOf(pieces);
  const hasStops = pieces.some((piece) => typeof piece !== 'string');
  const addsNothing = !newText.includes('\n') || !/[ \t]/.test(startOfPrefix(document.text, range.start));
  return hasStops && addsNothing ? { range, newText, snippet: snippetOf(pieces) } : { range, newText };
}

/** The first character of the line, if it stands before the offset. */
function startOfPrefix(text: string, offset: number): string {
  const start = startOfLine(text, offset);
  return start < offset ? text.charAt(start) : '';
}

/** What stands there until somebody changes it. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.options[0])).join('');
}

/** TextMate snippet syntax, as the Language Server Protocol 3.17 describes it: tab stops count from 1. */
export function snippetOf(pieces: readonly Piece[]): string {
  let stop = 0;
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return snippetText(piece);
      stop++;
      const [first, ...others] = piece.options;
      return others.length === 0
        ? `\${${stop}:${snippetText(first)}}`
        : `\${${stop}|${piece.options.map(escapeChoice).join(',')}|}`;
    })
    .join('');
}

/** A text as it is written within a snippet. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** In a choice, a backslash escapes a comma, a bar and itself, and nothing else. */
function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
