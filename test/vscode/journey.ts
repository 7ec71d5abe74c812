/** Journeys through the extension as people make them, by keyboard, with pictures of their stations. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type CodeServer, testFolder } from '../../scripts/code-server.ts';
import { Workbench } from '../../scripts/workbench.ts';
import { temporaryFolder } from './hosts.ts';
import { journeys } from './journeys/index.ts';
import { type Journey, specName } from './journeys/travel.ts';

/**
 * Makes the journeys, one after the other, in a server that has the extension installed. Resolves to whether every station of each was reached.
 */
export async function makeJourneys(server: CodeServer, browser: Browser): Promise<boolean> {
  let complete = 0;
  for (const journey of journeys) if (await makeJourney(server, browser, journey)) complete++;
  console.log(`  ${complete} of ${journeys.length} complete; pictures: .vscode-test/screenshots`);
  return complete === journeys.length;
}

async function makeJourney(server: CodeServer, browser: Browser, { name, text, stations }: Journey): Promise<boolean> {
  const folder = temporaryFolder('journey');
  writeFileSync(join(folder, specName), text);
  const workbench = await Workbench.open(server, browser, folder);
  const photograph = (station: string) =>
    workbench.photograph(join(testFolder, 'screenshots', `${name}-${station}.png`));
  let passed = 0;
  try {
    for (const [index, [station, travel]] of stations.entries()) {
      await travel(workbench, folder);
      await photograph(`${index + 1}-${station.replaceAll(' ', '-')}`);
      console.log(`  ok    ${station}`);
      passed++;
    }
  } catch (error) {
    console.log(`  FAIL  ${stations[passed]?.[0]}\n${error instanceof Error ? error.message : error}`);
    await photograph('failed');
  } finally {
    await workbench.page.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return passed === stations.length;
}
