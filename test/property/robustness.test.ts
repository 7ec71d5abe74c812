import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readinessOf } from '../../server/src/readiness/readiness.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { check } from '../support/check.ts';

const folder = new URL('../../examples/', import.meta.url);
const examples = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
const minimal = examples.get('minimal.engagement.yaml') ?? '';
const acme = examples.get('acme-mobile.engagement.yaml') ?? '';

/** Which of many places are tried. */
const seed = fc.readConfigureGlobal().seed ?? 0;

/**
 * Checks a text and all that may be asked about it. Fails where anything throws, a place lies outside of the text, findings are out
 * of order, a text that is no YAML has no finding, a score is none, or a fix breaks a text that is YAML.
 *
 * @param fixes how many of the offered fixes are applied
 */
function survives(text: string, fixes = 3): void {
  const { document, problems } = check(text);
  let last = 0;
  for (const { range, related = [] } of problems) {
    expect(range.start).toBeGreaterThanOrEqual(last);
    last = range.start;
    for (const { start, end } of [range, ...related.map((other) => other.range)]) {
      if (!(start >= 0 && start <= end && end <= text.length))
        throw new Error(`${start}-${end} is no place in the text.`);
    }
  }
  for (const { score, pillars } of readinessOf(document, problems, 'en')) {
    for (const each of [score, ...pillars.map((pillar) => pillar.score)]) {
      if (!(Number.isInteger(each) && each >= 0 && each <= 100)) throw new Error(`${each} is no score.`);
    }
  }
  const isYaml = document.syntaxFindings.length === 0;
  if (isYaml && errorsOf(text).length > 0) throw new Error(`Nothing was said of "${errorsOf(text)[0]?.message}"`);
  const offered = problems.flatMap((problem) => problem.fixes?.() ?? []);
  // Not always the first ones: which ones depends on the text alone, so that a failure can be repeated.
  const first = offered.length > fixes ? text.length % (offered.length - fixes + 1) : 0;
  for (const { title, edits } of offered.slice(first, first + fixes)) {
    const fixed = applyEdits(text, edits);
    // What a fix makes of broken YAML is another matter, and so are keys that are written with a question mark.
    if (!isYaml || text.includes('? ')) continue;
    const [error] = errorsOf(fixed);
    if (error) throw new Error(`"${title}" breaks the text: ${error.message}\n${fixed}`);
  }
}

function errorsOf(text: string): readonly Error[] {
  return parseAllDocuments(text).flatMap((parsed) => parsed.errors);
}

