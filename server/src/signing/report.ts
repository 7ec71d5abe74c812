import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Locale, Message } from '../rules/rule.ts';
import { messageText } from '../validation/messageText.ts';
import type { Edit } from '../validation/problem.ts';
import { type Obstacle, signSpec } from './sign.ts';

const messages = {
  written: {
    en: 'The signatures of {parties} under version {version} now have the fingerprint {fingerprint}.',
    nl: 'De handtekeningen van {parties} onder versie {version} hebben nu de vingerafdruk {fingerprint}.',
  },
  same: {
    en: 'The signatures of {parties} under version {version} already have the fingerprint of this text.',
    nl: 'De handtekeningen van {parties} onder versie {version} hebben al de vingerafdruk van deze tekst.',
  },
  moved: {
    en: '{party} had signed version {before}. Write in "signedOn" ({signedOn}) on which day it signed {version}.',
    nl: '{party} had versie {before} ondertekend. Schrijf in "signedOn" ({signedOn}) op welke dag {version} is ondertekend.',
  },
  unreadable: {
    en: 'Nothing was written, because a part of the spec cannot be read as YAML. Repair that part first.',
    nl: 'Er is niets geschreven, want een deel van de spec is niet als YAML te lezen. Herstel dat eerst.',
  },
  noVersion: {
    en: 'Nothing was written, because the spec has no version to sign. Write "version" under "metadata", such as 1.0.0.',
    nl: 'Er is niets geschreven, want de spec heeft geen versie om te ondertekenen. Schrijf "version" onder "metadata", zoals 1.0.0.',
  },
  noSignatures: {
    en: 'Nothing was written, because nobody has signed. Add under "signatures" who signs for each party, and when.',
    nl: 'Er is niets geschreven, want niemand heeft ondertekend. Voeg onder "signatures" toe wie voor elke partij tekent, en wanneer.',
  },
  noParty: {
    en: 'Nothing was written, because there is no signature of {party}. Add it under "signatures": who signs, and when.',
    nl: 'Er is niets geschreven, want er is geen handtekening van {party}. Voeg die toe onder "signatures": wie tekent, en wanneer.',
  },
  empty: {
    en: 'Nothing was written, because there is no spec in this file.',
    nl: 'Er is niets geschreven, want er staat geen spec in dit bestand.',
  },
} as const satisfies Readonly<Record<string, Message>>;

/** What signing all specs of a file comes to. */
export interface SigningReport {
  readonly edits: readonly Edit[];
  /** What was done, or why nothing was; sentences for the user. */
  readonly messages: readonly string[];
  /** False where nothing could be written, and there was something to write. */
  readonly succeeded: boolean;
}

/**
 * Writes fingerprints into the signatures of every spec of a file.
 *
 * @param party whose signatures; those of all parties where none is named
 */
export function signDocument(document: EngagementDocument, locale: Locale, party?: string): SigningReport {
  const say = (message: keyof typeof messages, data = {}): string => messageText(messages[message][locale], data);
  const edits: Edit[] = [];
  const told: string[] = [];
  const obstacles: Obstacle[] = [];
  for (const spec of document.specs) {
    const signed = signSpec(document, spec, party);
    if (typeof signed === 'string') {
      obstacles.push(signed);
      continue;
    }
    const written = signed.filter((signature) => signature.edits.length > 0);
    for (const [message, group] of [
      ['written', written],
      ['same', signed.filter((signature) => !written.includes(signature))],
    ] as const) {
      const [first] = group;
      const parties = group.map((signature) => `"${signature.party}"`).join(', ');
      if (first) told.push(say(message, { parties, version: first.version, fingerprint: first.fingerprint }));
    }
    for (const { party: own, version, before, signedOn, edits: more } of written) {
      edits.push(...more);
      if (before !== undefined)
        told.push(say('moved', { party: `"${own}"`, version, before, signedOn: signedOn ?? '…' }));
    }
  }
  if (document.specs.length === 0) told.push(say('empty'));
  // Of several specs in a file some may be drafts that nobody signs yet.
  const [obstacle] = told.length > 0 ? obstacles.filter((other) => other === 'unreadable') : obstacles;
  if (obstacle) told.push(say(obstacle, { party: `"${party ?? ''}"` }));
  return { edits, messages: told, succeeded: obstacle === undefined && document.specs.length > 0 };
}
