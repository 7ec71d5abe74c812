import { fieldsAt, itemsAt, mapsAround, textIn, textsIn } from './fields.ts';
import { filled, type KnownAnswer, type Question } from './question.ts';

/** The hours of work that the clause is about: of its own calendar, of support, else of the deadlines' calendars. */
export function hoursAnswers({ facts, path, words }: Question): KnownAnswer[] {
  const own = mapsAround(facts, path).flatMap((around) => textIn(around, 'calendarId') ?? []);
  const deadlines = fieldsAt(facts, ['deadlines']);
  const wanted =
    own.length > 0
      ? own
      : [facts.text('support', 'calendarId') ?? [], deadlines ? textsIn(deadlines, 'calendarIds') : []].flat();
  const calendars = itemsAt(facts, 'calendars');
  const known = [...new Set(wanted)].flatMap((id) => calendars.find((calendar) => textIn(calendar, 'id') === id) ?? []);
  return (known.length > 0 ? known : calendars.slice(0, 1)).flatMap((calendar) => {
    const [from, to] = textIn(calendar, 'hours')?.split('-') ?? [];
    const [id, timeZone] = [textIn(calendar, 'id'), textIn(calendar, 'timeZone')];
    if (from === undefined || to === undefined || id === undefined || timeZone === undefined) return [];
    return [{ snippet: filled(words.answers.hours, { from, to, timeZone, calendar: id }), from: calendar.path }];
  });
}
