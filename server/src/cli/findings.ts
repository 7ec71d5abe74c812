import type { EngagementDocument, Position } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import type { Problem, Severity } from '../validation/problem.ts';

/** One finding, as `--format json` prints it. */
export interface Finding {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly {
      readonly range: { readonly start: Position; readonly end: Position };
      readonly newText: string;
    }[];
  }[];
}

/** The problems of a file with lines and characters instead of offsets, and with their repairs. */
export function toFindings(document: EngagementDocument, problems: readonly Problem[]): Finding[] {
  const place = ({ start, end }: Range) => ({ start: document.positionAt(start), end: document.positionAt(end) });
  return problems.map((problem) => ({
    file: document.uri,
    rule: problem.code,
    severity: problem.severity,
    message: problem.message,
    range: place(problem.range),
    fixes: (problem.fixes?.() ?? []).map(({ title, edits }) => ({
      title,
      edits: edits.map(({ range, newText }) => ({ range: place(range), newText })),
    })),
  }));
}

/** Findings for people: one a line, `file:line:column severity message rule`, counted from one as editors show them. */
export function formatText(findings: readonly Finding[]): string {
  const lines = findings.map(({ file, rule, severity, message, range: { start } }) => {
    return `${file}:${start.line + 1}:${start.character + 1} ${severity} ${message} ${rule}\n`;
  });
  return lines.join('');
}

/** Findings for programs: one array. */
export function formatJson(findings: readonly Finding[]): string {
  return `${JSON.stringify(findings, null, 2)}\n`;
}
