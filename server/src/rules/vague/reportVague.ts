import { replacePart } from '../../edits/replacePart.ts';
import { withExamples } from '../../lexicon/suggestions.ts';
import type { Suggestion } from '../../lexicon/types.ts';
import { knownDefault } from '../../model/answers/defaults.ts';
import type { TypedScalar } from '../../model/typedScalars.ts';
import type { VagueWording } from '../../model/vagueWording.ts';
import type { Fix, Severity } from '../../validation/problem.ts';
import type { Inputs, Now, PartContext } from '../rule.ts';
import { answersIn } from './answersIn.ts';
import { type PhrasePlace, phrasePlace } from './phrasePlace.ts';

/** What every rule on vague wording can say. */
export const fixMessages = {
  replace: { en: 'Replace by "{value}"', nl: 'Vervang door "{value}"' },
  answer: { en: 'Replace by "{value}" ({place})', nl: 'Vervang door "{value}" ({place})' },
  delete: { en: 'Delete "{phrase}"', nl: 'Schrap "{phrase}"' },
  draft: { en: 'Write instead: {value}', nl: 'Schrijf in plaats daarvan: {value}' },
} as const;

/** What a rule knows of its phrases beside their category. */
interface Particulars {
  /** True for a phrase that is exact by what else the part says. */
  isExact?(wording: VagueWording): boolean;
  /** What else can be done about a phrase, beside writing something else at its place; offered behind that. */
  further?(place: PhrasePlace, now: Now, wording: VagueWording): readonly Fix[];
}

/**
 * In a text that only explains, a vague word does less harm. A definition weighs as much as a duty: what it leaves open, every clause that
 * uses the term leaves open.
 */
const oneLevelLess: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'information',
  information: 'hint',
  hint: 'hint',
};

/** The severity of a finding in a text, where it is `severity` in an obligation. */
export function severityIn({ schema }: TypedScalar, severity: Severity): Severity {
  return schema['x-prose']?.kind === 'narrative' ? oneLevelLess[severity] : severity;
}

/** Reports the vague phrases of one category of the lexicon, on exactly their characters. */
export function reportVague(
  category: string,
  severity: Severity,
  { vague, sourceRange, say, report }: PartContext<'vague' | keyof typeof fixMessages> & Pick<Inputs, 'vague'>,
  { isExact, further }: Particulars = {},
): void {
  for (const wording of vague) {
    const { text, match } = wording;
    if (match.entry.category !== category || isExact?.(wording)) continue;
    const phrase = text.scalar.text.slice(match.start, match.end).replace(/\s+/g, ' ');
    report({
      message: 'vague',
      range: sourceRange(text.scalar, match.start, match.end),
      data: { phrase, suggestion: match.entry.suggestion, message: match.entry.message ?? '' },
      phrase,
      severity: severityIn(text, match.entry.severity ?? severity),
      fixes: (now) => {
        const { document } = now;
        const place = phrasePlace(document, text.scalar, match, wording.language.language);
        const fix = (title: string, { start, end, text: value, snippet }: Suggestion): Fix => ({
          title,
          edits: [replacePart(document, text.scalar, start, end, value, snippet)],
        });
        const known = place ? answersIn(wording, place, now.facts) : [];
        const answers = known.map(({ suggestion, from }) =>
          fix(say('answer', { value: suggestion.text, place: from }), suggestion),
        );
        const usual = wording.suggestions().map((general) => {
          const suggestion = place
            ? withExamples(general, (text) => knownDefault(text, now.facts, place.path))
            : general;
          const title =
            suggestion.kind === 'delete' ? say('delete', { phrase }) : say('replace', { value: suggestion.text });
          return fix(title, suggestion);
        });
        const rewritings = [
          ...answers,
          ...usual.filter((general) => !answers.some((answer) => isSame(answer, general))),
        ];
        const draft = rewritings.length === 0 ? wording.draft() : undefined;
        return [
          ...rewritings,
          ...(place && further ? further(place, now, wording) : []),
          ...(draft ? [fix(say('draft', { value: draft.text }), draft)] : []),
        ];
      },
    });
  }
}

/** Whether two fixes write the same: what the spec knows may be what the lexicon has as its example. */
function isSame(a: Fix, b: Fix): boolean {
  return JSON.stringify(a.edits.map(plain)) === JSON.stringify(b.edits.map(plain));
}

function plain({ range: { start, end }, newText }: Fix['edits'][number]): readonly (number | string)[] {
  return [start, end, newText];
}
