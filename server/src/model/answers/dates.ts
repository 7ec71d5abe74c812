import { fits } from '../../forms/pattern.ts';
import { fieldsAt, textIn } from './fields.ts';
import { filled, type KnownAnswer, type Question } from './question.ts';

/** How languages say that something has happened on a date or before. */
export const by: Readonly<Record<string, string>> = {
  en: 'by {date}',
  nl: 'uiterlijk op {date}',
  de: 'bis zum {date}',
  fr: 'au plus tard le {date}',
};

/** The items whose words say what is to be true on the date that they name. */
const dated: readonly (readonly [section: string, list: string])[] = [
  ['scope', 'dependencies'],
  ['onboarding', 'gates'],
];

/** The date by which the clause itself is due. */
export function dateAnswers({ facts, path, words }: Question): KnownAnswer[] {
  const [section, list] = path;
  const template = by[words.language];
  if (path.length !== 4 || template === undefined || !dated.some((at) => at[0] === section && at[1] === list))
    return [];
  const item = fieldsAt(facts, path.slice(0, -1));
  const due = item && textIn(item, 'due');
  if (!item || due === undefined || !fits('date', due)) return [];
  return [{ snippet: filled(template, { date: due }), from: [...item.path, 'due'] }];
}
