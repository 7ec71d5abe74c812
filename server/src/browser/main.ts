import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../server.ts';

/** The Worker that this file is the script of. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

startServer((options) => createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), options), {});
