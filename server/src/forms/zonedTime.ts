/** The clock time in a time zone at an instant. */
interface LocalTime {
  /** `2026-09-01` */
  readonly date: string;
  /** `17:00` */
  readonly time: string;
}

/** Whether a name is a time zone that the platform knows, in whatever letters it is written. */
export function isTimeZone(name: string): boolean {
  // The list is at hand much sooner than the first clock, and has nearly all that people write.
  if (Intl.supportedValuesOf('timeZone').includes(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false; // the one way Intl has to say so
  }
}

/**
 * What the clocks in a time zone show at an instant.
 * @param instant milliseconds since 1970-01-01T00:00Z
 * @param timeZone a name for which `isTimeZone` holds
 */
export function localTime(instant: number, timeZone: string): LocalTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}
