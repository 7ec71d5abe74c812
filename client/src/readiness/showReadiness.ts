import { type QuickPickItem, Range, Uri, window } from 'vscode';

/** What is missing in a spec, as the server tells it. Lines and characters count from 0, characters in UTF-16 code units. */
export interface Gap {
  readonly what: string;
  /** Points that the score rises. */
  readonly gain: number;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** The command behind the lenses above a spec: what is missing, what brings most first; the choice leads to its place. */
export async function showReadiness(uri: string, title: string, gaps: readonly Gap[]): Promise<void> {
  const items = gaps.map((gap): QuickPickItem & { gap: Gap } => ({
    label: gap.what,
    description: `+${gap.gain}`,
    gap,
  }));
  const chosen = await window.showQuickPick(items, { title });
  if (!chosen) return;
  const { start, end } = chosen.gap.range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(Uri.parse(uri, true), { selection });
}
