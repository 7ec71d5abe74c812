import type { EngagementDocument, SyntaxFinding } from '../../document/engagementDocument.ts';
import { endOfLine, startOfLine } from '../../document/lines.ts';
import type { Range } from '../../document/tree.ts';
import { writeScalar } from '../../document/writeScalar.ts';
import type { Edit, Fix } from '../../validation/problem.ts';
import type { MessageData } from '../rule.ts';
import {
  columnBelow,
  columnBelowPrevious,
  endOfContent,
  endOfOpenBracket,
  endOfQuoted,
  indentOf,
  keyColumn,
  placeForSpace,
} from './yamlPlaces.ts';

/** What the titles of these fixes are called in the rule's messages. */
type Title =
  | 'fixTab'
  | 'fixTabs'
  | 'fixIndent'
  | 'fixClose'
  | 'fixComma'
  | 'fixColon'
  | 'fixSpace'
  | 'fixDash'
  | 'fixBreak'
  | 'fixQuotes'
  | 'fixEscape'
  | 'fixRemove';

/** The repairs of broken YAML. They work on the text: there is no tree to trust where YAML is broken. */
export function yamlFixes(
  document: EngagementDocument,
  finding: SyntaxFinding,
  say: (title: Title, data?: MessageData) => string,
): Fix[] {
  const { text, lineEnd } = document;
  const { kind, range, data = {} } = finding;
  const { start } = range;
  const fix = (title: Title, edits: readonly Edit[], values: MessageData = data): Fix[] =>
    edits.length > 0 ? [{ title: say(title, values), edits }] : [];
  switch (kind) {
    case 'tabIndent':
      return data['lines'] === undefined
        ? fix('fixTab', [spacesForTab(text, range)])
        : fix('fixTabs', spacesForTabs(text));
    case 'badIndent':
      return fix('fixIndent', lineUp(text, start));
    case 'unclosedQuote':
      return fix('fixClose', [insert(endOfQuoted(text, range), String(data['quote']))], {
        closing: String(data['quote']),
      });
    case 'unclosedBracket':
      return fix('fixClose', [insert(endOfOpenBracket(text, start), data['closing'] === ']' ? ']' : ' }')]);
    case 'missingComma':
      return fix('fixComma', [insert(text.slice(0, start).trimEnd().length, ',')]);
    case 'missingColon':
      return fix('fixColon', [insert(endOfContent(text, start), ':')]);
    case 'missingSpace':
      return fix('fixSpace', [insert(placeForSpace(text, range), ' ')]);
    case 'missingDash':
      return fix('fixDash', [putDash(text, start, data['column'])]);
    case 'listBehindKey':
      return fix('fixBreak', [breakLine(text, start, lineEnd)]);
    case 'badEscape':
      return fix('fixEscape', doubleBackslashes(text, start));
    case 'textAfterValue':
    case 'badScalar':
    case 'nestedOnOneLine':
      return fix('fixQuotes', quoteValue(text, start));
    case 'unexpected':
      return /^[\]}]$/.test(String(data['found'])) ? fix('fixRemove', [{ range, newText: '' }]) : [];
    default:
      return [];
  }
}

function insert(offset: number, newText: string): Edit {
  return { range: { start: offset, end: offset }, newText };
}

function spacesForTab(text: string, range: Range): Edit {
  const indent = indentOf(text, range.start);
  if (range.start > indent.end) return { range, newText: ' ' };
  return { range: indent, newText: ' '.repeat(columnBelowPrevious(text, range.start)) };
}

/** Two spaces for each tab that a line begins with. */
function spacesForTabs(text: string): Edit[] {
  return [...text.matchAll(/^[ \t]*\t[ \t]*(?=\S)/gm)].map(({ 0: blank, index }) => ({
    range: { start: index, end: index + blank.length },
    newText: blank.replaceAll('\t', '  '),
  }));
}

/** Lines up a line with the one before it; nothing where more lines below it would have to move along. */
function lineUp(text: string, offset: number): Edit[] {
  const range = indentOf(text, offset);
  const own = range.end - range.start;
  const column = columnBelowPrevious(text, offset);
  const below = columnBelow(text, offset);
  if (own === column || (below !== undefined && below >= own && below !== column)) return [];
  return [{ range, newText: ' '.repeat(column) }];
}

/** Puts a dash before a line, in the column of the list's other dashes where that is known. */
function putDash(text: string, start: number, column: string | number | undefined): Edit {
  return column === undefined
    ? insert(start, '- ')
    : { range: indentOf(text, start), newText: `${' '.repeat(Number(column))}- ` };
}

/** Puts a list that begins behind its key on the next line. */
function breakLine(text: string, dash: number, lineEnd: string): Edit {
  const start = text.slice(0, dash).trimEnd().length;
  return { range: { start, end: dash }, newText: `${lineEnd}${' '.repeat(keyColumn(text, dash) + 2)}` };
}

/** Doubles each backslash from here to the closing quote or the end of the line that begins no escape of YAML. */
function doubleBackslashes(text: string, offset: number): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: found, index } of text.slice(offset, endOfLine(text, offset)).matchAll(/\\.|"/g)) {
    if (found === '"') break;
    if (!/^\\[0abt\tnvfre "/\\N_LPxuU]/.test(found)) edits.push(insert(offset + index, '\\'));
  }
  return edits;
}

/** Puts all of a line's value in one pair of quotes, without the quotes that were around parts of it. */
function quoteValue(text: string, offset: number): Edit[] {
  const start = startOfLine(text, offset);
  const line = text.slice(start, endOfContent(text, offset));
  const value = /^(\s*(?:- +)*(?:[^\s:'"#{[][^:'"#{[]*:\s+)?)([^\s{[].*)$/.exec(line);
  if (!value?.[1] || !value[2]) return [];
  const bare = /^(['"])(.*)\1$/s.exec(value[2])?.[2] ?? value[2].replace(/^(['"])(.*?)\1/, '$2');
  const range = { start: start + value[1].length, end: start + line.length };
  const newText = writeScalar(bare, { style: bare.includes('"') ? 'single' : 'double', flow: false });
  return [{ range, newText }];
}
