import { toRange } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { Malformed, property, readRange } from '../lsp/messages.ts';
import { pasteOptions } from '../paste/pasteOptions.ts';

const method = 'engagement/paste';

/** `engagement/paste`, ours alone: what a text that is pasted or dropped can become, such as a signature a person or "1 September 2026" a date. */
export const paste = defineFeature({
  method,
  capabilities: {},
  none: [],
  answer(params, { document, kind, client, now }) {
    const { start, end } = readRange(property(params, 'range'), method);
    const text: unknown = property(params, 'text');
    if (typeof text !== 'string') throw new Malformed(method, 'text is not a text.');
    if (kind !== 'spec') return [];
    const range = { start: document.offsetAt(start), end: document.offsetAt(end) };
    return pasteOptions(document, range, text, { locale: client.locale, now: now() }).map((option) => ({
      ...option,
      edits: option.edits.map(({ range: at, newText }) => ({ range: toRange(at, document), newText })),
    }));
  },
});
