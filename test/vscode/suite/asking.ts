import { commands, Location, type LocationLink, type Position, type Range, type TextDocument } from 'vscode';
import { check } from './runner.ts';

/** How often something is looked for, in milliseconds, and for how long. */
const every = 100;
const limit = 10_000;

/** The place of `‸` in a stretch of a document, which is given with it: `holderId: ra‸vi`. */
export function placeOf(document: TextDocument, marked: string): Position {
  const stretch = marked.replace('‸', '');
  const offset = document.getText().indexOf(stretch);
  check(marked.includes('‸') && offset >= 0, `"${marked}" is not in the document`);
  return document.positionAt(offset + marked.indexOf('‸'));
}

/**
 * What VS Code gathers for a place of a document. It cancels a question while extensions come up, and a server declines one whose text has just
 * changed: it is asked again until the answer is one that is wanted, or time is up.
 */
export async function ask<T>(
  command: string,
  args: readonly unknown[],
  wanted: (answer: T) => boolean = (answer) => !Array.isArray(answer) || answer.length > 0,
): Promise<T> {
  let last: unknown;
  for (let waited = 0; waited < limit; waited += every) {
    try {
      const answer = await commands.executeCommand<T>(command, ...args);
      if (answer !== undefined && wanted(answer)) return answer;
      last = JSON.stringify(answer);
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  throw new Error(`${command} answers ${last}`);
}

/** Waits until something holds. Rejects, saying what is, when it does not in time. */
export async function until(holds: () => boolean, what: () => string): Promise<void> {
  for (let waited = 0; !holds() && waited < limit; waited += every) {
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  check(holds(), what());
}

/** A range as `line: text`, lines counted from 0. */
export function shown(document: TextDocument, range: Range): string {
  return `${range.start.line}: ${document.getText(range)}`;
}

/** Where locations lead, as `line: text`. */
export function targets(document: TextDocument, found: readonly (Location | LocationLink)[]): string[] {
  return found.map((one) =>
    shown(document, one instanceof Location ? one.range : (one.targetSelectionRange ?? one.targetRange)),
  );
}
