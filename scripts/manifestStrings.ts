import { readFile } from 'node:fs/promises';
import type { Rule } from '../server/src/rules/rule.ts';

/** The strings of package.json by their keys, as VS Code reads them from package.nls.json and package.nls.nl.json. */
export type Strings = Readonly<Record<string, string>>;

/** Below this prefix the strings are made from the rules; all others are written by hand. */
const rulePrefix = 'rules.';

/** How the settings call the severities. */
const dutchSeverities = { error: 'fout', warning: 'waarschuwing', information: 'informatie', hint: 'hint' } as const;

const root = new URL('../', import.meta.url);

/** The Dutch of the strings of package.json, by the English: where the English changes, the Dutch is lost. */
export async function readDutchStrings(): Promise<Strings> {
  return JSON.parse(await readFile(new URL('l10n/package.nl.json', root), 'utf8')) as Strings;
}

/** The key of what the setting of a rule says. */
export function ruleKey(id: string): string {
  return `${rulePrefix}${id.replaceAll('/', '.')}`;
}

/** The strings that are written by hand in package.nls.json, in English. */
export async function readEnglishStrings(): Promise<Strings> {
  const all = JSON.parse(await readFile(new URL('package.nls.json', root), 'utf8')) as Strings;
  return Object.fromEntries(Object.entries(all).filter(([key]) => !key.startsWith(rulePrefix)));
}

/** package.nls.json and package.nls.nl.json. What has no Dutch is left out there, and shown in English. */
export function manifestStrings(
  written: Strings,
  dutch: Strings,
  rules: readonly Rule[],
): { readonly english: Strings; readonly dutch: Strings } {
  const metas = rules.map(({ meta }) => meta);
  const ofRules = metas.map(({ id, summary, defaultSeverity }) => [ruleKey(id), `${summary} (${defaultSeverity})`]);
  const inDutch = metas.flatMap(({ id, summary, defaultSeverity }) =>
    dutch[summary] === undefined ? [] : [[ruleKey(id), `${dutch[summary]} (${dutchSeverities[defaultSeverity]})`]],
  );
  return {
    english: { ...written, ...Object.fromEntries(ofRules) },
    dutch: {
      ...Object.fromEntries(
        Object.entries(written).flatMap(([key, text]) => (dutch[text] === undefined ? [] : [[key, dutch[text]]])),
      ),
      ...Object.fromEntries(inDutch),
    },
  };
}
