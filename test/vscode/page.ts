/** A page of the workbench that runs a suite inside VS Code. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { testFolder } from '../../scripts/code-server.ts';
import { mark } from './suite/runner.ts';

/** How long one run of the suite may take, in milliseconds. */
const runLimit = 120_000;

/**
 * Opens a workbench that runs a suite, prints what the suite says and resolves to whether it passed. Everything that VS
 * Code itself says goes to .vscode-test/logs/NAME.log, and after a failure a picture of the page beside it.
 */
export async function runInPage(page: Page, address: URL, name: string): Promise<boolean> {
  const log: string[] = [];
  page.on('pageerror', (error) => log.push(String(error.stack)));
  let passed = false;
  try {
    passed =
      (await exitCode(page, address, (text) => {
        log.push(text);
        if (text.startsWith(mark)) console.log(`  ${text.slice(mark.length)}`);
      })) === 0;
  } catch (error) {
    console.log(`  ${error instanceof Error ? error.message : error}`);
  }
  const logFile = join(testFolder, 'logs', `${name}.log`);
  mkdirSync(dirname(logFile), { recursive: true });
  writeFileSync(logFile, log.join('\n'));
  if (!passed) {
    const picture = join(testFolder, 'logs', `${name}.png`);
    await page.screenshot({ path: picture });
    console.log(`  see ${logFile} and ${picture}`);
  }
  return passed;
}

/** Goes to a workbench and waits for the exit code it reports: 0 when the suite passed. */
async function exitCode(page: Page, address: URL, print: (text: string) => void): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const reported = new Promise<number>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`the suite did not end within ${runLimit / 1000} s`)), runLimit);
      page.exposeFunction('codeAutomationExit', resolve).catch(reject);
      page.exposeFunction('codeAutomationLog', (_: string, values: unknown[]) => print(values.join(' '))).catch(reject);
    });
    await page.goto(address.href);
    return await reported;
  } finally {
    clearTimeout(timer);
  }
}
