import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Range } from '../../server/src/document/tree.ts';
import type { Severity } from '../../server/src/validation/problem.ts';
import { unmark } from './marks.ts';
import { overlay, withoutSections } from './overlay.ts';

/** What a fixture says must be found. `range` is where its mark is in the text. */
export interface Expected {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
  /** The titles of the fixes that are offered, all of them, in their order. */
  readonly fixes: readonly string[];
}

/** A text with everything that the product says of it. */
export interface Fixture {
  /** `group/rule/case`, its place below test/fixtures without the ending. */
  readonly name: string;
  readonly text: string;
  readonly expected: readonly Expected[];
  /** The text after the first fix of the first finding that has one, where the fixture says it. */
  readonly fixed: string | undefined;
}

/** Every fixture below test/fixtures, by name. */
export function readFixtures(): Fixture[] {
  const folder = fileURLToPath(new URL('../fixtures', import.meta.url));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return files
    .filter((file) => !file.endsWith('.fixed.yaml'))
    .map((file) => {
      const fixedFile = file.replace(/\.yaml$/, '.fixed.yaml');
      const fixed = files.includes(fixedFile) ? readFileSync(fixedFile, 'utf8') : undefined;
      return parseFixture(relative(folder, file).replace(/\.yaml$/, ''), readFileSync(file, 'utf8'), fixed);
    });
}

/**
 * Reads a fixture. Its head is comments, up to a line `# ---`; the rest is the text, with marks (see marks.ts):
 *
 *     # base: acme-mobile        the example that the text's sections are laid over, or none
 *     # without: risks           sections that the example loses first
 *     # document: 2              the spec comes behind the base, as the second document of the file
 *     # eol: crlf                line ends are written so
 *     # bom                      a byte order mark comes first
 *     # 1 error schema/unknown-key: the message of the finding that is marked ⟦1:…⟧
 *     # related 2: the message of the place that it is related to, marked ⟦2:…⟧
 *     # fix: the title of a fix of this finding
 *
 * @param fixed the text after the first fix, or the sections of it that the text has; without head and marks
 */
export function parseFixture(name: string, source: string, fixed?: string): Fixture {
  const head: string[] = [];
  const lines = source.split(/(?<=\n)/);
  for (let line = lines.shift()?.trimEnd(); line !== '# ---'; line = lines.shift()?.trimEnd()) {
    if (!line?.startsWith('# ')) throw new Error(`${name}: the head has to be comments, up to "# ---".`);
    head.push(line.slice(2));
  }
  const options = new Map(
    head.flatMap((line) => {
      const option = /^(base|without|document|eol|bom)(?:: (.*))?$/.exec(line);
      return option?.[1] ? [[option[1], option[2] ?? '']] : [];
    }),
  );
  const { text, ranges } = unmark(whole(lines.join(''), options));
  const rangeOf = (mark: string): Range => {
    const found = ranges.find((range) => range.name === mark);
    if (!found) throw new Error(`${name}: there is no mark ${mark} in the text.`);
    return { start: found.start, end: found.end };
  };
  return {
    name,
    text,
    expected: expectedOf(
      name,
      head.filter((line) => !options.has(line.split(':', 1)[0] ?? '')),
      rangeOf,
    ),
    fixed: fixed === undefined ? undefined : whole(fixed, options),
  };
}

/** The whole text of a file that has these sections. */
function whole(sections: string, options: ReadonlyMap<string, string>): string {
  const base = options.get('base') ?? 'none';
  let text = sections;
  if (base !== 'none') {
    const example = readFileSync(new URL(`../../examples/${base}.engagement.yaml`, import.meta.url), 'utf8');
    const rest = withoutSections(example, (options.get('without') ?? '').split(', '));
    text = overlay(rest, sections);
    if (options.get('document') === '2') text = `${example}---\n${text}`;
  }
  if (options.get('eol') === 'crlf') text = text.replace(/\r?\n/g, '\r\n');
  return options.has('bom') ? `\ufeff${text}` : text;
}

function expectedOf(name: string, lines: readonly string[], rangeOf: (mark: string) => Range): Expected[] {
  const expected: (Expected & { related: { range: Range; message: string }[]; fixes: string[] })[] = [];
  for (const line of lines) {
    const last = expected.at(-1);
    const finding = /^(\d+) (error|warning|information|hint) (\S+): (.*)$/.exec(line);
    const related = /^related (\d+): (.*)$/.exec(line);
    const fix = /^fix: (.*)$/.exec(line)?.[1];
    if (finding?.[1] && finding[3] && finding[4]) {
      const severity = finding[2] as Severity;
      const range = rangeOf(finding[1]);
      expected.push({ code: finding[3], severity, message: finding[4], range, related: [], fixes: [] });
    } else if (last && related?.[1] && related[2]) {
      last.related.push({ range: rangeOf(related[1]), message: related[2] });
    } else if (last && fix !== undefined) {
      last.fixes.push(fix);
    } else {
      throw new Error(`${name}: "${line}" is not understood.`);
    }
  }
  return expected;
}
