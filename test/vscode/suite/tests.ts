import {
  CompletionItemKind,
  type CompletionList,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Extension,
  languages,
  Range,
  SnippetString,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  apply,
  diagnosticsWhen,
  isFinding,
  openFile,
  quickFixes,
  rangeOf,
  replace,
  ruleOf,
  setText,
  type,
} from './editing.ts';
import { check, equal } from './runner.ts';
import { draft } from './specs.ts';

/** What a test may use: the extension, and a folder to write files in. */
export interface Surroundings {
  readonly extension: Extension<unknown>;
  readonly folder: Uri;
}

/** A test, and what it shows. */
export type Test = readonly [name: string, run: (given: Surroundings) => Promise<void>];

/** A section name spelt wrong: one finding, which shows that the server has seen this version of the document. */
const misspelt = 'onbording';

const answers = {
  client: { name: 'Bakker & Zonen: "De Korst" # 1', country: 'NL', timeZone: 'Europe/Amsterdam' },
  supplier: { name: 'Nova Ltd', country: 'IN', timeZone: 'Asia/Kolkata' },
  startDate: '2026-09-01',
  language: 'en',
};

function isMisspelt(diagnostic: Diagnostic): boolean {
  return ruleOf(diagnostic) === 'schema/unknown-key';
}

function hasMisspelt(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(isMisspelt);
}

/** What the packaged extension must be able to do wherever it is installed. Every host runs these first. */
export const smokeTests: readonly Test[] = [
  [
    'a YAML file of another name stays YAML and does not wake the extension',
    async ({ extension, folder }) => {
      const { document } = await openFile(folder, 'other.yaml', `${misspelt}: ASAP\n`);
      equal(document.languageId, 'yaml', 'language');
      equal(extension.isActive, false, 'extension is active');
    },
  ],
  [
    'a misspelt key is reported while it is typed, at the key, and the report goes when it is mended',
    async ({ extension, folder }) => {
      const editor = await openFile(folder, 'typing.engagement.yaml', draft);
      equal(editor.document.languageId, 'engagement', 'language');
      await type(editor, `${misspelt}:\n  gates: []\n`);
      const diagnostics = await diagnosticsWhen(editor.document, hasMisspelt);
      equal(extension.isActive, true, 'extension is active');
      const [found, ...others] = diagnostics.filter(isFinding);
      equal(others, [], 'other findings');
      equal(found?.range, rangeOf(editor.document, misspelt), 'range');
      equal(found?.severity, DiagnosticSeverity.Error, 'severity');
      check(found?.message.includes('"onboarding"') === true, `no suggestion in: ${found?.message}`);
      await replace(editor, misspelt, 'onboarding');
      await diagnosticsWhen(editor.document, (now) => !hasMisspelt(now));
    },
  ],
  [
    'the quick fix replaces the misspelt key and nothing else',
    async ({ folder }) => {
      const editor = await openFile(folder, 'fixing.engagement.yaml', draft.replace('kpis:', 'kpiss:'));
      await diagnosticsWhen(editor.document, hasMisspelt);
      const fixes = await quickFixes(editor.document, rangeOf(editor.document, 'kpiss'));
      const rename = fixes.find((fix) => fix.title.includes('"kpis"'));
      check(rename !== undefined, `no fix names kpis: ${fixes.map((fix) => fix.title)}`);
      await apply(rename);
      equal(editor.document.getText(), draft, 'text');
      await diagnosticsWhen(editor.document, (now) => !now.some(isFinding));
    },
  ],
  [
    'the command writes a draft without findings, and never over another file',
    async () => {
      const first = await commands.executeCommand<Uri>('engagement.newSpec', answers);
      const second = await commands.executeCommand<Uri>('engagement.newSpec', {
        ...answers,
        endDate: '2027-08-31',
        language: 'nl',
      });
      check(first.toString() !== second.toString(), 'the second draft went over the first');
      for (const uri of [first, second]) {
        const document = await workspace.openTextDocument(uri);
        equal(document.languageId, 'engagement', 'language');
        const editor = await window.showTextDocument(document);
        await type(editor, `${misspelt}: {}\n`);
        const diagnostics = await diagnosticsWhen(document, hasMisspelt);
        const others = diagnostics.filter((one) => !isMisspelt(one) && isFinding(one));
        equal(
          others.map((one) => one.message),
          [],
          `findings in ${uri}`,
        );
      }
      if (workspace.workspaceFolders) {
        const [one, two] = [first, second].map((uri) => uri.path.slice(uri.path.lastIndexOf('/') + 1));
        equal(
          [one, two],
          ['bakker-zonen-de-korst-1-nova-ltd.engagement.yaml', 'bakker-zonen-de-korst-1-nova-ltd-2.engagement.yaml'],
          'file names',
        );
      } else {
        equal([first.scheme, second.scheme], ['untitled', 'untitled'], 'schemes');
      }
    },
  ],
];

