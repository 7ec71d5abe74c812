import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
  workspace,
} from 'vscode';

/** Registers a file system in memory: the folder of a window that has no folder on a disk. Folders need not be made. */
export function registerMemoryFiles(scheme: string): Disposable {
  const files = new Map<string, { bytes: Uint8Array; mtime: number }>();
  const changes = new EventEmitter<FileChangeEvent[]>();
  const content = (uri: Uri) => {
    const found = files.get(uri.path);
    if (found === undefined) throw FileSystemError.FileNotFound(uri);
    return found;
  };
  const tell = (uri: Uri, type: FileChangeType) => changes.fire([{ uri, type }]);
  const provider: FileSystemProvider = {
    onDidChangeFile: changes.event,
    watch: () => ({ dispose: () => undefined }),
    stat: (uri) => {
      const { bytes, mtime } = content(uri);
      return { type: FileType.File, ctime: 0, mtime, size: bytes.length };
    },
    readFile: (uri) => content(uri).bytes,
    writeFile: (uri, bytes) => {
      const type = files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
      files.set(uri.path, { bytes, mtime: Date.now() });
      tell(uri, type);
    },
    readDirectory: () => [],
    createDirectory: () => undefined,
    delete: (uri) => {
      content(uri);
      files.delete(uri.path);
      tell(uri, FileChangeType.Deleted);
    },
    rename: () => {
      throw FileSystemError.NoPermissions('renaming is not needed by the tests');
    },
  };
  return workspace.registerFileSystemProvider(scheme, provider);
}
