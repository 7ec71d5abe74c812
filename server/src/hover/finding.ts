import { rulePage } from '../docs.ts';
import { dutchSummaries } from '../generated/ruleSummaries.ts';
import { rules } from '../generated/rules.ts';
import type { Locale } from '../rules/rule.ts';
import type { Problem } from '../validation/problem.ts';
import type { HoverPlace, HoverSource } from './hoverPlace.ts';

/** More repairs are in the light bulb. */
const fewFixes = 5;
const fewFindings = 2;

const words = {
  en: { rule: 'Rule', better: 'Better:', fixes: 'Quick fixes:' },
  nl: { rule: 'Regel', better: 'Beter:', fixes: 'Snelle oplossingen:' },
} as const;

/**
 * What is found at the place: by which rule, and what could stand there instead. The messages are left out, as editors show those of the
 * diagnostics beside every hover.
 */
export const findingSource: HoverSource = (place) => {
  const { problems, offset, spot, write } = place;
  const around = spot.scalar?.range;
  if (!around) return undefined;
  // What reaches out of the key or value is about more than what is pointed at.
  const here = problems.filter(
    ({ range: { start, end } }) => start <= offset && offset <= end && around.start <= start && end <= around.end,
  );
  const [first] = here;
  if (!first) return undefined;
  return {
    range: first.range,
    text: write.blocks(here.slice(0, fewFindings).map((problem) => toldOf(problem, place))),
  };
};

function toldOf({ code, fixes }: Problem, { locale, write }: HoverPlace): string {
  const say = words[locale];
  const rule = `${say.rule} ${write.link(code, rulePage(code))}`;
  const summary = summaryOf(code, locale);
  const titles = [...new Set((fixes?.() ?? []).map(({ title }) => title))].slice(0, fewFixes);
  const told = summary === undefined ? rule : `${rule}: ${write.prose(summary)}`;
  return titles.length === 0
    ? told
    : write.blocks([
        told,
        code.startsWith('vague/') ? say.better : say.fixes,
        write.list(titles.map((title) => write.text(title))),
      ]);
}

/** What a rule finds, in the user's language; undefined for a code that is not a rule's. */
function summaryOf(code: string, locale: Locale): string | undefined {
  const dutch = locale === 'nl' && Object.hasOwn(dutchSummaries, code) ? dutchSummaries[code] : undefined;
  return dutch ?? rules.find(({ meta }) => meta.id === code)?.meta.summary;
}
