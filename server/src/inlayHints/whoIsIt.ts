import { follow } from '../document/tree.ts';
import { textIn } from '../model/answers/fields.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { standsFor, titleOf } from '../model/standsFor.ts';
import type { DeclaredId } from '../model/symbols.ts';
import { idRange, type Reference } from '../model/symbolTable.ts';
import { placeText } from '../model/timeText.ts';
import { byId } from '../model/view.ts';
import type { HintContext, HintPart } from './hint.ts';

/** As much of a title as fits between words, in characters. */
const longest = 30;

/** Behind a reference who or what it is; a click leads there. Nothing where the id says as much itself. */
export function whoIsIt(reference: Reference, { document, knowledge, locale }: HintContext): HintPart[] {
  const [target] = knowledge.symbols.targetsOf(reference);
  const name = target && nameOf(target, knowledge);
  if (!target || name === undefined || bare(name) === bare(reference.id)) return [];
  return [{ text: name, tooltip: standsFor(knowledge, target, locale) || undefined, to: idRange(document, target) }];
}

/** The shortest that people would say: of a role who has it, of a calendar where and when people work. */
function nameOf({ list, item }: DeclaredId, { view }: Knowledge): string | undefined {
  const map = follow(item.value);
  if (map?.kind !== 'map') return undefined;
  const fields = { path: [], map };
  const title = titleOf(map);
  if (list === 'roles') return byId(view.at('people'), textIn(fields, 'holderId'))?.at('name').text ?? title;
  if (list === 'calendars') {
    const zone = textIn(fields, 'timeZone');
    const known = [zone === undefined ? undefined : placeText(zone), textIn(fields, 'hours')];
    return known.filter((text) => text !== undefined).join(' ') || undefined;
  }
  return title !== undefined && title.length > longest ? `${title.slice(0, longest - 1).trimEnd()}…` : title;
}

/** What is left of a name when case, accents, spaces and hyphens do not matter. */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
