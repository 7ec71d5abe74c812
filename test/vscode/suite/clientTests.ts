import { type CodeLens, commands, workspace } from 'vscode';
import { diagnosticsWhen, openFile, replace } from './editing.ts';
import { check, equal } from './runner.ts';
import { draft } from './specs.ts';
import type { Test } from './tests.ts';

/** How often something is looked for, in milliseconds, and for how long. */
const every = 100;
const limit = 10_000;

const answers = {
  client: { name: 'ACME', country: 'NL', timeZone: 'Europe/Amsterdam' },
  supplier: { name: 'Nova', country: 'IN', timeZone: 'Asia/Kolkata' },
  startDate: '2026-09-01',
  language: 'en',
};

/** What the extension does beside the language server. */
export const clientTests: readonly Test[] = [
  [
    'an empty spec offers to begin one, and it is written into this very file',
    async ({ folder }) => {
      const { document } = await openFile(folder, 'empty.engagement.yaml', '');
      const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
      const lens = lenses.find(({ command }) => command?.command === 'engagement.newSpec');
      check(lens !== undefined, `no lens begins a spec: ${lenses.map(({ command }) => command?.title)}`);
      const written = await commands.executeCommand('engagement.newSpec', answers);
      equal(String(written), String(document.uri), 'file');
      check(document.getText().includes('title: "Nova works for ACME"'), document.getText());
    },
  ],
  [
    'a preview opens beside a spec, and follows what is typed',
    async ({ folder }) => {
      const editor = await openFile(folder, 'preview.engagement.yaml', draft);
      await diagnosticsWhen(editor.document, (now) => now.length > 0);
      await commands.executeCommand('engagement.preview');
      const shown = () =>
        workspace.textDocuments
          .find(({ uri }) => uri.scheme === 'engagement-preview' && uri.path.includes('preview.engagement'))
          ?.getText() ?? '';
      await until(
        () => shown().startsWith('# A shop 🚀 online\n'),
        () => `the preview: ${shown()}`,
      );
      check(shown().includes('| Build the shop | R/A |'), shown());
      await replace(editor, 'A shop', 'The shop');
      await until(
        () => shown().startsWith('# The shop 🚀 online\n'),
        () => `the title: ${shown().slice(0, 40)}`,
      );
      await commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    },
  ],
  [
    'the language server can be started again, and knows the files that are open',
    async ({ folder }) => {
      const { document } = await openFile(folder, 'again.engagement.yaml', draft);
      await diagnosticsWhen(document, (now) => now.length > 0);
      await commands.executeCommand('engagement.restartServer');
      await diagnosticsWhen(document, (now) => now.length > 0); // those of the server before went with it
      const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
      check(
        lenses.some(({ command }) => command?.title.startsWith('Readiness')),
        `no readiness: ${lenses.map(({ command }) => command?.title)}`,
      );
    },
  ],
];

async function until(holds: () => boolean, what: () => string): Promise<void> {
  for (let waited = 0; !holds() && waited < limit; waited += every) {
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  check(holds(), what());
}
