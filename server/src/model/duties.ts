import { quotedRanges } from '../lexicon/guards.ts';

/** One text that says two things, and the two texts that say one each. Indices are UTF-16 code units. */
export interface TwoInOne {
  /** What joins the two: "and shall", "and/or". */
  readonly start: number;
  readonly end: number;
  /** What has to go for the first text. */
  readonly cut: { readonly start: number; readonly end: number };
  /** The second text, whole. */
  readonly second: string;
}

/** Words that lay a duty on somebody, in the languages that we read. */
const duty = 'shall|must|zal|zullen|moet|moeten|dient|dienen|muss|müssen|doit|doivent';
const dutyWords = new RegExp(`(?<!\\p{L})(?:${duty})(?!\\p{L})`, 'giu');
const nextDuty = new RegExp(
  `,?\\s+((?:and|en|und|et)\\s+(?:(?:also|ook|auch|aussi)\\s+)?(${duty}))(?!\\p{L})\\s+(?=\\S)`,
  'giu',
);

/** Behind it another sentence begins; not behind "e.g. SAP". */
const sentenceEnd =
  /(?:[;!?]|(?<!(?<!\p{L})(?:e\.g|i\.e|resp|incl|bijv|bv|d\.w\.z|m\.b\.t|z\.B|bzw|inkl|p\. ex))\.)\s+/iu;

/** Longer texts are no single statements. */
const longest = 600;

/** A second duty of the same actor in a statement: "Nova shall build the app and shall host it". Undefined where there is none. */
export function secondDuty(text: string): TwoInOne | undefined {
  if (text.length > longest) return undefined;
  for (const { 0: whole, 1: joint = '', 2: modal = '', index } of text.matchAll(nextDuty)) {
    const opening =
      text
        .slice(0, index + whole.indexOf(joint))
        .split(sentenceEnd)
        .at(-1) ?? '';
    const [first, ...others] = opening.matchAll(dutyWords);
    // With another duty in between, that one's actor may be meant.
    if (!first || others.length > 0 || first[0].toLowerCase() !== modal.toLowerCase()) continue;
    const actor = opening.slice(0, first.index).trimStart();
    if (actor.trim() === '') continue;
    const rest = text.slice(index + whole.length).trimEnd();
    const start = index + whole.indexOf(joint);
    const stop = /[.!]$/.exec(rest)?.[0] ?? '';
    const end = text.trimEnd().length - stop.length;
    return { start, end: start + joint.length, cut: { start: index, end }, second: `${actor}${modal} ${rest}` };
  }
  return undefined;
}

const bothOrOne =
  /(?<![\p{L}\p{N}/])(?:and ?\/ ?or|or ?\/ ?and|en ?\/ ?of|of ?\/ ?en|und ?\/ ?oder|oder ?\/ ?und|et ?\/ ?ou|ou ?\/ ?et)(?![\p{L}\p{N}/])/giu;

/** Where a text says "and/or", in the languages that we read; not where it is quoted. Indices are UTF-16 code units. */
export function andOrIn(text: string): { readonly start: number; readonly end: number }[] {
  if (!text.includes('/')) return [];
  const found = [...text.matchAll(bothOrOne)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
  const quoted = found.length > 0 ? quotedRanges(text) : [];
  return found.filter(({ start, end }) => !quoted.some((quote) => quote.start <= start && end <= quote.end));
}

/**
 * The two texts that a phrase such as "and/or" joins, where it joins single words: two verbs behind "shall", or two words at the end of a
 * clause. Undefined where it cannot be told how far the two sides go.
 */
export function eitherSide(text: string, start: number, end: number): TwoInOne | undefined {
  if (text.length > longest) return undefined;
  const left = /(\S+)\s+(\p{L}[\p{L}\p{N}-]*)\s+$/u.exec(text.slice(0, start));
  const right = /^\s+(\p{L}[\p{L}\p{N}-]*)(.?)/u.exec(text.slice(end));
  if (!left?.[2] || !right?.[1]) return undefined;
  const endsClause = right[2] === '' || /[.,;:)]/.test(right[2] ?? '');
  if (!endsClause && (left[1] ?? '').search(dutyWords) < 0) return undefined;
  const space = /\s+$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const leftStart = start - space - left[2].length;
  const rightStart = end + (right[0].length - right[1].length - (right[2] ?? '').length);
  const cut = { start: start - space, end: rightStart + right[1].length };
  return { start, end, cut, second: (text.slice(0, leftStart) + text.slice(rightStart)).trimEnd() };
}
