import packageJson from '../../../package.json' with { type: 'json' };
import { lint, type Streams } from './lint.ts';
import { readOptions, UsageError, usage } from './options.ts';
import { sign } from './sign.ts';

const streams: Streams = {
  stdin: process.stdin,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

/** The command line: `engagement lint …`, `engagement sign …`. The exit code is set, not forced, so that all output is written first. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') process.stdout.write(usage);
  else if (options === 'version') process.stdout.write(`${packageJson.version}\n`);
  else return options.command === 'sign' ? sign(options, streams) : lint(options, streams);
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
