import {
  type CancellationToken,
  type DataTransfer,
  Disposable,
  type Disposable as DisposableType,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  languages,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, RequestType, type TextEdit } from 'vscode-languageclient';
import { specSelector } from '../files.ts';

/** What a pasted text can become, as the server tells it; what is not `sure` leaves the text as it is until somebody chooses. */
interface PasteOption {
  readonly title: string;
  readonly kind: string;
  readonly sure: boolean;
  readonly edits: TextEdit[];
}

interface PasteParams {
  readonly textDocument: { readonly uri: string };
  readonly range: TextEdit['range'];
  readonly text: string;
}

const pasteRequest = new RequestType<PasteParams, PasteOption[], void>('engagement/paste');

const ownKind = DocumentDropOrPasteEditKind.Empty.append('engagement');
/** The types under which a business card comes. */
const cards = ['text/vcard', 'text/x-vcard'];

/** Pasting and dropping into specs: a signature becomes a person, a date in any notation the date of the format. Plain paste stays a choice. */
export function registerPaste(client: BaseLanguageClient): DisposableType {
  const options = async (document: TextDocument, range: Range, text: string, token: CancellationToken) => {
    if (text.trim() === '' || !client.isRunning()) return [];
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    return client.sendRequest(
      pasteRequest,
      { textDocument, range: client.code2ProtocolConverter.asRange(range), text },
      token,
    );
  };
  return Disposable.from(
    languages.registerDocumentPasteEditProvider(
      specSelector,
      {
        async provideDocumentPasteEdits(document, [range, ...others], data, _context, token) {
          if (!range || others.length > 0) return [];
          const found = await options(document, range, await textOf(data), token);
          return found.map((option) => {
            const edit = new DocumentPasteEdit('', option.title, ownKind.append(option.kind));
            return Object.assign(edit, written(option, document, range, client));
          });
        },
      },
      { providedPasteEditKinds: [ownKind], pasteMimeTypes: ['text/plain', ...cards] },
    ),
    languages.registerDocumentDropEditProvider(
      specSelector,
      {
        async provideDocumentDropEdits(document, position, data, token) {
          const range = new Range(position, position);
          const found = await options(document, range, await droppedText(data), token);
          return found.map((option) => {
            const edit = new DocumentDropEdit('', option.title, ownKind.append(option.kind));
            return Object.assign(edit, written(option, document, range, client));
          });
        },
      },
      { providedDropEditKinds: [ownKind], dropMimeTypes: ['text/plain', 'text/uri-list', 'files', ...cards] },
    ),
  );
}

/** One edit in the place of what is pasted leaves the cursor behind it; others are made beside the paste, which then inserts nothing. */
function written(
  { edits, sure }: PasteOption,
  document: TextDocument,
  range: Range,
  client: BaseLanguageClient,
): Partial<Pick<DocumentPasteEdit, 'insertText' | 'additionalEdit' | 'yieldTo'>> {
  const yieldTo = sure ? {} : { yieldTo: [DocumentDropOrPasteEditKind.Text] };
  const [only, ...others] = edits.map(({ range: at, newText }) => ({
    range: client.protocol2CodeConverter.asRange(at),
    newText,
  }));
  if (only && others.length === 0 && only.range.isEqual(range) && !only.newText.includes('\n')) {
    return { insertText: only.newText, ...yieldTo };
  }
  const additionalEdit = new WorkspaceEdit();
  for (const edit of only ? [only, ...others] : []) additionalEdit.replace(document.uri, edit.range, edit.newText);
  return { additionalEdit, ...yieldTo };
}

async function textOf(data: DataTransfer): Promise<string> {
  for (const type of [...cards, 'text/plain']) {
    const text = await data.get(type)?.asString();
    if (text) return text;
  }
  return '';
}

/** What was dropped: the content of a file with business cards (`.vcf`), else its text; the names of other files are none. */
async function droppedText(data: DataTransfer): Promise<string> {
  for (const [, item] of data) {
    const file = item.asFile();
    if (file?.name.toLowerCase().endsWith('.vcf')) return new TextDecoder().decode(await file.data());
  }
  const uris = (await data.get('text/uri-list')?.asString())?.split(/\r?\n/) ?? [];
  const card = uris.find((uri) => uri.toLowerCase().endsWith('.vcf'));
  if (card !== undefined) {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(card, true)));
    } catch {
      return ''; // it cannot be read from here
    }
  }
  return uris.length > 0 ? '' : textOf(data);
}
