import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import { fillValue } from '../edits/fillValue.ts';
import { replaceValue } from '../edits/replaceValue.ts';
import type { FormFacts } from '../forms/form.ts';
import { formNamed } from '../forms/index.ts';
import { fits } from '../forms/pattern.ts';
import { dateText } from '../model/timeText.ts';
import type { Locale } from '../rules/rule.ts';
import { messageText } from '../validation/messageText.ts';
import type { Edit } from '../validation/problem.ts';
import { valueSlotAt } from './valueAt.ts';

const titles = {
  en: { date: 'Paste as {value} ({day})', value: 'Paste as {value}' },
  nl: { date: 'Plakken als {value} ({day})', value: 'Plakken als {value}' },
} as const satisfies Record<Locale, Record<string, string>>;

/** What a pasted text can become: see `PasteOption`. Offsets are UTF-16 code units. */
export interface Option {
  readonly title: string;
  readonly kind: 'date' | 'value' | 'person';
  readonly sure: boolean;
  readonly edits: readonly Edit[];
}

/**
 * What a text stands for that is pasted where a date, a duration, an amount… belongs; none where it is right as it is, or is not understood.
 * Of several that could be meant none is sure.
 */
export function pasteValue(
  document: EngagementDocument,
  range: Range,
  text: string,
  { facts, locale }: { readonly facts: FormFacts; readonly locale: Locale },
): Option[] {
  const value = text.trim();
  const slot = valueSlotAt(document, range);
  const form = slot?.schema['x-form'];
  if (!slot || form === undefined || value === '' || value.includes('\n')) return [];
  const { values, sure } = fits(form, value) ? { values: [value], sure: true } : meantBy(form, value, facts);
  return values.flatMap((meant): Option[] => {
    const edit = slot.scalar
      ? replaceValue(document, slot.scalar, meant)
      : fromCursor(document.text, fillValue(document, slot.holder, meant), range.start);
    if (edit.newText.trim() === text) return [];
    const day = form === 'date' ? dateText(meant, locale) : undefined;
    return [
      {
        title: messageText(titles[locale][day === undefined ? 'value' : 'date'], { value: meant, day: day ?? '' }),
        kind: form === 'date' ? 'date' : 'value',
        sure,
        edits: [edit],
      },
    ];
  });
}

/** The edit without the blank space before the cursor that it writes anew: an editor puts the cursor behind what begins there. */
function fromCursor(text: string, edit: Edit, cursor: number): Edit {
  const { range, newText } = edit;
  const before = text.slice(range.start, cursor);
  if (!newText.startsWith(before)) return edit;
  return { range: { start: cursor, end: Math.max(cursor, range.end) }, newText: newText.slice(before.length) };
}

/** The values that a text can mean. A day of a period ("Q3 2026") is a choice that somebody has to make, even where it is the only one. */
function meantBy(form: string, text: string, facts: FormFacts): { values: readonly string[]; sure: boolean } {
  const { trouble, suggestions } = formNamed(form).read(text, facts);
  const isMeant = trouble === 'otherNotation' || trouble === 'ambiguous' || trouble === 'period';
  return { values: isMeant ? suggestions : [], sure: trouble !== 'period' && suggestions.length === 1 };
}
