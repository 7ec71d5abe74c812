import { readFile, stat } from 'node:fs/promises';
import { isConfigName } from '../config/configNames.ts';
import { createLanguageService, defaultSettings } from '../languageService.ts';
import { specsBelow } from '../node/localFiles.ts';
import { decodeText } from '../node/text.ts';
import { readinessOf } from '../readiness/readiness.ts';
import { summaryLine } from '../readiness/words.ts';
import { Configuration } from './configuration.ts';
import { type Finding, formatJson, formatText, toFindings } from './findings.ts';
import type { LintOptions } from './options.ts';

/** Where the command line reads and writes. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  out(text: string): void;
  err(text: string): void;
}

/** Checks what the options name, prints the findings, and returns the exit code: 0 clean, 1 errors, 2 something could not be read. */
export async function lint(options: LintOptions, streams: Streams): Promise<0 | 1 | 2> {
  const service = createLanguageService();
  const configuration = new Configuration(service, defaultSettings(options.locale), options.config);
  const findings: Finding[] = [];
  const summaries: string[] = [];
  let files = 0;
  let unreadable = 0;
  const trying = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      unreadable++;
      streams.err(`${name}: ${reason(error)}\n`);
    }
  };
  if (typeof options.config === 'object') {
    const { file } = options.config;
    await trying(file, async () => addTo(findings, await configFindings(file, configuration)));
    if (unreadable > 0) return 2;
  }
  for (const name of options.targets) {
    await trying(name, async () => {
      for await (const { file, isNamed, read } of targetsOf(name, streams)) {
        if (isNamed && isConfigName(file)) {
          addTo(findings, await configFindings(file, configuration));
          continue;
        }
        addTo(findings, await configuration.findingsFor(file));
        const settings = await configuration.settingsFor(file);
        if (settings) {
          const document = service.parse(file, 0, await read());
          const problems = service.problems(document, settings);
          addTo(findings, toFindings(document, problems));
          if (options.format === 'text' && !options.quiet) {
            for (const readiness of readinessOf(document, problems, options.locale))
              summaries.push(`${file}: ${summaryLine(readiness, options.locale)}\n`);
          }
          files++;
        } else if (isNamed) {
          streams.err(`${file}: the configuration leaves it out.\n`);
        }
      }
    });
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const shown = options.quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
  streams.out(options.format === 'json' ? formatJson(shown) : formatText(shown));
  for (const line of summaries) streams.err(line);
  if (options.format === 'text') {
    streams.err(
      `${counted(files, 'spec')} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${findings.length - errors - warnings} other.\n`,
    );
  }
  if (unreadable > 0) return 2;
  return errors > 0 || warnings > options.maxWarnings ? 1 : 0;
}

/** What is wrong with a file of configuration that somebody has named; fails when it cannot be read. */
async function configFindings(file: string, configuration: Configuration): Promise<Finding[]> {
  await readFile(file);
  return configuration.findingsIn(file);
}

/** Adds findings to others; there may be more than a function takes as arguments. */
function addTo(findings: Finding[], more: readonly Finding[]): void {
  for (const finding of more) findings.push(finding);
}

/** A file to check. */
interface Target {
  readonly file: string;
  /** False for one that was found in a folder. */
  readonly isNamed: boolean;
  read(): Promise<string>;
}

async function* targetsOf(name: string, { stdin }: Streams): AsyncGenerator<Target> {
  const target = (file: string, isNamed: boolean): Target => ({
    file,
    isNamed,
    read: async () => decodeText(await readFile(file)),
  });
  if (name === '-') {
    yield { file: '-', isNamed: true, read: () => textOf(stdin) };
  } else if ((await stat(name)).isDirectory()) {
    for await (const file of specsBelow(name)) yield target(file, false);
  } else {
    yield target(name, true);
  }
}

async function textOf(stream: Streams['stdin']): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return decodeText(Buffer.concat(parts));
}

/** Why a file could not be read or written, in words. */
export function reason(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ENOENT') return 'there is no such file or folder.';
  if (code === 'EACCES' || code === 'EPERM') return 'you may not read it.';
  return error instanceof Error ? error.message : String(error);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
