import type { Locale, Message, Pillar } from '../rules/rule.ts';
import { messageText } from '../validation/messageText.ts';
import type { Gap, Readiness } from './readiness.ts';

/** How messages call the pillars. */
const names: Readonly<Record<Pillar, Message>> = {
  agreements: { en: 'agreements', nl: 'afspraken' },
  communication: { en: 'communication', nl: 'communicatie' },
  progress: { en: 'grip on progress', nl: 'grip op voortgang' },
  relationship: { en: 'relationship', nl: 'relatie' },
};

const texts = {
  whole: { en: 'Readiness {score} of 100', nl: 'Gereedheid {score} van 100' },
  brings: { en: 'What adds most: {gaps}.', nl: 'Het meest levert op: {gaps}.' },
} as const satisfies Record<string, Message>;

/** `Readiness 62 of 100` */
export function wholeTitle({ score }: Readiness, locale: Locale): string {
  return messageText(texts.whole[locale], { score });
}

/** `Agreements 70` */
export function pillarTitle(pillar: Pillar, score: number, locale: Locale): string {
  const name = names[pillar][locale];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${score}`;
}

/** One line for a terminal: the scores, and the gaps that cost most. */
export function summaryLine(readiness: Readiness, locale: Locale): string {
  const scores = readiness.pillars.map(({ pillar, score }) => `${names[pillar][locale]} ${score}`).join(', ');
  const gaps = gapsOf(readiness).slice(0, 3);
  const most = gaps.map(({ gap, pillar }) => `${gap.what} (${names[pillar][locale]} +${Math.ceil(gap.gain)})`);
  const advice = most.length > 0 ? ` ${messageText(texts.brings[locale], { gaps: most.join('; ') })}` : '';
  return `${wholeTitle(readiness, locale)} (${scores}).${advice}`;
}

/** What is missing in all pillars, what brings most first. */
export function gapsOf({ pillars }: Readiness): { readonly pillar: Pillar; readonly gap: Gap }[] {
  const all = pillars.flatMap(({ pillar, missing }) => missing.map((gap) => ({ pillar, gap })));
  return all.toSorted((a, b) => b.gap.gain - a.gap.gain);
}
