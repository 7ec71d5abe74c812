import type { Deletion } from './deletion.ts';
import type { Language } from './types.ts';

/** Longer items are rather clauses than parts of a list. In words. */
const longestItem = 2;

/** How a sentence begins whose first comma ends a clause: what stands behind it is no item of a list. */
const subordinate =
  /^\W*(?:if|when|where|once|after|before|until|in case|as soon|als|indien|wanneer|zodra|nadat|voordat|bij|wenn|falls|sofern|sobald|nachdem|bevor|bei|si|lorsque?|quand|dès|après|avant|en cas)(?!\p{L})/iu;

/**
 * A deletion that takes away the tail of a list ("reports, dashboards, etc."), so that the list ends as others do: its last comma becomes
 * "and". The deletion itself where no such comma can be told.
 */
export function closeList(text: string, deletion: Deletion, { connectors }: Language): Deletion {
  const [and] = connectors;
  const before = text.slice(0, deletion.start).replace(/,?\s*$/, '');
  const last = /,\s+([^,;:.!?()\n]+)$/.exec(before);
  const item = last?.[1];
  if (and === undefined || !last || item === undefined || deletion.kept !== '') return deletion;
  const words = item.split(/\s+/);
  if (words.length > longestItem || words.some((word) => connectors.includes(word.toLowerCase()))) return deletion;
  const sentence = before.split(/[.;!?]\s/).at(-1) ?? '';
  if (subordinate.test(sentence)) return deletion;
  return { start: last.index, end: deletion.end, kept: ` ${and} ${item}` };
}
