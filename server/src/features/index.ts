import type { Feature } from '../lsp/feature.ts';
import { codeAction } from './codeAction.ts';
import { codeLens } from './codeLens.ts';
import { completion } from './completion.ts';
import { completionResolve } from './completionResolve.ts';
import { definition } from './definition.ts';
import { documentHighlight } from './documentHighlight.ts';
import { documentLink } from './documentLink.ts';
import { documentSymbol } from './documentSymbol.ts';
import { foldingRange } from './foldingRange.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { inlayHint } from './inlayHint.ts';
import { linkedEditingRange } from './linkedEditingRange.ts';
import { onTypeFormatting } from './onTypeFormatting.ts';
import { paste } from './paste.ts';
import { prepareRename } from './prepareRename.ts';
import { preview } from './preview.ts';
import { rangeFormatting, rangesFormatting } from './rangeFormatting.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { selectionRange } from './selectionRange.ts';
import { semanticTokens, semanticTokensDelta, semanticTokensRange } from './semanticTokens.ts';
import { sign } from './sign.ts';
import { status } from './status.ts';

/** What the server does for an open file besides finding problems. */
export const features: readonly Feature[] = [
  codeAction,
  codeLens,
  completion,
  completionResolve,
  definition,
  documentHighlight,
  documentLink,
  documentSymbol,
  foldingRange,
  formatting,
  hover,
  inlayHint,
  linkedEditingRange,
  onTypeFormatting,
  paste,
  prepareRename,
  preview,
  rangeFormatting,
  rangesFormatting,
  references,
  rename,
  selectionRange,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  sign,
  status,
];
