import { readFileSync } from 'node:fs';
import { isCollection, isMap, parse, parseDocument, type ToStringOptions } from 'yaml';
import type { Locale } from '../../server/src/rules/rule.ts';

/** One way in which the same spec can be written, or a place in which it can stand. */
export interface SpecLayout {
  readonly name: string;
  /** The language in which the user reads what is found. */
  readonly locale: Locale;
  /**
   * The spec in this layout.
   *
   * @param at an offset in the section that matters
   */
  readonly write: (text: string, at: number) => string;
  /** How many characters another spec takes before it. */
  readonly ahead: number;
}

const minimal = readFileSync(new URL('../../examples/minimal.engagement.yaml', import.meta.url), 'utf8');

/** What stands before the spec where it is not the first of its file. */
const otherSpec = `${minimal.trimEnd()}\n---\n`;

const layout = (name: string, write: SpecLayout['write'], locale: Locale = 'en', ahead = 0): SpecLayout => ({
  name,
  locale,
  write,
  ahead,
});

/** Each for a spec of one YAML document with `\n` as line ends, as all examples are. */
export const specLayouts: readonly SpecLayout[] = [
  layout('as it is', (text) => text),
  layout('read by somebody Dutch', (text) => text, 'nl'),
  layout('written in Dutch', (text) => text.replace('language: en', 'language: nl'), 'nl'),
  layout('indented by four', (text) => restyled(text, { indent: 4 })),
  layout('with the dashes under their keys', (text) => restyled(text, { indentSeq: false })),
  layout('with wide dashes', (text) =>
    text.replace(/^( *)(- )?/gm, (_, indent: string, dash?: string) => indent + indent + (dash ? '-   ' : '')),
  ),
  layout('with Windows line ends', withWindowsLineEnds),
  layout('with the section in flow style', inFlowStyle),
  layout('with each section on one line', onOneLineEach),
  layout('as JSON', (text) => `${JSON.stringify(parse(text), undefined, 2)}\n`),
  layout('as JSON on one line', (text) => JSON.stringify(parse(text))),
  layout('with a comment behind each line', withCommentsBehind),
  layout('with a comment above each line', withCommentsAbove),
  layout('without a line end at its end', (text) => text.trimEnd()),
  layout('between marks', (text) => `--- # begins\n${text}...\n`),
  layout('behind another spec', (text) => otherSpec + text, 'en', otherSpec.length),
  layout(
    'behind another spec, with Windows line ends',
    (text) => withWindowsLineEnds(otherSpec + text),
    'en',
    withWindowsLineEnds(otherSpec).length,
  ),
  layout('in a draft', (text) => text.replace('status: agreed', 'status: draft')),
  layout('in review', (text) => text.replace('status: agreed', 'status: review')),
];

function withWindowsLineEnds(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

function restyled(text: string, options: ToStringOptions): string {
  return parseDocument(text).toString({ lineWidth: 0, ...options });
}

function inFlowStyle(text: string, at: number): string {
  const document = parseDocument(text);
  if (!isMap(document.contents)) return text;
  const sections = document.contents.items.map(({ value }) => value).filter((value) => isCollection(value));
  const section = sections.find(({ range }) => (range?.[2] ?? 0) > at);
  if (section) section.flow = true;
  return document.toString({ lineWidth: 0 });
}

function onOneLineEach(text: string): string {
  const sections = Object.entries(parse(text) as Record<string, unknown>);
  return sections.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join('');
}

/** Behind each line that has none; no two comments are the same. */
function withCommentsBehind(text: string): string {
  const lines = text.split('\n');
  return lines.map((line, index) => (/^\s*(?:#|$)| #/.test(line) ? line : `${line} # c${index}`)).join('\n');
}

function withCommentsAbove(text: string): string {
  const lines = text.split('\n');
  const commented = lines.map((line, index) =>
    /^\s*(?:#|$)/.test(line) ? line : `${/^ */.exec(line)?.[0]}# c${index}\n${line}`,
  );
  return commented.join('\n');
}
