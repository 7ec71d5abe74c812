import { FileSystemError, l10n, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { isSpec, languageId } from '../files.ts';
import { parseAnswers } from './answers.ts';
import { askAnswers, Cancelled } from './askAnswers.ts';
import { renderDraft } from './renderDraft.ts';

/**
 * The command "Engagement: New spec": writes a draft and opens it: into the spec in front of the user where nothing stands in that
 * yet, else into a new file. Resolves to the URI of the document, or to undefined when the user pressed Escape.
 *
 * @param given answers of another program (see `DraftAnswers`), instead of asking the user
 */
export async function newSpec(given?: unknown): Promise<Uri | undefined> {
  const empty = emptySpec();
  try {
    const answers = given === undefined ? await askAnswers() : parseAnswers(given);
    const { name, text } = renderDraft(answers);
    if (empty && (await fill(empty, text))) return empty.uri;
    const folder = await chooseFolder();
    const document =
      folder === undefined
        ? await workspace.openTextDocument({ language: languageId, content: text })
        : await workspace.openTextDocument(await writeNew(folder, name, text));
    await window.showTextDocument(document, { preview: false });
    return document.uri;
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    throw error;
  }
}

/** The spec in front of the user, if nothing stands in it yet. */
function emptySpec(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document && isSpec(document) && isEmpty(document) ? document : undefined;
}

/** False where somebody has written into it meanwhile, or it cannot be written to. */
async function fill(document: TextDocument, text: string): Promise<boolean> {
  if (!isEmpty(document)) return false;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  if (!(await workspace.applyEdit(edit))) return false;
  await window.showTextDocument(document, { preview: false });
  return true;
}

function isEmpty(document: TextDocument): boolean {
  return document.getText().trim() === '';
}

/** The workspace folder to write to; undefined where there is none that can be written to. */
async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const folder =
    folders.length > 1
      ? await window.showWorkspaceFolderPick({ placeHolder: l10n.t('Folder for the new spec'), ignoreFocusOut: true })
      : folders[0];
  if (folders.length > 1 && folder === undefined) throw new Cancelled();
  if (folder === undefined || workspace.fs.isWritableFileSystem(folder.uri.scheme) === false) return undefined;
  return folder.uri;
}

/** Writes NAME.engagement.yaml, or NAME-2, NAME-3… where that exists already: nothing is ever overwritten. */
async function writeNew(folder: Uri, name: string, text: string): Promise<Uri> {
  for (let number = 1; ; number++) {
    const file = Uri.joinPath(folder, `${number === 1 ? name : `${name}-${number}`}.engagement.yaml`);
    if (await exists(file)) continue;
    const edit = new WorkspaceEdit();
    edit.createFile(file, { overwrite: false, contents: new TextEncoder().encode(text) });
    if (!(await workspace.applyEdit(edit))) throw new Error(l10n.t('{0} could not be written.', file.path));
    return file;
  }
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
