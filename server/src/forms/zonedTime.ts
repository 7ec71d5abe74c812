import { once } from './text.ts';

/** The platform makes the list anew each time it is asked for. */
const listed = once(() => new Set(Intl.supportedValuesOf('timeZone')));

/** Whether a name is a time zone that the platform knows, in whatever letters it is written. */
export function isTimeZone(name: string): boolean {
  // The list is at hand much sooner than the first clock, and has nearly all that people write.
  if (listed().has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false; // the one way Intl has to say so
  }
}
