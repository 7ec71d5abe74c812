import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../support/applyEdits.ts';
import { check } from '../support/check.ts';
import { readFixtures } from '../support/fixture.ts';
import { unmark } from '../support/marks.ts';
import { overlay } from '../support/overlay.ts';

/** One line of a case: what stands somewhere, what is found in it, and what each fix makes of that. */
interface Line {
  readonly language: string;
  readonly place: string;
  readonly text: string;
  readonly rule: string;
  /** Undefined where the line does not say. */
  readonly instead: readonly string[] | undefined;
}

interface Case {
  readonly number: number;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly fixtures: readonly string[];
}

const base = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
const cases = readCases(readFileSync(new URL('./deadlineCases.txt', import.meta.url), 'utf8'));
const fixtures = new Map(readFixtures().map((fixture) => [fixture.name, fixture]));

it('holds all 32 cases, in order', () => {
  expect(cases.map(({ number }) => number)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
  expect(cases.filter(({ lines, fixtures: named }) => lines.length + named.length === 0)).toEqual([]);
});

describe.each(cases)('$number $title', ({ lines, fixtures: named }) => {
  it.each(lines.map((line) => [`${line.language} ${line.place}: ${line.text}`, line] as const))('%s', (_, line) => {
    const { text, ranges } = unmark(specWith(line));
    const found = findings(text, line.rule);
    expect(found.map(({ code, range }) => `${code} ${range.start}-${range.end}`)).toEqual(
      ranges.map(({ start, end }) => `${line.rule} ${start}-${end}`),
    );
    if (!line.instead) return;
    const fixed = found.flatMap(({ fixes }) => fixes?.() ?? []).map(({ edits }) => applyEdits(text, edits));
    const [range = { start: 0, end: 0 }] = ranges;
    const changed = fixed.map((each) => each.slice(range.start, each.length - (text.length - range.end)));
    expect(changed).toEqual(line.instead);
    // Each fix leaves a text that all readers read alike.
    for (const each of fixed) expect(findings(each, line.rule)).toEqual([]);
  });

  it.each(named)('fixture %s', (name) => {
    const rule = name.split('/').slice(0, 2).join('/');
    expect(fixtures.get(name)?.expected.map(({ code }) => code)).toContain(rule);
  });
});

/** What the rules on deadlines, and the rule itself, find in the sections that a line is laid into. */
function findings(text: string, rule: string) {
  const own = text.indexOf('\n# the case\n');
  const isMeant = (code: string): boolean =>
    code === rule || /^deadline\/(?:ambiguous-phrase|non-iso-date|time-zone|undefined-period)$/.test(code);
  return check(text).problems.filter(({ code, range }) => isMeant(code) && range.start >= own);
}

/** The complete example with the text of a line in its place, marked. */
function specWith({ language, place, text }: Line): string {
  const spec = base.replace(/^ {2}language: \w+/m, `  language: ${language}`);
  // What is laid over goes to the end.
  return overlay(spec, sectionsWith(place, text)).replace(/^(?:scope|milestones|communication):\n/m, '# the case\n$&');
}

function sectionsWith(place: string, text: string): string {
  const value = (key: string, usual: string): string => `${key}: ${place === key ? text : usual}`;
  switch (place) {
    case 'text':
      return `scope:\n  inScope:\n    - id: app\n      statement: ${JSON.stringify(text)}\n  outOfScope:\n    - { id: api, statement: ACME. }\n`;
    case 'due':
      return `milestones:\n  - id: go-live\n    title: Go-live\n    due: ${text}\n    binding: target\n`;
    default:
      return [
        'communication:',
        '  workingLanguage: en',
        '  channels:',
        '    - id: pager',
        '      tool: phone',
        '      address: "tel:+31201234500"',
        `      ${value('respondWithin', '15 minutes')}`,
        '  meetings:',
        '    - id: planning',
        '      type: planning',
        `      ${value('every', '2 weeks')}`,
        `      ${value('at', '"10:00"')}`,
        `      ${value('timeZone', 'Europe/Amsterdam')}`,
        '      from: 2026-03-03',
        '',
      ].join('\n');
  }
}

/** Reads the file of cases; its head says how it is written. */
function readCases(source: string): Case[] {
  return source
    .split(/^== /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...rest] = block.split('\n').filter((line) => line.trim() !== '');
      const [, number = '', title = ''] = /^(\d+) (.*)$/.exec(head) ?? [];
      const lines: Line[] = [];
      const named: string[] = [];
      let rule = '';
      for (const line of rest) {
        const [, what, name = ''] = /^(rule|fixture) (\S+)$/.exec(line) ?? [];
        const [, language = '', place = '', text = '', fixes] = /^(\w+) (\w+): (.+?)(?: →(.*))?$/.exec(line) ?? [];
        if (what === 'rule') rule = name;
        else if (what === 'fixture') named.push(name);
        else if (text === '') throw new Error(`"${line}" is not understood.`);
        else
          lines.push({ language, place, text, rule, instead: fixes?.split(' | ').flatMap((fix) => fix.trim() || []) });
      }
      return { number: Number(number), title, lines, fixtures: named };
    });
}
