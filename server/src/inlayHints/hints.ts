import type { EngagementDocument, Spec } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import { fits } from '../forms/pattern.ts';
import { knowledgeOf } from '../model/knowledge.ts';
import { spotAt } from '../model/spot.ts';
import { type TypedScalar, typedScalarsIn } from '../model/typedScalars.ts';
import type { Locale } from '../rules/rule.ts';
import { daysBetween } from './daysBetween.ts';
import type { Hint, HintContext, HintPart, HintPlace } from './hint.ts';
import { timeElsewhere } from './timeElsewhere.ts';
import { whenIsIt } from './whenIsIt.ts';
import { whoIsIt } from './whoIsIt.ts';

/** Which kinds of hints are shown. */
export type HintKinds = Readonly<Record<'people' | 'dates' | 'localTimes' | 'businessDays', boolean>>;

/** What hints are asked for. */
export interface HintQuestion {
  /** Hints behind what else there is are left out. */
  readonly within: Range;
  readonly kinds: HintKinds;
  readonly locale: Locale;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** The hints of a file, in the order of the text. In small steps, because a file may be long. */
export function* hintsIn(document: EngagementDocument, question: HintQuestion): Generator<void, Hint[]> {
  const { start, end } = question.within;
  const found: Hint[] = [];
  for (const spec of document.specs) {
    if (spec.range.start > end || spec.range.end < start) continue;
    for (const hint of yield* hintsOfSpec(spec, document, question)) found.push(hint);
  }
  return found.toSorted((a, b) => a.at - b.at);
}

function* hintsOfSpec(
  spec: Spec,
  document: EngagementDocument,
  { within, kinds, locale, now }: HintQuestion,
): Generator<void, Iterable<Hint>> {
  const knowledge = knowledgeOf(spec);
  const context: HintContext = { document, knowledge, locale, now };
  /** By the offset: what comes in by an alias is found again where it is written. */
  const found = new Map<number, Hint>();
  const isWithin = ({ range }: { readonly range: Range }): boolean =>
    range.end >= within.start && range.end <= within.end;
  const add = ({ range: { end } }: { readonly range: Range }, parts: readonly HintPart[]): void => {
    if (parts.length > 0) found.set(end, { at: end, parts });
  };
  if (kinds.people) {
    const who = whoIsIt(context);
    for (const reference of knowledge.symbols.references) {
      if (!isWithin(reference.scalar)) continue;
      add(reference.scalar, who(reference));
      yield;
    }
  }
  for (const part of spec.parts.flat()) {
    for (const typed of typedScalarsIn(part)) {
      const form = typed.schema['x-form'];
      if ((form !== 'date' && form !== 'clockTime') || !isWithin(typed.scalar)) continue;
      const place = placeOf(typed, form, document);
      if (!place) continue;
      if (form === 'clockTime') {
        if (kinds.localTimes) add(typed.scalar, timeElsewhere(place, context));
        continue;
      }
      const when = kinds.dates ? whenIsIt(place, context) : [];
      const days = kinds.businessDays ? daysBetween(place, context) : [];
      const behind = days.map((each) => (when.length > 0 ? { ...each, text: `, ${each.text}` } : each));
      add(typed.scalar, [...when, ...behind]);
    }
    yield;
  }
  return found.values();
}

/** Where a date or time is, if it is written as such. */
function placeOf({ scalar }: TypedScalar, form: string, document: EngagementDocument): HintPlace | undefined {
  if (!fits(form, scalar.text)) return undefined;
  const spot = spotAt(document, scalar.range.start);
  return spot && { spot, text: scalar.text };
}
