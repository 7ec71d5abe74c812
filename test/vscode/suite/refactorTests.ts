import { type CodeAction, CodeActionKind, Range, type TextDocument } from 'vscode';
import { ask, placeOf } from './asking.ts';
import { apply, openFile } from './editing.ts';
import { check, equal } from './runner.ts';
import { agreement } from './specs.ts';
import type { Test } from './tests.ts';

/** What the editor rewrites when somebody chooses so: each refactoring is applied, and the text compared. */
export const refactorTests: readonly Test[] = [
  [
    'what is written in one way can be written in another, and grow',
    async ({ folder }) => {
      const editor = await openFile(folder, 'refactor.engagement.yaml', agreement);
      const { document } = editor;
      await refactor(document, '- { id: ‸ravi', 'Write each key on its own line');
      let text = agreement.replace(
        '- { id: ravi, name: Ravi Rao, partyId: nova, email: ravi@nova.example }',
        '- id: ravi\n    name: Ravi Rao\n    partyId: nova\n    email: ravi@nova.example',
      );
      equal(document.getText(), text, 'a person on lines');
      await refactor(document, '- id: ‸ravi', 'Sort people by party and name');
      text = text.replace(/( {2}- id: ravi\n(?: {4}.*\n)+)( {2}- \{ id: eva.*\n)/, '$2$1');
      equal(document.getText(), text, 'sorted');
      await refactor(document, '- id: ‸go-live', 'Add a scenario for "milestones/go-live"');
      check(
        /^scenarios:\n(?: .*\n)* {4}relatesTo: \[milestones\/go-live\]$/m.test(document.getText()),
        document.getText(),
      );
    },
  ],
  [
    'what stands twice, or as a text where an id belongs, gets a place of its own',
    async ({ folder }) => {
      const address = 'https://acme.slack.com/shop';
      const text = agreement
        .replace('\nengagement:', '\n  - { id: boss, title: Product owner, partyId: acme }$&')
        .replace('accountable: owner', 'accountable: boss')
        .replace('ownerRoleId: lead', 'ownerRoleId: eva')
        .replace('calendarIds: [nl]', 'calendarIds: [nl, Asia/Kolkata]')
        .concat(`culture: { feedback: { channelIds: ["${address}"] } }\n`);
      const { document } = await openFile(folder, 'extract.engagement.yaml', text);
      await refactor(document, '- { id: ‸boss', 'Merge "boss" into "owner" and refer to that everywhere');
      let wanted = text.replace(/ {2}- \{ id: boss.*\n/, '').replace('accountable: boss', 'accountable: owner');
      equal(document.getText(), wanted, 'merged');
      await refactor(document, 'ownerRoleId: ‸eva', 'Extract role "eva-role" and refer to it');
      wanted = wanted
        .replace('ownerRoleId: eva', '$&-role')
        .replace(
          /( {2}- \{ id: lead.*\n)/,
          '$1  - id: eva-role\n    title: Eva role\n    partyId: acme\n    holderId: eva\n',
        );
      equal(document.getText(), wanted, 'a role');
      await refactor(document, 'calendarIds: [nl, ‸Asia/Kolkata]', 'Extract calendar "in" and refer to it');
      check(
        /^calendars:\n {2}- \{ id: nl.*\n {2}- id: in\n {4}country: IN\n/m.test(document.getText()),
        document.getText(),
      );
      check(document.getText().includes('calendarIds: [nl, in] }'), document.getText());
      await refactor(document, `channelIds: ["‸${address}"]`, 'Extract channel "slack" and refer to it');
      check(
        document.getText().includes(`- id: slack\n      tool: slack\n      address: ${address}\n`),
        document.getText(),
      );
      check(document.getText().includes('channelIds: ["slack"]'), document.getText());
    },
  ],
  [
    'what is missing is added: a letter of RACI, a level of escalation, a deadline that stood in a sentence',
    async ({ folder }) => {
      const text = agreement
        .replace('title: Product owner, partyId: acme', '$&, reportsToRoleId: sponsor')
        .replace('\nengagement:', '\n  - { id: sponsor, title: Sponsor, partyId: acme }$&')
        .concat(`escalations:
  - id: delivery
    levels:
      - { clientRoleId: owner, supplierRoleId: lead, decideWithin: 1 business day }
onboarding:
  gates:
    - id: keys
      condition: ACME gives the keys by 1 September 2026.
`);
      const { document } = await openFile(folder, 'grow.engagement.yaml', text);
      await refactor(document, '- { id: ‸build', 'Add who is informed');
      let wanted = text.replace('responsible: [lead] }', 'responsible: [lead], informed: [owner] }');
      equal(document.getText(), wanted, 'RACI');
      await refactor(document, '- id: ‸delivery', 'Add an escalation level');
      wanted = wanted.replace(
        'decideWithin: 1 business day }\n',
        '$&      - clientRoleId: sponsor\n        supplierRoleId: lead\n        decideWithin: 2 business days\n',
      );
      equal(document.getText(), wanted, 'escalation');
      await refactor(document, 'by 1 ‸September 2026', 'Write "by 1 September 2026" as "due: 2026-09-01"');
      wanted = wanted.replace('the keys by 1 September 2026.\n', 'the keys.\n      due: 2026-09-01\n');
      equal(document.getText(), wanted, 'due');
    },
  ],
];

async function refactor(document: TextDocument, marked: string, title: string): Promise<void> {
  const place = placeOf(document, marked);
  const args = [document.uri, new Range(place, place), CodeActionKind.Refactor.value, 50];
  const found = await ask<CodeAction[]>('vscode.executeCodeActionProvider', args, (all) =>
    all.some((action) => action.title === title),
  );
  const action = found.find((each) => each.title === title);
  if (action) await apply(action);
}
