import { parseClock } from './clock.ts';
import { clear, defineForm } from './form.ts';
import { fold } from './text.ts';

const wholeDay =
  /^(?:24 ?\/ ?7|24 ?x ?7|24 (?:hours|uur|stunden|heures)|24h|all day|hele dag|ganztagig|toute la journee|00:00 ?- ?23:59|0 ?- ?24)$/u;
const ends =
  /^(?:from |between |van |tussen |von |zwischen |de |entre )?(.{1,14}?)(?: ?(?:-+|\/) ?| (?:to|until|till|and|tot|t\/m|en|bis|und|a|et) )(.{1,14})$/u;

/** Working hours, `09:00-17:30`. */
export const hoursForm = defineForm('hours', (text) => {
  const folded = fold(text).replace(/ ?(?:hrs?|hours)\.?$/u, '');
  if (wholeDay.test(folded)) return clear(['00:00-24:00']);
  const [, from, to] = ends.exec(folded) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const starts = parseClock(from);
  // In "9 to 5 pm" and "9 tot 5" the second hour is the later one.
  const pairs = starts.flatMap((start) =>
    later(parseClock(start >= '13:00' ? twoDigits(to) : to), start).map((end) => `${start}-${end}`),
  );
  return clear(startsInMorning(pairs));
});

/** After "22:00" the clock has 24 hours, and "6:00" is in the morning. */
function twoDigits(time: string): string {
  return time.replace(/^\d(?!\d)/u, '0$&');
}

function later(times: readonly string[], start: string): readonly string[] {
  const after = times.filter((time) => time > start);
  return after.length > 0 ? after : times.filter((time) => time !== start);
}

/** Of the readings of a bare hour ("9 to 5") the one that starts at or before noon and ends after, where there is one. */
function startsInMorning(pairs: readonly string[]): readonly string[] {
  const usual = pairs.filter((pair) => pair < '12:01' && pair.slice(6) >= '12:00');
  return usual.length > 0 ? usual : pairs;
}
