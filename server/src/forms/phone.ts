import { clear, defineForm, reading } from './form.ts';

/** A phone number in international form, E.164 (`+31201234567`). A national number gets no suggestion: its country is not known here. */
export const phoneForm = defineForm('phone', (text) => {
  const [, number = '', extension] =
    /^(?:tel[:.]?|phone:?|telefoon:?|mob(?:ile|iel)?[:.]?|t:)?\s*(.+?)(?:\s*(?:;?ext(?:ension)?[.:=]?|x|toestel|#|dw|poste)\s*(\d{1,6}))?$/iu.exec(
      text,
    ) ?? [];
  if (!/^[+(\d][\d\s().\-/+]*$/u.test(number)) return undefined;
  // The 0 in "+31 (0)20" is only dialled within the country.
  const digits = number.replace(/\(0\)/gu, '').replace(/[\s().\-/]/gu, '');
  const international = digits.replace(/^(?:00|011|\+0+)(?=[1-9])/u, '+');
  if (extension !== undefined) return reading('wrong', [international]);
  // Eleven digits or more are mostly an international number that lost its plus, as a YAML number does.
  return /^[1-9]\d{10,14}$/.test(international) ? reading('ambiguous', [`+${international}`]) : clear([international]);
});
