import type { Milestone } from '../../generated/format.ts';
import { indexById } from '../../model/idIndex.ts';
import type { View } from '../../model/view.ts';

/** That one milestone waits for another. */
export interface Wait {
  readonly milestone: View<Milestone>;
  readonly dependency: View<Milestone>;
  /** Where it says so: the id in `dependsOnIds`. */
  readonly place: View<string>;
}

/** Everything that milestones wait for, in the order of the text; ids that no milestone has are left out. */
export function waitsOf(milestones: View<readonly Milestone[]>): Wait[] {
  const byId = indexById(milestones);
  return milestones.items.flatMap((milestone) =>
    milestone.at('dependsOnIds').items.flatMap((place) => {
      const dependency = place.text === undefined ? undefined : byId.get(place.text);
      return dependency ? [{ milestone, dependency, place }] : [];
    }),
  );
}

/** The circles in which milestones wait for each other, each once: its waits, of which the last leads back to where it begins. */
export function circlesIn(waits: readonly Wait[]): (readonly Wait[])[] {
  const circles: (readonly Wait[])[] = [];
  const done = new Set<View<Milestone>>();
  const from = Map.groupBy(waits, ({ milestone }) => milestone);
  for (const start of from.keys()) {
    // Depth first, without recursion: a hostile file may have a very long chain.
    const path: { readonly wait: Wait | undefined; readonly at: View<Milestone>; next: number }[] = [];
    if (!done.has(start)) path.push({ wait: undefined, at: start, next: 0 });
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const wait = from.get(top.at)?.[top.next++];
      if (!wait) {
        done.add(top.at);
        path.pop();
        continue;
      }
      const begin = path.findIndex(({ at }) => at === wait.dependency);
      if (begin >= 0) circles.push([...path.slice(begin + 1).flatMap((each) => each.wait ?? []), wait]);
      else if (!done.has(wait.dependency)) path.push({ wait, at: wait.dependency, next: 0 });
    }
  }
  return circles;
}
