import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Edit } from '../validation/problem.ts';
import type { Content } from './content.ts';
import { layoutAt } from './layout.ts';
import { editOf } from './pieces.ts';
import { writeBlock } from './writeContent.ts';

/** Writes a whole spec at the end of a file that has none yet, behind its comments. */
export function appendSpec(document: EngagementDocument, spec: Content): Edit {
  const { text, lineEnd } = document;
  const end = text.length;
  const before = /[^\n\ufeff]$/.test(text) ? [lineEnd] : [];
  return editOf(document, { start: end, end }, [...before, ...writeBlock(spec, 0, layoutAt(document, end)), lineEnd]);
}
