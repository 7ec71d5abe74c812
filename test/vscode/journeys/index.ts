import { pasting } from './pasting.ts';
import { problems } from './problems.ts';
import { reading } from './reading.ts';
import type { Journey } from './travel.ts';
import { writing } from './writing.ts';

/** All journeys, in the order in which they are made. */
export const journeys: readonly Journey[] = [problems, ...reading, ...writing, ...pasting];
