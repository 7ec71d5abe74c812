import { createRandom } from './random.ts';
import { specContent } from './specContent.ts';
import { addFaults } from './specFaults.ts';
import { writeYaml } from './specYaml.ts';

export interface SpecOptions {
  /** The same seed gives the same bytes; 1 if absent. */
  readonly seed?: number;
  /** The share of the prose fields that has a vague phrase of the English lexicon; 0.05 if absent. */
  readonly vague?: number;
  /** The share of the deliverables and risks that breaks the schema; 0.05 if absent. */
  readonly faults?: number;
}

/** What a deliverable brings with it, roughly: roles, duties, dates and risks of its own. */
const linesPerDeliverable = 60;

/** An agreed spec of about this many lines (500 or more), as a person would write it. */
export function generateSpec(lines: number, options: SpecOptions = {}): string {
  let size = lines / linesPerDeliverable;
  let text = ofSize(size, options);
  let best = text;
  // How many lines there are is not known before they are written, so a few sizes are tried.
  for (let round = 0; round < 10 && off(best, lines) > 0.005; round++) {
    size = Math.max(1, size + (lines - lineCount(text)) / linesPerDeliverable);
    text = ofSize(size, options);
    if (off(text, lines) < off(best, lines)) best = text;
  }
  return best;
}

/** How many lines a text has; its last line break ends the last one. */
export function lineCount(text: string): number {
  return text.split('\n').length - 1;
}

function off(text: string, lines: number): number {
  return Math.abs(lineCount(text) / lines - 1);
}

function ofSize(size: number, { seed = 1, vague = 0.05, faults = 0.05 }: SpecOptions): string {
  // A row of draws of its own for each part: with other faults it stays the same spec in the same style.
  const spec = specContent(size, vague, createRandom(seed));
  addFaults(spec, faults, createRandom(seed + 1));
  return writeYaml(spec, createRandom(seed + 2));
}
