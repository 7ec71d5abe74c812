import { completeSpec } from '../../completion/completeSpec.ts';
import { wholeSpecs } from '../../completion/wholeSpecs/wholeSpecs.ts';
import type { CompletionProvider } from './completionProvider.ts';

/** Keys, sections, items, values, ids and wording in specs; whole ones where nothing is written yet. */
export const specification: CompletionProvider = {
  kind: 'spec',
  complete: (...asked) => [...wholeSpecs(...asked), ...completeSpec(...asked)],
};
