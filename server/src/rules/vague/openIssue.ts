import { replacePart } from '../../edits/replacePart.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import type { Fix } from '../../validation/problem.ts';
import { addIssue } from './addIssue.ts';
import { draftText } from './draftTexts.ts';
import type { PhrasePlace } from './phrasePlace.ts';

export const openIssueMessages = {
  openIssue: {
    en: 'Make "{phrase}" an open issue, with an owner and a date',
    nl: 'Maak van "{phrase}" een open punt, met een eigenaar en een datum',
  },
} as const;

/**
 * Moves the question that a phrase leaves open to the open issues; what is left at its place points there. None for a text that is
 * an open issue itself.
 *
 * @param kind whether the phrase says too little, or stands for what is not there yet
 */
export function openIssueFix(
  place: PhrasePlace,
  facts: SpecFacts,
  kind: 'question' | 'gap',
  say: (message: 'openIssue', data: { phrase: string }) => string,
): Fix[] {
  const { document, scalar, phrase } = place;
  const issue = place.path[0] === 'openIssues' ? undefined : addIssue(place, facts, kind);
  if (!issue) return [];
  const { start, end, text } = pointer(place, `openIssues/${issue.id}`);
  const edit = replacePart(document, scalar, start, end, text);
  return [{ title: say('openIssue', { phrase }), edits: [edit, issue.edit] }];
}

/** What stands at the place of the phrase instead: where the answer will be. Indices into the decoded text. */
function pointer(
  { scalar: { text }, start, end, language }: PhrasePlace,
  issue: string,
): { readonly start: number; readonly end: number; readonly text: string } {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const opens = before.trim() === '';
  if (opens && after.trim() === '') return { start, end, text: issue };
  if (opens) return { start, end, text: draftText('pointer', language, { place: issue }) };
  if (isInBrackets(before, after)) return { start, end, text: issue };
  // The full stop of "n.t.b." ends its sentence as well.
  const stop = text[end - 1] === '.' && after.trim() === '' ? '.' : '';
  const pointed = `(${issue})${stop}`;
  const comma = /,\s+$/.exec(before);
  if (!comma) return { start, end, text: pointed };
  // Brackets do what the commas around the phrase did: "shall, where possible, test" becomes "shall (…) test".
  // The second comma stays where it belongs to what follows: "shall, where possible, and at its own cost, test".
  const isEnclosed = /^,(?!\s+(?:and|or|but|en|of|maar|und|oder|aber|et|ou|mais)(?!\p{L}))/iu.test(after);
  const goesOn = /^\s+[\p{L}\p{N}]/u.test(after);
  return { start: comma.index, end: isEnclosed ? end + 1 : end, text: ` ${pointed}${goesOn ? ',' : ''}` };
}

/** Whether brackets stand around a phrase, so that it needs none of its own. */
function isInBrackets(before: string, after: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')') && /^[^()]*\)/.test(after);
}
