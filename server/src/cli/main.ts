import packageJson from '../../../package.json' with { type: 'json' };
import { lint } from './lint.ts';
import { readOptions, UsageError, usage } from './options.ts';

/** The command line: `engagement lint …`. The exit code is set, not forced, so that all output is written first. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') process.stdout.write(usage);
  else if (options === 'version') process.stdout.write(`${packageJson.version}\n`);
  else
    return lint(options, {
      stdin: process.stdin,
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
    });
  return 0;
}

// Whoever reads the output may stop early (`engagement lint . | head`); that is no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(error instanceof UsageError ? `${error.message}\n\n${usage}` : `${String(error)}\n`);
    process.exitCode = 2;
  },
);
