import { configHover } from '../hover/configHover.ts';
import { specHover } from '../hover/specHover.ts';
import { markdownWriter, plainWriter } from '../hover/writer.ts';
import { MarkupKind } from '../lsp/constants.ts';
import { toRange } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { readPosition } from '../lsp/messages.ts';

const method = 'textDocument/hover';

/** `textDocument/hover`: what stands at a place, in the user's language, as Markdown where the client takes it. */
export const hover = defineFeature({
  method,
  capabilities: { hoverProvider: true },
  none: null,
  async answer({ position }, { document, kind, client, now, problems }) {
    const at = readPosition(position, method);
    const write = client.hoverMarkdown ? markdownWriter : plainWriter;
    // The wait comes first: whoever edits meanwhile is told of it, and offsets are those of the text of the moment.
    const found = kind === 'spec' ? await problems() : [];
    const offset = document.offsetAt(at);
    const told =
      kind === 'spec'
        ? specHover(document, offset, { problems: found, locale: client.locale, now: now(), write })
        : configHover(document, offset, write);
    if (!told) return null;
    return {
      contents: { kind: client.hoverMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: told.text },
      range: toRange(told.range, document),
    };
  },
});
