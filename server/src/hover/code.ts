import { displayName } from '../model/displayName.ts';
import { readMoney } from '../model/money.ts';
import { schemaAt } from '../schema/schema.ts';
import { meaningOf } from '../schema/sentences.ts';
import { type HoverPart, type HoverPlace, type HoverSource, valueAt } from './hoverPlace.ts';

/** What the platform calls the names of each form of code. */
const nameTypes = { country: 'region', language: 'language' } as const;

/** A code of a country or language, or an amount with that of a currency: what it stands for. */
export const codeSource: HoverSource = (place) => {
  const form = place.spot.schema?.['x-form'];
  if (form === 'money') return amountIn(place);
  const scalar = valueAt(place.spot);
  if (!scalar || (form !== 'country' && form !== 'language')) return undefined;
  const name = displayName(nameTypes[form], scalar.text, place.locale);
  return name === undefined ? undefined : { range: scalar.range, text: place.write.bold(name) };
};

/** An amount as people write it, with what the spec says of VAT. */
function amountIn({ spot, knowledge, locale, write }: HoverPlace): HoverPart | undefined {
  const scalar = valueAt(spot);
  const money = readMoney(scalar?.text);
  if (!scalar || !money) return undefined;
  const { currency, amount } = money;
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    ...(Number.isInteger(amount) ? { maximumFractionDigits: 0 } : {}),
  });
  const vat = knowledge.view.at('budget').at('vat').text;
  const schema = schemaAt(['budget', 'vat']);
  const meaning = vat === undefined || !schema ? undefined : meaningOf(schema, vat, locale);
  const lines = [write.bold(format.format(amount)), ...(meaning === undefined ? [] : [write.prose(meaning)])];
  return { range: scalar.range, text: write.lines(lines) };
}
