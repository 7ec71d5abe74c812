import { parseClock } from './clock.ts';
import { clear, defineForm, reading } from './form.ts';
import { fold } from './text.ts';
import { zonesNamed } from './timeZone.ts';

const endOfDay =
  /^(?:eod|cob|end of (?:the )?(?:working |business )?day|close of business|eind(?:e)? (?:van de )?(?:werk)?dag|tagesende|feierabend|geschaftsschluss|fin de (?:la )?journee)$/u;
const withZone = /^(.{1,20}?) ?(z|[+-]\d{1,2}(?::?\d{2})?|\[[^\]]{1,50}\]|\(?[a-z][a-z/_]{1,50}\)?)$/u;

/** A clock time, `17:00`. */
export const clockTimeForm = defineForm('clockTime', (text, facts) => {
  const folded = fold(text);
  const times = parseClock(folded);
  if (times.length > 0) return clear(times);
  if (endOfDay.test(folded)) return reading('period', parseClock(facts.dayEndsAt ?? ''));
  // A zone has a key of its own, so it can't be dropped silently: hence 'wrong', with the time.
  const [, time = '', zone = ''] = withZone.exec(folded) ?? [];
  const isZone = /^(?:z|[+-])/u.test(zone) || zonesNamed(zone.replace(/[[\]()]/gu, ''), facts).length > 0;
  const bare = isZone ? parseClock(time.trim()) : [];
  return bare.length > 0 ? reading('wrong', bare) : undefined;
});
