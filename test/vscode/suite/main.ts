import { extensions, Uri, workspace } from 'vscode';
import { agreementTests } from './agreementTests.ts';
import { clientTests } from './clientTests.ts';
import { configurationTests } from './configurationTests.ts';
import { displayTests } from './displayTests.ts';
import { editorTests } from './editorTests.ts';
import { registerMemoryFiles } from './memoryFiles.ts';
import { navigationTests } from './navigationTests.ts';
import { refactorTests } from './refactorTests.ts';
import { runTests } from './runner.ts';
import { memoryFolder } from './specs.ts';
import { furtherTests, type Surroundings, smokeTests } from './tests.ts';
import { wordingTests } from './wordingTests.ts';

/** Which tests run: decided when the suite is bundled, see run.ts. */
declare const SUITE: 'smoke' | 'all';

/** Called by VS Code, in whichever extension host the suite was loaded. Rejects when a test fails. */
export async function run(): Promise<void> {
  const extension = extensions.getExtension('engagement-specs.engagement-specs');
  if (extension === undefined) throw new Error('the extension is not there');
  const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.parse(memoryFolder);
  if (folder.toString() === memoryFolder) registerMemoryFiles(folder.scheme);
  const given: Surroundings = { extension, folder };
  const all = [
    ...smokeTests,
    ...furtherTests,
    ...wordingTests,
    ...agreementTests,
    ...clientTests,
    ...configurationTests,
    ...navigationTests,
    ...displayTests,
    ...editorTests,
    ...refactorTests,
  ];
  const tests = SUITE === 'smoke' ? smokeTests : all;
  await runTests(tests.map(([name, test]) => ({ name, run: () => test(given) })));
}
