import { type EditPlace, editPlaces } from './editPlaces.ts';
import { type ServerCommand, startClient } from './lspClient.ts';
import { percentile, sleep } from './statistics.ts';

/** What people ask for while they write, and where: in the line of the cursor. */
export const asked = {
  completion: 'textDocument/completion',
  hover: 'textDocument/hover',
  symbols: 'textDocument/documentSymbol',
} as const;

export type Asked = keyof typeof asked;

/** How long answers take: from the request to the last byte of its answer, in milliseconds. */
export interface AnswerTimes {
  readonly server: string;
  /** The 95th percentiles. */
  readonly p95: Readonly<Record<Asked, number>>;
  /** From the last change of a burst to the answer about it, the median; see `typeBurst`. */
  readonly burst: number;
  /** The share of the requests of a burst that were answered although the text had changed since. */
  readonly answeredInVain: number;
}

/** Rounds that are not counted, so that the server has optimised its code. */
const warmUpRounds = 20;
/** So many keystrokes come in a burst, without a pause. */
const burstLength = 30;
const bursts = 7;
/** Between two keystrokes, in milliseconds. */
const pause = 20;

const uri = 'file:///bench/spec.engagement.yaml';

/** Measures the answers of a server about a text, each right behind a keystroke: it does not wait until the diagnostics are there. */
export async function measureAnswers(command: ServerCommand, text: string, rounds: number): Promise<AnswerTimes> {
  const client = startClient(command);
  try {
    await client.initialize();
    const opened = client.published(({ uri: of }) => of === uri);
    client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: command.languageId, version: 1, text },
    });
    await opened;
    let version = 1;
    const type = ({ line, character }: EditPlace): number => {
      version++;
      const position = { line, character };
      return client.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
      });
    };
    const kinds = Object.keys(asked) as Asked[];
    const ask = (kind: Asked, { line, character }: EditPlace) =>
      client.ask(asked[kind], { textDocument: { uri }, position: { line, character: character + 1 } });

    const times: Record<Asked, number[]> = { completion: [], hover: [], symbols: [] };
    const places = placesToAsk(text, (warmUpRounds + rounds) * kinds.length);
    for (const [index, place] of places.entries()) {
      const kind = kinds[index % kinds.length] ?? 'hover';
      type(place);
      const { sentAt, at } = await ask(kind, place);
      if (index >= warmUpRounds * kinds.length) times[kind].push(at - sentAt);
      await sleep(pause);
    }

    const ends: number[] = [];
    let vain = 0;
    for (const place of editPlaces(text, bursts)) {
      let last = 0;
      const answers = Array.from({ length: burstLength }, (_, index) => {
        last = type({ line: place.line, character: place.character + index });
        return kinds.map((kind) => ask(kind, place));
      });
      const settled = await Promise.all(answers.map((some) => Promise.all(some)));
      ends.push(Math.max(...(settled.at(-1) ?? []).map(({ at }) => at)) - last);
      vain += settled
        .slice(0, -1)
        .flat()
        .filter(({ failed }) => !failed).length;
      await sleep(pause * 10);
    }
    const p95 = {
      completion: percentile(times.completion, 95),
      hover: percentile(times.hover, 95),
      symbols: percentile(times.symbols, 95),
    };
    const inVain = vain / (bursts * (burstLength - 1) * kinds.length);
    return { server: command.name, p95, burst: percentile(ends, 50), answeredInVain: inVain };
  } finally {
    await client.stop();
  }
}

/** Places of three kinds in turn: within prose, behind an id that something is called by, and behind a key. */
function placesToAsk(text: string, count: number): EditPlace[] {
  const lines = text.split('\n');
  const found = (pattern: RegExp): EditPlace[] =>
    lines.flatMap((content, line) => {
      const match = pattern.exec(content);
      return match ? [{ line, character: match[0].length }] : [];
    });
  const prose = editPlaces(text, 60);
  const ids = found(/^ +\w+Id: [a-z0-9-]{3,}/);
  const keys = found(/^ {4,}[a-z]{4,}(?=[A-Za-z]*:)/);
  const kinds = [prose, ids, keys];
  return Array.from({ length: count }, (_, index) => {
    // Three requests go to each kind of place before the next, so that each request is made at each kind.
    const places = kinds[Math.floor(index / kinds.length) % kinds.length] ?? prose;
    return places[(index * 7) % places.length] as EditPlace;
  });
}
