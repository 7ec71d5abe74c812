import { Composer, type CST, type Document, Lexer, Parser, type YAMLError } from 'yaml';
import { maxDepth, maxOpen } from './limits.ts';
import type { Range } from './tree.ts';

/** What the parser makes of a text, before anything of ours looks at it. */
export interface ReadYaml {
  readonly documents: readonly Document.Parsed[];
  readonly errors: readonly YAMLError[];
  /** The first collection that is nested too deep; it is left out of the documents. */
  readonly tooDeep: Range | undefined;
  /** Where reading was given up, since it took too long. */
  readonly tooSlow: Range | undefined;
}

/** Equal keys are found by us: the parser compares each key with all others. */
const options = { keepSourceTokens: true, uniqueKeys: false, schema: 'core', version: '1.2' } as const;

/**
 * Reads every YAML document of a text; never throws, whatever the text is.
 *
 * @param deadline when to stop, in milliseconds as `performance.now()` gives them; what comes behind is left out
 */
export function readYaml(text: string, deadline: number): ReadYaml {
  const first = compose(text, deadline);
  // Without any closing quote behind it, an open quote swallows the file; with one it ends at the first line that is
  // indented too little. So the parser gets both quotes behind the end, in a comment, and the damage stays local.
  if (!first.errors.some((error) => error.code === 'MISSING_CHAR' && error.message.startsWith('Missing closing')))
    return first;
  return compose(`${text}\n#"'`, deadline);
}

function compose(text: string, deadline: number): ReadYaml {
  const { tokens, tooSlow } = parse(text, deadline);
  let tooDeep: Range | undefined;
  for (const token of tokens) tooDeep ??= cutDeepNesting(token);
  const documents = withoutTraces(() => [...new Composer(options).compose(tokens, false, text.length)]);
  return { documents, errors: documents.flatMap((document) => document.errors), tooDeep, tooSlow };
}

/** A broken text has thousands of errors, and nobody looks at where in the code they were made; finding that out costs the most. */
function withoutTraces<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The clock is looked at after so many pieces of the text: often enough for milliseconds, seldom enough to cost nothing. */
const piecesBetweenLooks = 512;

/** The text's tokens; of one that is nested without end only the beginning, since the parser closes what is open recursively. */
function parse(text: string, deadline: number): { tokens: CST.Token[]; tooSlow: Range | undefined } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let tooSlow: Range | undefined;
  let pieces = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > maxOpen) break;
    if (++pieces % piecesBetweenLooks === 0 && performance.now() > deadline) {
      tooSlow = { start: parser.offset, end: Math.min(parser.offset + 1, text.length) };
      break;
    }
  }
  tokens.push(...parser.end());
  return { tokens, tooSlow };
}

/** Takes out what is nested too deep, since composing is recursive; returns where the first such collection begins. */
function cutDeepNesting(token: CST.Token): Range | undefined {
  if (token.type !== 'document') return undefined;
  let cut: Range | undefined;
  const open: { token: CST.Token; depth: number }[] = token.value ? [{ token: token.value, depth: 1 }] : [];
  for (let next = open.pop(); next; next = open.pop()) {
    if (!('items' in next.token)) continue;
    for (const item of next.token.items) {
      for (const part of ['key', 'value'] as const) {
        const child = (item as CST.CollectionItem)[part];
        if (!child || !('items' in child)) continue;
        if (next.depth < maxDepth) {
          open.push({ token: child, depth: next.depth + 1 });
        } else {
          if (!cut || child.offset < cut.start) cut = { start: child.offset, end: child.offset + 1 };
          delete (item as CST.CollectionItem)[part];
        }
      }
    }
  }
  return cut;
}
