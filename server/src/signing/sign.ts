import type { EngagementDocument, Spec } from '../document/engagementDocument.ts';
import { follow, type MapNode, ownEntry } from '../document/tree.ts';
import { fillValue } from '../edits/fillValue.ts';
import { insertEntry } from '../edits/insertEntry.ts';
import { replaceValue } from '../edits/replaceValue.ts';
import { fits } from '../forms/pattern.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import { keyOrderAt } from '../schema/schema.ts';
import type { Edit } from '../validation/problem.ts';

/** What is written into one signature. */
export interface Signed {
  readonly party: string;
  readonly version: string;
  readonly fingerprint: string;
  /** The version that stood there, where it was another one. */
  readonly before: string | undefined;
  /** The day of signing, which stays as it is. */
  readonly signedOn: string | undefined;
  /** None where all of it stands there already. */
  readonly edits: readonly Edit[];
}

/** Why nothing can be written: YAML that can't be read, no version, no signatures, or none of the party that was asked for. */
export type Obstacle = 'unreadable' | 'noVersion' | 'noSignatures' | 'noParty';

/**
 * Writes the version and the fingerprint of what a spec says now into the signatures that stand there: who signs, and when, only people can
 * say. An alias in the place of a signature is left alone.
 *
 * @param party whose signatures; those of all parties where none is named
 */
export function signSpec(document: EngagementDocument, spec: Spec, party?: string): readonly Signed[] | Obstacle {
  const fingerprint = fingerprintOf(spec);
  if (fingerprint === undefined) return 'unreadable';
  const version = textOf(spec.placeAt(['metadata', 'version'])?.node);
  if (version === undefined || !fits('semver', version)) return 'noVersion';
  const list = follow(spec.placeAt(['signatures'])?.node);
  const items = list?.kind === 'seq' ? list.items.map(({ value }) => value) : [];
  const signatures = items.filter((item): item is MapNode => item?.kind === 'map');
  if (signatures.length === 0) return 'noSignatures';
  const signed = signatures.flatMap((signature): Signed[] => {
    const own = valueIn(signature, 'partyId');
    if (own === undefined || (party !== undefined && own !== party)) return [];
    const before = valueIn(signature, 'version');
    return [
      {
        party: own,
        version,
        fingerprint,
        before: before === version ? undefined : before,
        signedOn: valueIn(signature, 'signedOn'),
        edits: [
          ...write(document, signature, 'version', version),
          ...write(document, signature, 'fingerprint', fingerprint),
        ],
      },
    ];
  });
  return signed.length > 0 ? signed : 'noParty';
}

function write(document: EngagementDocument, signature: MapNode, key: string, value: string): Edit[] {
  const entry = ownEntry(signature, key);
  if (!entry) return [insertEntry(document, signature, key, value, order)];
  if (textOf(entry.value) === value) return [];
  const isEmpty = entry.value === null || (entry.value.kind === 'scalar' && entry.value.value === null);
  return [isEmpty ? fillValue(document, entry, value) : replaceValue(document, entry.value, value)];
}

const order = keyOrderAt(['signatures', 0]);

function valueIn(map: MapNode, key: string): string | undefined {
  return textOf(ownEntry(map, key)?.value);
}

function textOf(node: Parameters<typeof follow>[0]): string | undefined {
  const scalar = follow(node);
  return scalar?.kind === 'scalar' && scalar.value !== null ? scalar.text.trim() : undefined;
}
