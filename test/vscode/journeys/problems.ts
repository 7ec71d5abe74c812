import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../suite/runner.ts';
import { draft, support } from '../suite/specs.ts';
import {
  fileWith,
  focusAction,
  focusedSuggestion,
  type Journey,
  openLightBulb,
  type Station,
  specName,
} from './travel.ts';

const stations: readonly Station[] = [
  [
    'a misspelt key is underlined and listed',
    async (workbench) => {
      await workbench.openFile(specName);
      await workbench.openProblems();
      await workbench.press('Control+End');
      await workbench.type('onbording: {}');
      await workbench.press('Escape');
      await workbench.problem('onbording').waitFor();
      await workbench.page.locator('.editor-instance .squiggly-error').first().waitFor();
    },
  ],
  [
    'the light bulb offers the right key',
    async (workbench) => {
      await workbench.press('Home');
      await openLightBulb(workbench, 'onboarding');
    },
  ],
  [
    'the fix is applied and the problem is gone',
    async (workbench) => {
      await workbench.press('Enter');
      await workbench.line('onboarding: {}').waitFor();
      await workbench.problem('onbording').waitFor({ state: 'detached' });
    },
  ],
  [
    'Enter begins a new line, whatever is offered',
    async (workbench) => {
      await workbench.find('status: draft');
      await workbench.type('status: draft');
      await workbench.press('Control+Space');
      await focusedSuggestion(workbench, 'draft').waitFor();
      await workbench.press('Enter');
      await workbench.type('x-other: 1');
      await workbench.line('  status: draft').waitFor();
      await workbench.line('  x-other: 1').waitFor();
    },
  ],
  [
    'a section is offered by what people call it',
    async (workbench) => {
      await workbench.press('Escape', 'Control+End', 'Enter');
      await workbench.type('raci');
      await focusedSuggestion(workbench, 'responsibilities').waitFor();
    },
  ],
  [
    'it is inserted and saved',
    async (workbench, folder) => {
      await workbench.press('Tab');
      await workbench.line('responsibilities:').first().waitFor();
      await workbench.press('Escape', 'Escape', 'Control+S');
      await fileWith(join(folder, specName), /^responsibilities:$/m);
    },
  ],
  [
    'vague wording is underlined and listed',
    async (workbench) => {
      await workbench.find('Nova shall build the shop.');
      await workbench.type('Nova shall answer each priority 1 incident ASAP.');
      await workbench.press('Escape', 'ArrowLeft', 'ArrowLeft');
      await workbench.problem('ASAP').waitFor();
    },
  ],
  [
    'the light bulb knows what the spec has agreed',
    async (workbench) => {
      await openLightBulb(workbench, 'within 15 minutes');
      await focusAction(workbench, 'within 15 minutes');
    },
  ],
  [
    'the agreed answer is written and the problem is gone',
    async (workbench) => {
      await workbench.press('Enter');
      await workbench.line('each priority 1 incident within 15 minutes.').waitFor();
      await workbench.problem('ASAP').waitFor({ state: 'detached' });
    },
  ],
  [
    'the light bulb offers to disable a rule',
    async (workbench) => {
      await workbench.find('within 15 minutes');
      await workbench.type('where possible');
      await workbench.press('Escape');
      await workbench.problem('where possible').waitFor();
      const title = 'Disable vague/escape-clause for this line';
      await openLightBulb(workbench, title);
      await focusAction(workbench, title);
    },
  ],
  [
    'the comment asks for the reason and the problem is gone',
    async (workbench) => {
      await workbench.press('Enter');
      await workbench.line('# engagement-disable-next-line vague/escape-clause -- reason').waitFor();
      await workbench.type('agreed with legal');
      await workbench.line('# engagement-disable-next-line vague/escape-clause -- agreed with legal').waitFor();
      await workbench.problem('where possible').waitFor({ state: 'detached' });
      await workbench.problem('reason').waitFor({ state: 'detached' });
    },
  ],
  [
    'a phrase is accepted in this workspace',
    async (workbench, folder) => {
      await workbench.find('each priority 1 incident where possible');
      await workbench.type('ASAP');
      await workbench.press('Escape');
      await workbench.problem('ASAP').waitFor();
      const title = 'Accept "ASAP" in this workspace';
      await openLightBulb(workbench, title);
      await focusAction(workbench, title);
      await workbench.press('Enter');
      await workbench.problem('ASAP').waitFor({ state: 'detached' });
      await fileWith(join(folder, '.engagementrc.yaml'), /^accepted: \[ASAP\]$/m);
    },
  ],
  [
    'New spec asks and explains',
    async (workbench) => {
      await workbench.runCommand('Engagement: New spec');
      await workbench.answerText('Name of the client', 'Bakker: "De Korst"');
      await workbench.answerChoice('Country of Bakker', 'Netherlands');
      await workbench.answerText('Name of the supplier', 'Nova Ltd');
      await workbench.answerChoice('Country of Nova', 'United States');
      await workbench.answerChoice('Time zone Nova', 'America/New_York');
      await workbench.answerText('First day', '2026-09-01');
      await workbench.answerText('Last day', '2020-01-01');
      await workbench.question('The end cannot be before the start').waitFor();
    },
  ],
  [
    'New spec writes a draft and opens it',
    async (workbench, folder) => {
      await workbench.press('Control+A');
      await workbench.type('2027-08-31');
      await workbench.question('Last day').waitFor();
      await workbench.press('Enter');
      await workbench.answerChoice('Language', 'Dutch');
      const file = 'bakker-de-korst-nova-ltd.engagement.yaml';
      await workbench.page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
      const answers = [/America\/New_York/, /endDate: 2027-08-31/, /language: nl/, /"Bakker: \\"De Korst\\""/];
      for (const answer of answers) await fileWith(join(folder, file), answer);
    },
  ],
  [
    'Escape leaves everything as it was',
    async (workbench, folder) => {
      const before = readdirSync(folder);
      await workbench.runCommand('Engagement: New spec');
      await workbench.question('Name of the client').waitFor();
      await workbench.press('Escape');
      await workbench.quickInput().waitFor({ state: 'detached' });
      check(existsSync(folder) && readdirSync(folder).join() === before.join(), 'a file was written');
      check((await workbench.page.locator('.notification-toast').count()) === 0, 'a message popped up');
    },
  ],
];

/** From what is found wrong to what mends it, and to a new spec. */
export const problems: Journey = {
  name: 'journey',
  text: draft.replace(/responsibilities:\n(?: .*\n)+/, '') + support,
  stations,
};
