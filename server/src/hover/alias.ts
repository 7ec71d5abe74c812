import type { HoverSource } from './hoverPlace.ts';

/** As many lines as fit a hover. */
const mostLines = 12;

/** `*name`: what is written where its anchor is. */
export const aliasSource: HoverSource = ({ document, offset, spot: { node }, write }) => {
  if (node?.kind !== 'alias' || !node.target || offset < node.range.start || offset > node.range.end) return undefined;
  const { start, end } = node.target.range;
  const { character } = document.positionAt(start);
  const lines = document.text.slice(start, end).trimEnd().split(/\r?\n/);
  // The first line is cut out behind its indentation; the others lose as much.
  const indent = new RegExp(`^ {0,${character}}`);
  const shown = lines.slice(0, mostLines).map((line, index) => (index === 0 ? line : line.replace(indent, '')));
  return { range: node.range, text: write.yaml([...shown, ...(lines.length > mostLines ? ['# …'] : [])].join('\n')) };
};
