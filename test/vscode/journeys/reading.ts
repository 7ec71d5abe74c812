import { join } from 'node:path';
import { agreement } from '../suite/specs.ts';
import { fileWith, type Journey, openFile, place, specName } from './travel.ts';

/** Finding one's way, and reading. */
export const reading: readonly Journey[] = [
  {
    name: 'going',
    text: agreement,
    stations: [
      [
        'F12 leads to the role that an id names',
        async (workbench) => {
          await openFile(workbench);
          await workbench.find('ownerRoleId: lead');
          await workbench.press('ArrowRight', 'F12');
          await place(workbench, 'Ln 14, Col 11').waitFor();
        },
      ],
      [
        'and back',
        async (workbench) => {
          await workbench.runCommand('Go Back');
          await place(workbench, 'Ln 43, Col 22').waitFor();
        },
      ],
      [
        'peeking shows it in place',
        async (workbench) => {
          await workbench.press('Control+Shift+F10');
          await workbench.page.locator('.peekview-widget .view-line', { hasText: 'Delivery' }).first().waitFor();
        },
      ],
      [
        'Shift+F12 shows all who name it',
        async (workbench) => {
          await workbench.press('Escape');
          await workbench.page.locator('.peekview-widget').waitFor({ state: 'detached' });
          await workbench.press('Shift+F12');
          await workbench.page.locator('.peekview-title', { hasText: 'References (5)' }).waitFor();
        },
      ],
    ],
  },
  {
    name: 'outline',
    text: agreement,
    stations: [
      [
        'Ctrl+Shift+O finds a milestone by its title',
        async (workbench) => {
          await openFile(workbench);
          await workbench.press('Control+Shift+O');
          await workbench.quickInput().waitFor();
          await workbench.type('shop opens');
          await workbench.page
            .locator('.quick-input-list .monaco-list-row.focused', { hasText: 'The shop opens' })
            .waitFor();
        },
      ],
      [
        'Enter goes there',
        async (workbench) => {
          await workbench.press('Enter');
          await place(workbench, 'Ln 45').waitFor();
        },
      ],
      [
        'Ctrl+T finds it in the workspace',
        async (workbench) => {
          await workbench.press('Control+T');
          await workbench.quickInput().waitFor();
          await workbench.type('shop opens');
          await workbench.page
            .locator('.quick-input-list .monaco-list-row', { hasText: 'The shop opens' })
            .first()
            .waitFor();
        },
      ],
    ],
  },
  {
    name: 'hover',
    text: agreement,
    stations: [
      [
        'a date tells its weekday and the time of each party',
        async (workbench) => {
          await openFile(workbench);
          await workbench.find('2026-08-03');
          await workbench.press('ArrowLeft', 'Control+K', 'Control+I');
          const hover = workbench.page.locator('.monaco-hover:visible', { hasText: 'Mon 3 August 2026' });
          await hover.getByText('17:00 in Amsterdam (20:30 in Kolkata)').waitFor();
        },
      ],
      [
        'an id tells who it is',
        async (workbench) => {
          await workbench.press('Escape');
          await workbench.find('holderId: ravi');
          await workbench.press('ArrowRight', 'Control+K', 'Control+I');
          await workbench.page.locator('.monaco-hover:visible', { hasText: 'Delivery manager at Nova Ltd' }).waitFor();
        },
      ],
    ],
  },
  {
    name: 'folding',
    text: agreement,
    stations: [
      [
        'all sections fold',
        async (workbench) => {
          await openFile(workbench);
          await workbench.line('Nova shall build the shop.').waitFor();
          await workbench.press('Control+K', 'Control+0');
          await workbench.line('Nova shall build the shop.').waitFor({ state: 'detached' });
          await workbench.line('milestones:').waitFor();
        },
      ],
      [
        'and unfold',
        async (workbench) => {
          await workbench.press('Control+K', 'Control+J');
          await workbench.line('Nova shall build the shop.').waitFor();
        },
      ],
    ],
  },
  {
    name: 'preview',
    text: agreement,
    stations: [
      [
        'a preview opens beside the spec',
        async (workbench) => {
          await openFile(workbench);
          await workbench.runCommand('Engagement: Open preview to the side');
          const preview = workbench.page.frameLocator('iframe.webview').frameLocator('iframe');
          await preview.getByRole('heading', { name: 'A shop' }).first().waitFor();
        },
      ],
    ],
  },
  {
    name: 'status',
    text: agreement,
    stations: [
      [
        'the status bar tells what is found and how ready a spec is, and offers what can be done',
        async (workbench) => {
          await openFile(workbench);
          const item = workbench.page.locator('.statusbar-item', { hasText: /Engagement: .*\d+ %/ });
          await item.click();
          const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
          await rows.filter({ hasText: 'Show all problems' }).waitFor();
        },
      ],
      [
        'what is missing is listed, what brings most first',
        async (workbench) => {
          await workbench.press('Enter');
          const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
          await rows.filter({ hasNotText: 'Show what is missing' }).first().waitFor();
        },
      ],
    ],
  },
  {
    name: 'empty',
    text: '',
    stations: [
      [
        'an empty file offers to begin a spec',
        async (workbench) => {
          await openFile(workbench);
          await workbench.page.locator('.codelens-decoration a', { hasText: 'New engagement spec…' }).waitFor();
        },
      ],
      [
        'and the spec is written into it',
        async (workbench, folder) => {
          await workbench.runCommand('Engagement: New spec');
          await workbench.answerText('Name of the client', 'ACME');
          await workbench.answerChoice('Country of ACME', 'Netherlands');
          await workbench.answerText('Name of the supplier', 'Nova');
          await workbench.answerChoice('Country of Nova', 'United States');
          await workbench.answerChoice('Time zone Nova', 'America/New_York');
          await workbench.answerText('First day', '2026-09-01');
          await workbench.question('Last day').waitFor();
          await workbench.press('Enter');
          await workbench.answerChoice('Language', 'English');
          await workbench.line('apiVersion: engagement/v1').waitFor();
          await fileWith(join(folder, specName), /title: "Nova works for ACME"/);
        },
      ],
    ],
  },
];
