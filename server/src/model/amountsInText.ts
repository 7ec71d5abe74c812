import type { FormFacts } from '../forms/form.ts';
import { moneyForm } from '../forms/money.ts';
import { fits } from '../forms/pattern.ts';

/** An amount in a text that can be read in several ways, or is abbreviated. Indices are UTF-16 code units. */
export interface UnclearAmount {
  readonly start: number;
  readonly end: number;
  /** As the format writes amounts, best first; one for a clear amount that is abbreviated. */
  readonly values: readonly string[];
}

/** Signs, words and codes of money as texts have them, in English, Dutch, German and French. Codes that are words as well (ALL, TOP) are not among them. */
const codes =
  'EUR|USD|GBP|CHF|INR|JPY|CNY|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|AUD|CAD|NZD|SGD|HKD|ZAR|BRL|MXN|ILS|AED|UAH|PHP|VND|IDR|MYR|THB|KRW';
const before = `(?:(?<![\\p{L}\\d])(?:${codes}|Rs\\.?|US\\$|A\\$|C\\$)|[€£$¥₹])`;
const blank = '[ \\u00a0\\u202f]';
const after = `(?:(?:${codes}|[Ee]uros?|dollars?|pounds?|Dollar|Pfund|kr)(?![\\p{L}\\d])|[€£$¥₹])(?!${blank}?\\d)`;
const number = `\\d(?:[\\d.,'’]|${blank}(?=\\d{3}(?!\\d)))*`;
const factor = '(?:[kK]|[mM](?:ln|io)?\\.?)(?![\\p{L}\\d])';
const amount = new RegExp(
  `${before}${blank}?(${number})(${blank}?${factor})?|(?<![\\p{L}\\d.,])(${number})(${blank}?${factor})?${blank}?${after}`,
  'gu',
);
const mayHoldOne = /\d/;

/** The amounts in a text that two readers may read differently: `$5000`, `EUR 1.000`, `EUR 5k`. */
export function unclearAmountsIn(text: string, facts: FormFacts): UnclearAmount[] {
  if (!mayHoldOne.test(text)) return [];
  const found: UnclearAmount[] = [];
  for (const match of text.matchAll(amount)) {
    // What ends the sentence, or separates it from the next word, is no part of the number.
    const written = match[0].replace(/[.,'’]+$/u, '');
    const isShort = (match[2] ?? match[4]) !== undefined;
    const end = match.index + written.length;
    // "1.000,-" is a thousand.
    if (fits('money', written) || /^[.,]-/.test(text.slice(end, end + 2))) continue;
    const { trouble, suggestions } = moneyForm.read(written, facts);
    // Where all amounts are in one of the dollars, that one is meant.
    const own = suggestions.filter((value) => facts.currency !== undefined && value.startsWith(facts.currency));
    const values = own.length > 0 ? own : suggestions;
    const isUnclear = (trouble === 'ambiguous' && values.length > 1) || (trouble !== 'wrong' && isShort);
    if (isUnclear && values.length > 0) found.push({ start: match.index, end, values });
  }
  return found;
}
