import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildTree } from './buildTree.ts';
import type { EngagementDocument, Spec, SyntaxFinding, TextChange } from './engagementDocument.ts';
import { maxControlCharacters, maxLength } from './limits.ts';
import { startOfLine } from './lines.ts';
import { plainValue } from './plainValue.ts';
import { recover } from './recover.ts';
import { mapScalar, type ScalarMap } from './scalarMap.ts';
import { syntaxFinding } from './syntaxErrors.ts';
import { placeAt, type Range, type ScalarNode, type SpecNode } from './tree.ts';

/** C0 controls that YAML forbids (all but tab and line breaks), and DEL. YAML 1.2.2, production 1. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Parses one version of a file. Never throws: whatever the text is, the result says what is known of it. */
export function parseEngagement(uri: string, version: number, text: string): EngagementDocument {
  const findings: SyntaxFinding[] = [];
  const specs = text.length > maxLength ? tooLarge(text, findings) : readSpecs(text, findings);
  const lines = TextDocument.create(uri, '', version, text);
  const maps = new Map<ScalarNode, ScalarMap>();
  const mapOf = (scalar: ScalarNode): ScalarMap => {
    let map = maps.get(scalar);
    if (!map) {
      map = mapScalar(text, scalar);
      maps.set(scalar, map);
    }
    return map;
  };
  return {
    uri,
    version,
    text,
    lineEnd: /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n',
    specs,
    syntaxFindings: oneForEachLine(findings, text),
    sourceRange: (scalar, start, end) => {
      const map = mapOf(scalar);
      // Where the parser guessed the end of a broken scalar, its text and its source differ: then only the whole is sure.
      return map.text === scalar.text ? map.sourceRange(start, end) : scalar.range;
    },
    decodedIndex: (scalar, offset) => mapOf(scalar).decodedIndex(offset),
    positionAt: (offset) => lines.positionAt(offset),
    offsetAt: (position) => lines.offsetAt(position),
  };
}

/** The next version of a file. The given one must not be used any more. */
export function updateEngagement(
  document: EngagementDocument,
  version: number,
  changes: readonly TextChange[],
): EngagementDocument {
  const text = TextDocument.create(document.uri, '', 0, document.text);
  TextDocument.update(
    text,
    changes.map(({ range, text }) => (range ? { range, text } : { text })),
    version,
  );
  return parseEngagement(document.uri, version, text.getText());
}

/** What other findings on its line follow from. */
const causes: readonly SyntaxFinding['kind'][] = ['unclosedQuote', 'tooDeep'];

/** In the order of the text. Of several on one line one stands for all, the first or a cause: the others mostly follow from it. */
function oneForEachLine(findings: readonly SyntaxFinding[], text: string): SyntaxFinding[] {
  const byLine = new Map<number, SyntaxFinding>();
  const order = findings.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  for (const finding of order) {
    const line = startOfLine(text, finding.range.start);
    const other = byLine.get(line);
    if (!other || causes.indexOf(finding.kind) > causes.indexOf(other.kind)) byLine.set(line, finding);
  }
  const kept = new Set(byLine.values());
  return order.filter(
    (finding) => finding.kind === 'duplicateKey' || finding.kind === 'repeatedKeys' || kept.has(finding),
  );
}

function tooLarge(text: string, findings: SyntaxFinding[]): Spec[] {
  findings.push({ kind: 'tooLarge', range: { start: 0, end: 1 }, data: { length: text.length, limit: maxLength } });
  return [];
}

function readSpecs(original: string, findings: SyntaxFinding[]): Spec[] {
  const control = original.search(forbidden);
  if (control >= 0) {
    const code = original.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0');
    findings.push({ kind: 'controlCharacter', range: { start: control, end: control + 1 }, data: { code } });
    if ((original.match(forbidden)?.length ?? 0) > maxControlCharacters) return [];
  }
  const readable = control < 0 ? original : original.replace(forbidden, '\ufffd');
  const { yaml, findings: recovered, text } = recover(readable);
  findings.push(...recovered);
  for (const error of yaml.errors) {
    const finding = syntaxFinding(error, readable);
    if (finding) findings.push(finding);
  }
  if (yaml.tooDeep) findings.push({ kind: 'tooDeep', range: yaml.tooDeep });
  return yaml.documents.map((document) => {
    const { root, findings: own } = buildTree(document, text);
    const { value, bomb } = plainValue(root);
    if (bomb) own.push({ kind: 'aliasBomb', range: bomb });
    findings.push(...own);
    const [start, , end] = document.range;
    const range = { start: Math.min(start, text.length), end: Math.min(end, text.length) };
    return makeSpec(root, value, range, isIntact(range, findings));
  });
}

function isIntact(range: Range, findings: readonly SyntaxFinding[]): boolean {
  return !findings.some((finding) => finding.range.start >= range.start && finding.range.start <= range.end);
}

function makeSpec(root: SpecNode | null, value: unknown, range: Range, intact: boolean): Spec {
  return { root, value, range, intact, placeAt: (path) => placeAt(root, path) };
}
