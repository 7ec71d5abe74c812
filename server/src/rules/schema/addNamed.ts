import type { Path } from '../../document/tree.ts';
import { replaceValue } from '../../edits/replaceValue.ts';
import { slug } from '../../forms/id.ts';
import { itemsAt, textIn } from '../../model/answers/fields.ts';
import { schemaAt } from '../../schema/schema.ts';
import type { FormFinding } from '../../validation/formFindings.ts';
import type { Fix } from '../../validation/problem.ts';
import { createEntry, labelOf } from '../reference/createEntry.ts';
import { partyFor } from '../reference/related.ts';
import type { Now } from '../rule.ts';

/** An id may have 63 characters; what is longer than this is a sentence, not a name. */
const longestName = 60;

/**
 * The fix that adds the role, person, milestone… that is named by its title where an id belongs, and refers to it. None where
 * there is one of that id or title, and for a person who is named where a role belongs.
 *
 * @param title of the fix, for a list as messages call it
 */
export function addNamed(now: Now, { scalar, schema }: FormFinding, title: (list: string) => string): Fix[] {
  const { document, facts } = now;
  const ref = schema['x-ref'];
  const [list = ''] = ref?.lists ?? [];
  const name = scalar.text.trim().replace(/\s+/g, ' ');
  const id = slug(name);
  // A party is more than an item of a list; and an address or a line of code names nothing.
  if (!ref || ref.form === 'section/id' || list === 'parties' || !/^\p{L}[\p{L}\p{M}\d .,'’&()-]*$/u.test(name))
    return [];
  if (id === '' || name.length > longestName || facts.idsOf(list).includes(id)) return [];
  const path = list.split('/');
  const item = schemaAt([...path, 0]);
  const label = item && labelOf(item);
  const isNamed = (path: Path, key: string): boolean =>
    itemsAt(facts, ...path).some((other) => textIn(other, key) === name);
  if (label === undefined || isNamed(path, label) || (list === 'roles' && isNamed(['people'], 'name'))) return [];
  const partyId = partyFor(facts, list, scalar.text, ref.of);
  const edit = createEntry(now, list, id, { [label]: name, ...(partyId === undefined ? {} : { partyId }) });
  return edit ? [{ title: title(list.replace('/', ' › ')), edits: [replaceValue(document, scalar, id), edit] }] : [];
}
