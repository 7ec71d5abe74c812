import { agreement } from '../suite/specs.ts';
import { behind, focusedSuggestion, type Journey, lineOf, openAction, openFile, place, refusal } from './travel.ts';

/** Writing: with what is completed, and with Enter. */
export const writing: readonly Journey[] = [
  {
    name: 'keys',
    text: `${agreement}    \n`,
    stations: [
      [
        'the keys of a milestone are offered where one is missing',
        async (workbench) => {
          await openFile(workbench);
          await behind(workbench, lineOf(agreement, 'dependsOnIds: [beta]'));
          await workbench.press('Enter', 'Control+Space');
          await focusedSuggestion(workbench, 'binding').waitFor();
        },
      ],
      [
        'Tab takes a key, and its values are offered',
        async (workbench) => {
          await workbench.type('cons');
          await focusedSuggestion(workbench, 'consequence').waitFor();
          await workbench.press('Tab');
          await workbench.line('    consequence: ').waitFor();
        },
      ],
      [
        'a section comes as a whole clause, and Tab goes through what is to be filled in',
        async (workbench) => {
          await workbench.press('Escape', 'Control+End');
          await workbench.press('Home', 'Shift+End', 'Delete');
          await workbench.type('escal');
          await focusedSuggestion(workbench, 'escalations').waitFor();
          await workbench.press('Tab');
          await workbench.line('escalations:').waitFor();
          await workbench.press('Tab');
        },
      ],
    ],
  },
  {
    name: 'ids',
    text: agreement,
    stations: [
      [
        'the people who can fill a role are offered by name',
        async (workbench) => {
          await openFile(workbench);
          await workbench.find('holderId: ravi');
          await workbench.type('holderId: ');
          await focusedSuggestion(workbench, 'Ravi Rao at Nova Ltd').waitFor();
        },
      ],
      [
        'one is found by her name, and Tab writes her id',
        async (workbench) => {
          await workbench.type('Eva');
          await focusedSuggestion(workbench, 'Eva Jansen at ACME B.V.').waitFor();
          await workbench.press('Tab');
          await workbench.line('holderId: eva').waitFor();
        },
      ],
    ],
  },
  {
    name: 'formatting',
    text: agreement.replace('title: The shop opens', 'title:    The shop opens'),
    stations: [
      [
        'a file is formatted',
        async (workbench) => {
          await openFile(workbench);
          await behind(workbench, lineOf(agreement, 'title: The shop opens'));
          await workbench.press('Control+Shift+I');
          await workbench.line('    title: The shop opens').waitFor();
        },
      ],
      [
        'Enter in a list begins the next item',
        async (workbench) => {
          await behind(workbench, lineOf(agreement, 'email: eva@acme.example }'));
          await workbench.press('Enter');
          await place(workbench, 'Ln 36, Col 5').waitFor();
        },
      ],
      [
        'Enter on the empty item ends the list',
        async (workbench) => {
          await workbench.press('Escape', 'Enter');
          await place(workbench, 'Ln 36, Col 1').waitFor();
        },
      ],
    ],
  },
  {
    name: 'refactoring',
    text: agreement,
    stations: [
      [
        'the menu of refactorings shows what can be written in another way',
        async (workbench) => {
          await openFile(workbench);
          await workbench.find('Ravi Rao');
          await workbench.press('ArrowLeft');
          await openAction(workbench, 'Control+Shift+R', 'Write each key on its own line');
        },
      ],
      [
        'an item gets a line for each key',
        async (workbench) => {
          await workbench.press('Enter');
          await workbench.line('    name: Ravi Rao').waitFor();
        },
      ],
      [
        'a milestone gets a scenario',
        async (workbench) => {
          await workbench.find('title: The shop opens');
          await workbench.press('ArrowLeft');
          await openAction(workbench, 'Control+Shift+R', 'Add a scenario for "milestones/go-live"');
          await workbench.press('Enter');
          await workbench.line('relatesTo: [milestones/go-live').waitFor();
        },
      ],
    ],
  },
  {
    name: 'renaming',
    text: agreement,
    stations: [
      [
        'F2 asks for the new id',
        async (workbench) => {
          await openFile(workbench);
          await workbench.find('ownerRoleId: lead');
          await workbench.press('ArrowRight', 'F2');
          await workbench.page.locator('.rename-box input:focus').waitFor();
        },
      ],
      [
        'it changes wherever it is named',
        async (workbench) => {
          await workbench.press('Control+A');
          await workbench.type('manager');
          await workbench.press('Enter');
          await workbench.line('ownerRoleId: manager').first().waitFor();
          await workbench.find('id: manager');
        },
      ],
      [
        'what is no id is refused, and why',
        async (workbench) => {
          await workbench.find('milestones:');
          await workbench.press('ArrowLeft', 'F2');
          await refusal(workbench, 'Only ids can be renamed').waitFor();
        },
      ],
    ],
  },
];