/** What is not about wording or configuration, for the extension as it is developed. */
export const furtherTests: readonly Test[] = [
  [
    'each of our file names is in our language',
    async ({ folder }) => {
      for (const name of ['a.engagement.yaml', 'b.engagement.yml', 'engagement.yaml', 'engagement.yml']) {
        equal((await openFile(folder, name, draft)).document.languageId, 'engagement', name);
      }
    },
  ],
  [
    'a document that is not saved yet is checked',
    async () => {
      const document = await workspace.openTextDocument({
        language: 'engagement',
        content: `${draft}${misspelt}: {}\n`,
      });
      await window.showTextDocument(document);
      await diagnosticsWhen(document, hasMisspelt);
    },
  ],
  [
    'a file of our name is checked in YAML mode too',
    async ({ folder }) => {
      const editor = await openFile(folder, 'mode.engagement.yaml', draft);
      const document = await languages.setTextDocumentLanguage(editor.document, 'yaml');
      await type(await window.showTextDocument(document), `${misspelt}: {}\n`);
      await diagnosticsWhen(document, hasMisspelt);
    },
  ],
  [
    'a finding behind an emoji is where the editor counts it',
    async ({ folder }) => {
      const text = draft.replace('title: A shop 🚀 online', 'title: { "🚀": 1, en: A shop }');
      const editor = await openFile(folder, 'emoji.engagement.yaml', draft);
      await setText(
        editor.document,
        text.replace('🚀', '🚀').replace('id: acme, type: client', 'id: acme, "🚀": 1, tpye: client'),
      );
      const wrong = rangeOf(editor.document, 'tpye');
      await diagnosticsWhen(editor.document, (now) => now.some((one) => isMisspelt(one) && one.range.isEqual(wrong)));
    },
  ],
  [
    'findings in the second document of a file are reported there',
    async ({ folder }) => {
      const editor = await openFile(folder, 'two.engagement.yaml', `${draft}---\n${draft}${misspelt}: {}\n`);
      const diagnostics = await diagnosticsWhen(editor.document, hasMisspelt);
      const wrong = rangeOf(editor.document, misspelt);
      check(
        diagnostics.some((one) => isMisspelt(one) && one.range.isEqual(wrong)),
        'not at the key of the second document',
      );
    },
  ],
  [
    'the quick fix for a missing key inserts it with its indentation, ready to be filled in',
    async ({ folder }) => {
      const editor = await openFile(folder, 'missing.engagement.yaml', draft.replace('    unit: count\n', ''));
      const isMissing = (one: Diagnostic) => ruleOf(one) === 'kpi/incomplete' && isFinding(one);
      const missing = (await diagnosticsWhen(editor.document, (now) => now.some(isMissing))).find(isMissing);
      check(missing !== undefined, 'the missing key is not reported');
      const fixes = await quickFixes(editor.document, missing.range);
      const insert = fixes.find((fix) => fix.title.includes('"unit"'));
      check(insert !== undefined, `no fix names unit: ${fixes.map((fix) => fix.title)}`);
      await apply(insert);
      check(
        /^ {4}unit: /m.test(editor.document.getText()),
        `not inserted as a key of the item:\n${editor.document.getText()}`,
      );
      await diagnosticsWhen(editor.document, (now) => !now.some(isMissing));
    },
  ],
  [
    'responsibilities are found as RACI, and valid once they are inserted',
    async ({ folder }) => {
      const withoutRaci = draft.replace(/responsibilities:\n(?: .*\n)+/, '');
      const { document } = await openFile(folder, 'whole.engagement.yaml', `${withoutRaci}raci`);
      await diagnosticsWhen(document, (now) => now.some((one) => ruleOf(one) === 'responsibility/raci'));
      const end = document.positionAt(document.getText().length);
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        end,
      );
      equal(items.filter(({ kind }) => kind === CompletionItemKind.Snippet).length, 0, 'snippets of VS Code');
      const item = items.find(({ label }) => (typeof label === 'string' ? label : label.label) === 'responsibilities');
      check(item?.insertText instanceof SnippetString, 'there are no responsibilities to insert');
      await window.activeTextEditor?.insertSnippet(item.insertText, new Range(end.translate(0, -4), end));
      check(/^responsibilities:$/m.test(document.getText()), `they were not inserted:\n${document.getText()}`);
      await diagnosticsWhen(document, (now) => !now.some(isFinding));
    },
  ],
  [
    'the command refuses answers it cannot use, and says which',
    async () => {
      const wrong = { ...answers, endDate: '2020-01-01' };
      const message = await Promise.resolve(commands.executeCommand('engagement.newSpec', wrong)).then(
        () => 'nothing',
        (error: Error) => error.message,
      );
      check(message.includes('endDate'), `it said: ${message}`);
    },
  ],
  [
    'the YAML file of another name has still got nothing',
    async ({ folder }) => {
      const other = Uri.joinPath(folder, 'other.yaml');
      const document = await workspace.openTextDocument(other);
      equal(languages.getDiagnostics(other), [], 'diagnostics');
      equal(
        (await quickFixes(document, rangeOf(document, misspelt))).map((fix) => fix.title),
        [],
        'quick fixes',
      );
    },
  ],
];
