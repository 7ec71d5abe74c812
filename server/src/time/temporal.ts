import type { Temporal } from 'temporal-polyfill';
import { loadTemporal } from '../generated/temporal.ts';
import { once } from './once.ts';

export type { Temporal } from 'temporal-polyfill';

/** The platform's own Temporal, or the polyfill where the platform has none yet; that takes a few milliseconds when it is first needed. */
export const temporal = once(
  (): typeof Temporal => (globalThis as { Temporal?: typeof Temporal }).Temporal ?? (loadTemporal() as typeof Temporal),
);
