import { PlacedRange } from '../document/placement.ts';

/**
 * True where two values of plain data and ranges say the same. Ranges that move along with their text are the same when they always
 * say the same place, not when they happen to.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof PlacedRange) {
    return b instanceof PlacedRange && a.placement === b.placement && a.from === b.from && a.to === b.to;
  }
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
