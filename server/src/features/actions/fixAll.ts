import { EditedText } from '../../edits/editedText.ts';
import { toWorkspaceEdit } from '../../lsp/convert.ts';
import { safeEdits } from '../../validation/safeFixes.ts';
import type { ActionSource } from './actionSource.ts';

const kind = 'source.fixAll.engagement';

const title = { en: 'Repair all that needs no judgement', nl: 'Herstel alles wat geen oordeel vraagt' } as const;

/** A fix may bring to light what another one repairs; this many rounds are more than a text has needed. */
const mostRounds = 6;

/** Everything that can be repaired without judgement, in one edit: what an editor asks for when a file is saved. */
export const fixAll: ActionSource = {
  kind,
  forConfig: true,
  async actions({ document, client, all, supposing }) {
    const edited = new EditedText(document.text);
    let problems = all;
    for (let round = 0; round < mostRounds; round++) {
      const edits = safeEdits(problems);
      if (edits.length === 0) break;
      edited.apply(edits);
      problems = await supposing(edited.text);
    }
    const edits = edited.edits();
    if (edits.length === 0) return [];
    return [
      {
        title: title[client.locale],
        kind,
        edit: toWorkspaceEdit(document, document.version, edits, client),
      },
    ];
  },
};
