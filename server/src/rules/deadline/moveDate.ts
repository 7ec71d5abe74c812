import { replacePart } from '../../edits/replacePart.ts';
import type { View } from '../../model/view.ts';
import type { Fix } from '../../validation/problem.ts';
import type { Now } from '../rule.ts';

/** How many UTF-16 units a date has; behind it may come a time and a zone, which stay. */
const dateLength = '2026-09-01'.length;

/** The fix that writes another date in the place of one, the clock time behind it kept. */
export function moveDate({ document }: Now, view: View<string>, date: string, title: string): Fix[] {
  const { node } = view;
  if (node?.kind !== 'scalar') return [];
  const start = node.text.length - node.text.trimStart().length;
  return [{ title, edits: [replacePart(document, node, start, start + dateLength, date)] }];
}
