import type { Lexicon } from '../server/src/lexicon/types.ts';

/** A text that a phrase stands for: with its first alternatives and endings, without its optional parts. */
export function plainWording(phrase: string, { words, inflections }: Pick<Lexicon, 'words' | 'inflections'>): string {
  let wording = phrase;
  while (/\[[^[\]]*\]/.test(wording)) wording = wording.replace(/\[[^[\]]*\]/g, ' ');
  return wording
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [first = ''] = word.split('|');
      if (first.startsWith('@')) return words?.[first.slice(1)]?.[0] ?? first;
      const [stem = '', inflection] = first.split('~');
      if (inflection !== undefined) return stem + (inflections?.[inflection]?.[0] ?? '');
      return samples[first] ?? first.replace(/^\*/, 'xy');
    })
    .join(' ')
    .replaceAll(' ,', ',');
}

/** A word of each class of words. */
const samples: Readonly<Record<string, string>> = {
  '*': 'green',
  '#': '2',
  '#date': '2026-03-01',
  '#time': '17:00',
  '#duration': 'PT4H',
};
