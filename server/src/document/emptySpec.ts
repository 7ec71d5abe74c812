import type { Spec } from './engagementDocument.ts';

/** What an empty file could be the beginning of: it has no YAML document yet. */
export const emptySpec: Spec = {
  root: null,
  parts: [],
  value: null,
  intact: true,
  range: { start: 0, end: 0 },
  placeAt: () => undefined,
};
