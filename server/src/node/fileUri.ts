import { fileURLToPath, pathToFileURL } from 'node:url';
import { encodeSegment } from '../config/uris.ts';

/**
 * The URI of a file as VS Code writes it, and most of those who have learnt from it: all but letters, digits and `-._~/` is
 * encoded, and the letter of a drive is small (`file:///c%3A/my%20specs`). Node.js writes other URIs, which no client would know
 * for those of its open files.
 */
export function toFileUri(path: string, windows = process.platform === 'win32'): string {
  const { host, pathname } = pathToFileURL(path, { windows });
  const segments = decodeURIComponent(pathname)
    .replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase())
    .split('/');
  return `file://${host}${segments.map(encodeSegment).join('/')}`;
}

/** The path of a file; undefined when the URI is none of a file here. */
export function fromFileUri(uri: string, windows = process.platform === 'win32'): string | undefined {
  try {
    return fileURLToPath(uri, { windows });
  } catch {
    return undefined;
  }
}
