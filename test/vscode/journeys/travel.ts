/** What journeys are made of, and what several of them do. */
import { existsSync, readFileSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Workbench } from '../../../scripts/workbench.ts';

/** The file of every journey. */
export const specName = 'shop.engagement.yaml';

/** How long VS Code may take to write a file, in milliseconds. */
const saveLimit = 10_000;

/** One step of a journey; a picture is taken where it ends. */
export type Station = readonly [name: string, travel: (workbench: Workbench, folder: string) => Promise<void>];

/** What somebody sets out to do, in a window of its own, with one spec. */
export interface Journey {
  readonly name: string;
  /** The spec as it is at the start. */
  readonly text: string;
  readonly stations: readonly Station[];
}

/** Opens the spec of the journey, once the server has looked at it. */
export async function openFile(workbench: Workbench): Promise<void> {
  await workbench.openFile(specName);
  await workbench.page.locator('.codelens-decoration').first().waitFor();
}

/** Puts the cursor at the end of the line, counted from 1, and waits until it is there. */
export async function behind(workbench: Workbench, line: number): Promise<void> {
  await workbench.press('Control+G');
  await workbench.answer(`${line}`, `${line}`);
  await workbench.press('End');
  await place(workbench, `Ln ${line}, `).waitFor();
}

/** The line, counted from 1, in which a text has something first. */
export function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

/** What is chosen in the list of completions, if it shows a text. */
export function focusedSuggestion({ page }: Workbench, text: string): Locator {
  return page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: text });
}

/** Where the cursor is, as the status bar tells it: "Ln 14, Col 11". */
export function place({ page }: Workbench, text: string): Locator {
  return page.locator('#status\\.editor\\.selection', { hasText: text });
}

/** What the editor says at the cursor when it cannot do something. */
export function refusal({ page }: Workbench, text: string): Locator {
  return page.locator('.monaco-editor-overlaymessage', { hasText: text });
}

/** An entry of the light bulb that contains a text. */
export function action(workbench: Workbench, text: string): Locator {
  return workbench.page.locator('.action-widget .monaco-list-row', { hasText: text }).first();
}

/** Opens a menu of code actions by its keys, and goes down to an entry. */
export async function openAction(workbench: Workbench, keys: string, entry: string): Promise<void> {
  await workbench.press(keys);
  await action(workbench, entry)
    .waitFor({ timeout: 5_000 })
    .catch(() => workbench.press(keys)); // VS Code drops the question while extensions come up
  await action(workbench, entry).waitFor();
  await focusAction(workbench, entry);
}

/**
 * Opens the light bulb at the cursor, and waits until it has an entry. VS Code drops the question when other extensions, which still start,
 * make it ask again; a person presses the keys again, too.
 */
export async function openLightBulb(workbench: Workbench, entry: string): Promise<void> {
  await workbench.press('Control+.');
  await action(workbench, entry)
    .waitFor({ timeout: 5_000 })
    .catch(() => workbench.press('Control+.'));
  await action(workbench, entry).waitFor();
}

/** Goes down the open light bulb to an entry. */
export async function focusAction(workbench: Workbench, entry: string): Promise<void> {
  const focused = workbench.page.locator('.action-widget .monaco-list-row.focused', { hasText: entry });
  const rows = await workbench.page.locator('.action-widget .monaco-list-row').count();
  for (let steps = 0; steps < rows && (await focused.count()) === 0; steps++) await workbench.press('ArrowDown');
  await focused.waitFor();
}

/** Waits until a file on disk contains something. Rejects when it does not in time. */
export function fileWith(path: string, pattern: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      watcher.close();
      settle();
    };
    const look = () => {
      if (existsSync(path) && pattern.test(readFileSync(path, 'utf8'))) end(resolve);
    };
    const watcher = watch(dirname(path), look);
    const timer = setTimeout(() => end(() => reject(new Error(`${path} does not contain ${pattern}`))), saveLimit);
    look();
  });
}
