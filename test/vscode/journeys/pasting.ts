import type { Workbench } from '../../../scripts/workbench.ts';
import { check } from '../suite/runner.ts';
import { agreement } from '../suite/specs.ts';
import { behind, type Journey, lineOf, openFile, place } from './travel.ts';

const text = agreement.replace('due: 2026-09-01', 'due: ');
const lastPerson = lineOf(text, 'email: eva@acme.example }');

const signature = `Kind regards,

Anna-Lena de Vries
Head of Delivery | Nova Ltd
T: +31 20 123 45 67
E: anna.devries@nova.example
`;

const card = `BEGIN:VCARD
VERSION:3.0
FN:Piet Bakker
ORG:ACME B.V.
EMAIL:piet@acme.example
END:VCARD
`;

/** What comes from elsewhere: a signature of a mail, a date of a contract, a business card. */
export const pasting: readonly Journey[] = [
  {
    name: 'pasting',
    text,
    stations: [
      [
        'a signature that is pasted becomes a person',
        async (workbench) => {
          await openFile(workbench);
          await behind(workbench, lastPerson);
          await workbench.press('Enter');
          await place(workbench, `Ln ${lastPerson + 1}, Col 5`).waitFor();
          await paste(workbench, signature);
          await workbench.line('    name: Anna-Lena de Vries').waitFor();
          await workbench.line('    phone: "+31201234567"').waitFor();
          check((await workbench.line('Kind regards').count()) === 0, 'the signature itself is there, too');
        },
      ],
      [
        'the text as it was stays a choice',
        async (workbench) => {
          await workbench.page.locator('.post-edit-widget').waitFor();
          await workbench.press('Control+.');
          await workbench.page.locator('.action-widget', { hasText: 'Insert Plain Text' }).waitFor();
        },
      ],
      [
        'one step takes all of it back',
        async (workbench) => {
          await workbench.press('Escape', 'Control+Z');
          await workbench.line('name: Anna-Lena de Vries').waitFor({ state: 'detached' });
          await place(workbench, `Ln ${lastPerson + 1}, Col 5`).waitFor();
        },
      ],
      [
        'a date that is pasted becomes that of the format',
        async (workbench) => {
          await behind(workbench, lineOf(text, 'due: \n') + 1); // Enter has added a line
          await paste(workbench, '2 September 2026');
          await workbench.line('due: 2026-09-02').waitFor();
        },
      ],
      [
        'the date as it was comes back by the other choice',
        async (workbench) => {
          await workbench.page.locator('.post-edit-widget').waitFor();
          await workbench.press('Control+.');
          await workbench.page.locator('.action-widget', { hasText: 'Paste as 2026-09-02' }).waitFor();
          await workbench.press('ArrowDown', 'Enter');
          await workbench.line('due: 2 September 2026').waitFor();
          await workbench.press('Control+Z');
          await workbench.line('due: 2 September 2026').waitFor({ state: 'detached' });
        },
      ],
      [
        'what can be two dates stays as it is until one is chosen',
        async (workbench) => {
          await paste(workbench, '03/04/2026');
          await workbench.line('due: 03/04/2026').waitFor();
          await workbench.page.locator('.post-edit-widget').waitFor();
          await workbench.press('Control+.');
          await workbench.page.locator('.action-widget', { hasText: 'Paste as 2026-04-03' }).waitFor();
          await workbench.press('ArrowDown', 'Enter');
          await workbench.line('due: 2026-04-03').waitFor();
        },
      ],
      [
        'a business card that is dropped becomes a person',
        async (workbench) => {
          await drop(workbench, card, 'email: eva@acme.example }');
          await workbench.line('    name: Piet Bakker').waitFor();
          await workbench.line('    partyId: acme').waitFor();
        },
      ],
    ],
  },
];

/** Puts a text on the clipboard, and pastes it by the keys. */
async function paste({ page }: Workbench, pasted: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(pasted)})`);
  await page.keyboard.press('Control+V');
}

/** Drops a file on a line, with the Shift key held, by which VS Code tells dropping into an editor from opening. */
async function drop(workbench: Workbench, content: string, onLine: string): Promise<void> {
  const box = await workbench.line(onLine).first().boundingBox();
  check(box !== null, 'there is no such line');
  // VS Code covers the editor while something is dragged over it: it is dropped on what is there then.
  await workbench.page.evaluate(`(async () => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([${JSON.stringify(content)}], 'card.vcf', { type: 'text/vcard' }));
    const at = { clientX: ${box.x + 100}, clientY: ${box.y + box.height / 2} };
    const fire = (...types) => {
      const target = document.elementFromPoint(at.clientX, at.clientY);
      for (const type of types) {
        target.dispatchEvent(new DragEvent(type, { ...at, dataTransfer, shiftKey: true, bubbles: true, cancelable: true }));
      }
    };
    fire('dragenter', 'dragover');
    await new Promise((resolve) => setTimeout(resolve, 300));
    fire('dragover', 'drop');
  })()`);
}
