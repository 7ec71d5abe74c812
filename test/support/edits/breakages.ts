import type { TextChange } from '../../../server/src/document/engagementDocument.ts';
import { rules } from '../../../server/src/generated/rules.ts';
import { createLanguageService, defaultSettings } from '../../../server/src/languageService.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import type { Problem } from '../../../server/src/validation/problem.ts';
import { changeBetween, toChange } from './changes.ts';
import { lineStarts } from './lines.ts';
import { problemLine } from './snapshot.ts';

/** One way in which a single line gets broken while somebody writes; undefined where the line can't be broken so. */
export interface Breakage {
  readonly name: string;
  readonly of: (line: string) => string | undefined;
}

/** Puts something before the value of a line with a key. */
function beforeValue(mark: string): Breakage['of'] {
  return (line) => (/: \S/.test(line) ? line.replace(/: (?=\S)/, `: ${mark}`) : undefined);
}

export const breakages: readonly Breakage[] = [
  { name: 'a double quote that is not closed', of: beforeValue('"') },
  { name: 'a single quote that is not closed', of: beforeValue("'") },
  { name: 'a bracket that is not closed', of: beforeValue('[') },
  { name: 'a brace that is not closed', of: beforeValue('{ ') },
  { name: 'a tab', of: (line) => line.replace(/^ {2}/, '\t') },
  { name: 'a column too many', of: (line) => ` ${line}` },
  { name: 'a column too few', of: (line) => line.replace(/^ /, '') },
  { name: 'a missing colon', of: (line) => (/\w: /.test(line) ? line.replace(':', '') : undefined) },
];

const uri = 'file:///test.engagement.yaml';
const settings = defaultSettings();

/**
 * Breaks every line of an item, one at a time, and tells which problems of other sections came or went for that. What rules say elsewhere that
 * look at the broken section themselves may go, but nothing to be put right (an error or a warning) may come.
 */
export function flickersOf(text: string, breakage: Breakage): { count: number; flickers: string[] } {
  let count = 0;
  const flickers: string[] = [];
  for (const { line, broken } of brokenTexts(text, breakage)) {
    count++;
    const service = createLanguageService();
    const document = service.parse(uri, 0, text);
    const own = sectionAt(text, broken.at);
    const before = elsewhere(text, service.problems(document, settings), own);
    const updated = service.update(document, 1, [broken.change]);
    const after = elsewhere(broken.text, service.problems(updated, settings), own);
    const section = text.slice(own, text.indexOf(':', own));
    const isOwn = (said: string): boolean =>
      rules.some((rule) => said.includes(` ${rule.meta.id} `) && reads(rule, section));
    const gone = before.filter((said) => !after.includes(said) && !isOwn(said));
    const come = after.filter(
      (said) => !before.includes(said) && !(isOwn(said) && / (?:information|hint) /.test(said)),
    );
    if (gone.length > 0) flickers.push(`line ${line + 1}: ${gone.length} are gone, such as ${gone[0]}`);
    if (come.length > 0) flickers.push(`line ${line + 1}: ${come.length} have come, such as ${come[0]}`);
  }
  return { count, flickers };
}

/** Breaks every line of an item and mends it again; tells after which ones something else is said than at first. */
export function scarsOf(text: string, breakage: Breakage): string[] {
  const service = createLanguageService();
  let document = service.parse(uri, 0, text);
  const first = service.problems(document, settings).map(problemLine).join('\n');
  return brokenTexts(text, breakage).flatMap(({ line, broken }) => {
    document = service.update(document, 1, [broken.change]);
    service.problems(document, settings);
    document = service.update(document, 2, [toChange(broken.text, changeBetween(broken.text, text))]);
    const said = service.problems(document, settings).map(problemLine).join('\n');
    return said === first ? [] : [`line ${line + 1}:\n${said}`];
  });
}

interface Broken {
  readonly text: string;
  /** The offset at which the texts begin to differ. */
  readonly at: number;
  readonly change: TextChange;
}

/** The text with one line of an item broken, for each line that can be. */
function brokenTexts(text: string, breakage: Breakage): { line: number; broken: Broken }[] {
  const starts = lineStarts(text);
  return starts.flatMap((start, line) => {
    const source = text.slice(start, starts[line + 1]);
    // Lines of an item stand at least two columns to the right of where their section begins; comments break nothing.
    const changed = /^ {2,}[^ #]/.test(source) && isInItem(text, start) ? breakage.of(source) : undefined;
    if (changed === undefined || changed === source) return [];
    const after = text.slice(0, start) + changed + text.slice(start + source.length);
    const splice = changeBetween(text, after);
    return [{ line, broken: { text: after, at: start, change: toChange(text, splice) } }];
  });
}

/** True where a dash stands before the line, within its section and no further to the right. */
function isInItem(text: string, start: number): boolean {
  const section = text.slice(sectionAt(text, start), text.indexOf('\n', start));
  return /^ +- /m.test(section);
}

/** The offset at which the top-level section of an offset begins. */
function sectionAt(text: string, offset: number): number {
  const keys = [...text.matchAll(/^[A-Za-z][\w-]*:/gm)];
  return keys.findLast(({ index }) => index <= offset)?.index ?? 0;
}

/** True for a rule that looks at the section from wherever it reports. */
function reads({ sections, reads: inputs }: Rule, section: string): boolean {
  return sections.some((name) => name === section) || inputs.includes('ids');
}

/** What is said outside of the section that begins there: each with its place counted from the start of its own section. */
function elsewhere(text: string, problems: readonly Problem[], own: number): string[] {
  return problems.flatMap(({ code, severity, range, message }) => {
    const section = sectionAt(text, range.start);
    if (section === own) return [];
    const key = text.slice(section, text.indexOf(':', section));
    return [`${key} ${range.start - section}-${range.end - section} ${severity} ${code} ${message}`];
  });
}