/** Runs the property on each case, and names the case that fails. */
function forEach<T>(cases: Iterable<T>, describeCase: (value: T) => string, run: (value: T) => void): void {
  for (const value of cases) {
    try {
      run(value);
    } catch (error) {
      throw new Error(`${describeCase(value)}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
}

describe('a spec while it is typed', () => {
  it('at every moment, from the first character to the last', () => {
    const lengths = Array.from({ length: minimal.length + 1 }, (_, length) => length);
    forEach(
      lengths,
      (length) => JSON.stringify(minimal.slice(0, length).slice(-60)),
      (length) => survives(minimal.slice(0, length), 1),
    );
  });

  it.each([...examples.keys()].filter((name) => !name.startsWith('minimal')))('at moments spread over %s', (name) => {
    const text = examples.get(name) ?? '';
    // One in 168, so that it is quick: the smallest spec has shown every moment.
    const lengths = Array.from({ length: Math.floor(text.length / 168) }, (_, index) => index * 168);
    forEach(
      lengths,
      (length) => JSON.stringify(text.slice(0, length).slice(-60)),
      (length) => survives(text.slice(0, length), 1),
    );
  });

  it('at the end of each line of a complete spec, without waiting', () => {
    const ends = [...acme.matchAll(/\n/g)].map(({ index }) => index);
    forEach(
      // Every third: which ones changes with the seed.
      ends.filter((_, line) => line % 3 === seed % 3),
      (length) => JSON.stringify(acme.slice(0, length).slice(-60)),
      (length) => {
        const start = performance.now();
        survives(acme.slice(0, length), 1);
        expect(performance.now() - start).toBeLessThan(1_000);
      },
    );
  });

  it('with any value of a complete spec still to be typed', () => {
    const colons = [...acme.matchAll(/(?<=^[ -]*\w+):(?: .*)?$/gm)];
    forEach(
      colons.filter((_, index) => index % 3 === seed % 3),
      ({ index }) => JSON.stringify(acme.slice(index - 40, index + 1)),
      ({ index, 0: { length } }) => survives(`${acme.slice(0, index)}:${acme.slice(index + length)}`, 1),
    );
  });

  it('with a stretch of a complete spec deleted', () => {
    const cuts = fc.tuple(fc.nat(acme.length), fc.integer({ min: 1, max: 800 }));
    fc.assert(
      fc.property(cuts, ([start, length]) => survives(acme.slice(0, start) + acme.slice(start + length), 1)),
      { numRuns: 150 },
    );
  });

  const lines = minimal.split(/(?<=\n)/);

  it('with any one line deleted', () => {
    forEach(
      lines.keys(),
      (index) => `without ${JSON.stringify(lines[index])}`,
      (index) => survives(lines.toSpliced(index, 1).join(''), 5),
    );
  });

  it('with any one line twice', () => {
    forEach(
      lines.keys(),
      (index) => `twice ${JSON.stringify(lines[index])}`,
      (index) => survives(lines.toSpliced(index, 0, lines[index] ?? '').join(''), 5),
    );
  });

  it('with anything pasted anywhere', () => {
    const places = fc.integer({ min: 0, max: minimal.length });
    fc.assert(
      fc.property(places, yamlish(), (at, pasted) => survives(minimal.slice(0, at) + pasted + minimal.slice(at))),
      { numRuns: 150 },
    );
  });
});

describe('any text', () => {
  it('of characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => survives(text)),
      { numRuns: 400 },
    );
  });

  it('of bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(bytes, (data) => survives(new TextDecoder().decode(data))),
      { numRuns: 300 },
    );
  });

  it('of pieces of YAML', () => {
    fc.assert(
      fc.property(yamlish(), (text) => survives(text)),
      { numRuns: 1_000 },
    );
  });
});

/** Pieces that mean something in YAML or in a spec, in any order. */
function yamlish(): fc.Arbitrary<string> {
  const pieces = [
    ...[
      '\n',
      '\n  ',
      '\n    ',
      '\r\n',
      '\t',
      ' ',
      '\n- ',
      '- ',
      ': ',
      ':',
      ',',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '# ',
      '#',
    ],
    ...[
      '&a ',
      '*a',
      '<<: *a',
      '|',
      '>-\n  ',
      '|2\n',
      '? ',
      '---\n',
      '...\n',
      '!!str ',
      '%YAML 1.2\n',
      '@',
      '`',
      '\\',
      '\u0000',
    ],
    ...[
      '😀',
      '\u2028',
      '\ud800',
      '__proto__',
      'constructor',
      'ASAP',
      '03/04/2026',
      'EUR 1.000',
      'null',
      '~',
      '17:30',
      '+31',
      'on',
    ],
    ...[
      'metadata',
      'status: draft',
      'scope:',
      'parties:\n  - id: acme',
      'roles: [',
      'kpis',
      'language: nl',
      'as soon as possible',
    ],
    ...[
      'engagement: { startDate: ',
      'budget:\n  cap: ',
      'openIssues:\n- question: ',
      'target: { op: between',
      'x-note',
    ],
  ];
  return fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));
}

describe('accidents and attacks give one clear finding, soon', () => {
  const list = (count: number): string => Array.from({ length: count }, () => '*a').join(', ');
  const bomb = Array.from(
    'bcdefghijkl',
    (name, index) => `x-${name}: &${name} [${list(10).replaceAll('a', 'abcdefghijk'[index] ?? '')}]\n`,
  ).join('');
  it.each([
    ['an alias bomb', `${minimal}x-a: &a [1, 2, 3]\n${bomb}`, 'syntax/too-large'],
    ['10,000 nested brackets', `${minimal}x-deep: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, 'syntax/too-large'],
    ['10,000 open brackets', `${minimal}x-deep: ${'['.repeat(10_000)}\n`, 'syntax/too-large'],
    ['10,000 open braces', `${minimal}x-deep: ${'{a: '.repeat(10_000)}\n`, 'syntax/too-large'],
    ['10,000 dashes', `${minimal}x-deep:\n  ${'- '.repeat(10_000)}a\n`, 'syntax/too-large'],
    [
      '1,000 steps to the right',
      `${minimal}x-deep:\n${Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth + 1)}a:\n`).join('')}`,
      'syntax/too-large',
    ],
    ['20 MB of text', minimal + '# more\n'.repeat(3_000_000), 'syntax/too-large'],
    ['20 MB on one line', `x-note: ${'a'.repeat(20_000_000)}`, 'syntax/too-large'],
    ['a NUL byte', minimal.replace('ACME mobile', 'ACME\u0000mobile'), 'syntax/control-character'],
    ['nothing but NUL bytes', '\u0000'.repeat(100_000), 'syntax/control-character'],
  ])('%s', (_name, text, code) => {
    const start = performance.now();
    const { problems } = check(text);
    const elapsed = performance.now() - start;
    expect(problems.filter((problem) => problem.code.startsWith('syntax/')).map((problem) => problem.code)).toEqual([
      code,
    ]);
    expect(elapsed).toBeLessThan(2_000);
    for (const problem of problems) problem.fixes?.();
  });
});
