import type { Content } from '../edits/content.ts';
import type { SpecFacts } from '../model/specFacts.ts';

/**
 * A whole section as it is inserted where a spec has none, filled with what this spec knows: its parties, roles, zones and channels. What
 * only people can decide are tab stops with a value that could stay.
 */
export type Clause = (facts: SpecFacts) => Content;
