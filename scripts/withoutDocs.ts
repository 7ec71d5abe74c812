import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What only the pages and the tests want to know of a rule, as Biome lays it out in every rule, and what ships instead. */
const parts: readonly (readonly [what: string, pattern: RegExp, instead: string])[] = [
  ['why', /^ {4}why:(?: .*|\n {6}.*),\n/gm, "    why: '',\n"],
  ['source', /^ {4}source:(?: .*|\n {6}.*),\n/gm, "    source: '',\n"],
  ['examples', /^ {4}examples: \{(?: .*\},|\n[\s\S]*?^ {4}\},)\n/gm, '    examples: { invalid: [], valid: [] },\n'],
];

/**
 * Leaves out of the bundles that ship why there is a rule, where it comes from, and its examples: some 90 KB in each. Fails for a rule whose
 * parts are not where they are in all others.
 */
export const withoutDocs: Plugin = {
  name: 'without-docs',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/][a-z]+[\\/].+\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('export default defineRule(')) return undefined;
      return { contents: parts.reduce((rest, part) => leftOut(rest, part, path), text), loader: 'ts' };
    });
  },
};

function leftOut(text: string, [what, pattern, instead]: (typeof parts)[number], path: string): string {
  const count = text.match(pattern)?.length ?? 0;
  if (count !== 1) throw new Error(`${path}: "${what}" of meta has to be there once; it was found ${count} times.`);
  return text.replace(pattern, () => instead);
}
