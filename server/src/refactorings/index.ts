import type { EngagementDocument } from '../document/engagementDocument.ts';
import { knowledgeOf } from '../model/knowledge.ts';
import { type Spot, spotAt } from '../model/spot.ts';
import type { Locale } from '../rules/rule.ts';
import { messageText } from '../validation/messageText.ts';
import type { Fix } from '../validation/problem.ts';
import { addDuty } from './addDuty.ts';
import { addLevel } from './addLevel.ts';
import { addScenario } from './addScenario.ts';
import { changeStyle } from './changeStyle.ts';
import { dateFromText } from './dateFromText.ts';
import { extractCalendar } from './extractCalendar.ts';
import { extractInline } from './extractInline.ts';
import { mergeEqual } from './mergeEqual.ts';
import type { Refactoring } from './refactoring.ts';
import { sortItems } from './sortItems.ts';

/** All refactorings, in the order in which an editor shows them. */
const refactorings: readonly Refactoring[] = [
  extractInline,
  extractCalendar,
  mergeEqual,
  dateFromText,
  addDuty,
  addLevel,
  addScenario,
  sortItems,
  changeStyle,
];

/** The refactorings of a kind that can be done at an offset. None in a section that is not right as YAML: there text could be lost. */
export function refactoringsAt(
  document: EngagementDocument,
  offset: number,
  kind: Refactoring['kind'],
  locale: Locale,
): Fix[] {
  const spot = spotAt(document, offset);
  if (!spot || isBroken(document, spot)) return [];
  const place = {
    document,
    spot,
    spec: spot.spec,
    facts: knowledgeOf(spot.spec).facts,
    say: (title: Readonly<Record<Locale, string>>, data = {}) => messageText(title[locale], data),
  };
  return refactorings.filter((refactoring) => refactoring.kind === kind).flatMap(({ offers }) => offers(place));
}

/** Whether something in the section around the place is wrong as YAML. */
function isBroken({ syntaxFindings }: EngagementDocument, { spec, path }: Spot): boolean {
  const section = spec.placeAt(path.slice(0, 1))?.entry?.range ?? spec.range;
  return syntaxFindings.some(({ range }) => range.start <= section.end && range.end >= section.start);
}
