import { commands, type Diagnostic, workspace } from 'vscode';
import {
  apply,
  diagnosticsWhen,
  isFinding,
  openFile,
  quickFix,
  rangeOf,
  replace,
  ruleOf,
  setText,
  withSettings,
} from './editing.ts';
import { check, equal } from './runner.ts';
import { draft, draftSaying, support } from './specs.ts';
import type { Test } from './tests.ts';

/** What vague wording is in languages other than English; the escapes and the doubled quote take more room in the file than they say. */
const vague = [
  {
    language: 'nl',
    statement: 'Nova herstelt elke storing zo snel mogelijk. Waar nodig overlegt Nova met ACME.',
    phrases: { 'vague/unbounded-time': 'zo snel mogelijk', 'vague/escape-clause': 'Waar nodig' },
  },
  {
    language: 'de',
    statement: '"Nova behebt jede St\\u00f6rung so schnell wie m\\u00f6glich. 🚀 Falls möglich, informiert Nova ACME."',
    phrases: { 'vague/unbounded-time': 'so schnell wie m\\u00f6glich', 'vague/escape-clause': 'Falls möglich' },
  },
  {
    language: 'fr',
    statement: "'Nova informe l''équipe d''ACME dès que possible. Le cas échéant, Nova corrige l''anomalie.'",
    phrases: { 'vague/unbounded-time': 'dès que possible', 'vague/escape-clause': 'Le cas échéant' },
  },
] as const;

const isVague = (diagnostic: Diagnostic): boolean => ruleOf(diagnostic).startsWith('vague/');
const isUnused = (diagnostic: Diagnostic): boolean => ruleOf(diagnostic) === 'suppression/unused';

/** Vague wording and what can be done about it. */
export const wordingTests: readonly Test[] = [
  ...vague.map(
    ({ language, statement, phrases }): Test => [
      `vague wording in ${language} is underlined, exactly`,
      async ({ folder }) => {
        const { document } = await openFile(folder, `${language}.engagement.yaml`, draftSaying(statement, language));
        const diagnostics = (await diagnosticsWhen(document, (now) => now.some(isVague))).filter(isVague);
        const found = diagnostics.map((one) => [ruleOf(one), document.getText(one.range), one.range]);
        const wanted = Object.entries(phrases).map(([rule, phrase]) => [rule, phrase, rangeOf(document, phrase)]);
        equal(found, wanted, 'findings');
      },
    ],
  ),
  [
    'a quick fix writes what the spec itself has agreed, for the place where it is asked for',
    async ({ folder }) => {
      const text = draftSaying('Nova shall answer each priority 1 incident ASAP.') + support;
      const { document } = await openFile(folder, 'asap.engagement.yaml', text);
      await diagnosticsWhen(document, (now) => now.some(isVague));
      const title = 'Replace by "within 15 minutes" (support › priorities "p1" › respondWithin)';
      await apply(await quickFix(document, rangeOf(document, 'ASAP'), title));
      equal(document.getText(), text.replace('ASAP', 'within 15 minutes'), 'text');
      await diagnosticsWhen(document, (now) => !now.some(isVague) && !now.some(isFinding));
    },
  ],
  [
    'what only a person knows is selected, to be typed over',
    async ({ folder }) => {
      const text = draftSaying('Nova shall answer each incident ASAP.');
      const { document } = await openFile(folder, 'fill-in.engagement.yaml', text);
      await diagnosticsWhen(document, (now) => now.some(isVague));
      await apply(await quickFix(document, rangeOf(document, 'ASAP'), 'Replace by "within 2 business days"'));
      await commands.executeCommand('type', { text: '3' });
      await commands.executeCommand('jumpToNextSnippetPlaceholder');
      await commands.executeCommand('type', { text: ' of the report' });
      equal(document.getText(), text.replace('ASAP', 'within 3 business days of the report'), 'text');
      await diagnosticsWhen(document, (now) => !now.some(isVague));
    },
  ],
  [
    'a comment from the light bulb disables a rule for a line, and is reported when it is of no use any more',
    async ({ folder }) => {
      const editor = await openFile(folder, 'suppressed.engagement.yaml', draftSaying('Nova shall answer promptly.'));
      const { document } = editor;
      await diagnosticsWhen(document, (now) => now.some(isVague));
      const rule = 'vague/unbounded-time';
      await apply(await quickFix(document, rangeOf(document, 'promptly'), `Disable ${rule} for this line`));
      await commands.executeCommand('type', { text: 'agreed with ACME' });
      const comment = `    # engagement-disable-next-line ${rule} -- agreed with ACME\n`;
      const disabled = draftSaying('Nova shall answer promptly.').replace('    - { id: shop,', `${comment}$&`);
      equal(document.getText(), disabled, 'text');
      await diagnosticsWhen(document, (now) => !now.some(isVague) && !now.some(isFinding));
      await replace(editor, 'promptly', 'within 2 hours');
      const unused = (await diagnosticsWhen(document, (now) => now.some(isUnused))).find(isUnused);
      check(document.getText(unused?.range).includes(rule), `not at the comment: ${document.getText(unused?.range)}`);
    },
  ],
  [
    'saving repairs what needs no judgement, where that is asked for',
    async ({ folder }) => {
      const wrong = draft.replace('startDate: 2026-03-02', 'startDate: 2 March 2026').replace('kpis:', 'kpiss:');
      const { document } = await openFile(folder, 'saved.engagement.yaml', draft);
      const settings = {
        'editor.codeActionsOnSave': { 'source.fixAll.engagement': 'explicit' },
        'files.autoSave': 'off', // which comes without the actions
      };
      await withSettings(settings, async () => {
        // VS Code may drop the question for code actions while it takes in settings: then it saves the text as it is.
        for (let saves = 0; saves < 3 && (saves === 0 || document.getText() === wrong); saves++) {
          if (saves > 0) await setText(document, draft); // or there would be nothing to save
          await setText(document, wrong);
          await diagnosticsWhen(document, (now) => now.some(isFinding));
          check(await document.save(), 'not saved');
        }
        equal(document.getText(), draft, 'text');
        equal(new TextDecoder().decode(await workspace.fs.readFile(document.uri)), draft, 'file');
      });
    },
  ],
];
