import { parseArgs } from 'node:util';
import type { Locale } from '../rules/rule.ts';

/** What `engagement lint` was asked to do. */
export interface LintOptions {
  readonly command: 'lint';
  /** Files, folders, or `-` for the standard input. */
  readonly targets: readonly string[];
  readonly format: 'text' | 'json';
  /** More warnings than this count as a failure; infinite where nobody said. */
  readonly maxWarnings: number;
  /** Only errors are printed. Warnings still count. */
  readonly quiet: boolean;
  readonly locale: Locale;
  /** Where severities, phrases and ignored files come from: `.engagementrc.yaml` above each spec, one file for all, or nowhere. */
  readonly config: 'found' | 'none' | { readonly file: string };
}

/** What `engagement sign` was asked to do. */
export interface SignOptions {
  readonly command: 'sign';
  readonly files: readonly string[];
  /** Whose signatures; those of all parties where none is named. */
  readonly party: string | undefined;
  readonly locale: Locale;
}

/** Thrown when the arguments make no sense; the message says what to write instead. */
export class UsageError extends Error {}

export const usage = `Usage: engagement lint FILES|FOLDERS|- [options]
       engagement sign FILES [--party ID] [--locale en|nl]

lint checks engagement specs. In folders, every NAME.engagement.yaml (or .yml) is checked; "-" reads from the standard input.
Severities, your own phrases and ignored files come from .engagementrc.yaml, in the folder of a spec or in one above it.

  --format text|json   how findings are printed (text)
  --max-warnings N     fail when there are more than N warnings
  --quiet              print errors only
  --locale en|nl       the language of the messages (en)
  --config FILE        the configuration for all specs, instead of the .engagementrc.yaml nearest to each
  --no-config          no configuration at all

sign writes the version and a fingerprint of the present text into the signatures of a spec, so that lint finds later changes under
the same version. Comments and layout stay as they are, and do not affect the fingerprint.

  --party ID           only the signatures of this party
  --locale en|nl       the language of the messages (en)

  --help, --version

Exit code: 0 nothing wrong; 1 findings of severity error, too many warnings, or nothing to sign; 2 wrong usage or unreadable files.
`;

/**
 * Reads the arguments behind `engagement`.
 *
 * @throws UsageError for anything that is not as in `usage`
 */
export function readOptions(args: readonly string[]): LintOptions | SignOptions | 'help' | 'version' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const [command, ...targets] = positionals;
  if (command === 'sign') return signOptions(values, targets);
  if (command !== 'lint')
    throw new UsageError(
      command === undefined
        ? 'Say what to do: engagement lint FILES'
        : `"${command}" is not a command. Write: engagement lint FILES`,
    );
  if (targets.length === 0) throw new UsageError('Say what to check: a file, a folder, or - for the standard input.');
  if (values.format !== 'text' && values.format !== 'json')
    throw new UsageError(`--format is text or json, not "${values.format}".`);
  if (values.party !== undefined) throw new UsageError('--party is for engagement sign, not for engagement lint.');
  const locale = readLocale(values.locale);
  const maximum = values['max-warnings'];
  if (maximum !== undefined && !/^\d+$/.test(maximum))
    throw new UsageError(`--max-warnings is a number, not "${maximum}".`);
  if (values.config !== undefined && values['no-config'])
    throw new UsageError('Write either --config FILE or --no-config.');
  return {
    command,
    targets,
    format: values.format,
    maxWarnings: maximum === undefined ? Number.POSITIVE_INFINITY : Number(maximum),
    quiet: values.quiet,
    locale,
    config: values['no-config'] ? 'none' : values.config === undefined ? 'found' : { file: values.config },
  };
}

function signOptions(values: ReturnType<typeof parse>['values'], files: readonly string[]): SignOptions {
  if (files.length === 0) throw new UsageError('Say what to sign: engagement sign FILES');
  const isForLint = values.quiet || values.config !== undefined || values['no-config'];
  if (isForLint || values['max-warnings'] !== undefined || values.format !== 'text')
    throw new UsageError('engagement sign takes --party and --locale, and no other options.');
  return { command: 'sign', files, party: values.party, locale: readLocale(values.locale) };
}

function readLocale(locale: string): Locale {
  if (locale !== 'en' && locale !== 'nl') throw new UsageError(`--locale is en or nl, not "${locale}".`);
  return locale;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        'max-warnings': { type: 'string' },
        quiet: { type: 'boolean', default: false },
        locale: { type: 'string', default: 'en' },
        config: { type: 'string' },
        'no-config': { type: 'boolean', default: false },
        party: { type: 'string' },
        help: { type: 'boolean', default: false, short: 'h' },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
