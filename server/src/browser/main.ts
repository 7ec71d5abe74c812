import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import { startServer } from '../server.ts';

/** The Worker that this file is the script of. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

startServer({ reader: new BrowserMessageReader(self), writer: new BrowserMessageWriter(self) }, {});
