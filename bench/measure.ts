import { editPlaces } from './editPlaces.ts';
import type { ServerCommand } from './lspClient.ts';
import { residentMemory } from './memory.ts';
import { type Session, startSession, timeOpen, timeStart } from './session.ts';
import { median, rotated, sleep } from './statistics.ts';
import { startYardstick, timeFirstParse, type Yardstick } from './yardstick.ts';

/** How often each thing is done. */
export interface Repeats {
  readonly keystrokes: number;
  readonly starts: number;
}

/** What was measured of one server: medians in milliseconds, memory in MB. Absent is what was not asked of it. */
export interface Measured {
  keystroke?: number;
  start?: number;
  open?: number;
  reopen?: number;
  memory?: number;
}

/** What was measured with one text, by the name of the server. */
export type SizeResult = ReadonlyMap<string, Measured>;

/**
 * The name of what is no server: one `parseDocument` of the library, measured in the same rounds as what it is compared with. As the
 * opening of a first file it is the first of its process; as a keystroke and the opening of another file it is a warm one.
 */
export const parseName = '`yaml` parseDocument';

/** After so many edits, a multiple of those in a round, the memory is read. */
const editsBeforeMemory = 30;

/** How many keystrokes a server gets in one go. The first is not counted: the server before it has left its data in the caches. */
const keystrokesInRound = 5;

/** Rounds that are not counted: a server that runs for some minutes has optimised its code. */
const warmUpRounds = 4;

const parsesInRound = 3;

/** Between two keystrokes, in milliseconds: time to tidy up, as between the keystrokes of a person. */
const pause = 20;

/**
 * Measures servers with one text, in turn: whatever else the machine does hits them alike.
 *
 * @param typed the servers in which something is typed
 * @param started the servers that are started and open the file, once for each repeat
 */
export async function measure(
  text: string,
  { typed, started }: { readonly typed: readonly ServerCommand[]; readonly started: readonly ServerCommand[] },
  repeats: Repeats,
): Promise<SizeResult> {
  const yardstick = await startYardstick(text);
  const result = await startInTurn(started, text, repeats.starts);
  const sessions: Session[] = [];
  for (const command of typed) sessions.push(await startSession(command, text));
  const { keystrokes, memory } = await typeInTurn(sessions, yardstick, text, repeats.keystrokes);
  const reopens = await reopenInTurn(
    sessions.filter(({ name }) => started.some((command) => command.name === name)),
    yardstick,
    repeats.starts,
  );
  await Promise.all([yardstick.stop(), ...sessions.map((session) => session.stop())]);
  for (const [name, keystroke] of keystrokes) result.set(name, { ...result.get(name), keystroke });
  for (const [name, reopen] of reopens) result.set(name, { ...result.get(name), reopen });
  for (const [name, megabytes] of memory) result.set(name, { ...result.get(name), memory: megabytes });
  return result;
}

/** Starts each server to open the file at once, then each to open it later, and so on. */
async function startInTurn(
  commands: readonly ServerCommand[],
  text: string,
  count: number,
): Promise<Map<string, Measured>> {
  const starts = collect();
  const opens = collect();
  for (let round = 0; round < count; round++) {
    for (const command of rotated(commands, round)) starts.add(command.name, await timeStart(command, text));
    for (const command of rotated(commands, round)) opens.add(command.name, await timeOpen(command, text));
    opens.add(parseName, await timeFirstParse(text));
  }
  const result = new Map<string, Measured>();
  for (const [name, start] of starts.medians()) result.set(name, { start });
  for (const [name, open] of opens.medians()) result.set(name, { ...result.get(name), open });
  return result;
}

/** Some keystrokes in each server and some parses, and so on; the same keystrokes everywhere. `count` of them count, or some more. */
export async function typeInTurn(
  sessions: readonly Session[],
  yardstick: Yardstick | undefined,
  text: string,
  count: number,
): Promise<{ keystrokes: Map<string, number>; memory: Map<string, number> }> {
  const times = collect();
  const memory = new Map<string, number>();
  const rounds = warmUpRounds + Math.max(2, Math.ceil(count / (keystrokesInRound - 1)));
  const places = editPlaces(text, rounds * keystrokesInRound);
  for (let round = 0; round < rounds; round++) {
    const counts = round >= warmUpRounds;
    const first = round * keystrokesInRound;
    for (const session of rotated(sessions, round)) {
      for (const [key, place] of places.slice(first, first + keystrokesInRound).entries()) {
        const milliseconds = await session.type(place);
        if (counts && key > 0) times.add(session.name, milliseconds);
        await sleep(pause);
      }
      if (first + keystrokesInRound === editsBeforeMemory) memory.set(session.name, residentMemory(session.pid));
    }
    for (let parse = 0; yardstick && parse < parsesInRound; parse++) {
      const milliseconds = await yardstick.parse();
      if (counts) times.add(parseName, milliseconds);
    }
  }
  return { keystrokes: times.medians(), memory };
}

/** Opens another file in each server that runs, and parses it, and so on. */
async function reopenInTurn(
  sessions: readonly Session[],
  yardstick: Yardstick,
  count: number,
): Promise<Map<string, number>> {
  const times = collect();
  for (let round = 0; round < warmUpRounds + count; round++) {
    const counts = round >= warmUpRounds;
    for (const session of rotated(sessions, round)) {
      const milliseconds = await session.reopen();
      if (counts) times.add(session.name, milliseconds);
    }
    const milliseconds = await yardstick.parse();
    if (counts) times.add(parseName, milliseconds);
  }
  return times.medians();
}

/** Collects times by name. */
function collect(): { add(name: string, milliseconds: number): void; medians(): Map<string, number> } {
  const times = new Map<string, number[]>();
  return {
    add: (name, milliseconds) => void times.set(name, [...(times.get(name) ?? []), milliseconds]),
    medians: () => new Map([...times].map(([name, list]) => [name, median(list)])),
  };
}
