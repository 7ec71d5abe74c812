import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Entry, Item, Range, ScalarNode } from '../document/tree.ts';
import { spotAt } from '../model/spot.ts';
import { propertyOf, type SchemaNode } from '../schema/schema.ts';

/** A place for one value that a paste fills or replaces altogether. */
export interface ValueSlot {
  readonly schema: SchemaNode;
  /** What holds the value. */
  readonly holder: Entry | Item;
  /** What stands there; undefined for nothing. */
  readonly scalar: ScalarNode | undefined;
}

/** The place at a range of which nothing would be left but what is put there; undefined where the schema has no form for it. */
export function valueSlotAt(document: EngagementDocument, range: Range): ValueSlot | undefined {
  const spot = spotAt(document, range.start);
  if (spot?.scalar && spot.scalar.range.end > spot.scalar.range.start) {
    const { scalar, schema, holder, isKey } = spot;
    if (isKey || !schema?.['x-form'] || !holder) return undefined;
    const inside = document.sourceRange(scalar, 0, scalar.text.length);
    const isAll = range.start <= inside.start && range.end >= inside.end && range.end <= scalar.range.end;
    return isAll ? { schema, holder, scalar } : undefined;
  }
  return range.end > range.start ? undefined : emptySlotAt(document, range.start);
}

/** The place behind a colon on the line of an offset, where nothing is written yet. The tree ends with the colon, not with the blank behind it. */
function emptySlotAt(document: EngagementDocument, offset: number): ValueSlot | undefined {
  const { text } = document;
  let colon = offset;
  while (text[colon - 1] === ' ' || text[colon - 1] === '\t') colon--;
  const spot = spotAt(document, colon);
  const entry = spot?.map?.entries.find(({ afterColon }) => afterColon === colon);
  if (!spot || !entry || entry.value) return undefined;
  const schema = spot.map === spot.node ? spot.schema && propertyOf(spot.schema, entry.key.text) : spot.schema;
  return schema?.['x-form'] ? { schema, holder: entry, scalar: undefined } : undefined;
}
