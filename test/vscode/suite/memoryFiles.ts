import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
  workspace,
} from 'vscode';

/** Registers a file system in memory: the folder of a window that has no folder on a disk. Folders need not be made. */
export function registerMemoryFiles(scheme: string): Disposable {
  const files = new Map<string, Uint8Array>();
  const changes = new EventEmitter<FileChangeEvent[]>();
  const content = (uri: Uri) => {
    const found = files.get(uri.path);
    if (found === undefined) throw FileSystemError.FileNotFound(uri);
    return found;
  };
  const provider: FileSystemProvider = {
    onDidChangeFile: changes.event,
    watch: () => ({ dispose: () => undefined }),
    stat: (uri) => ({ type: FileType.File, ctime: 0, mtime: 0, size: content(uri).length }),
    readFile: content,
    writeFile: (uri, bytes) => void files.set(uri.path, bytes),
    readDirectory: () => [],
    createDirectory: () => undefined,
    delete: (uri) => void files.delete(uri.path),
    rename: () => {
      throw FileSystemError.NoPermissions('renaming is not needed by the tests');
    },
  };
  return workspace.registerFileSystemProvider(scheme, provider);
}
