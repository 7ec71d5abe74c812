import type { EngagementDocument, SyntaxFinding } from '../../document/engagementDocument.ts';
import { endOfLine, startOfLine } from '../../document/lines.ts';
import { writeScalar } from '../../document/writeScalar.ts';
import type { Edit, Fix } from '../../validation/problem.ts';
import type { MessageData } from '../rule.ts';

/** What the titles of these fixes are called in the rule's messages. */
type Title = 'fixTab' | 'fixClose' | 'fixComma' | 'fixColon' | 'fixSpace' | 'fixQuotes' | 'fixEscape';

/** The repairs of broken YAML. They work on the text: there is no tree to trust where YAML is broken. */
export function yamlFixes(
  document: EngagementDocument,
  finding: SyntaxFinding,
  say: (title: Title, data?: MessageData) => string,
): Fix[] {
  const { text } = document;
  const { kind, range, data = {} } = finding;
  switch (kind) {
    case 'tabIndent':
      return [{ title: say('fixTab'), safe: true, edits: [{ range, newText: spacesFor(text, range) }] }];
    case 'unclosedQuote':
      return [
        {
          title: say('fixClose', { closing: String(data['quote']) }),
          edits: [insert(endOfQuoted(text, range), String(data['quote']))],
        },
      ];
    case 'unclosedBracket':
      return [
        {
          title: say('fixClose', data),
          edits: [
            insert(endOfContent(text, range.start), ` ${data['closing']}`.slice(data['closing'] === ']' ? 1 : 0)),
          ],
        },
      ];
    case 'missingComma':
      return [{ title: say('fixComma'), edits: [insert(text.slice(0, range.start).trimEnd().length, ',')] }];
    case 'missingColon':
      return [{ title: say('fixColon'), edits: [insert(endOfContent(text, range.start), ':')] }];
    case 'missingSpace':
      return [{ title: say('fixSpace'), edits: [insert(placeForSpace(text, range), ' ')] }];
    case 'badEscape':
      return [{ title: say('fixEscape'), edits: [insert(range.start, '\\')] }];
    case 'textAfterValue':
    case 'badScalar':
    case 'nestedOnOneLine':
      return quoteValue(text, range.start, say('fixQuotes'));
    default:
      return [];
  }
}

function insert(offset: number, newText: string): Edit {
  return { range: { start: offset, end: offset }, newText };
}

/** As many spaces as the line before is indented by, and two more where it opens a block. */
function spacesFor(text: string, range: { start: number; end: number }): string {
  const start = startOfLine(text, range.start);
  const before =
    text
      .slice(0, Math.max(0, start - 1))
      .split('\n')
      .findLast((line) => line.trim() !== '' && !line.trimStart().startsWith('#')) ?? '';
  const indent = before.length - before.trimStart().length;
  const wanted = before.trimEnd().endsWith(':') ? indent + 2 : indent;
  return ' '.repeat(Math.max(wanted - (range.start - start), range.start === start ? 0 : 1));
}

/** Where the closing quote belongs: at the end of the line, but before the brackets that close what is around it. */
function endOfQuoted(text: string, range: { start: number; end: number }): number {
  const line = text.slice(range.start, range.end).trimEnd();
  return range.start + line.replace(/\s*[\]}]+$/, '').length;
}

/** The end of what is written on the line, before a comment. */
function endOfContent(text: string, offset: number): number {
  return (
    offset +
    text
      .slice(offset, endOfLine(text, offset))
      .replace(/\s#.*$/, '')
      .trimEnd().length
  );
}

function placeForSpace(text: string, range: { start: number; end: number }): number {
  const colon = text.slice(range.start, range.end).indexOf(':');
  return text.charAt(range.start) === '#' || colon < 0 ? range.start : range.start + colon + 1;
}

/** Puts all of a line's value in one pair of quotes, without the quotes that were around parts of it. */
function quoteValue(text: string, offset: number, title: string): Fix[] {
  const start = startOfLine(text, offset);
  const line = text.slice(start, endOfContent(text, offset));
  const value = /^(\s*(?:- +)*(?:[^\s:'"#{[][^:'"#{[]*:\s+)?)(\S.*)$/.exec(line);
  if (!value?.[1] || !value[2]) return [];
  const bare = /^(['"])(.*)\1$/s.exec(value[2])?.[2] ?? value[2].replace(/^(['"])(.*?)\1/, '$2');
  const range = { start: start + value[1].length, end: start + line.length };
  const newText = writeScalar(bare, { style: bare.includes('"') ? 'single' : 'double', flow: false });
  return [{ title, edits: [{ range, newText }] }];
}
