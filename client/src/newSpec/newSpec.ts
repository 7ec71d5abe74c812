import { FileSystemError, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { languageId } from '../files.ts';
import { parseAnswers } from './answers.ts';
import { askAnswers, Cancelled } from './askAnswers.ts';
import { renderDraft } from './renderDraft.ts';

/**
 * The command "Engagement: New spec": writes a draft and opens it. Resolves to the URI of the document, or to undefined
 * when the user pressed Escape.
 *
 * @param given answers of another program (see `DraftAnswers`), instead of asking the user
 */
export async function newSpec(given?: unknown): Promise<Uri | undefined> {
  try {
    const answers = given === undefined ? await askAnswers() : parseAnswers(given);
    const folder = await chooseFolder();
    const { name, text } = renderDraft(answers);
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

/** The workspace folder to write to; undefined where there is none that can be written to. */
async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const folder =
    folders.length > 1
      ? await window.showWorkspaceFolderPick({ placeHolder: 'Folder for the new spec', ignoreFocusOut: true })
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
    if (!(await workspace.applyEdit(edit))) throw new Error(`${file.path} could not be written.`);
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
