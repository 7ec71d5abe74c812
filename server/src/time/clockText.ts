/** `09:30` for minutes from the start of a day; of the day before or after they are the time there. */
export function clockText(minutes: number): string {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** The minutes from the start of a day for `09:30`; undefined for what is no clock time. */
export function minutesOfClock(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? (text === '24:00' ? ['', '24', '00'] : []);
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
