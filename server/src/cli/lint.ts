import { readFile, stat } from 'node:fs/promises';
import { createLanguageService, defaultSettings } from '../languageService.ts';
import { specsBelow } from '../node/localFiles.ts';
import { decodeText } from '../node/text.ts';
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
  const settings = defaultSettings(options.locale);
  const findings: Finding[] = [];
  let files = 0;
  let unreadable = 0;
  for (const target of options.targets) {
    try {
      for await (const { file, text } of textsOf(target, streams)) {
        files++;
        const document = service.parse(file, 0, text);
        for (const finding of toFindings(document, service.problems(document, settings))) findings.push(finding);
      }
    } catch (error) {
      unreadable++;
      streams.err(`${target}: ${reason(error)}\n`);
    }
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const shown = options.quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
  streams.out(options.format === 'json' ? formatJson(shown) : formatText(shown));
  if (options.format === 'text') {
    streams.err(
      `${counted(files, 'spec')} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${findings.length - errors - warnings} other.\n`,
    );
  }
  if (unreadable > 0) return 2;
  return errors > 0 || warnings > options.maxWarnings ? 1 : 0;
}

async function* textsOf(target: string, { stdin }: Streams): AsyncGenerator<{ file: string; text: string }> {
  if (target === '-') {
    const parts: Buffer[] = [];
    for await (const part of stdin) parts.push(Buffer.from(part));
    yield { file: '-', text: decodeText(Buffer.concat(parts)) };
  } else if ((await stat(target)).isDirectory()) {
    for await (const file of specsBelow(target)) yield { file, text: decodeText(await readFile(file)) };
  } else {
    yield { file: target, text: decodeText(await readFile(target)) };
  }
}

function reason(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ENOENT') return 'there is no such file or folder.';
  if (code === 'EACCES' || code === 'EPERM') return 'you may not read it.';
  return error instanceof Error ? error.message : String(error);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
