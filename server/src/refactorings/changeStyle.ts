import type { MapNode, SeqNode, SpecNode } from '../document/tree.ts';
import { ownEntry } from '../document/tree.ts';
import { toBlock } from '../edits/toBlock.ts';
import { toFlow } from '../edits/toFlow.ts';
import type { Spot } from '../model/spot.ts';
import type { Refactoring } from './refactoring.ts';

const titles = {
  map: { en: 'Write each key on its own line', nl: 'Schrijf elke sleutel op een eigen regel' },
  seq: { en: 'Write each item on its own line', nl: 'Schrijf elk item op een eigen regel' },
  line: { en: 'Write on one line', nl: 'Schrijf op één regel' },
} as const;

/** Turns the brackets around the cursor into lines, or the lines around it into brackets. */
export const changeStyle: Refactoring = {
  kind: 'rewrite',
  offers({ document, spot, say }) {
    const around = collectionsAround(spot);
    // Only what is not in brackets itself can have lines.
    const brackets = around.find(({ flow }) => flow);
    const inner = around.at(-1);
    if (brackets) {
      const edit = toBlock(document, brackets);
      return edit ? [{ title: say(titles[brackets.kind]), edits: [edit] }] : [];
    }
    const edit = inner && toFlow(document, inner);
    return edit ? [{ title: say(titles.line), edits: [edit] }] : [];
  },
};

/** The maps and lists in which the cursor stands, from the outermost on; of a key, its value, too. */
function collectionsAround({ spec, path }: Spot): (MapNode | SeqNode)[] {
  const around: (MapNode | SeqNode)[] = [];
  let node: SpecNode | null | undefined = spec.root;
  for (const step of [...path, undefined]) {
    if (node?.kind !== 'map' && node?.kind !== 'seq') break;
    around.push(node);
    node = node.kind === 'map' ? ownEntry(node, String(step))?.value : node.items[Number(step)]?.value;
  }
  return around;
}
