import {
  type CompletionList,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import { apply, diagnosticsWhen, openFile, quickFix, rangeOf, ruleOf, setText, withSettings } from './editing.ts';
import { check, equal } from './runner.ts';
import { draftSaying } from './specs.ts';
import type { Test } from './tests.ts';

const name = '.engagementrc.yaml';
const rule = 'vague/unbounded-time';
const spec = draftSaying('Nova shall promptly answer each question.');

const isTheFinding = (diagnostic: Diagnostic): boolean => ruleOf(diagnostic) === rule;
const isOwn = (diagnostic: Diagnostic): boolean => ruleOf(diagnostic) === 'vague/own-phrase';

/** Waits until a spec has the finding with a severity; without one, until it has none. */
async function findingBecomes(document: TextDocument, severity: DiagnosticSeverity | undefined): Promise<void> {
  await diagnosticsWhen(document, (now) => now.find(isTheFinding)?.severity === severity);
}

/** Writes a file as another program does. */
async function write(file: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

/** `.engagementrc.yaml`, as the open specs follow it. */
export const configurationTests: readonly Test[] = [
  [
    'a configuration counts as it comes, changes and goes on disk, and the settings of VS Code win over it',
    async ({ folder }) => {
      const here = Uri.joinPath(folder, 'configured');
      const config = Uri.joinPath(here, name);
      const { document } = await openFile(here, 'shop.engagement.yaml', spec);
      await findingBecomes(document, DiagnosticSeverity.Warning);
      await write(config, `rules: { ${rule}: error }\n`);
      await findingBecomes(document, DiagnosticSeverity.Error);
      await withSettings({ 'engagement.rules': { [rule]: 'hint' } }, () =>
        findingBecomes(document, DiagnosticSeverity.Hint),
      );
      await findingBecomes(document, DiagnosticSeverity.Error);
      await write(config, 'accepted: [promptly]\nphrases: [{ phrase: each question, message: Say which. }]\n');
      const own = await diagnosticsWhen(document, (now) => now.some(isOwn) && !now.some(isTheFinding));
      const found = own.find(isOwn);
      equal(found?.range, rangeOf(document, 'each question'), 'range of the own phrase');
      await write(config, 'ignore: ["*.engagement.yaml"]\n');
      await diagnosticsWhen(document, (now) => now.length === 0);
      await workspace.fs.delete(config);
      await findingBecomes(document, DiagnosticSeverity.Warning);
    },
  ],
  [
    'a configuration counts before it is saved, is checked, and is completed',
    async ({ folder }) => {
      const here = Uri.joinPath(folder, 'unsaved');
      const { document } = await openFile(here, 'shop.engagement.yaml', spec);
      const { document: config } = await openFile(here, name, `rules: { ${rule}: error }\n`);
      equal(config.languageId, 'engagementrc', 'language');
      await findingBecomes(document, DiagnosticSeverity.Error);
      await withSettings({ 'files.autoSave': 'off' }, async () => {
        await setText(config, `rules:\n  ${rule}: hint\n  vague/heggde: off\n`);
        await findingBecomes(document, DiagnosticSeverity.Hint);
        const wrong = rangeOf(config, 'vague/heggde');
        await diagnosticsWhen(config, (now) =>
          now.some((one) => ruleOf(one) === 'config/unknown-rule' && one.range.isEqual(wrong)),
        );
        await apply(await quickFix(config, wrong, 'Rename to "vague/hedge"'));
        await setText(config, `rules:\n  ${rule}: \n  vague/h`);
        equal(
          await completionsAt(config, `${rule}: `),
          ['error', 'warning', 'information', 'hint', 'off'],
          'severities',
        );
        check((await completionsAt(config, 'vague/h')).includes('vague/hedge'), 'no rule is completed');
        await commands.executeCommand('workbench.action.files.revert');
        await findingBecomes(document, DiagnosticSeverity.Error);
      });
    },
  ],
  [
    'a quick fix accepts a phrase in this workspace: it makes the configuration, and the finding is gone',
    async ({ folder }) => {
      const { document } = await openFile(Uri.joinPath(folder, 'accepting'), 'shop.engagement.yaml', spec);
      await findingBecomes(document, DiagnosticSeverity.Warning);
      const title = 'Accept "promptly" in this workspace';
      await apply(await quickFix(document, rangeOf(document, 'promptly'), title));
      await findingBecomes(document, undefined);
      const file = Uri.joinPath(
        workspace.getWorkspaceFolder(document.uri)?.uri ?? Uri.joinPath(folder, 'accepting'),
        name,
      );
      const config = await workspace.openTextDocument(file);
      equal(config.getText(), 'accepted: [promptly]\n', 'configuration');
      check(await config.save(), 'not saved');
      await workspace.fs.delete(file);
      await findingBecomes(document, DiagnosticSeverity.Warning);
    },
  ],
];

/** The labels of what is completed behind the first occurrence of a text, in the order of the list. */
async function completionsAt(document: TextDocument, text: string): Promise<string[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    rangeOf(document, text).end,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}
