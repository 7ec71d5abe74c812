import { follow } from '../../document/tree.ts';
import { CodeActionKind } from '../../lsp/constants.ts';
import { toWorkspaceEdit } from '../../lsp/convert.ts';
import { statusOf } from '../../model/specFacts.ts';
import { signSpec } from '../../signing/sign.ts';
import type { ActionSource } from './actionSource.ts';

/** Of its own, so that a client can tell it from a repair. */
const kind = `${CodeActionKind.QuickFix}.sign`;

const title = {
  en: 'Write fingerprints into the signatures of this version',
  nl: 'Schrijf vingerafdrukken in de handtekeningen van deze versie',
} as const;

/** Offered at the signatures of a spec that is agreed, where one of them has no fingerprint of what the spec says now. */
export const sign: ActionSource = {
  kind,
  actions({ document, client, range }) {
    return document.specs.flatMap((spec) => {
      const place = spec.placeAt(['signatures']);
      const stretch = place?.entry?.range;
      const status = statusOf(spec);
      if (!stretch || range.start > stretch.end || range.end < stretch.start) return [];
      if ((status !== 'agreed' && status !== 'active') || follow(place.node)?.kind !== 'seq') return [];
      const signed = signSpec(document, spec);
      if (typeof signed === 'string') return [];
      // A signature of another version needs the person who signs.
      const edits = signed.flatMap((signature) => (signature.before === undefined ? signature.edits : []));
      if (edits.length === 0) return [];
      return [
        {
          title: title[client.locale],
          kind,
          edit: toWorkspaceEdit(document, document.version, edits, client),
        },
      ];
    });
  },
};
