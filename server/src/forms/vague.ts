import { asPossible, vaguePhrases, wordEnd } from './vagueWords.ts';

/** Where something stands in a text, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Signs that leave a value open, and placeholders. */
const sign = /^\s*[?…]+\s*$|[~±≈]|<[^<>]{0,40}>/u;

/** The first vague words in a text: their start and end (UTF-16 units). The time it takes grows with the length of the text only. */
export function findVague(text: string): Stretch | undefined {
  const words = findWords(text);
  const found = sign.exec(text);
  const isFirst = found && (words === undefined || found.index < words.start);
  return isFirst ? { start: found.index, end: found.index + found[0].length } : words;
}

/** What a word begins with; within an address, a file name or a hyphened word there is none of its own. */
const wordStart = /(?<![\p{L}\p{N}@_./-])[a-z0-9]+/gu;
/** More UTF-16 units than "as soon as possible" and its like take, whatever stands in the middle. */
const longestAsPossible = 90;

function findWords(text: string): Stretch | undefined {
  const small = lowerCase(text);
  const plain = small.replace(/[à-ü]/gu, (letter) => accented[letter] ?? letter);
  for (const { 0: word, index: start } of plain.matchAll(wordStart)) {
    const free = asPossible()
      .get(word)
      ?.exec(small.slice(start, start + longestAsPossible));
    if (free) return { start, end: start + free[0].length };
    for (const phrase of vaguePhrases().get(word) ?? []) {
      const end = endOf(phrase, plain, start);
      if (end !== undefined && endsWord(text, end)) return { start, end };
    }
  }
  return undefined;
}

/** Vowels whose accents make no difference, because they are often left out. */
const accented: Readonly<Record<string, string>> = {
  é: 'e',
  è: 'e',
  ê: 'e',
  à: 'a',
  â: 'a',
  ä: 'a',
  ü: 'u',
  û: 'u',
  ù: 'u',
  ö: 'o',
  ô: 'o',
};

/** Small letters, each where the capital was: letters that would become two are left as they are. */
function lowerCase(text: string): string {
  return text.replace(/[A-ZÀ-Þſẞ]/gu, (letter) => (letter === 'ſ' ? 's' : letter.toLowerCase()));
}

/** Where a phrase that begins at `start` ends; a space in it stands for up to four of any white space. */
function endOf(phrase: string, text: string, start: number): number | undefined {
  let at = start;
  for (const character of phrase) {
    if (character !== ' ') {
      if (text[at] !== character) return undefined;
      at++;
      continue;
    }
    const spaces = /^\s{1,4}/.exec(text.slice(at, at + 4));
    if (!spaces) return undefined;
    at += spaces[0].length;
  }
  return at;
}

const afterWord = new RegExp(`^${wordEnd}`, 'u');

function endsWord(text: string, index: number): boolean {
  return afterWord.test(text.slice(index, index + 3));
}
