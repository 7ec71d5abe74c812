import type { Feature } from '../lsp/feature.ts';
import { codeAction } from './codeAction.ts';
import { codeLens } from './codeLens.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { documentHighlight } from './documentHighlight.ts';
import { linkedEditingRange } from './linkedEditingRange.ts';
import { prepareRename } from './prepareRename.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { sign } from './sign.ts';

/** What the server does for an open file besides finding problems. */
export const features: readonly Feature[] = [
  codeAction,
  codeLens,
  completion,
  definition,
  documentHighlight,
  linkedEditingRange,
  prepareRename,
  references,
  rename,
  sign,
];
