import { amountsWritten, times } from './amounts.ts';
import { clear, defineForm, type FormFacts, reading } from './form.ts';
import { fold, wordTable } from './text.ts';

/** ISO 4217 codes that a sign or word (folded) can stand for, most likely first. */
const signs = wordTable([
  ['EUR', '€ euro euros eur.'],
  ['GBP', '£ £gb gb£ pound pounds sterling pond quid ukp livre livres pfund'],
  ['INR', '₹ rs rs. rupee rupees roepie roepies rupie rupien roupie roupies'],
  ['USD CAD AUD SGD', '$ dollar dollars'],
  ['USD', 'us$ $us usd$'],
  ['CAD', 'c$ ca$ can$'],
  ['AUD', 'a$ au$'],
  ['SGD', 's$'],
  ['NZD', 'nz$'],
  ['HKD', 'hk$'],
  ['BRL', 'r$ reais real'],
  ['JPY CNY', '¥'],
  ['JPY', 'yen'],
  ['CNY', 'yuan rmb'],
  ['CHF', 'franken frank fr fr. sfr sfr.'],
  ['SEK NOK DKK', 'kr kr. kroon kronen krone kroner kronor'],
  ['PLN', 'zł zl zloty zlotych zloties'],
  ['CZK', 'kc'],
  ['ILS', '₪ shekel shekels'],
  ['TRY', '₺ lira'],
  ['UAH', '₴ hryvnia'],
  ['KRW', '₩ won'],
  ['PHP', '₱'],
  ['VND', '₫ dong'],
  ['ZAR', 'rand'],
]);

const factors = wordTable([
  [1_000, 'k thousand duizend tausend tsd tsd. mille'],
  [1_000_000, 'm mln mln. mio mio. mm million millions miljoen millionen'],
  [100_000, 'lakh lakhs lac lacs'],
  [10_000_000, 'crore crores cr'],
]);

const fillers = new Set(
  '- -- ,- .- = : max max. maximum up to at most no more than ten hoogste maximaal hochstens maximal bis maximum amount bedrag cap'.split(
    ' ',
  ),
);

/** An amount of money, `EUR 12000.50`. */
export const moneyForm = defineForm('money', (text, facts) => {
  const folded = fold(text)
    .replace(/(\d)[,.]-+/gu, '$1')
    .replace(/^(\D*)\+/u, '$1');
  // A space only groups digits when three follow it, so that two numbers stay two.
  const numbers = [...folded.matchAll(/\d(?:[\d.,'_]| (?=\d{3}(?!\d)))*/gu)];
  const [number] = numbers;
  if (!number || numbers.length > 1 || /-\s*$|\($/u.test(folded.slice(0, number.index))) return undefined;
  const written = number[0].replace(/[.,]$/u, '');
  const around = `${folded.slice(0, number.index)} ${folded.slice(number.index + number[0].length)}`;
  const words = around.split(/[ ()]+/u).filter((word) => word !== '' && !fillers.has(word));
  const factor = words.flatMap((word) => factors.get(word) ?? []).reduce((product, each) => product * each, 1);
  const currencies = words.flatMap(currenciesOf);
  const unknown = words.filter((word) => !factors.has(word) && currenciesOf(word).length === 0);
  const amounts = amountsOf(written, factor);
  if (amounts.length === 0) return undefined;
  const codes = currencies.length > 0 ? preferOwn([...new Set(currencies)], facts) : ownCurrency(facts);
  const values = codes.flatMap((code) => amounts.map((amount) => `${code} ${amount}`));
  if (unknown.length > 0) return currencies.length > 0 ? reading('wrong', values) : undefined; // "EUR 62 per hour"
  return currencies.length > 0 ? clear(values) : reading('ambiguous', values);
});

/** With a factor the separator is a decimal one: "1.5k", "2,250 million". */
function amountsOf(written: string, factor: number): string[] {
  const decimal = /^(\d+)[.,](\d{1,3})$/.exec(written);
  const cents =
    decimal?.[2]?.length === 3 && factor >= 1000
      ? [String(Number(`${decimal[1]}${decimal[2]}`) * (factor / 1000))]
      : undefined;
  return cents ?? amountsWritten(written).map((amount) => times(amount, factor));
}

function currenciesOf(word: string): readonly string[] {
  const known = signs.get(word) ?? signs.get(word.replace(/\.$/u, ''));
  if (known !== undefined) return known.split(' ');
  const code = word.toUpperCase();
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code) ? [code] : [];
}

function preferOwn(codes: readonly string[], facts: FormFacts): readonly string[] {
  const own = facts.currency ?? '';
  return codes.includes(own) ? [own, ...codes.filter((code) => code !== own)] : codes;
}

function ownCurrency(facts: FormFacts): readonly string[] {
  return /^[A-Z]{3}$/.test(facts.currency ?? '') ? [facts.currency ?? ''] : [];
}
