import { startServer } from '../server.ts';
import { openLine } from './line.ts';
import { localFiles } from './localFiles.ts';
import { readArguments, usage } from './options.ts';
import { whenEnded } from './whenEnded.ts';

// VS Code starts this over IPC; `engagement-language-server --stdio` serves any other editor.
const options = readArguments(process.argv.slice(2));
if (options) {
  const { transport, onHangUp } = openLine(options.way);
  const host = {
    exit: (code: number) => process.exit(code),
    onHangUp,
    onEndOf: whenEnded,
    clientProcessId: options.clientProcessId,
  };
  startServer(transport, { localFiles, host });
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}
