import { inspect } from 'node:util';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseAllDocuments } from 'yaml';
import type { EngagementDocument } from '../../../server/src/document/engagementDocument.ts';
import { createLanguageService, type LanguageService } from '../../../server/src/languageService.ts';
import type { Problem } from '../../../server/src/validation/problem.ts';
import { applyChange } from './changes.ts';
import type { Step } from './command.ts';
import { difference } from './difference.ts';
import { resolve, type Situation, type Update } from './resolve.ts';
import { fixLines, problemLines, type Snapshot, snapshot, valueLine } from './snapshot.ts';
import type { StartText } from './startTexts.ts';

const uri = 'file:///test.engagement.yaml';

/** The fixes of every so many updates are compared: they are costly. */
const fixesEvery = 4;

/** The plain values are compared with those of another reader every so many updates. */
const valuesEvery = 3;

/** What knows nothing of edits: every text is a new one to it. */
const fresh = createLanguageService();

/** How a replay goes. */
export interface ReplayOptions {
  readonly service?: LanguageService;
  /** Every so many updates, and after the last one, it is compared; every one where it is absent. */
  readonly every?: number;
}

/**
 * Does some things to a text, and compares after every update what the document that was updated says with what a fresh start
 * with the same text says.
 *
 * @returns how many updates there were
 * @throws with all that was done and the first difference, where there is one
 */
export function replay(start: StartText, steps: readonly Step[], options: ReplayOptions = {}): number {
  const { service = createLanguageService(), every = 1 } = options;
  let document = service.parse(uri, 0, start.text);
  let situation: Situation = { text: start.text, caret: 0, history: [] };
  const done: { step: Step; update: Update }[] = [];
  const first = steps[0];
  if (first && first.ask !== 'nothing') service.problems(document, first.settings);
  for (const step of steps) {
    for (const update of resolve(step.command, situation)) {
      done.push({ step, update });
      const before = situation;
      try {
        situation = after(situation, update);
        document = service.update(document, done.length, update);
        if (done.length % every === 0 || step === steps.at(-1)) {
          compare(document, situation.text, step, done.length, service);
        } else {
          ask(service, document, step);
        }
      } catch (error) {
        throw new Error(report(start, done, before.text, situation.text, error));
      }
    }
  }
  return done.length;
}

function after({ text, caret, history }: Situation, update: Update): Situation {
  let now = text;
  let at = caret;
  for (const change of update) {
    const lines = TextDocument.create('', '', 0, now);
    at = (change.range ? lines.offsetAt(change.range.start) : 0) + change.text.length;
    now = applyChange(now, change);
  }
  return { text: now, caret: at, history: [...history, text] };
}

function compare(
  document: EngagementDocument,
  text: string,
  step: Step,
  version: number,
  service: LanguageService,
): void {
  same({ text: document.text, version: String(document.version) }, { text, version: String(version) });
  const other = fresh.parse(uri, version, text);
  same(snapshot(document, step.pick), snapshot(other, step.pick));
  same(
    positions(document, text.length, step.pick),
    positions(TextDocument.create(uri, '', 0, text), text.length, step.pick),
  );
  if (step.pick % valuesEvery === 0 && document.syntaxFindings.length === 0 && text.trim() !== '') {
    const values = valuesOf(text);
    if (values) same({ values: filled(document.specs.map(({ value }) => value)) }, { values: filled(values) });
  }
  const problems = ask(service, document, step);
  if (!problems) return;
  const expected = fresh.problems(other, step.settings);
  same({ problems: problemLines(problems) }, { problems: problemLines(expected) });
  if (step.pick % fixesEvery > 0) return;
  const number = step.pick % Math.max(1, expected.length);
  same(
    { [`fixes of problem ${number}`]: fixLines(problems[number]) },
    { [`fixes of problem ${number}`]: fixLines(expected[number]) },
  );
}

function ask(service: LanguageService, document: EngagementDocument, step: Step): readonly Problem[] | undefined {
  if (step.ask === 'nothing') return undefined;
  if (step.ask === 'problems') return service.problems(document, step.settings);
  const work = service.problemsInSteps(document, step.settings);
  for (let count = 0; step.ask === 'steps' || count < step.pick % 10; count++) {
    const { done, value } = work.next();
    if (done) return value;
  }
  return undefined;
}

/** The plain values of a text that is YAML, as the yaml package reads the whole of it; undefined where it has anything against it. */
function valuesOf(text: string): unknown[] | undefined {
  const documents = parseAllDocuments(text, {
    schema: 'core',
    merge: true,
    uniqueKeys: false,
    stringKeys: true,
    logLevel: 'silent',
  });
  if (!Array.isArray(documents) || documents.some(({ errors, warnings }) => errors.length + warnings.length > 0))
    return undefined;
  return documents.map((document) => document.toJS({ maxAliasCount: -1 }));
}

/** The values as lines. Where nothing is written, one reader sees an empty YAML document and another none. */
function filled(values: readonly unknown[]): string {
  return values
    .filter((value) => value !== null)
    .map(valueLine)
    .join('\n');
}

interface Lined {
  positionAt(offset: number): { readonly line: number; readonly character: number };
  offsetAt(position: { readonly line: number; readonly character: number }): number;
}

/** Some offsets as positions and back again, those behind the end of the text and of a line included. */
function positions(lines: Lined, length: number, pick: number): Snapshot {
  const offsets = [pick % (length + 1), (pick * 7_919) % (length + 1), length, length + 5, 0];
  const there = offsets.map((offset) => {
    const { line, character } = lines.positionAt(offset);
    return `offset ${offset} is ${line}:${character}`;
  });
  const { line } = lines.positionAt(length);
  const lastLine = line + 1;
  const back = [pick % lastLine, (pick * 7_919) % lastLine, lastLine, 0].flatMap((number) =>
    [0, pick % 40, 100_000].map(
      (character) => `${number}:${character} is offset ${lines.offsetAt({ line: number, character })}`,
    ),
  );
  return { positions: [...there, ...back].join('\n') };
}

function same(actual: Snapshot, expected: Snapshot): void {
  for (const [name, lines] of Object.entries(expected)) {
    const found = actual[name] ?? '';
    if (found !== lines) throw new Error(`${name}: updated (+) and fresh (-) differ\n${difference(found, lines)}`);
  }
}

/** The last updates are the ones that count: of a long story no more is told. */
const told = 40;

function report(
  start: StartText,
  done: readonly { step: Step; update: Update }[],
  before: string,
  text: string,
  error: unknown,
): string {
  const edits = done.map(
    ({ step, update }, index) =>
      `${index + 1}. ${shortened(JSON.stringify(step.command), 400)}\n   update ${shortened(JSON.stringify(update), 400)} then ${step.ask}, pick ${step.pick}, ${inspect(step.settings, { breakLength: Number.POSITIVE_INFINITY })}`,
  );
  return [
    error instanceof Error ? (error.stack ?? error.message) : String(error),
    `After these updates of "${start.name}":`,
    ...edits.slice(-told),
    `the text before the last of them: ${shortened(JSON.stringify(before), 3_000)}`,
    `the text after it: ${shortened(JSON.stringify(text), 3_000)}`,
  ].join('\n');
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)} and ${text.length - most} more` : text;
}
