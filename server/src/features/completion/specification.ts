import { completeSpec } from '../../completion/completeSpec.ts';
import type { CompletionProvider } from './completionProvider.ts';

/** Keys, sections, items, values, ids and wording in specs. */
export const specification: CompletionProvider = { kind: 'spec', complete: completeSpec };
