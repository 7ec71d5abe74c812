import type {
  ProgressToken,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver-protocol';
import type { Connection } from './connection.ts';

/** How far a request is. The user may cancel it. */
export interface Progress {
  begin(title: string): void;
  /** A whole number. */
  report(percentage: number): void;
  done(): void;
}

/** Progress that the client shows, where it has sent a token for it (`workDoneToken`); else it goes nowhere. */
export function workDone(connection: Connection, token: ProgressToken | undefined): Progress {
  const send = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void => {
    if (token !== undefined) connection.notify('$/progress', { token, value });
  };
  return {
    begin: (title) => send({ kind: 'begin', title, percentage: 0, cancellable: true }),
    report: (percentage) => send({ kind: 'report', percentage }),
    done: () => send({ kind: 'end' }),
  };
}

/** Sends parts of an answer, where the client takes it in parts and has sent a token for them (`partialResultToken`). */
export function partialResult<P>(
  connection: Connection,
  token: ProgressToken | undefined,
): ((part: P) => void) | undefined {
  return token === undefined ? undefined : (value) => connection.notify('$/progress', { token, value });
}
