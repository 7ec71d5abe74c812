import { lastIndexAt } from '../document/atOffset.ts';
import type { EngagementDocument, Spec } from '../document/engagementDocument.ts';
import type { Entry, Item, Range, ScalarNode, SpecNode } from '../document/tree.ts';
import { lexiconFor } from '../lexicon/lexicons.ts';
import { sentenceAt } from '../lexicon/sentences.ts';
import { remembered } from '../time/once.ts';

const word = /[\p{L}\p{M}\p{N}_]+/gu;

/** A lexicon is decoded each time that it is asked for, and selections are asked for at many cursors at once. */
const abbreviationsIn = remembered(
  (language): ReadonlySet<string> => new Set(lexiconFor(language)?.language.abbreviations),
);

/**
 * What can be selected around an offset, from the smallest to the largest, each larger than the one before: a word, a sentence, a value without
 * and with its quotes, the key with its value, what these are in, up to the YAML document and the file. An empty file has one empty range.
 */
export function selectionAt(document: EngagementDocument, offset: number): readonly Range[] {
  const whole = { start: 0, end: document.text.length };
  const spec = document.specs[Math.max(0, lastIndexAt(document.specs, offset))];
  const around = spec ? [spec.range, ...nodesAt(document, spec, offset)] : [];
  const inward: Range[] = [whole];
  for (const range of around) if (isSmaller(range, inward.at(-1) ?? whole) && holds(range, offset)) inward.push(range);
  return inward.reverse();
}

/** What is at an offset, from the root inwards. Takes steps as the tree is deep. */
function nodesAt(document: EngagementDocument, spec: Spec, offset: number): Range[] {
  const found: Range[] = [];
  let node: SpecNode | null = spec.root;
  while (node && holds(node.range, offset)) {
    found.push(node.range);
    if (node.kind === 'scalar') return [...found, ...inScalar(document, spec, node, offset)];
    if (node.kind === 'alias') return found;
    const members: readonly (Entry | Item)[] = node.kind === 'map' ? node.entries : node.items;
    const member = members[lastIndexAt(members, offset)];
    if (!member) return found;
    found.push(member.range);
    if ('key' in member && holds(member.key.range, offset)) {
      return [...found, member.key.range, ...inScalar(document, spec, member.key, offset)];
    }
    node = member.value;
  }
  return found;
}

/** The text of a scalar, the sentence in it and the word. */
function inScalar(document: EngagementDocument, spec: Spec, scalar: ScalarNode, offset: number): Range[] {
  const { text } = scalar;
  const index = document.decodedIndex(scalar, offset);
  const sentence = sentenceAt(text, index, abbreviationsOf(spec));
  const before = text.slice(sentence.start, sentence.end);
  const found = [...before.matchAll(word)].find((match) => {
    const start = sentence.start + match.index;
    return start <= index && index <= start + match[0].length;
  });
  const ranges = [{ start: 0, end: text.trimEnd().length }, sentence];
  if (found) {
    const start = sentence.start + found.index;
    ranges.push({ start, end: start + found[0].length });
  }
  return ranges.map(({ start, end }) => document.sourceRange(scalar, start, end));
}

function abbreviationsOf(spec: Spec): ReadonlySet<string> {
  const language = spec.placeAt(['metadata', 'language'])?.node;
  return abbreviationsIn(language?.kind === 'scalar' ? language.text : '');
}

function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

function isSmaller(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
}
