import type { OpenDocument } from './openDocuments.ts';

/** Names the report on a version of an open file. `generation` stands for all that reports depend on besides the text. */
export function openResultId(generation: string, { opening, version }: OpenDocument): string {
  return `open/${generation}/${opening}-${version}`;
}

/** Names the report on a closed file, by its text and, where it has one, its stamp. */
export function closedResultId(generation: string, mark: string, stamp = ''): string {
  return `${generation}/${mark}/${stamp}`;
}

/** Whether the report that `resultId` names still holds for a file with this stamp. */
export function holdsForStamp(resultId: string | undefined, generation: string, stamp: string | undefined): boolean {
  return stamp !== undefined && resultId?.startsWith(`${generation}/`) === true && resultId.endsWith(`/${stamp}`);
}

/** Whether the report that `resultId` names still holds for a text with this fingerprint. */
export function holdsForText(resultId: string | undefined, generation: string, mark: string): boolean {
  return resultId?.startsWith(`${generation}/${mark}/`) === true;
}

/** Tells two texts apart (FNV-1a, 32 bits, and the length). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}
