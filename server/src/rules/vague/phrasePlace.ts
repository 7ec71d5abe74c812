import type { EngagementDocument, Spec } from '../../document/engagementDocument.ts';
import { pathOf } from '../../document/pathOf.ts';
import type { Path, ScalarNode } from '../../document/tree.ts';

/** A phrase in a text of a spec. */
export interface PhrasePlace {
  readonly document: EngagementDocument;
  readonly spec: Spec;
  /** Of the text, in its spec. */
  readonly path: Path;
  readonly scalar: ScalarNode;
  /** Index into `scalar.text`. */
  readonly start: number;
  /** Index into `scalar.text`, exclusive. */
  readonly end: number;
  /** The phrase on one line. */
  readonly phrase: string;
  /** Of the spec's texts, BCP 47. */
  readonly language: string;
}

/** Where a phrase of the file stands now; undefined where its text is gone. */
export function phrasePlace(
  document: EngagementDocument,
  scalar: ScalarNode,
  { start, end }: { readonly start: number; readonly end: number },
  language: string,
): PhrasePlace | undefined {
  const at = pathOf(document.specs, scalar);
  const phrase = scalar.text.slice(start, end).replace(/\s+/g, ' ');
  return at && { document, ...at, scalar, start, end, phrase, language };
}

/** The words around a phrase, as far as full stops, semicolons and the like. */
export function sentenceAt(text: string, start: number, end: number): string {
  const before =
    text
      .slice(0, start)
      .split(/[.;!?]\s/)
      .at(-1) ?? '';
  const after = text.slice(end).split(/[.;!?](?:\s|$)/, 1)[0] ?? '';
  return before + text.slice(start, end) + after;
}
