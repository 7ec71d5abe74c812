import { replacePart } from '../../edits/replacePart.ts';
import type { Severity } from '../../validation/problem.ts';
import type { Inputs, PartContext } from '../rule.ts';

/** What every rule on vague wording can say. */
export const fixMessages = {
  replace: { en: 'Replace by "{value}"', nl: 'Vervang door "{value}"' },
  delete: { en: 'Delete "{phrase}"', nl: 'Schrap "{phrase}"' },
} as const;

/** In a text that only explains, a vague word does less harm. */
const oneLevelLess: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'information',
  information: 'hint',
  hint: 'hint',
};

/** Reports the vague phrases of one category of the lexicon, on exactly their characters. */
export function reportVague(
  category: string,
  severity: Severity,
  { vague, sourceRange, say, report }: PartContext<'vague' | keyof typeof fixMessages> & Pick<Inputs, 'vague'>,
): void {
  for (const wording of vague) {
    const { text, match } = wording;
    if (match.entry.category !== category) continue;
    const phrase = text.scalar.text.slice(match.start, match.end).replace(/\s+/g, ' ');
    const own = match.entry.severity ?? severity;
    report({
      message: 'vague',
      range: sourceRange(text.scalar, match.start, match.end),
      data: { phrase, suggestion: match.entry.suggestion },
      severity: text.prose.kind === 'narrative' ? oneLevelLess[own] : own,
      fixes: ({ document }) =>
        wording.suggestions().map((suggestion) => ({
          title: suggestion.kind === 'delete' ? say('delete', { phrase }) : say('replace', { value: suggestion.text }),
          edits: [
            replacePart(document, text.scalar, suggestion.start, suggestion.end, suggestion.text, suggestion.snippet),
          ],
        })),
    });
  }
}
