/** The first sentence of a description: what messages say of it. */
export function firstSentence(description: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(description)?.[0] ?? description;
}

/** What a description says after its first sentence: what only hovers and completions have room for. The empty text where that is all. */
export function furtherSentences(description: string): string {
  return description.slice(firstSentence(description).length).trim();
}

/**
 * By what a sentence of the schema is looked up in another language (FNV-1a, 32 bits). It follows from the English words, so that a
 * translation can never stand behind words that have changed; and takes a fraction of their room.
 */
export function sentenceKey(sentence: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < sentence.length; index++) hash = Math.imul(hash ^ sentence.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
