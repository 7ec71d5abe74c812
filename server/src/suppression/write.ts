import { lastIndexAt, scalarAt, specAt } from '../document/atOffset.ts';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import { endOfLine } from '../document/lines.ts';
import { firstColumn, startOfNode } from '../edits/lineRanges.ts';
import { membersOf } from '../edits/surroundings.ts';
import type { Locale } from '../rules/rule.ts';
import type { Edit, Problem } from '../validation/problem.ts';
import { directivesOf } from './directive.ts';
import { lineArea } from './lineArea.ts';
import { canBeDisabled } from './ruleNames.ts';

/** What stands for the reason until somebody writes one. */
const placeholders: Readonly<Record<Locale, string>> = { en: 'reason', nl: 'reden' };

export const reasonPlaceholders: readonly string[] = Object.values(placeholders);

/**
 * Disables the rule of a problem for its line: in a comment above the line on which its key or dash stands, or in the one that is there
 * already. Undefined where no comment can do that.
 */
export function disableForLine(document: EngagementDocument, problem: Problem, locale: Locale): Edit | undefined {
  const { code, range } = problem;
  const { text } = document;
  const start = lineOf(document, range.start);
  const line = { start, end: endOfLine(text, start) };
  const indent = /^[ \t]*(?=[^ \t#])/.exec(text.slice(line.start, line.end))?.[0];
  const isInText = (scalarAt(specAt(document.specs, start)?.root ?? null, start)?.range.start ?? start) < start;
  if (!canBeDisabled(code) || indent === undefined || isInText) return undefined;
  if (range.start >= lineArea(document, line).end) return undefined;
  const above = directivesOf(document).findLast(
    ({ kind, comment }) => kind === 'disable-next-line' && comment.next?.start === start,
  );
  if (!above) return commentAbove(document, start, `${indent}# engagement-disable-next-line ${code}`, locale);
  const last = above.rules.at(-1);
  const end = (last ?? above.word).range.end;
  return { range: { start: end, end }, newText: last ? `, ${code}` : ` ${code}` };
}

/** Disables the rule of a problem for its YAML document, in a comment above all of it. Undefined where no comment can do that. */
export function disableForSpec(document: EngagementDocument, problem: Problem, locale: Locale): Edit | undefined {
  const { code, range } = problem;
  const { text, specs } = document;
  const spec = specAt(specs, range.start);
  if (!canBeDisabled(code) || !spec?.root) return undefined;
  const start = firstColumn(text, startOfNode(text, spec.root));
  // Above a marker that the content follows on its line, the comment would belong to the YAML document before.
  const belongsElsewhere = text.startsWith('---', start) && spec !== specs[0];
  if (belongsElsewhere || range.start < start) return undefined;
  return commentAbove(document, start, `# engagement-disable ${code}`, locale);
}

/** Puts a comment on a line of its own, with a place for the reason. */
function commentAbove({ lineEnd }: EngagementDocument, start: number, comment: string, locale: Locale): Edit {
  const reason = placeholders[locale];
  return {
    range: { start, end: start },
    newText: `${comment} -- ${reason}${lineEnd}`,
    snippet: `${comment} -- \${1:${reason}}${lineEnd}`,
  };
}

/** Where the line begins that a comment has to stand above to be about an offset: no comment can stand within a text. */
function lineOf(document: EngagementDocument, offset: number): number {
  let node = specAt(document.specs, offset)?.root;
  let start = node?.range.start ?? offset;
  let at = offset;
  while (node && node.kind !== 'alias') {
    if (node.kind === 'scalar' || node.flow) {
      if (offset < node.range.end) at = Math.min(start, offset);
      break;
    }
    const members = membersOf(node);
    const member = members[lastIndexAt(members, offset)];
    start = member?.range.start ?? offset;
    node = member?.value;
  }
  return firstColumn(document.text, at);
}
