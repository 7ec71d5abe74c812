import type { EngagementDocument } from '../document/engagementDocument.ts';
import { knowledgeOf } from '../model/knowledge.ts';
import { spotAt } from '../model/spot.ts';
import { aliasSource } from './alias.ts';
import { choiceSource } from './choice.ts';
import { clockSource, seriesSource } from './clock.ts';
import { codeSource } from './code.ts';
import { dateSource } from './date.ts';
import { docsSource } from './docs.ts';
import { durationSource } from './duration.ts';
import { findingSource } from './finding.ts';
import type { HoverPart, HoverPlace, HoverSource } from './hoverPlace.ts';
import { sectionSource } from './section.ts';
import { termSource } from './term.ts';
import { thingSource } from './thing.ts';
import { zoneSource } from './zone.ts';

/** What there is to tell, first what is about the thing itself, last what the format says of its place. */
const sources: readonly HoverSource[] = [
  aliasSource,
  thingSource,
  sectionSource,
  dateSource,
  durationSource,
  seriesSource,
  clockSource,
  zoneSource,
  codeSource,
  choiceSource,
  termSource,
  findingSource,
  docsSource,
];

/** What is told of the place at an offset of a spec; undefined where nothing is known of it. The range is that of the smallest thing told of. */
export function specHover(
  document: EngagementDocument,
  offset: number,
  given: Pick<HoverPlace, 'problems' | 'locale' | 'now' | 'write'>,
): HoverPart | undefined {
  const spot = spotAt(document, offset);
  if (!spot) return undefined;
  const place: HoverPlace = { ...given, document, offset, spot, knowledge: knowledgeOf(spot.spec) };
  const parts = sources.flatMap((source) => source(place) ?? []);
  const [first, ...others] = parts;
  if (!first) return undefined;
  const { range } = others.reduce((a, b) => (lengthOf(b) < lengthOf(a) ? b : a), first);
  return { range, text: given.write.sections(parts.map(({ text }) => text)) };
}

function lengthOf({ range }: HoverPart): number {
  return range.end - range.start;
}
