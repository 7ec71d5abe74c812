import {
  type CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  languages,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { check, within } from './runner.ts';

/** Writes a file into a folder and opens it in an editor, which stays when another one is opened. */
export async function openFile(folder: Uri, name: string, text: string): Promise<TextEditor> {
  const file = Uri.joinPath(folder, name);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return window.showTextDocument(await workspace.openTextDocument(file), { preview: false });
}

/** How long the server may take for an answer on a slow machine, in milliseconds. */
const diagnosticsLimit = 10_000;

/** The diagnostics of a document as soon as they are as wanted. Rejects, saying what there is, when they do not become so. */
export async function diagnosticsWhen(
  document: TextDocument,
  wanted: (diagnostics: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const listeners: Disposable[] = [];
  const found = new Promise<readonly Diagnostic[]>((resolve) => {
    const look = () => {
      const diagnostics = languages.getDiagnostics(document.uri);
      if (wanted(diagnostics)) resolve(diagnostics);
    };
    listeners.push(languages.onDidChangeDiagnostics(look));
    look();
  });
  const actual = () => languages.getDiagnostics(document.uri).map((one) => `\n  ${ruleOf(one)}: ${one.message}`);
  try {
    return await within(diagnosticsLimit, () => `the wanted diagnostics; there are: ${actual()}`, found);
  } finally {
    for (const listener of listeners) listener.dispose();
  }
}

/** The rule of a diagnostic, such as `schema/unknown-key`. */
export function ruleOf(diagnostic: Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** A draft is also told what it lacks before it can be agreed; that is information, not a finding against it. */
export function isFinding(diagnostic: Diagnostic): boolean {
  return diagnostic.severity < DiagnosticSeverity.Information;
}

/** Types text before the first place where `before` is found, as one edit; at the end of the document without it. */
export async function type(editor: TextEditor, text: string, before?: string): Promise<void> {
  const { document } = editor;
  const offset = before === undefined ? document.getText().length : document.getText().indexOf(before);
  check(offset >= 0, `"${before}" is not in the document`);
  const done = await editor.edit((edit) => edit.insert(document.positionAt(offset), text));
  check(done, 'the text could not be typed');
}

/** Replaces the first occurrence of a text. */
export async function replace(editor: TextEditor, text: string, by: string): Promise<void> {
  const done = await editor.edit((edit) => edit.replace(rangeOf(editor.document, text), by));
  check(done, `"${text}" could not be replaced`);
}

/** Where a text first occurs. */
export function rangeOf(document: TextDocument, text: string): Range {
  const offset = document.getText().indexOf(text);
  check(offset >= 0, `"${text}" is not in the document`);
  return new Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/**
 * The quick fixes VS Code offers for a range, worked out completely. VS Code answers nothing, or cancels, when another extension comes up
 * and registers fixes of its own in the same moment, as some do soon after the start: nothing is only believed when it
 * is said three times.
 */
export async function quickFixes(document: TextDocument, range: Range): Promise<CodeAction[]> {
  const kind = CodeActionKind.QuickFix.value;
  const ask = () =>
    commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind, 20);
  for (let times = 1; times < 3; times++) {
    const fixes = await ask().then(undefined, (error: unknown) => {
      if (error instanceof Error && error.name === 'Canceled') return []; // by VS Code, which then asks again itself
      throw error;
    });
    if (fixes.length > 0) return fixes;
  }
  return ask();
}

/** The quick fix with a title, out of what VS Code offers for a range. Rejects, saying what is offered, when it is not. */
export async function quickFix(document: TextDocument, range: Range, title: string): Promise<CodeAction> {
  const fixes = await quickFixes(document, range);
  const fix = fixes.find((one) => one.title === title);
  check(fix !== undefined, `"${title}" is not offered, but: ${fixes.map((one) => `\n  ${one.title}`)}`);
  return fix;
}

/** Applies a quick fix as the editor does: its edit, then its command. */
export async function apply(fix: CodeAction): Promise<void> {
  check(fix.edit !== undefined || fix.command !== undefined, `"${fix.title}" does nothing`);
  if (fix.edit) check(await workspace.applyEdit(fix.edit), `"${fix.title}" could not be applied`);
  if (fix.command) await commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
}

/** Replaces the whole text of a document. */
export async function setText(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(new Position(0, 0), document.positionAt(document.getText().length)), text);
  check(await workspace.applyEdit(edit), 'the text could not be set');
}

/** Gives the workspace settings for as long as `use` takes. */
export async function withSettings(
  settings: Readonly<Record<string, unknown>>,
  use: () => Promise<void>,
): Promise<void> {
  const set = (name: string, to: unknown) =>
    workspace.getConfiguration().update(name, to, ConfigurationTarget.Workspace);
  for (const [name, value] of Object.entries(settings)) await set(name, value);
  try {
    await use();
  } finally {
    for (const name of Object.keys(settings)) await set(name, undefined);
  }
}
