/**
 * Takes the pictures of the README, images/editor.png, completion.png and readiness.png, from the running extension: `node scripts/screenshots.ts`. The same
 * keys as a person would press, in a VS Code in the browser.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './browser.ts';
import { installExtension, startCodeServer } from './code-server.ts';
import { packageVsix } from './package-vsix.ts';
import { root } from './paths.ts';
import { Workbench } from './workbench.ts';

const temporary = mkdtempSync(join(tmpdir(), 'engagement-screenshots-'));
const folders = { data: join(temporary, 'data'), extensions: join(temporary, 'extensions') };
// A copy under the name that is to be seen; nothing in the repository can be changed by accident.
const examples = join(temporary, 'examples');
cpSync(join(root, 'examples'), examples, { recursive: true });

try {
  installExtension(await packageVsix(), folders);
  const server = await startCodeServer(folders);
  const browser = await launchBrowser();
  try {
    const workbench = await Workbench.open(server, browser, examples);
    await workbench.openFile('findings.engagement.yaml');
    await workbench.openProblems();
    await workbench.problem('onbording').waitFor();
    // To the date that can be read in two ways, and the fixes for it.
    await workbench.find('03/04/2026');
    await workbench.press('Control+.');
    await workbench.page.locator('.action-widget .monaco-list-row').first().waitFor();
    await workbench.photograph(join(root, 'images/editor.png'));
    console.log('images/editor.png');
    // Whom an id can stand for, and hints between the words.
    await workbench.press('Escape');
    await workbench.openFile('acme-mobile.engagement.yaml');
    await workbench.find('deputyId: mila');
    await workbench.press('ArrowRight', 'Control+Backspace');
    await workbench.press('Control+Space');
    await workbench.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'mila' }).waitFor();
    await workbench.photograph(join(root, 'images/completion.png'));
    console.log('images/completion.png');
    // How ready a draft is, and what would bring most.
    await workbench.press('Escape');
    await workbench.openFile('minimal.engagement.yaml');
    await workbench.page.locator('.codelens-decoration a', { hasText: 'Readiness' }).first().click();
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    // It fades in.
    await workbench.page.waitForFunction(
      "getComputedStyle(document.querySelector('.quick-input-widget')).opacity === '1'",
    );
    await workbench.photograph(join(root, 'images/readiness.png'));
    console.log('images/readiness.png');
  } finally {
    await browser.close();
    await server.stop();
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
