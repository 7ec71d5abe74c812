import { defineFeature } from '../lsp/feature.ts';
import { Malformed, property } from '../lsp/messages.ts';
import { completionsAt } from './completion/index.ts';
import { toDocumentation } from './completion/toItem.ts';

const method = 'completionItem/resolve';

/**
 * `completionItem/resolve`: what a completion means, for the one that is looked at. It is found again where the list was asked for; what has
 * been typed since then stands behind that.
 */
export const completionResolve = defineFeature({
  method,
  capabilities: {},
  none: { label: '' },
  unresolved: (item) => item,
  async answer(item, asked) {
    const offset = property(item.data, 'offset');
    if (typeof offset !== 'number') throw new Malformed(method, 'data.offset is not a number.');
    const found = await completionsAt(asked, Math.min(offset, asked.document.text.length));
    const documentation = found.find(
      ({ label, documentation }) => label === item.label && documentation,
    )?.documentation;
    return documentation ? { ...item, documentation: toDocumentation(documentation(), asked.client) } : item;
  },
});
