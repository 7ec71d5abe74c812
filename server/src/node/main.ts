import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../server.ts';
import { localFiles } from './localFiles.ts';

// VS Code starts this over IPC; `engagement-language-server --stdio` serves any other editor.
startServer(createConnection, { localFiles });
