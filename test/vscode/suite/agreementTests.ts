import { type CodeLens, commands, window } from 'vscode';
import { diagnosticsWhen, isFinding, openFile, ruleOf } from './editing.ts';
import { check, equal } from './runner.ts';
import { draft } from './specs.ts';
import type { Test } from './tests.ts';

/** How often something is looked for, in milliseconds, and for how long. */
const every = 100;
const limit = 10_000;

const people = `people:
  - { id: eva, name: Eva Jansen, partyId: acme, email: eva@acme.example }
  - { id: ravi, name: Ravi Rao, partyId: nova, email: ravi@nova.example }
`;
const signatures = `signatures:
  - { partyId: acme, personId: eva, signedOn: 2026-02-16, version: 0.1.0 } # by hand
  - { partyId: nova, personId: ravi, signedOn: 2026-02-16, version: 0.1.0 }
`;

/** What a spec as a whole agrees: how ready it is, and whether it is still what was signed. */
export const agreementTests: readonly Test[] = [
  [
    'above a spec stands how ready it is; a click shows what is missing, and a choice leads there',
    async ({ folder }) => {
      const editor = await openFile(folder, 'readiness.engagement.yaml', draft);
      const { document } = editor;
      await diagnosticsWhen(document, (now) => now.length > 0);
      const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
      const titles = lenses.map(({ command }) => command?.title ?? '');
      check(/^Readiness \d+ of 100$/.test(titles[0] ?? ''), `the first lens says ${titles[0]}`);
      equal(
        titles.slice(1, 5).map((title) => title.replace(/ \d+$/, '')),
        ['Agreements', 'Communication', 'Grip on progress', 'Relationship'],
        'pillars',
      );
      const lens = lenses.find(({ command }) => command?.title.startsWith('Relationship'));
      check(lens?.command !== undefined, 'the relationship has no command');
      const shown = commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
      let isDone = false;
      void Promise.resolve(shown).then(() => {
        isDone = true;
      });
      for (let waited = 0; !isDone && waited < limit; waited += every) {
        await new Promise((resolve) => setTimeout(resolve, every));
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      }
      check(isDone, 'nothing could be chosen');
      const selected = window.activeTextEditor?.document.getText(window.activeTextEditor.selection);
      equal(selected, 'draft', 'what is selected: the status, which asks for what is missing');
    },
  ],
  [
    'signatures get a fingerprint, and a change of what was signed is found',
    async ({ folder }) => {
      const agreed = `${draft.replace('status: draft', 'status: agreed')}${people}${signatures}`;
      const { document } = await openFile(folder, 'signing.engagement.yaml', agreed);
      const isChanged = (code: string): boolean => code === 'change/version-not-bumped';
      await diagnosticsWhen(document, (now) => now.some(isFinding));
      await commands.executeCommand('engagement.sign');
      const signed = document.getText();
      equal(signed.match(/fingerprint: sha256:[\w-]+/g)?.length, 2, 'fingerprints');
      check(signed.includes(' # by hand'), 'the comment is gone');
      await diagnosticsWhen(document, (now) => !now.some((one) => isChanged(ruleOf(one) ?? '')));
      const editor = await window.showTextDocument(document);
      const at = signed.indexOf('value: 2000') + 'value: '.length;
      await editor.edit((edit) => edit.insert(document.positionAt(at), '1'));
      await diagnosticsWhen(document, (now) => now.some((one) => isChanged(ruleOf(one) ?? '')));
    },
  ],
];
