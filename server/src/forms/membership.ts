import { countryCodes } from './countryCodes.ts';
import { once } from './text.ts';
import { isTimeZone } from './zonedTime.ts';

const timeZones = once((): ReadonlySet<string> => new Set(Intl.supportedValuesOf('timeZone')));
const currencies = once((): ReadonlySet<string> => new Set(Intl.supportedValuesOf('currency')));
const countries = once((): ReadonlySet<string> => new Set(countryCodes));
const languageNames = once(() => new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }));

/** A code in a text that its list does not have. Indices are UTF-16 code units. */
export interface UnknownCode {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  /** The form that the code has, which may be a part of the form of the text. */
  readonly form: 'timeZone' | 'country' | 'language' | 'currency';
}

/**
 * The code in a text that is written as its form is, but stands for nothing: no zone of IANA, no country of ISO 3166-1, no language, no currency of
 * ISO 4217. Undefined where all is known, and for forms without codes.
 */
export function unknownCode(form: string, text: string): UnknownCode | undefined {
  const whole = (kind: UnknownCode['form']): UnknownCode => ({ code: text, start: 0, end: text.length, form: kind });
  switch (form) {
    case 'timeZone':
      return isKnownZone(text) ? undefined : whole('timeZone');
    case 'date':
      return unknownZoneIn(text);
    case 'country':
      return countries().has(text) ? undefined : whole('country');
    case 'region':
    case 'jurisdiction':
      return countries().has(text.slice(0, 2))
        ? undefined
        : { code: text.slice(0, 2), start: 0, end: 2, form: 'country' };
    case 'language':
      return unknownInLanguage(text);
    case 'money': {
      const code = text.slice(0, 3);
      return currencies().has(code) ? undefined : { code, start: 0, end: 3, form: 'currency' };
    }
    default:
      return undefined;
  }
}

function isKnownZone(name: string): boolean {
  return timeZones().has(name) || isTimeZone(name);
}

/** The zone of `2026-09-01T17:00[Europe/Amsterdam]`. */
function unknownZoneIn(text: string): UnknownCode | undefined {
  const start = text.indexOf('[') + 1;
  const code = text.slice(start, -1);
  return start === 0 || isKnownZone(code) ? undefined : { code, start, end: start + code.length, form: 'timeZone' };
}

/** Most languages can be told without the names of all languages, which take a while to load. */
function isKnownLanguage(code: string): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf(code).length > 0 || languageNames().of(code) !== undefined;
}

/** The language, or the country behind it: `en-UK` is no tag. Scripts are left aside. */
function unknownInLanguage(text: string): UnknownCode | undefined {
  const [language = '', ...others] = text.split('-');
  if (!isKnownLanguage(language)) return { code: language, start: 0, end: language.length, form: 'language' };
  const country = others.find((part) => /^[A-Z]{2}$/.test(part));
  if (country === undefined || countries().has(country)) return undefined;
  const start = text.length - country.length;
  return { code: country, start, end: text.length, form: 'country' };
}
