import { describe, expect, test } from 'vitest';
import { unclearAmountsIn } from '../../server/src/model/amountsInText.ts';

/** The unclear amounts of a text, each with what it can mean. */
function unclear(text: string, currency?: string): [string, string][] {
  return unclearAmountsIn(text, currency ? { currency } : {}).map(({ start, end, values }) => [
    text.slice(start, end),
    values.join(' | '),
  ]);
}

describe('amounts that two people read differently', () => {
  test.each([
    ['at most EUR 1.000 per day', 'EUR 1.000', 'EUR 1000 | EUR 1.00'],
    ['at most EUR 1,000.', 'EUR 1,000', 'EUR 1000 | EUR 1.00'],
    ['hoogstens 5.000 euro', '5.000 euro', 'EUR 5000 | EUR 5.00'],
    ['höchstens 12.500 Euro', '12.500 Euro', 'EUR 12500 | EUR 12.50'],
    ['au plus 15.000 €', '15.000 €', 'EUR 15000 | EUR 15.00'],
    ['a credit of $500', '$500', 'USD 500 | CAD 500 | AUD 500 | SGD 500'],
    ['500 dollars a day', '500 dollars', 'USD 500 | CAD 500 | AUD 500 | SGD 500'],
    ['500 kr per day', '500 kr', 'SEK 500 | NOK 500 | DKK 500'],
    ['EUR 5k per month', 'EUR 5k', 'EUR 5000'],
    ['within 3 EUR 1.000', 'EUR 1.000', 'EUR 1000 | EUR 1.00'],
  ])('%s', (text, amount, values) => {
    expect(unclear(text)).toEqual([[amount, values]]);
  });

  test.each([
    'EUR 5000 and EUR 12000.50',
    'EUR 1.234.567',
    'EUR 1.234,50',
    '€ 1.000,- per dag',
    '€ 500 per dag',
    'au plus 1 000 EUR',
    '5 million euro',
    'US$ 500',
    'iOS 18, version 1.200 and the 1.000 customers',
    'ALL 1,000 users',
    '',
  ])('not in %j', (text) => {
    expect(unclear(text)).toEqual([]);
  });

  test('where all amounts are in US dollars, a dollar is one of these', () => {
    expect(unclear('a credit of $500', 'USD')).toEqual([]);
    expect(unclear('a credit of $1,000', 'USD')).toEqual([['$1,000', 'USD 1000 | USD 1.00']]);
  });
});
