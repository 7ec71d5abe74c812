import { follow } from '../document/tree.ts';
import { textIn } from '../model/answers/fields.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { standsFor, titleOf } from '../model/standsFor.ts';
import type { DeclaredId } from '../model/symbols.ts';
import { idRange, type Reference } from '../model/symbolTable.ts';
import { placeText } from '../model/timeText.ts';
import { byId } from '../model/view.ts';
import { type HintContext, type HintPart, hintPart } from './hint.ts';

/** As far behind a reference as a comment is looked for, in UTF-16 code units. */
const nearby = 200;

/** What is said of an item wherever it is referred to. */
interface Told {
  readonly name: string;
  readonly part: HintPart;
}

/**
 * Tells what to say behind references: who or what it is; a click leads there. Nothing where the id says as much itself, or a comment on its
 * line does. An item is looked at once, because some are referred to very often.
 */
export function whoIsIt({ document, knowledge, locale }: HintContext): (reference: Reference) => HintPart[] {
  const known = new Map<DeclaredId, Told | undefined>();
  const tell = (target: DeclaredId): Told | undefined => {
    const name = nameOf(target, knowledge);
    if (name === undefined || bare(name) === bare(target.id)) return undefined;
    const tooltip = standsFor(knowledge, target, locale) || undefined;
    return { name, part: hintPart({ text: name, tooltip, to: idRange(document, target) }) };
  };
  return (reference) => {
    const [target] = knowledge.symbols.targetsOf(reference);
    if (!target) return [];
    if (!known.has(target)) known.set(target, tell(target));
    const told = known.get(target);
    const comment = told && commentBehind(document.text, reference.scalar.range.end);
    return !told || comment?.includes(told.name) ? [] : [told.part];
  };
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
  return title;
}

/** The comment behind an offset, as far as it is near; the empty text where there is none on that line. */
function commentBehind(text: string, offset: number): string {
  const [line = ''] = text.slice(offset, offset + nearby).split(/[\r\n]/, 1);
  return /\s#.*/.exec(line)?.[0] ?? '';
}

/** What is left of a name when case, accents, spaces and hyphens do not matter. */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
