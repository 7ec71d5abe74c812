import { countryCodes } from './countries.ts';

/** Languages a draft can be written in (BCP 47). */
export type DraftLanguage = 'en' | 'nl';

/** One side of the agreement, as the user describes it. */
export interface DraftParty {
  readonly name: string;
  /** ISO 3166-1 alpha-2, capitals. */
  readonly country: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** Everything "New spec" asks for. */
export interface DraftAnswers {
  readonly client: DraftParty;
  readonly supplier: DraftParty;
  /** `2026-09-01`. */
  readonly startDate: string;
  /** As `startDate`, and not before it; left out when the engagement has no agreed end. */
  readonly endDate?: string;
  readonly language: DraftLanguage;
}

/** Says a message in the user's language; `{0}`, `{1}`… in it stand for the arguments. */
export type Translate = (message: string, ...args: string[]) => string;

/** As it is, for other programs and where there is no editor. */
const inEnglish: Translate = (message, ...args) =>
  message.replace(/\{(\d)\}/g, (whole, index: string) => args[Number(index)] ?? whole);

/** What is wrong with a name, in words for the user; undefined when it is fine. */
export function nameProblem(name: string, t = inEnglish): string | undefined {
  return name.trim() === '' ? t('Write the name of the organization, as it is registered.') : undefined;
}

/** What is wrong with a calendar date, in words for the user; undefined when it is fine. */
export function dateProblem(date: string, t = inEnglish): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date.trim());
  if (match === null) return t('Write a date as year-month-day, such as 2026-09-01.');
  const day = new Date(`${match[0]}T00:00:00Z`);
  // Date rolls 30 February over into March: a date that exists comes back as it went in.
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(match[0]);
  return exists ? undefined : t('{0} is not a day of the calendar.', match[0]);
}

/** As `dateProblem`, for an end date: empty means open-ended, and the end cannot lie before the start. */
export function endDateProblem(date: string, startDate: string, t = inEnglish): string | undefined {
  const text = date.trim();
  if (text === '') return undefined;
  return (
    dateProblem(text, t) ?? (text < startDate ? t('The end cannot be before the start, {0}.', startDate) : undefined)
  );
}

/**
 * Reads answers that another program passes instead of asking the user.
 * Throws an Error that names the first answer that cannot be used.
 */
export function parseAnswers(value: unknown): DraftAnswers {
  const answers = record(value);
  const startDate = checked('startDate', answers['startDate'], (date) => dateProblem(date));
  const endDate = checked('endDate', answers['endDate'] ?? '', (date) => endDateProblem(date, startDate));
  const language = answers['language'];
  if (language !== 'en' && language !== 'nl') throw new Error('New spec: language must be "en" or "nl".');
  return {
    client: parseParty('client', answers['client']),
    supplier: parseParty('supplier', answers['supplier']),
    startDate,
    ...(endDate === '' ? {} : { endDate }),
    language,
  };
}

function parseParty(which: string, value: unknown): DraftParty {
  const party = record(value);
  return {
    name: checked(`${which}.name`, party['name'], (name) => nameProblem(name)),
    country: checked(`${which}.country`, party['country'], countryProblem),
    timeZone: checked(`${which}.timeZone`, party['timeZone'], timeZoneProblem),
  };
}

function countryProblem(code: string): string | undefined {
  return countryCodes.includes(code) ? undefined : 'Use the two capitals of ISO 3166-1, such as NL.';
}

function timeZoneProblem(name: string): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.includes('/') ? undefined : 'Use an IANA name, such as Europe/Amsterdam.';
  } catch {
    return 'Use an IANA name, such as Europe/Amsterdam.';
  }
}

function checked(path: string, value: unknown, problem: (text: string) => string | undefined): string {
  const found = typeof value === 'string' ? problem(value) : 'Text is expected.';
  if (typeof value !== 'string' || found !== undefined) throw new Error(`New spec: ${path}: ${found}`);
  return value.trim();
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
