import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { CancelledError } from '../validation/validate.ts';

/**
 * The one wrapper around every request. It waits a turn, so that a cancellation that is already on its way arrives before the
 * work begins, and cancelled work is never answered with an empty result.
 */
export async function request<R>(token: CancellationToken, work: () => Promise<R>): Promise<R> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (token.isCancellationRequested) throw cancelled();
  try {
    const result = await work();
    if (token.isCancellationRequested) throw cancelled();
    return result;
  } catch (error) {
    if (error instanceof CancelledError) throw cancelled();
    throw error;
  }
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
