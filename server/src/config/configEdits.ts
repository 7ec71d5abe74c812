import type { EngagementDocument } from '../document/engagementDocument.ts';
import { follow, type MapNode, ownEntry } from '../document/tree.ts';
import { appendItems } from '../edits/appendItems.ts';
import { appendSpec } from '../edits/appendSpec.ts';
import type { Content } from '../edits/content.ts';
import { fillValue } from '../edits/fillValue.ts';
import { insertEntry } from '../edits/insertEntry.ts';
import { replaceValue } from '../edits/replaceValue.ts';
import type { Edit } from '../validation/problem.ts';
import type { Decision } from './configFile.ts';
import { configKeys, severityKey } from './configKeys.ts';

/** The edit that gives a rule a severity; undefined where the file is not in order. Comments and all else stay as they are. */
export function setSeverity(document: EngagementDocument, rule: string, severity: Decision): Edit | undefined {
  const content = { [rule]: severity };
  return below(document, 'rules', content, (map) => {
    if (map.kind !== 'map') return undefined;
    const entry = ownEntry(map, rule);
    if (!entry) return insertEntry(document, map, rule, severity, []);
    const options = follow(entry.value);
    if (options?.kind === 'map') return setIn(document, options, severity);
    return entry.value ? replaceValue(document, entry.value, severity) : fillValue(document, entry, severity);
  });
}

/** Sets the severity beside what else is set of a rule. */
function setIn(document: EngagementDocument, map: MapNode, severity: Decision): Edit {
  const entry = ownEntry(map, severityKey);
  if (!entry) return insertEntry(document, map, severityKey, severity, [severityKey]);
  return entry.value ? replaceValue(document, entry.value, severity) : fillValue(document, entry, severity);
}

/** The edit that accepts a phrase, as `setSeverity`. */
export function acceptPhrase(document: EngagementDocument, phrase: string): Edit | undefined {
  return below(document, 'accepted', [phrase], (list) =>
    list.kind === 'seq' ? appendItems(document, list, [phrase]) : undefined,
  );
}

/** Writes below a key: all of `content` where nothing is there yet, else what `into` makes of what is there. */
function below(
  document: EngagementDocument,
  key: keyof typeof configKeys,
  content: Content,
  into: (node: Exclude<ReturnType<typeof follow>, null | undefined>) => Edit | undefined,
): Edit | undefined {
  if (document.syntaxFindings.length > 0) return undefined;
  const root = follow(document.specs[0]?.root);
  if (!root || isNull(root)) return appendSpec(document, { [key]: content });
  if (root.kind !== 'map') return undefined;
  return belowKey(document, root, key, content, into);
}

function belowKey(
  document: EngagementDocument,
  root: MapNode,
  key: keyof typeof configKeys,
  content: Content,
  into: (node: Exclude<ReturnType<typeof follow>, null | undefined>) => Edit | undefined,
): Edit | undefined {
  const entry = ownEntry(root, key);
  if (!entry) return insertEntry(document, root, key, content, Object.keys(configKeys));
  const value = follow(entry.value);
  return !value || isNull(value) ? fillValue(document, entry, content) : into(value);
}

function isNull(node: Exclude<ReturnType<typeof follow>, null | undefined>): boolean {
  return node.kind === 'scalar' && node.value === null;
}
