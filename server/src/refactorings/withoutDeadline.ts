import type { WrittenDeadline } from '../model/timeWording/deadlines.ts';

/** What is cut out of a text, as indices into it, and what stands there instead. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a sentence ends, behind blank space. */
const sentenceEnd = /^\s*(?:$|[.!?;](?=\s|$))/;
/** A verb that Dutch and German put at the end. */
const lastVerb = /^\s+(?!(?:of|en|oder|und)\s)\p{Ll}+(?=\s*(?:$|[.!?;](?:\s|$)))/u;
/** Words that make no sense without what they introduce, and the ends of other sentences. */
const introduces =
  /(?:(?<!\p{L})(?:due|is|are|be|was|were|and|or|not|en|of|niet|ist|sind|und|oder|nicht|est|sont|et|ou)|[.!?:;])$/iu;

/**
 * Takes a deadline out of a text where the sentence reads on without it: at its end, in front of the verb that ends it (Dutch, German),
 * at its start before a comma (English), and in brackets. Undefined elsewhere, and where nothing else would be left.
 */
export function withoutDeadline(text: string, { start, end, language }: WrittenDeadline): Cut | undefined {
  const [before, behind] = [text.slice(0, start), text.slice(end)];
  if (/\(\s*$/.test(before) && behind.startsWith(')')) {
    const from = before.replace(/\(\s*$/, '').trimEnd().length;
    return from > 0 ? { start: from, end: end + 1, text: '' } : undefined;
  }
  const clause = before.replace(/(?<![\s,])[\s,]+$/, '');
  if (clause !== '' && !introduces.test(clause)) {
    if (sentenceEnd.test(behind)) return { start: clause.length, end, text: '' };
    const hasLastVerb = (language === 'nl' || language === 'de') && lastVerb.test(behind);
    return hasLastVerb ? { start: before.trimEnd().length, end, text: '' } : undefined;
  }
  const [gap, first = ''] = /^,\s+(\p{L})/u.exec(behind) ?? [];
  if (gap === undefined || language !== 'en' || !/(?:^|[.!?])$/.test(clause)) return undefined;
  return { start, end: end + gap.length, text: first.toUpperCase() };
}
