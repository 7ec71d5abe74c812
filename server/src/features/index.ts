import type { Feature } from '../lsp/feature.ts';
import { codeAction } from './codeAction.ts';

/** What the server does for an open file besides finding problems. */
export const features: readonly Feature[] = [codeAction];
