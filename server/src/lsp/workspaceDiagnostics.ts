import type { CancellationToken } from 'vscode-jsonrpc';
import type {
  Diagnostic,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import type { Progress } from './progress.ts';
import { closedResultId, fingerprint, holdsForStamp, holdsForText } from './resultId.ts';
import type { Pause } from './slices.ts';
import type { WorkspaceFile, WorkspaceFiles } from './workspaceFiles.ts';

/** How many files' reports go into one part of the answer, for clients that take it in parts. */
const partLength = 20;

/** What the server says about single files. */
export interface Reporter {
  /** Stands for all that reports depend on besides the text. */
  readonly generation: string;
  /** What the user reads while the files are checked. */
  readonly title: string;
  isOpen(uri: string): boolean;
  /** The report on a file that is open; undefined when it changes or is closed meanwhile: a pull of its own sees to it. */
  open(uri: string, previous: string | undefined): Promise<WorkspaceDocumentDiagnosticReport | undefined>;
  /** The findings of a file that is closed. */
  closed(uri: string, text: string, pause: Pause): Promise<Diagnostic[]>;
}

/** How an answer is on its way. */
export interface Delivery {
  readonly token: CancellationToken;
  readonly progress: Progress;
  /** Where the client takes the answer in parts. */
  readonly partial: ((part: WorkspaceDiagnosticReportPartialResult) => void) | undefined;
  /** Waits until there is nothing more urgent; throws `Interrupted` when the answer is not wanted any more. */
  readonly pause: Pause;
}

/**
 * `workspace/diagnostic`: the findings of every spec of the workspace, one file at a time and with everything else going first.
 * Files that have not changed are not read again. A file that is gone is reported as clean, so that its findings go, too.
 */
export async function workspaceDiagnostics(
  files: WorkspaceFiles,
  reporter: Reporter,
  params: WorkspaceDiagnosticParams,
  delivery: Delivery,
): Promise<WorkspaceDiagnosticReport> {
  delivery.progress.begin(reporter.title);
  try {
    return await reports(files, reporter, params, delivery);
  } finally {
    delivery.progress.done();
  }
}

async function reports(
  files: WorkspaceFiles,
  reporter: Reporter,
  params: WorkspaceDiagnosticParams,
  delivery: Delivery,
): Promise<WorkspaceDiagnosticReport> {
  const previous = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const send = (atLeast: number): void => {
    if (delivery.partial && items.length >= atLeast) delivery.partial({ items: items.splice(0) });
  };
  const found = await files.find(delivery.token);
  let percentage = 0;
  for (const [index, file] of found.entries()) {
    const item = await report(file, previous.get(file.uri), files, reporter, delivery);
    if (item) items.push(item);
    send(partLength);
    const done = Math.floor((100 * (index + 1)) / found.length);
    if (done > percentage) delivery.progress.report(done);
    percentage = done;
  }
  for (const { uri } of found) previous.delete(uri);
  for (const uri of previous.keys()) items.push({ uri, version: null, kind: 'full', items: [] });
  send(1);
  return { items };
}

/** A file that cannot be read has nothing to be said of: it is gone, or the user may not see it. */
async function report(
  { uri, stamp }: WorkspaceFile,
  previous: string | undefined,
  files: WorkspaceFiles,
  reporter: Reporter,
  { token, pause }: Delivery,
): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
  if (reporter.isOpen(uri)) return reporter.open(uri, previous);
  const { generation } = reporter;
  const file = { uri, version: null };
  if (previous !== undefined && holdsForStamp(previous, generation, stamp)) {
    return { ...file, kind: 'unchanged', resultId: previous };
  }
  await pause();
  const text = await files.read(uri, token).catch(() => undefined);
  if (text === undefined) return undefined;
  const mark = fingerprint(text);
  const resultId = closedResultId(generation, mark, stamp);
  if (holdsForText(previous, generation, mark)) {
    return { ...file, kind: 'unchanged', resultId };
  }
  const items = await reporter.closed(uri, text, pause);
  return { ...file, kind: 'full', resultId, items };
}
