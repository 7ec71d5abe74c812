import type { EngagementDocument, TextChange } from './engagementDocument.ts';
import { LiveDocument } from './liveDocument.ts';

/** Parses one version of a file. Never throws: whatever the text is, the result says what is known of it. */
export function parseEngagement(uri: string, version: number, text: string): EngagementDocument {
  return new LiveDocument(uri, version, text);
}

/**
 * Makes a document its next version, and gives it back. Costs what the changes touch, not what there is.
 *
 * @throws TypeError for a document that is not from `parseEngagement`
 */
export function updateEngagement(
  document: EngagementDocument,
  version: number,
  changes: readonly TextChange[],
): EngagementDocument {
  if (!(document instanceof LiveDocument)) throw new TypeError('This is no document of parseEngagement.');
  document.update(version, changes);
  return document;
}
