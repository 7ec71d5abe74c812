import { isInline, writeBlock, writeInline } from '../edits/writeContent.ts';
import { titleText } from '../schema/titles.ts';
import { contentAt, layoutOf, writtenAs } from './contentAt.ts';
import { placeDocs } from './placeDocs.ts';
import { isQuotedAround } from './quoting.ts';
import { searchedAs } from './searchedAs.ts';
import type { CompletionSource } from './specPlace.ts';

const filled = { en: 'filled in as far as this spec knows', nl: 'ingevuld voor zover deze spec het weet' } as const;

/** What stands at a place as a whole: behind a dash an item, behind the colon of a key all that it needs. */
export const wholes: CompletionSource = (place) => {
  const { part, schema, path, flow, quote, locale, blockScalar } = place;
  const isGroup = schema?.type === 'object' || schema?.type === 'array';
  if (part !== 'value' || !isGroup || quote !== '' || blockScalar) return [];
  const isItem = typeof path.at(-1) === 'number';
  const content = contentAt(place, path, schema);
  const label = `${titleText(schema, locale) ?? path.at(-1)}…`;
  const written = (() => {
    if (flow || (isInline(content) && !isItem)) return writeInline(content, flow, isQuotedAround(place));
    const layout = layoutOf(place);
    if (isItem) return writeBlock(content, 0, layout);
    const column = schema.type === 'array' ? layout.listStep : layout.step;
    return [`\n${' '.repeat(column)}`, ...writeBlock(content, column, layout)];
  })();
  return [
    {
      label,
      kind: 'section',
      detail: filled[locale],
      documentation: () => placeDocs(place),
      ...writtenAs(written),
      filter: searchedAs(path, schema, label),
      rank: isItem ? 0 : 1,
    },
  ];
};
