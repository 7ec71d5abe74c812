/** A position inside a word of prose, as the language server protocol counts: from 0, in UTF-16 code units. */
export interface EditPlace {
  readonly line: number;
  readonly character: number;
}

/**
 * Places in the middle half of a text where somebody may type a letter, spread evenly, each on a line of its own: so none of
 * them moves another. All are inside words of folded or literal prose.
 */
export function editPlaces(text: string, count: number): EditPlace[] {
  const lines = text.split('\n');
  const prose = lines.flatMap((content, line): EditPlace[] => {
    const isMiddle = line >= lines.length / 4 && line < (lines.length * 3) / 4;
    if (!isMiddle || !/^ {4,}\p{L}[^:#]+$/u.test(content)) return [];
    const word = /\b[a-z]{5,}\b/.exec(content);
    return word ? [{ line, character: word.index + 3 }] : [];
  });
  if (prose.length < count) throw new Error(`There are only ${prose.length} lines of prose to type in.`);
  return Array.from({ length: count }, (_, index) => prose[Math.floor((index * prose.length) / count)] as EditPlace);
}
