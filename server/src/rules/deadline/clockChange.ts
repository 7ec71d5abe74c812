import type { ClockChange } from '../../time/types.ts';
import { localTime, zonedAt } from '../../time/zones.ts';

/** A time that the clocks of a zone skip or show twice, and the next one that they show once. */
export interface Changed {
  readonly change: ClockChange;
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
  /** `03:30` */
  readonly next: string;
}

/** What the change to or from summer time does to a time; undefined where it does nothing, and for what is no such time. */
export function clockChange(date: string, time: string, timeZone: string): Changed | undefined {
  const at = zonedAt(date, time, timeZone);
  if (!at?.change) return undefined;
  const next = localTime(at.change === 'gap' ? at.zoned : at.zoned.add({ hours: 2 })).time;
  return { change: at.change, date, time, timeZone, next };
}

const dateTime = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})\[([^\]]+)\]$/;

/** The same for a date with a time in a zone. */
export function changeIn(text: string): Changed | undefined {
  const [, date, time, timeZone] = dateTime.exec(text) ?? [];
  return date && time && timeZone ? clockChange(date, time, timeZone) : undefined;
}
