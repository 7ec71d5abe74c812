import type { ActionSource } from './actionSource.ts';
import { configure } from './configure.ts';
import { fixAll } from './fixAll.ts';
import { extract, rewrite } from './refactor.ts';
import { repairs } from './repairs.ts';
import { sign } from './sign.ts';
import { suppress } from './suppress.ts';

/** All kinds of code actions, in the order in which the light bulb shows them. */
export const actionSources: readonly ActionSource[] = [repairs, sign, suppress, configure, extract, rewrite, fixAll];
