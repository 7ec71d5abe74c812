/** Paths within URIs of any scheme: `file:`, but also those of folders that are on no disk. Folders are written without a slash behind them. */

/** Scheme and authority, and the path. What stands behind the path names no file. */
const hierarchical = /^([a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?)(\/(?!\/)[^?#]*)/i;

/** The folder that a file or folder is in; undefined for a root, and for a URI without a path (`untitled:Untitled-1`). */
export function parentOf(uri: string): string | undefined {
  const [, root = '', path = ''] = hierarchical.exec(uri) ?? [];
  const end = path.lastIndexOf('/');
  return end < 0 ? undefined : root + path.slice(0, end);
}

/** The folders that a file is in, the nearest first. */
export function foldersAbove(uri: string): string[] {
  const folders: string[] = [];
  for (let folder = parentOf(uri); folder !== undefined; folder = parentOf(folder)) folders.push(folder);
  return folders;
}

/** The path of a file below a folder, decoded; undefined for one that is elsewhere. */
export function pathBelow(folder: string, uri: string): string | undefined {
  if (!uri.startsWith(`${folder}/`)) return undefined;
  return uri
    .slice(folder.length + 1)
    .split('/')
    .map(decodeSegment)
    .join('/');
}

/** Where a path leads that somebody has written in a file of a folder; undefined where it is an address instead of a path. */
export function resolvePath(folder: string, written: string): string | undefined {
  const path = written.trim().replaceAll('\\', '/');
  const [, root = folder, start = ''] = hierarchical.exec(`${folder}/`) ?? [];
  const drive = /^([a-z]):\//i.exec(path);
  if (path === '' || (!drive && /^[a-z][a-z\d+.-]*:/i.test(path))) return undefined;
  const segments = path.startsWith('/') || drive ? [] : start.split('/').filter((segment) => segment !== '');
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.')
      segments.push(encodeSegment(segments.length === 0 && drive ? segment.toLowerCase() : segment));
  }
  return `${root}/${segments.join('/')}`;
}

/** A name within a URI as VS Code writes it, and most of those who have learnt from it: all but letters, digits and `-._~` is encoded. */
export function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a % that encodes nothing
  }
}
