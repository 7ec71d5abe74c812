import type { CodeAction } from 'vscode-languageserver-protocol';
import type { EngagementDocument } from '../../document/engagementDocument.ts';
import type { Range } from '../../document/tree.ts';
import type { Client } from '../../lsp/client.ts';
import type { ConfigTarget } from '../../lsp/configuration.ts';
import type { Problem } from '../../validation/problem.ts';

/** What actions are asked for. */
export interface ActionRequest {
  /** In the version of the moment. */
  readonly document: EngagementDocument;
  readonly client: Client;
  /** All problems of the file that the user sees, in the order of the text. */
  readonly all: readonly Problem[];
  /** The requested range, in offsets. */
  readonly range: Range;
  /** Those that the requested range touches, the worst first. */
  readonly touched: readonly Problem[];
  /** The file of configuration that holds for this one, or could be made. */
  readonly config: ConfigTarget | undefined;
  /** The problems that the user would see if the file had this text. */
  supposing(text: string): Promise<readonly Problem[]>;
}

/** One kind of code actions, such as the repairs of problems or the refactorings. */
export interface ActionSource {
  /** A `CodeActionKind`. Those of the whole file (`source`) are offered only to those who ask for them. */
  readonly kind: string;
  /** True where it also has something for files of configuration, not for specs alone. */
  readonly forConfig?: true;
  actions(request: ActionRequest): readonly CodeAction[] | Promise<readonly CodeAction[]>;
}
