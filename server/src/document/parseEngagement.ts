import type { EngagementDocument, TextChange } from './engagementDocument.ts';
import { LiveDocument } from './liveDocument.ts';

/** Parses one version of a file. Never throws: whatever the text is, the result says what is known of it. */
export function parseEngagement(uri: string, version: number, text: string): EngagementDocument {
  return new LiveDocument(uri, version, text);
}

/** Makes a document the next version of itself. Costs what the changes touch, not what there is. */
export function updateEngagement(
  document: EngagementDocument,
  version: number,
  changes: readonly TextChange[],
): EngagementDocument {
  if (!(document instanceof LiveDocument)) throw new TypeError('This is no document of parseEngagement.');
  document.update(version, changes);
  return document;
}
