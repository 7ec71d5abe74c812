import { follow, type MapNode } from '../document/tree.ts';
import { isoDate, parseIsoDate } from '../forms/calendar.ts';
import { itemsAt, textIn } from '../model/answers/fields.ts';
import { standsFor } from '../model/standsFor.ts';
import type { DeclaredId } from '../model/symbols.ts';
import { dateText, placeText } from '../model/timeText.ts';
import { clockIn, presentIn } from '../time/present.ts';
import { reasonText } from './calendarWords.ts';
import { tasksOf } from './duties.ts';
import { fieldLines } from './fields.ts';
import type { HoverPlace, HoverSource } from './hoverPlace.ts';
import { kindOf } from './kinds.ts';
import { levelLines } from './levels.ts';

/** Of each task, as many as are told by name. */
const fewOfTask = 4;
/** A calendar without a holiday for so long has none. In days. */
const farAhead = 366;

const words = {
  en: {
    named: (times: number) =>
      times === 0 ? 'not named anywhere' : times === 1 ? 'named once' : `named ${times} times`,
    more: (count: number) => `and ${count} more`,
    now: (time: string, place: string) => `Now ${time} in ${place}`,
    nextHoliday: (name: string, date: string) => `Next holiday: ${name}, ${date}`,
  },
  nl: {
    named: (times: number) =>
      times === 0 ? 'nergens genoemd' : times === 1 ? 'één keer genoemd' : `${times} keer genoemd`,
    more: (count: number) => `en nog ${count}`,
    now: (time: string, place: string) => `Nu ${time} in ${place}`,
    nextHoliday: (name: string, date: string) => `Volgende feestdag: ${name}, ${date}`,
  },
} as const;

/** An id, where it is declared or named: what it stands for, its main fields, and of a role all that it answers for. */
export const thingSource: HoverSource = (place) => {
  const { document, offset, knowledge } = place;
  const found = knowledge.symbols.at(document, offset);
  if (!found) return undefined;
  // Of a `section/id` the section is no id.
  if (offset < found.range.start) return undefined;
  const [declared] = found.kind === 'declaration' ? [found.declaration] : knowledge.symbols.targetsOf(found.reference);
  return declared && { range: found.range, text: toldOf(declared, place) };
};

function toldOf(declared: DeclaredId, place: HoverPlace): string {
  const { knowledge, document, locale, write } = place;
  const { list, id, item } = declared;
  const say = words[locale];
  const name = standsFor(knowledge, declared, locale);
  const times = say.named(knowledge.symbols.referencesTo(declared).length);
  const head = [
    ...(name === '' ? [] : [write.bold(name)]),
    `${write.text(kindOf(list, locale))} ${write.code(id)}, ${times}`,
  ];
  const map = follow(item.value);
  if (map?.kind !== 'map') return write.lines(head);
  const fields = [
    ...fieldLines(list, map, knowledge, locale, write),
    ...levelLines(list, map, knowledge, locale, write),
    ...clockLines(list, map, place),
  ];
  const tasks = list !== 'roles' ? [] : tasksOf(declared, document, knowledge, locale);
  const told = tasks.map(({ task, of }) => {
    const more = of.length > fewOfTask ? [say.more(of.length - fewOfTask)] : [];
    return `${write.bold(task)}: ${[...of.slice(0, fewOfTask).map((what) => write.text(what)), ...more].join('; ')}`;
  });
  return write.blocks([head, fields, told].filter((lines) => lines.length > 0).map(write.lines));
}

/** What the clocks show now where somebody is, and the next holiday of a calendar. */
function clockLines(list: string, map: MapNode, { knowledge, locale, now, write }: HoverPlace): string[] {
  const say = words[locale];
  const { facts, time } = knowledge;
  const lines: string[] = [];
  const fields = { path: [], map };
  const zone = ['parties', 'calendars'].includes(list)
    ? textIn(fields, 'timeZone')
    : list === 'people'
      ? zoneOfParty(textIn(fields, 'partyId'))
      : undefined;
  const clock = zone === undefined ? undefined : clockIn(zone, now);
  if (clock) lines.push(write.text(say.now(clock.time, placeText(clock.timeZone))));
  const holiday = list === 'calendars' ? nextHoliday(textIn(fields, 'id') ?? '') : undefined;
  if (holiday) lines.push(write.text(say.nextHoliday(holiday.name, dateText(holiday.date, locale) ?? holiday.date)));
  return lines;

  function zoneOfParty(id: string | undefined): string | undefined {
    const party = itemsAt(facts, 'parties').find((other) => id !== undefined && textIn(other, 'id') === id);
    return party && textIn(party, 'timeZone');
  }

  function nextHoliday(calendarId: string): { readonly date: string; readonly name: string } | undefined {
    const today = parseIsoDate(presentIn(time.facts, now).date) ?? 0;
    for (let day = today; day < today + farAhead; day++) {
      const date = isoDate(day);
      const why = time.dayOff(date, calendarId);
      if (why?.kind === 'holiday') return { date, name: reasonText(why, date, locale) };
    }
    return undefined;
  }
}
