import {
  type CompletionItem,
  type CompletionList,
  commands,
  Range,
  SnippetString,
  type TextDocument,
  type TextEdit,
  type TextEditor,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { ask, placeOf } from './asking.ts';
import { openFile } from './editing.ts';
import { check, equal } from './runner.ts';
import { agreement } from './specs.ts';
import type { Test } from './tests.ts';

const options = { tabSize: 2, insertSpaces: true };

/** What the editor writes for people: each answer is applied, and the whole text compared. */
export const editorTests: readonly Test[] = [
  [
    'the keys that are missing are completed, with the shape of their values',
    async ({ folder }) => {
      const text = agreement.replace('    due: 2026-08-03\n', '    \n');
      const editor = await openFile(folder, 'keys.engagement.yaml', text);
      const items = await itemsAt(editor.document, 'shop\n    ‸\n');
      equal(
        items.slice(0, 2).map(shownOf),
        [
          ['due', 'Due date (required)'],
          ['binding', 'Binding'],
        ],
        'first keys',
      );
      await take(editor, 'shop\n    ‸\n', named(items, 'due'));
      equal(editor.document.getText(), text.replace('shop\n    \n', 'shop\n    due: 2026-09-01\n'), 'text');
    },
  ],
  [
    'ids are completed with who they are, choices with what they mean',
    async ({ folder }) => {
      const text = agreement.replace(
        'title: Delivery manager, partyId: nova, holderId: ravi',
        'title: Manager, holderId: ',
      );
      const editor = await openFile(folder, 'ids.engagement.yaml', text.replace('status: draft', 'status: '));
      const people = await itemsAt(editor.document, 'Manager, holderId: ‸');
      equal(
        people.map(shownOf),
        [
          ['ravi', 'Ravi Rao at Nova Ltd'],
          ['eva', 'Eva Jansen at ACME B.V.'],
        ],
        'people',
      );
      const states = await itemsAt(editor.document, 'status: ‸');
      equal(
        states.map(shownOf),
        [
          ['draft', 'Being written: missing parts are shown as information'],
          ['review', 'Being reviewed by both parties: missing parts are shown as warnings'],
          ['agreed', 'Agreed by both parties, work has not started: missing parts are errors'],
          ['active', 'Agreed and the work is going on: missing parts are errors'],
          ['ended', 'The engagement is over and the spec is kept for the record'],
        ],
        'states',
      );
      await take(editor, 'status: ‸', named(states, 'agreed'));
      await take(editor, 'Manager, holderId: ‸', named(people, 'eva'));
      equal(
        editor.document.getText(),
        text.replace('status: draft', 'status: agreed').replace('Manager, holderId: ', '$&eva'),
        'text',
      );
    },
  ],
  [
    'a section is completed as a whole clause',
    async ({ folder }) => {
      const editor = await openFile(folder, 'clause.engagement.yaml', `${agreement}esc`);
      const items = await itemsAt(editor.document, 'esc‸');
      const before = editor.document.lineCount;
      await take(editor, 'esc‸', named(items, 'escalations'));
      check(/^escalations:\n {2}- id: /m.test(editor.document.getText()), editor.document.getText());
      check(editor.document.lineCount > before + 5, `only ${editor.document.lineCount - before} lines`);
    },
  ],
  [
    'an id is renamed wherever it is named; what is no id is refused with a reason',
    async ({ folder }) => {
      const { document } = await openFile(folder, 'rename.engagement.yaml', agreement);
      const place = [document.uri, placeOf(document, 'ownerRoleId: le‸ad')];
      const { placeholder } = await ask<{ placeholder: string }>('vscode.prepareRename', place);
      equal(placeholder, 'lead', 'name to begin with');
      const edit = await ask<WorkspaceEdit>('vscode.executeDocumentRenameProvider', [...place, 'manager']);
      check(await workspace.applyEdit(edit), 'not applied');
      const renamed = agreement.replaceAll(/\blead\b/g, 'manager');
      equal(document.getText(), renamed, 'text');
      const message = await Promise.resolve(
        commands.executeCommand('vscode.prepareRename', document.uri, placeOf(document, 'miles‸tones:')),
      ).then(
        () => 'nothing',
        (error: Error) => error.message,
      );
      equal(message, 'Only ids can be renamed. Put the cursor on an id, such as that of a role.', 'refusal');
    },
  ],
  [
    'formatting mends blank space alone: of a file, of a stretch, and behind Enter',
    async ({ folder }) => {
      const text = agreement.replace('    title: Beta of the shop', '    title:   Beta of the shop   # soon');
      const worse = text.replace('due: 2026-09-01', 'due:    2026-09-01');
      const editor = await openFile(folder, 'format.engagement.yaml', worse);
      const { document } = editor;
      const second = new Range(placeOf(document, '‸  - id: go-live'), document.positionAt(worse.length));
      await edited(document, 'vscode.executeFormatRangeProvider', [document.uri, second, options]);
      equal(document.getText(), text, 'a stretch');
      await edited(document, 'vscode.executeFormatDocumentProvider', [document.uri, options]);
      equal(document.getText(), agreement.replace('Beta of the shop', '$&   # soon'), 'the file');
      const below = placeOf(document, 'email: eva@acme.example }‸');
      await editor.edit((edit) => edit.insert(below, '\n'));
      const next = below.translate(1).with({ character: 0 });
      await edited(document, 'vscode.executeFormatOnTypeProvider', [document.uri, next, '\n', options]);
      check(document.getText().includes('eva@acme.example }\n  - \ncalendars:'), document.getText());
    },
  ],
];

async function itemsAt(document: TextDocument, marked: string): Promise<CompletionItem[]> {
  const list = await ask<CompletionList>(
    'vscode.executeCompletionItemProvider',
    [document.uri, placeOf(document, marked)],
    ({ items }) => items.length > 0,
  );
  return list.items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

/** The label of a completion, and the word beside it. */
function shownOf({ label, detail }: CompletionItem): readonly (string | undefined)[] {
  return typeof label === 'string' ? [label, detail] : [label.label, label.description];
}

function named(items: readonly CompletionItem[], label: string): CompletionItem {
  const found = items.find((each) => shownOf(each)[0] === label);
  check(found !== undefined, `${label} is not among ${items.map((each) => shownOf(each)[0])}`);
  return found;
}

/** Takes a completion at a place, as the editor does. */
async function take(editor: TextEditor, marked: string, { insertText, range }: CompletionItem): Promise<void> {
  const at = range instanceof Range ? range : range?.replacing;
  check(insertText !== undefined && at !== undefined, 'nothing would be inserted');
  const snippet = typeof insertText === 'string' ? new SnippetString().appendText(insertText) : insertText;
  check(await editor.insertSnippet(snippet, at), `not inserted at ${marked}`);
  await commands.executeCommand('leaveSnippet');
}

async function edited(document: TextDocument, command: string, args: readonly unknown[]): Promise<void> {
  const edits = await ask<TextEdit[]>(command, args);
  const edit = new WorkspaceEdit();
  edit.set(document.uri, edits);
  check(await workspace.applyEdit(edit), `${command}: not applied`);
}
