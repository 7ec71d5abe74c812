import type { Locale } from '../../rules/rule.ts';
import { once } from '../../time/once.ts';
import type { CompletionSource, SpecCompletion, SpecPlace } from '../specPlace.ts';
import { nameOf, searchWords } from './names.ts';
import { writtenElsewhere } from './written.ts';

const inThisSpec = { en: 'in this spec', nl: 'in deze spec' } as const satisfies Record<Locale, string>;

/** What most outsourcing is paid in. */
const usual = ['EUR', 'USD', 'GBP', 'CHF', 'INR', 'PLN', 'SEK', 'DKK', 'NOK', 'CZK', 'RON', 'CAD', 'AUD'];

const all = once(() => Intl.supportedValuesOf('currency'));

/** Stands behind a currency until somebody types the amount. */
const someAmount = 1000;

/** Amounts: those that the spec has elsewhere, then currencies to write an amount behind, the spec's own first. */
export const moneyValues: CompletionSource = (place) => {
  const { alike, other } = writtenElsewhere(place, 'money');
  const own = [...alike, ...other].map((amount) => amount.slice(0, 3));
  return [
    ...alike.map((amount) => amountOf(place, amount, 1)),
    ...own.map((code) => currencyOf(place, code, 2)),
    ...other.map((amount) => amountOf(place, amount, 3)),
    ...usual.map((code) => currencyOf(place, code, 4)),
    ...all().map((code) => currencyOf(place, code, 6)),
  ];
};

function amountOf({ locale }: SpecPlace, amount: string, rank: number): SpecCompletion {
  return { label: amount, kind: 'value', detail: inThisSpec[locale], value: amount, rank };
}

function currencyOf({ locale }: SpecPlace, code: string, rank: number): SpecCompletion {
  return {
    label: code,
    kind: 'value',
    detail: nameOf('currency', code, locale),
    value: `${code} ${someAmount}`,
    snippet: `${code} \${1:${someAmount}}`,
    filter: searchWords('currency', code, locale),
    rank,
  };
}
