import type { Clause } from './clause.ts';
import { escalations } from './escalations.ts';

/** The sections that are inserted with more than the schema asks for. */
export const clauses: Readonly<Record<string, Clause>> = { escalations };
