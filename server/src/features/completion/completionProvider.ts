import type { Completion } from '../../completion/completion.ts';
import type { Asked } from '../../completion/placesAt.ts';
import type { EngagementDocument } from '../../document/engagementDocument.ts';
import type { FileKind } from '../../lsp/openDocuments.ts';

/** What knows how to go on in files of one kind. */
export interface CompletionProvider {
  readonly kind: FileKind;
  /** What could be written at an offset, the likeliest first within each rank. */
  complete(document: EngagementDocument, offset: number, asked: Asked): readonly Completion[];
}
