import type { YAMLError } from 'yaml';
import type { SyntaxFinding } from './engagementDocument.ts';
import { maxRecoveries, maxRecoveryWork, workOfError } from './limits.ts';
import { type ReadYaml, readYaml } from './readYaml.ts';
import { type Repair, repairs } from './repairs.ts';

/** The text as the parser understood it best, and what is wrong with the lines that had to be left out for that. */
export interface Recovered {
  readonly yaml: ReadYaml;
  readonly findings: readonly SyntaxFinding[];
  /** The text that was read: the lines left out are comments in it, so that every offset still holds. */
  readonly text: string;
}

/**
 * Errors that change what the lines around them mean, such as a tab before a key or a key without its colon. Leaving the
 * right line out gives back the rest. All other errors the parser gets over by itself.
 */
const structural: ReadonlySet<string> = new Set([
  'TAB_AS_INDENT',
  'BAD_INDENT',
  'MULTILINE_IMPLICIT_KEY',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'UNEXPECTED_TOKEN',
]);

function isStructural(error: YAMLError, text: string): boolean {
  // An open bracket is none of them: the parser closes it at the next line that is indented less.
  if (error.message.includes('must be sufficiently indented and end with')) return false;
  if (error.message.includes('without - indicator')) return true;
  // Within one line of brackets the damage stays there.
  if (error.code === 'BLOCK_IN_FLOW' && !text.slice(...error.pos).includes('\n')) return false;
  return structural.has(error.code);
}

/**
 * Reads a text; where it is broken, finds the lines to blame by trying, so that all the others are understood.
 *
 * @param deadline see `readYaml`
 */
export function recover(text: string, deadline: number): Recovered {
  let best: Recovered = { yaml: readYaml(text, deadline), findings: [], text };
  if (best.yaml.tooSlow) return best;
  const work = text.length + best.yaml.errors.length * workOfError;
  let tries = Math.floor(maxRecoveryWork / Math.max(1, work));
  if (tries > 0) best = withSpacesForTabs(best, deadline) ?? best;
  for (let round = 0; round < maxRecoveries; round++) {
    const error = best.yaml.errors.find((candidate) => isStructural(candidate, best.text));
    if (!error) break;
    const possible = repairs(best.text, error).slice(0, tries);
    const attempt = tryRepairs(best, possible, deadline);
    if (!attempt || attempt.yaml.errors.length >= best.yaml.errors.length) break;
    best = attempt;
    tries -= possible.length;
  }
  return best;
}

/** The repair that leaves the fewest errors; the first that leaves none of those that change what other lines mean. */
function tryRepairs({ findings }: Recovered, possible: readonly Repair[], deadline: number): Recovered | undefined {
  let best: Recovered | undefined;
  for (const { text, finding } of possible) {
    const yaml = readYaml(text, deadline);
    if (yaml.tooSlow) break;
    if (best && yaml.errors.length >= best.yaml.errors.length) continue;
    best = { yaml, text, findings: finding ? [...findings, finding] : findings };
    if (!yaml.errors.some((candidate) => isStructural(candidate, text))) break;
  }
  return best;
}

/** A file that is indented by tabs throughout is read as if each were a space; undefined where that does not make it YAML. */
function withSpacesForTabs({ yaml, text }: Recovered, deadline: number): Recovered | undefined {
  if (!yaml.errors.some((error) => error.code === 'TAB_AS_INDENT')) return undefined;
  const indent = /^[ \t]*\t[ \t]*(?=\S)/gm;
  const spaced = text.replace(indent, (blank) => ' '.repeat(blank.length));
  const read = readYaml(spaced, deadline);
  if (read.tooSlow || read.errors.some((error) => isStructural(error, spaced))) return undefined;
  const tabs = [...text.matchAll(indent)];
  const [first] = tabs;
  if (!first) return undefined;
  const range = { start: first.index, end: first.index + first[0].length };
  return { yaml: read, text: spaced, findings: [{ kind: 'tabIndent', range, data: { lines: tabs.length } }] };
}
