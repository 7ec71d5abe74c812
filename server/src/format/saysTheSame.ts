import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { SpecNode } from '../document/tree.ts';
import { type Member, membersOf } from '../edits/surroundings.ts';

/**
 * Whether another text says the same as a document: the same keys, items, texts, values, anchors and aliases in the same order, and nothing
 * more that is wrong as YAML. Takes as long as reading both.
 */
export function saysTheSame(document: EngagementDocument, other: EngagementDocument): boolean {
  return (
    document.syntaxFindings.length === other.syntaxFindings.length &&
    document.specs.length === other.specs.length &&
    document.specs.every(({ root }, index) => isSame(root, other.specs[index]?.root))
  );
}

/**
 * The stretches of a document, each of a section or of a YAML document without any, that say something else in another text; undefined
 * where the two can't be compared so.
 */
export function changedStretches(
  document: EngagementDocument,
  other: EngagementDocument,
): { readonly start: number; readonly end: number }[] | undefined {
  if (document.specs.length !== other.specs.length) return undefined;
  const sections = document.specs.flatMap((spec, index) => {
    const [own, others] = [partsOf(spec.root), partsOf(other.specs[index]?.root)];
    return own.length === others.length
      ? own.map((part, at) => ({ start: part.range.start, same: isSameMember(part, others[at]) }))
      : [{ start: spec.range.start, same: false }];
  });
  return sections.flatMap(({ start, same }, index) =>
    same ? [] : [{ start: index === 0 ? 0 : start, end: sections[index + 1]?.start ?? document.text.length + 1 }],
  );
}

function partsOf(root: SpecNode | null | undefined): readonly Member[] {
  return root?.kind === 'map' || root?.kind === 'seq' ? membersOf(root) : [];
}

function isSameMember(a: Member, b: Member | undefined): boolean {
  if (!b || 'key' in a !== 'key' in b) return false;
  if ('key' in a && 'key' in b && !isSame(a.key, b.key)) return false;
  return isSame(a.value, b.value);
}

function isSame(a: SpecNode | null, b: SpecNode | null | undefined): boolean {
  if (a === null || !b) return a === b;
  if (a.anchor !== b.anchor) return false;
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.text === b.text && Object.is(a.value, b.value);
  if (a.kind === 'alias') return b.kind === 'alias' && a.name === b.name;
  if (b.kind !== a.kind || b.flow !== a.flow) return false;
  const [own, others] = [membersOf(a), membersOf(b)];
  return own.length === others.length && own.every((member, index) => isSameMember(member, others[index]));
}
