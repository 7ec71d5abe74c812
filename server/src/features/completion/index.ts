import type { CompletionProvider } from './completionProvider.ts';
import { configuration } from './configuration.ts';

/** All that there is to complete. */
export const completionProviders: readonly CompletionProvider[] = [configuration];
