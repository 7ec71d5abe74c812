import { commands, Location, Position, Range, Uri } from 'vscode';

/** A line and a character, both counted from 0, characters in UTF-16 code units. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/**
 * The command behind lenses that are about places of a file: shows these as VS Code shows references, from where the lens is. The editor's own
 * command takes objects that no server can send.
 */
export async function showPlaces(
  uri: string,
  at: Place,
  ranges: readonly { readonly start: Place; readonly end: Place }[],
): Promise<void> {
  const file = Uri.parse(uri, true);
  const locations = ranges.map(
    ({ start, end }) => new Location(file, new Range(start.line, start.character, end.line, end.character)),
  );
  await commands.executeCommand('editor.action.showReferences', file, new Position(at.line, at.character), locations);
}
