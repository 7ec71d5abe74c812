/** Drives the page of a VS Code in the browser as a person does, by keyboard. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { CodeServer } from './code-server.ts';

/** How long VS Code may take for one step on a slow machine, in milliseconds. */
const stepLimit = 20_000;

/** Time between two keys, in milliseconds: VS Code drops keys that come faster than a person can type. */
const typingDelay = 20;

/** A window of VS Code with a folder. */
export class Workbench {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens a window and waits until it can be used. `folder` is an absolute path. */
  static async open(server: CodeServer, browser: Browser, folder: string): Promise<Workbench> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(stepLimit);
    const address = new URL(server.url);
    address.searchParams.set('folder', folder);
    await page.goto(address.href);
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return new Workbench(page);
  }

  /** Presses keys one after the other, such as `Control+Shift+P`, `Enter`. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: typingDelay });
  }

  /** Opens a file of the folder by its name, through Quick Open. */
  async openFile(name: string): Promise<void> {
    await this.press('Control+P');
    await this.answer(name, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.editorFocus().waitFor();
  }

  /** Opens the Problems panel; the keys still go to the editor. */
  async openProblems(): Promise<void> {
    await this.press('Control+Shift+M');
    await this.page.locator('.markers-panel').waitFor();
    await this.press('Control+1');
    await this.editorFocus().waitFor();
  }

  /** Selects the next occurrence of a text in the editor. */
  async find(text: string): Promise<void> {
    await this.press('Control+F');
    await this.page.locator('.find-widget.visible textarea:focus').waitFor();
    await this.type(text);
    await this.page.locator('.find-widget .matchesCount', { hasText: /\d+ of \d/ }).waitFor();
    await this.press('Escape');
    // The box may lose its class before it lets go of the keyboard.
    await this.page.waitForFunction(
      "!document.querySelector('.find-widget.visible') && !document.activeElement.closest('.find-widget')",
    );
    await this.editorFocus().waitFor();
  }

  private editorFocus(): Locator {
    return this.page.locator('.editor-instance .monaco-editor.focused .view-lines');
  }

  /** Runs a command by its title, through the palette. */
  async runCommand(title: string): Promise<void> {
    await this.press('F1');
    await this.answer(title, title);
  }

  /** Types into the box at the top of the window and takes the entry that shows `entry`. */
  async answer(text: string, entry: string): Promise<void> {
    await this.quickInput().waitFor();
    await this.type(text);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: entry }).waitFor();
    await this.press('Enter');
  }

  /** Waits for a question at the top of the window, and answers it in free text. */
  async answerText(question: string, text: string): Promise<void> {
    await this.question(question).waitFor();
    await this.press('Control+A');
    await this.type(text);
    await this.press('Enter');
  }

  /** Waits for a question at the top of the window, and answers it by choosing an entry. */
  async answerChoice(question: string, entry: string): Promise<void> {
    await this.quickInput()
      .and(this.page.locator(`[placeholder^="${question}"]`))
      .waitFor();
    await this.answer(entry, entry);
  }

  /** The box at the top of the window for input. */
  quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-box input');
  }

  /** What the box at the top of the window says below the input. */
  question(text: string): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-message', { hasText: text });
  }

  /** Rows of the Problems panel that contain a text. */
  problem(text: string): Locator {
    return this.page.locator('.markers-panel .monaco-list-row', { hasText: text });
  }

  /** Lines of the editor that contain a text; what is scrolled out of sight is not there. */
  line(text: string): Locator {
    // The editor shows spaces as no-break spaces.
    return this.page.locator('.editor-instance .view-line', { hasText: new RegExp(pattern(text)) });
  }

  /** Saves a picture of the window. */
  async photograph(path: string): Promise<void> {
    mkdirSync(dirname(path), { recursive: true });
    await this.page.screenshot({ path, animations: 'disabled' }); // what fades in is there
  }
}

function pattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \\u00a0]');
}
