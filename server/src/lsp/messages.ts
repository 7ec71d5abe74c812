import type { Position, TextChange } from '../document/engagementDocument.ts';

/** The largest number of a line or character that the protocol knows. */
const maxUinteger = 2 ** 31 - 1;

/** What a client sent is not what the protocol asks for. */
export class Malformed extends Error {
  constructor(method: string, problem: string) {
    super(`${method}: ${problem}`);
  }
}

/** What was asked for cannot be done here: the message says why to the user, in the user's language. */
export class Refused extends Error {}

/** A file as it was opened. */
export interface Opened {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

/** The changes that make the next version of a file. */
export interface Changed {
  readonly uri: string;
  readonly version: number;
  readonly changes: readonly TextChange[];
}

/**
 * Reads the parameters of `textDocument/didOpen`.
 *
 * @throws Malformed
 */
export function readOpened(params: unknown): Opened {
  const method = 'textDocument/didOpen';
  const document = property(params, 'textDocument');
  const languageId = property(document, 'languageId');
  const text = property(document, 'text');
  if (typeof text !== 'string') throw new Malformed(method, 'textDocument.text is not a text.');
  return {
    uri: readUri(params, method),
    languageId: typeof languageId === 'string' ? languageId : '',
    version: readVersion(params, method),
    text,
  };
}

/**
 * Reads the parameters of `textDocument/didChange`.
 *
 * @throws Malformed
 */
export function readChanged(params: unknown): Changed {
  const method = 'textDocument/didChange';
  const changes = property(params, 'contentChanges');
  if (!Array.isArray(changes)) throw new Malformed(method, 'contentChanges is not a list.');
  return {
    uri: readUri(params, method),
    version: readVersion(params, method),
    changes: changes.map((change: unknown) => {
      const text = property(change, 'text');
      if (typeof text !== 'string') throw new Malformed(method, 'the text of a change is not a text.');
      const range = property(change, 'range');
      return range === undefined ? { text } : { text, range: readRange(range, method) };
    }),
  };
}

/** Reads the parameters of `workspace/didChangeWatchedFiles`: the files that have changed, come or gone. */
export function readChangedFiles(params: unknown): string[] {
  const changes = property(params, 'changes');
  return (Array.isArray(changes) ? changes : [])
    .map((change: unknown) => property(change, 'uri'))
    .filter((uri) => typeof uri === 'string');
}

/**
 * Reads the parameters of `workspace/symbol`.
 *
 * @throws Malformed
 */
export function readQuery(params: unknown): string {
  const query = property(params, 'query');
  if (typeof query !== 'string') throw new Malformed('workspace/symbol', 'query is not a text.');
  return query;
}

/**
 * The `textDocument.uri` that nearly all parameters have; of what is to be resolved the `data.uri` that we have given it.
 *
 * @throws Malformed
 */
export function readUri(params: unknown, method: string): string {
  const uri = property(property(params, 'textDocument') ?? property(params, 'data'), 'uri');
  if (typeof uri !== 'string') throw new Malformed(method, 'textDocument.uri is not a text.');
  return uri;
}

/**
 * Reads a range. It may lie beyond the end of the text, but not end before it starts.
 *
 * @throws Malformed
 */
export function readRange(value: unknown, method: string): { readonly start: Position; readonly end: Position } {
  const start = property(value, 'start');
  const end = property(value, 'end');
  if (!isPosition(start) || !isPosition(end)) {
    throw new Malformed(method, 'a range does not start and end at lines and characters.');
  }
  if (end.line < start.line || (end.line === start.line && end.character < start.character)) {
    throw new Malformed(method, 'a range ends before it starts.');
  }
  return { start, end };
}

/**
 * Reads a position. It may lie beyond the end of the text.
 *
 * @throws Malformed
 */
export function readPosition(value: unknown, method: string): Position {
  if (!isPosition(value)) throw new Malformed(method, 'a position has no line and character.');
  return value;
}

function isPosition(value: unknown): value is Position {
  return isUinteger(property(value, 'line')) && isUinteger(property(value, 'character'));
}

function isUinteger(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= maxUinteger;
}

function readVersion(params: unknown, method: string): number {
  const version = property(property(params, 'textDocument'), 'version');
  if (typeof version !== 'number' || !Number.isInteger(version)) {
    throw new Malformed(method, 'textDocument.version is not a whole number.');
  }
  return version;
}

/** A property of anything; undefined where there is none. */
export function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
