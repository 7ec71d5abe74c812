import { fixAll } from '../../server/src/features/actions/fixAll.ts';
import { readClient } from '../../server/src/lsp/client.ts';
import type { Edit } from '../../server/src/validation/problem.ts';
import { applyEdits } from './applyEdits.ts';
import { check } from './check.ts';

const client = readClient({ processId: null, rootUri: null, capabilities: {} });

/** The text after everything is repaired that needs no judgement, as an editor would have it. */
export async function fixedAll(text: string): Promise<string> {
  const { document, problems } = check(text);
  const supposing = async (other: string) => check(other).problems;
  const range = { start: 0, end: text.length };
  const request = { document, client, all: problems, range, touched: [], config: undefined, supposing };
  const actions = await fixAll.actions(request);
  const edits = actions
    .flatMap(({ edit }) => edit?.changes?.[document.uri] ?? [])
    .map(({ range, newText }): Edit => {
      return { range: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }, newText };
    });
  return applyEdits(text, edits);
}
