import { lastIndexAt } from '../document/atOffset.ts';
import { emptySpec } from '../document/emptySpec.ts';
import type { EngagementDocument, Spec } from '../document/engagementDocument.ts';
import { follow, type MapNode, type Path, placeAt, type SpecNode } from '../document/tree.ts';
import { columnOf } from '../edits/lineRanges.ts';
import { knowledgeOf } from '../model/knowledge.ts';
import { schemaAt } from '../schema/schema.ts';
import { type CursorPlace, cursorPlace } from './cursorPlace.ts';
import { likeBelow } from './likeBelow.ts';
import type { SpecPlace } from './specPlace.ts';
import { wordEnd } from './wordEnd.ts';

const dash = '- ';

/** Who asks, when, and what is vague to them. */
export type Asked = Pick<SpecPlace, 'locale' | 'now' | 'matcherFor'>;

/**
 * Where somebody is writing in a spec. Several places where the text so far leaves it open: behind a dash a whole item or its first key, on
 * the line below a list one more item or a key. None in comments, and where nothing of the format can stand.
 */
export function placesAt(document: EngagementDocument, offset: number, asked: Asked): SpecPlace[] {
  const onLine = cursorPlace(document.text, offset);
  const led = onLine && likeBelow(document.text, offset, onLine);
  const found = led ?? onLine;
  const spec = document.specs[Math.max(0, lastIndexAt(document.specs, offset))] ?? emptySpec;
  if (!found) return [];
  const { path, item } = found;
  const place = (part: SpecPlace['part'], at: Path, lead = led?.lead ?? ''): SpecPlace => {
    const schema = schemaAt(at);
    const { start, quote, flow, column, blockScalar } = found;
    const end = wordEnd(document.text, { offset, part, schema, quote, flow });
    return {
      ...{ document, spec, knowledge: knowledgeOf(spec), ...asked, part, path: at, schema },
      ...{ map: mapAround(spec, part === 'key' ? at : at.slice(0, -1)), start, offset, end },
      ...{ written: document.text.slice(start, offset), quote, flow, column, lead },
      ...(blockScalar ? { blockScalar } : {}),
    };
  };
  if (found.part === 'value') return [place('value', path)];
  if (led?.lead.endsWith('- ')) return [place('value', path)];

  const node = nodeAt(spec, path);
  const isFree = !node || isWrittenAt(node, found, offset);
  const places: SpecPlace[] = [];
  switch (schemaAt(path)?.type) {
    case 'object':
      if (isFree && !found.flow && typeof path.at(-1) === 'number') {
        places.push({ ...place('value', path), column: found.column });
      }
      if (isFree || isBeside(document, node, found)) places.push(place('key', path));
      break;
    case 'array':
      if (isFree) places.push(place('value', [...path, 0], dash));
      break;
    case undefined:
      break;
    default:
      if (isFree) places.push(place('value', path));
  }
  return item ? [...places, place('value', item, dash)] : places;
}

function nodeAt(spec: Spec, path: Path): SpecNode | null | undefined {
  return follow(placeAt(spec.root, path)?.node);
}

/** True for what is only being written: a text that the cursor is in. */
function isWrittenAt(node: SpecNode, { start, quote }: CursorPlace, offset: number): boolean {
  const from = start - quote.length;
  return node.kind === 'scalar' && node.range.start <= from && offset <= node.range.end;
}

/** Whether a key at the cursor would be one more of the map: in the column of the others, or between the same brackets. */
function isBeside({ text }: EngagementDocument, node: SpecNode | null | undefined, found: CursorPlace): boolean {
  if (node?.kind !== 'map' || node.flow !== found.flow) return false;
  const other = node.entries.find(({ key }) => key.range.start !== found.start - found.quote.length);
  return found.flow || !other || columnOf(text, other) === found.column;
}

/** The innermost map on the way to a place, as far as it can be read. */
function mapAround(spec: Spec, path: Path): MapNode | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(spec, path.slice(0, length));
    if (node?.kind === 'map') return node;
  }
  return undefined;
}
