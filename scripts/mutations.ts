/**
 * Breaks the complete example in many ways that a reviewer would catch, and prints how many of them are found on the right line:
 * `npm run mutations`. What is missed is listed.
 */
import { breakExample, countByKind, findingsInOriginal } from '../test/mutations/breakExample.ts';

const outcomes = breakExample();
for (const [kind, { all, found }] of countByKind(outcomes)) console.log(`${kind.padEnd(15)} ${found} of ${all}`);
const found = outcomes.filter((outcome) => outcome.found).length;
console.log(
  `\n${found} of ${outcomes.length} found (${((100 * found) / outcomes.length).toFixed(1)} %); ${findingsInOriginal().length} in the original.`,
);
for (const { mutation, elsewhere } of outcomes.filter((outcome) => !outcome.found)) {
  console.log(
    `missed: ${mutation.wrong}${elsewhere.length > 0 ? ` (found elsewhere: ${elsewhere.slice(0, 6).join(', ')})` : ''}`,
  );
}
