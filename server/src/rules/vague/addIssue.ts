import { skeletonFacts } from '../../clauses/skeletonFacts.ts';
import { follow } from '../../document/tree.ts';
import { addItems } from '../../edits/addItems.ts';
import type { Content, ContentMap } from '../../edits/content.ts';
import { skeleton } from '../../edits/skeleton.ts';
import { freshId } from '../../edits/skeletonIds.ts';
import { isoDate, parseIsoDate } from '../../forms/calendar.ts';
import { slug } from '../../forms/id.ts';
import { clientRoles, roleAt } from '../../model/answers/roles.ts';
import { partNameAt } from '../../model/partReference.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import { keyOrderAt, schemaAt } from '../../schema/schema.ts';
import { keyOf, nameOfPlace } from '../../validation/naming.ts';
import type { Edit } from '../../validation/problem.ts';
import { draftText } from './draftTexts.ts';
import type { PhrasePlace } from './phrasePlace.ts';

/** An id names a part and its key, with room left for a number. */
const longestId = 50;

/**
 * The edit that adds the question what belongs at a place to the open issues; undefined where they are not a list, or the spec is not
 * whole. It is owned by who answers for the place, and due before the engagement starts.
 */
export function addIssue(
  { document, spec, path, phrase, language }: Omit<PhrasePlace, 'scalar' | 'start' | 'end'>,
  facts: SpecFacts,
  kind: 'question' | 'gap',
): { readonly id: string; readonly edit: Edit } | undefined {
  const root = follow(spec.root);
  // In a spec that is half read, nobody knows what the end of a list is.
  if (root?.kind !== 'map' || !spec.intact) return undefined;
  const part = partNameAt(spec, path);
  const key = keyOf(path);
  // A key without an item of its own says more behind the name of its section: exit-handover.
  const within = part?.id === key ? String(path[0]) : part?.id;
  const id = freshId(slug(`${within ?? ''}-${key}`, longestId) || 'open-issue', facts.idsOf('openIssues'));
  const owner = roleAt(facts, path)?.id;
  const owners = [
    ...new Set([...(owner === undefined ? [] : [owner]), ...clientRoles(facts), ...facts.idsOf('roles')]),
  ];
  const [first, ...others] = owners;
  const due = dueDate(facts);
  const schema = schemaAt(['openIssues', 0]);
  const drawn = schema ? skeleton(schema, { ...skeletonFacts(facts), path: ['openIssues', 0] }) : {};
  const item: Content = {
    ...(drawn as ContentMap),
    id: { placeholder: id },
    question: { placeholder: draftText(kind, language, { phrase, place: nameOfPlace(spec, path) }) },
    ...(first === undefined ? {} : { ownerRoleId: others.length > 0 ? { choices: [first, ...others] } : first }),
    ...(due === undefined ? {} : { due: { placeholder: due } }),
    ...(part ? { relatesTo: [part.reference] } : {}),
  };
  const edit = addItems(document, root, 'openIssues', [item], keyOrderAt([]));
  return edit && { id, edit };
}

const fortnight = 14;

/** Two weeks before the engagement starts: early enough to build on the answer. Undefined where no start is known. */
function dueDate(facts: SpecFacts): string | undefined {
  const start = parseIsoDate(facts.text('engagement', 'startDate'));
  return start === undefined ? undefined : isoDate(start - fortnight);
}
