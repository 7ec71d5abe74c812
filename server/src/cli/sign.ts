import { readFile, writeFile } from 'node:fs/promises';
import { parseEngagement } from '../document/parseEngagement.ts';
import { EditedText } from '../edits/editedText.ts';
import { signDocument } from '../signing/report.ts';
import { reason, type Streams } from './lint.ts';
import type { SignOptions } from './options.ts';

/**
 * Writes fingerprints into the signatures of the files, and says what it did. Returns the exit code: 0 done, 1 a file without anything to
 * sign, 2 one that could not be read or written.
 */
export async function sign({ files, party, locale }: SignOptions, streams: Streams): Promise<0 | 1 | 2> {
  let code: 0 | 1 | 2 = 0;
  for (const file of files) {
    try {
      // Bytes that are not UTF-8, and a byte order mark, would not survive being read as lint does.
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
      const { edits, messages, succeeded } = signDocument(parseEngagement(file, 0, text), locale, party);
      if (edits.length > 0) {
        const edited = new EditedText(text);
        edited.apply(edits);
        await writeFile(file, edited.text);
      }
      const say = succeeded ? streams.out : streams.err;
      for (const message of messages) say(`${file}: ${message}\n`);
      if (!succeeded && code === 0) code = 1;
    } catch (error) {
      streams.err(`${file}: ${reason(error)}\n`);
      code = 2;
    }
  }
  return code;
}
