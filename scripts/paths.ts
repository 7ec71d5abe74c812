import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's top folder. */
export const root: string = dirname(dirname(fileURLToPath(import.meta.url)));
