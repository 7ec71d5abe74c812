import { clockTimeForm } from './clockTime.ts';
import { countryForm } from './country.ts';
import { dateForm } from './date.ts';
import { durationForm } from './duration.ts';
import { emailForm } from './email.ts';
import { fingerprintForm } from './fingerprint.ts';
import { defineForm, type Form } from './form.ts';
import { hoursForm } from './hours.ts';
import { idForm } from './id.ts';
import { languageForm } from './language.ts';
import { moneyForm } from './money.ts';
import { monthDayForm } from './monthDay.ts';
import { phoneForm } from './phone.ts';
import { referenceForm } from './reference.ts';
import { jurisdictionForm, regionForm } from './region.ts';
import { semverForm } from './semver.ts';
import { timeZoneForm } from './timeZone.ts';
import { urlForm } from './url.ts';

export type { Form, FormFacts, Reading, Trouble } from './form.ts';

/** The forms that we can read other notations of, by their name in the schema (`x-form`). */
export const forms = {
  id: idForm,
  date: dateForm,
  duration: durationForm,
  clockTime: clockTimeForm,
  hours: hoursForm,
  monthDay: monthDayForm,
  timeZone: timeZoneForm,
  money: moneyForm,
  language: languageForm,
  country: countryForm,
  region: regionForm,
  jurisdiction: jurisdictionForm,
  phone: phoneForm,
  email: emailForm,
  url: urlForm,
  semver: semverForm,
  fingerprint: fingerprintForm,
  reference: referenceForm,
} as const satisfies Readonly<Record<string, Form>>;

export type FormName = keyof typeof forms;

/** The form of that name; for a name that is not ours a form that knows vague and empty texts and suggests nothing. */
export function formNamed(name: string): Form {
  return Object.hasOwn(forms, name) ? forms[name as FormName] : defineForm(name, () => undefined);
}
