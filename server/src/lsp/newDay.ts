import type { EngagementDocument } from '../document/engagementDocument.ts';
import { knowledgeOf } from '../model/knowledge.ts';
import { presentIn } from '../time/present.ts';

/** A day begins somewhere at each quarter of an hour: by so much do the clocks of the world differ. In milliseconds. */
const quarter = 15 * 60_000;

/**
 * Calls back whenever another day has begun where one of the documents is about: what was said of "today" does not hold any more. Never ends, but
 * does not keep a process alive.
 *
 * @param documents those that somebody looks at
 * @param clock the present moment, in milliseconds since 1970
 */
export function onNewDay(
  documents: () => Iterable<EngagementDocument>,
  begun: () => void,
  clock: () => number = Date.now,
): void {
  let before = clock();
  const look = (): void => {
    const now = clock();
    // A computer that has slept looks when it wakes up.
    if ([...documents()].some((document) => isOtherDay(document, before, now))) begun();
    before = now;
    wait();
  };
  const wait = (): void => {
    const timer: unknown = setTimeout(look, quarter - (clock() % quarter));
    // In Node; in a browser a timer is a number, and a Worker ends when it is told to.
    if (hasUnref(timer)) timer.unref();
  };
  wait();
}

function isOtherDay({ specs }: EngagementDocument, before: number, now: number): boolean {
  return specs.some((spec) => {
    const { facts } = knowledgeOf(spec).time;
    return presentIn(facts, before).date !== presentIn(facts, now).date;
  });
}

function hasUnref(timer: unknown): timer is { unref(): void } {
  return typeof timer === 'object' && timer !== null && 'unref' in timer;
}
