import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Lexicon } from '../server/src/lexicon/types.ts';

/** Where the lexicons are: one `<language>.json` each. */
export const lexiconFolder = new URL('../server/src/lexicon/', import.meta.url);

const schemaFile = new URL('lexicon.schema.json', lexiconFolder);

/**
 * Reads a lexicon.
 * @throws Error that says where it does not follow lexicon.schema.json
 */
export async function readLexicon(file: URL): Promise<Lexicon> {
  const lexicon: unknown = JSON.parse(await readFile(file, 'utf8'));
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  if (!ajv.validate(JSON.parse(await readFile(schemaFile, 'utf8')), lexicon)) {
    throw new Error(`${file.pathname}: ${ajv.errorsText(ajv.errors, { dataVar: '', separator: '\n' })}`);
  }
  return lexicon as Lexicon;
}
