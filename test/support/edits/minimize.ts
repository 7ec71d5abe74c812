import type { Step } from './command.ts';
import type { StartText } from './startTexts.ts';

/** How long it may take to make a failure shorter, in milliseconds. */
const patience = 20_000;

/** A text and what is done to it. */
export interface Scene {
  readonly start: StartText;
  readonly steps: readonly Step[];
}

/**
 * Takes lines of the text and steps away as long as it still fails. fast-check has made the steps few, but it knows nothing of
 * lines.
 *
 * @param fails the error that a scene ends in, if it does
 * @returns the shortest scene that was found, and its error
 */
export function minimize(
  scene: Scene,
  fails: (scene: Scene) => Error | undefined,
): Scene & { error: Error | undefined } {
  const end = performance.now() + patience;
  let best = { ...scene, error: fails(scene) };
  const attempt = (start: StartText, steps: readonly Step[]): boolean => {
    const error = performance.now() < end ? fails({ start, steps }) : undefined;
    if (error) best = { start, steps, error };
    return error !== undefined;
  };
  const { name } = scene.start;
  withoutParts(scene.start.text.split(/(?<=\n)/), (lines) =>
    attempt({ name: `what is left of ${name}`, text: lines.join('') }, best.steps),
  );
  withoutParts(best.steps, (steps) => attempt(best.start, steps));
  return best;
}

/** Leaves out as many parts as it can, large stretches first. */
function withoutParts<T>(parts: readonly T[], stillFails: (parts: readonly T[]) => boolean): void {
  let left = parts;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let index = 0; index < left.length; ) {
      const fewer = left.toSpliced(index, size);
      if (stillFails(fewer)) left = fewer;
      else index += size;
    }
  }
}
