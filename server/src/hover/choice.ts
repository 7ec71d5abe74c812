import { meaningOf } from '../schema/sentences.ts';
import { type HoverSource, valueAt } from './hoverPlace.ts';

const others = { en: 'Others:', nl: 'Andere:' } as const;

/** A value of a choice: what it means, and what else could stand there. */
export const choiceSource: HoverSource = ({ spot, locale, write }) => {
  const scalar = valueAt(spot);
  const { schema } = spot;
  const meaning = scalar && schema && meaningOf(schema, scalar.text, locale);
  if (!scalar || meaning === undefined) return undefined;
  const rest = (schema?.enum ?? []).map(String).filter((value) => value !== scalar.text);
  const lines = [`${write.bold(scalar.text)}: ${write.prose(meaning)}`];
  if (rest.length > 0) lines.push(`${others[locale]} ${rest.map((value) => write.code(value)).join(', ')}`);
  return { range: scalar.range, text: write.lines(lines) };
};
