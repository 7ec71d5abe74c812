import type { EngagementDocument, Spec } from '../document/engagementDocument.ts';
import type { Range, SpecNode } from '../document/tree.ts';
import { commentFolds } from './commentFolds.ts';

/** Lines that can be folded away behind the first of them; they count from 0, and the last one is folded too. */
export interface Fold {
  readonly first: number;
  readonly last: number;
  readonly kind: 'content' | 'comment' | 'region';
  /** In how many others it is; a document, or a section of the only one, is in none. */
  readonly depth: number;
}

/**
 * What can be folded in a file, in the order of the text: YAML documents where there are several, sections, items, texts over several lines,
 * comments of two lines or more, and what stands between `# region` and `# endregion`. No two begin on one line: the larger one counts.
 *
 * @param most how many there may be; the outermost are kept
 */
export function foldsOf(document: EngagementDocument, most = Number.POSITIVE_INFINITY): readonly Fold[] {
  const { text, specs } = document;
  /** Lines that begin within a scalar: what looks like a comment there is none. */
  const inScalars = new Set<number>();
  const found: Fold[] = [];
  const several = specs.length > 1;

  const lineOf = (offset: number): number => document.positionAt(offset).line;
  const lastLine = (range: Range): number => lineOf(endOfContent(text, range));
  const add = (first: number, last: number, depth: number): void => {
    if (last > first) found.push({ first, last, kind: 'content', depth });
  };
  const walk = (node: SpecNode | null, depth: number): void => {
    if (node?.kind === 'scalar') {
      const last = lastLine(node.range);
      for (let line = lineOf(node.range.start) + 1; line <= last; line++) inScalars.add(line);
    }
    if (node?.kind !== 'map' && node?.kind !== 'seq') return;
    for (const member of node.kind === 'map' ? node.entries : node.items) {
      const { value, range } = member;
      add(lineOf(range.start), value && isFlow(value) ? lineBeforeBracket(value) : lastLine(range), depth);
      walk(value, depth + 1);
    }
  };
  /** The closing bracket stays to be seen where it stands at the beginning of a line. */
  const lineBeforeBracket = ({ range }: SpecNode): number => {
    const { line } = document.positionAt(range.end - 1);
    const before = text.slice(document.offsetAt({ line, character: 0 }), range.end - 1);
    return before.trim() === '' && /[\]}]/.test(text.charAt(range.end - 1)) ? line - 1 : line;
  };
  const addDocument = ({ root, range }: Spec): void => {
    if (!root) return;
    const start = text.startsWith('---', range.start) ? range.start : root.range.start;
    add(lineOf(start), lastLine(root.range), 0);
  };

  for (const spec of specs) {
    if (several) addDocument(spec);
    const { root } = spec;
    if (root && isFlow(root)) add(lineOf(root.range.start), lineBeforeBracket(root), 0);
    walk(root, several ? 1 : 0);
  }
  return outermost(onePerLine([...found, ...commentFolds(text, inScalars)]), most);
}

function isFlow(node: SpecNode): boolean {
  return (node.kind === 'map' || node.kind === 'seq') && node.flow;
}

/** Behind the last character that is not blank: what is folded away does not end in blank lines. */
function endOfContent(text: string, { start, end }: Range): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

/** Editors show one fold for a line, and most of them take the first. */
function onePerLine(folds: readonly Fold[]): Fold[] {
  const sorted = folds.toSorted((a, b) => a.first - b.first || b.last - a.last);
  return sorted.filter((fold, index) => fold.first !== sorted[index - 1]?.first);
}

function outermost(folds: readonly Fold[], most: number): readonly Fold[] {
  if (folds.length <= most) return folds;
  const kept = new Set(folds.toSorted((a, b) => a.depth - b.depth).slice(0, most));
  return folds.filter((fold) => kept.has(fold));
}
