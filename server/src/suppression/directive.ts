import type { DirectiveComment, EngagementDocument } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import { nearest } from '../schema/nearest.ts';

/** The words that a directive comment can begin with, behind `engagement-`. docs/suppression.md says what they mean. */
const directiveKinds = ['disable-next-line', 'disable-line', 'disable', 'enable'] as const;

export type DirectiveKind = (typeof directiveKinds)[number];

/** A word of a directive comment. */
export interface Word {
  readonly text: string;
  readonly range: Range;
}

/** What a directive comment says. Its ranges hold for the version of the file that it was read from. */
export interface Directive {
  readonly comment: DirectiveComment;
  /** Undefined where `word` is none of the words that there are; `meant` is what it most likely stands for. */
  readonly kind: DirectiveKind | undefined;
  readonly meant: DirectiveKind | undefined;
  /** The first word, from `engagement-` on. */
  readonly word: Word;
  /** The rules and groups of rules (`vague/*`) that it names. */
  readonly rules: readonly Word[];
  /** What stands behind `--`; empty where nothing does. */
  readonly reason: string;
  /** What stands behind the rules without `--` before it; no part of `reason`. */
  readonly stray: Word | undefined;
}

const firstWord = /^#[ \t]*(engagement-([\w-]*))/;
/** Up to the next comma or blank. */
const ruleName = /[^\s,]+/y;
const separators = /[\s,]*/y;

/** The directives of a file, in order of position, misspelt ones too; not what only begins like one (`# engagement-level talks`). */
export function directivesOf(document: EngagementDocument): Directive[] {
  return document.directiveComments.map(readDirective).filter(({ kind, meant }) => kind ?? meant);
}

/** True for a directive that can disable or enable something, as it is written. */
export function canWork({ kind, comment }: Directive): boolean {
  return kind !== undefined && !(kind === 'disable-line' && comment.alone);
}

/** Reads one directive comment: `# engagement-WORD RULE, RULE -- REASON`. Never throws. */
function readDirective(comment: DirectiveComment): Directive {
  const { text } = comment;
  const { start } = comment.range;
  const wordAt = (from: number, to: number): Word => ({
    text: text.slice(from, to),
    range: { start: start + from, end: start + to },
  });
  const [head = '', first = '', name = ''] = firstWord.exec(text) ?? [];
  const word = wordAt(head.length - first.length, head.length);
  const kind = directiveKinds.find((known) => name === known);
  const meant = kind ?? directiveKinds.find((known) => known === nearest(name, directiveKinds)[0]);
  const rules: Word[] = [];
  const read = { comment, kind, meant, word, rules };
  for (let end = head.length; ; ) {
    separators.lastIndex = end;
    const between = separators.exec(text)?.[0] ?? '';
    const at = end + between.length;
    const rest = text.slice(at);
    if (rest.startsWith('--')) return { ...read, reason: rest.slice(2).trim(), stray: undefined };
    if (rest === '') return { ...read, reason: '', stray: undefined };
    ruleName.lastIndex = at;
    const found = ruleName.exec(text)?.[0] ?? rest;
    const isRule = found.includes('/') || ((rules.length === 0 || between.includes(',')) && /^\w/.test(found));
    if (!isRule) return { ...read, reason: '', stray: wordAt(at, text.length) };
    end = at + found.length;
    rules.push(wordAt(at, end));
  }
}
