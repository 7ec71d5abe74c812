import { fork } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';

/** A process that parses one text with the library `yaml` whenever it is asked. */
export interface Yardstick {
  /** How long one `parseDocument` took, in milliseconds. */
  parse(): Promise<number>;
  stop(): Promise<void>;
}

/** How long it parses before it measures, in milliseconds: until then the code is not optimised. */
const usualWarmUp = 2_000;

/** How long the first `parseDocument` of a new process takes, in milliseconds. */
export async function timeFirstParse(text: string): Promise<number> {
  const yardstick = await startYardstick(text, 0);
  const milliseconds = await yardstick.parse();
  await yardstick.stop();
  return milliseconds;
}

/** Starts the process, with the text to parse, and warms it up for so many milliseconds. */
export async function startYardstick(text: string, warmUp = usualWarmUp): Promise<Yardstick> {
  const child = fork(fileURLToPath(import.meta.url));
  const ready = once(child, 'message');
  child.send({ text, warmUp });
  await ready;
  return {
    parse: async () => {
      const answer = once(child, 'message');
      child.send('');
      const [milliseconds] = await answer;
      return milliseconds as number;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** The first message is the text and how long to warm up, each other one asks for a measurement. */
async function serve(): Promise<void> {
  const [{ text, warmUp }] = (await once(process, 'message')) as [{ text: string; warmUp: number }];
  const from = performance.now();
  while (performance.now() - from < warmUp) parseDocument(text);
  process.on('message', () => {
    const before = performance.now();
    parseDocument(text);
    process.send?.(performance.now() - before);
  });
  process.send?.('ready');
}

if (import.meta.main) await serve();
