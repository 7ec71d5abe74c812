import type { Feature } from '../lsp/feature.ts';
import { codeAction } from './codeAction.ts';
import { codeLens } from './codeLens.ts';
import { completion } from './completion.ts';
import { sign } from './sign.ts';

/** What the server does for an open file besides finding problems. */
export const features: readonly Feature[] = [codeAction, codeLens, completion, sign];
