import { follow, ownEntry } from '../document/tree.ts';
import { replacePart } from '../edits/replacePart.ts';
import { formNamed } from '../forms/index.ts';
import { fits } from '../forms/pattern.ts';
import { keysIn } from '../model/answers/fields.ts';
import { periodOf } from '../model/specFacts.ts';
import { deadlinesIn, type WrittenDeadline } from '../model/timeWording/deadlines.ts';
import { insertInto } from '../rules/fixes.ts';
import { propertyOf, schemaAt } from '../schema/schema.ts';
import type { Fix } from '../validation/problem.ts';
import type { Refactoring } from './refactoring.ts';
import { withoutDeadline } from './withoutDeadline.ts';

const title = {
  en: 'Write "{words}" as "{key}: {value}"',
  nl: 'Schrijf "{words}" als "{key}: {value}"',
} as const;

/** The keys that say until when, with the form of their values, in the order in which they are tried. */
const keys = [
  ['due', 'date'],
  ['verifyBy', 'date'],
  ['within', 'duration'],
] as const;

/** Takes a deadline out of a text and writes it behind the key that there is for it, where it counts and is reckoned with. */
export const dateFromText: Refactoring = {
  kind: 'rewrite',
  offers({ document, spec, facts, spot, say }) {
    const { scalar, map, path } = spot;
    const isText = spot.schema?.['x-prose'] !== undefined || spot.schema?.['x-label'] === true;
    if (!scalar || !map || spot.isKey || !isText || typeof scalar.value !== 'string') return [];
    const holder = path.slice(0, -1);
    const schema = schemaAt(holder);
    // A text in a list of the map is about one part of it alone.
    if (!schema || follow(ownEntry(map, String(path.at(-1)))?.value) !== scalar) return [];
    return keys.flatMap(([key, form]) => {
      if (
        !propertyOf(schema, key) ||
        (keysIn({ map, path: holder }).includes(key) && ownEntry(map, key)?.value !== null)
      )
        return [];
      return deadlinesIn(scalar.text, form).flatMap((written) =>
        valuesOf(written, form).flatMap((value): Fix[] => {
          const kept = withoutDeadline(scalar.text, written);
          if (!kept) return [];
          const words = scalar.text.slice(written.start, written.end).replace(/\s+/g, ' ');
          const name = say(title, { words, key, value });
          const [insertion] = insertInto({ document, facts }, { node: map, path: holder }, { [key]: value }, name);
          const cut = replacePart(document, scalar, kept.start, kept.end, kept.text);
          return insertion ? [{ ...insertion, edits: [cut, ...insertion.edits] }] : [];
        }),
      );
    });

    function valuesOf({ core, limit }: WrittenDeadline, form: 'date' | 'duration'): readonly string[] {
      if (limit !== 'before' && fits(form, core)) return [core];
      const read = formNamed(form).read(limit === 'before' ? `before ${core}` : core, periodOf(spec));
      return read.trouble === 'otherNotation' || read.trouble === 'ambiguous' ? read.suggestions.slice(0, 2) : [];
    }
  },
};
