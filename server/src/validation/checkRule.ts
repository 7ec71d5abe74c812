import type { ConfigFinding } from '../config/configFile.ts';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Summaries } from '../model/summaries.ts';
import type {
  FileContext,
  Inputs,
  MessageData,
  Now,
  PartContext,
  Report,
  Rule,
  SchemaWords,
  SpecContext,
  SuppressionContext,
} from '../rules/rule.ts';
import { optionValue } from '../rules/ruleOptions.ts';
import { meaningOf, purposeOf } from '../schema/sentences.ts';
import { messageText } from './messageText.ts';
import type { Fix, Problem } from './problem.ts';
import type { ValidationSettings } from './settings.ts';

/** Runs a rule over a whole file, if it is one for that. */
export function checkFile(rule: Rule, document: EngagementDocument, settings: ValidationSettings): Problem[] {
  return rule.checkFile ? inFile(rule, document, settings, (context) => rule.checkFile?.(context)) : [];
}

/** Runs a rule over the comments that disable other rules, if it is one for that. */
export function checkSuppressions(
  rule: Rule,
  document: EngagementDocument,
  settings: ValidationSettings,
  about: Pick<SuppressionContext<string>, 'suppressions' | 'names'>,
): Problem[] {
  if (!rule.checkSuppressions) return [];
  return inFile(rule, document, settings, (context) => rule.checkSuppressions?.({ ...context, ...about }));
}

function inFile(
  rule: Rule,
  document: EngagementDocument,
  settings: ValidationSettings,
  check: (context: FileContext<string>) => void,
): Problem[] {
  const problems: Problem[] = [];
  if (settings.severities[rule.meta.id] === 'off') return problems;
  const { say, problemOf } = speaker(rule, document, settings);
  check({ document, say, report: (report) => problems.push(problemOf(report, report.fixes)) });
  return problems;
}

/** Runs a rule over a file of configuration, if it is one for that. */
export function checkConfig(
  rule: Rule,
  document: EngagementDocument,
  findings: readonly ConfigFinding[],
  settings: ValidationSettings,
): Problem[] {
  const problems: Problem[] = [];
  if (!rule.checkConfig || settings.severities[rule.meta.id] === 'off') return problems;
  const { say, problemOf } = speaker(rule, document, settings);
  rule.checkConfig({ document, findings, say, report: (report) => problems.push(problemOf(report, report.fixes)) });
  return problems;
}

/** Where a part of a spec is that a rule runs over. */
export interface PartPlace {
  readonly document: EngagementDocument;
  readonly settings: ValidationSettings;
  readonly nameOf: PartContext<string>['nameOf'];
  /** What the spec says of itself when repairs are asked for. */
  readonly facts: () => SpecFacts;
}

/** Runs a rule over a part of a spec. */
export function checkPart(rule: Rule, inputs: Inputs, place: PartPlace): Problem[] {
  const { document, settings, nameOf, facts } = place;
  const problems: Problem[] = [];
  if (settings.severities[rule.meta.id] === 'off') return problems;
  const { say, words, problemOf } = speaker(rule, document, settings);
  const tellsSchema = rule.reads.includes('claimed');
  const now = (): Now => ({ document, facts: facts() });
  const context: PartContext<string> = {
    say,
    ...words,
    nameOf,
    sourceRange: (scalar, start, end) => document.sourceRange(scalar, start, end),
    option: (name) => optionValue(rule.meta.id, name, settings.options),
    report: (report) => {
      const { fixes } = report;
      const problem = problemOf(report, fixes && (() => fixes(now())));
      problems.push(tellsSchema ? { ...problem, inSchema: true } : problem);
    },
  };
  // Every rule is run over every part: what it reads is added to the context, which costs less than to copy both into another.
  const declared = context as unknown as Record<string, unknown>;
  for (const name of rule.reads) declared[name] = inputs[name];
  rule.check?.(context as PartContext<string> & Inputs);
  return problems;
}

/** Where a spec is that a rule runs over. */
export interface SpecPlace extends Omit<PartPlace, 'nameOf'> {
  readonly spec: SpecContext<string>['spec'];
  readonly nameOf: SpecContext<string>['nameOf'];
}

/** Runs a rule over a whole spec. */
export function checkSpec(rule: Rule, summaries: Summaries, place: SpecPlace): Problem[] {
  const { document, settings, spec, nameOf, facts } = place;
  const problems: Problem[] = [];
  if (settings.severities[rule.meta.id] === 'off') return problems;
  const { say, words, problemOf } = speaker(rule, document, settings);
  const now = (): Now => ({ document, facts: facts() });
  const declared = Object.fromEntries(rule.reads.map((name) => [name, summaries[name as keyof Summaries]]));
  rule.checkSpec?.({
    ...(declared as unknown as Summaries),
    spec,
    say,
    ...words,
    nameOf,
    sourceRange: (scalar, start, end) => document.sourceRange(scalar, start, end),
    option: (name) => optionValue(rule.meta.id, name, settings.options),
    report: (report) => {
      const { fixes } = report;
      problems.push(problemOf(report, fixes && (() => fixes(now()))));
    },
  });
  return problems;
}

/** What a rule's findings become: a sentence in the user's language, at a place that moves along with its text. */
function speaker({ meta }: Rule, document: EngagementDocument, { locale, severities }: ValidationSettings) {
  const say = (message: string, data: MessageData = {}): string => {
    const template = meta.messages[message];
    return template ? messageText(template[locale], data) : message;
  };
  const words: SchemaWords = {
    purposeOf: (schema) => purposeOf(schema, locale),
    meaningOf: (schema, value) => meaningOf(schema, value, locale),
  };
  const own = severities[meta.id];
  const problemOf = (
    { message, range, data, severity, related, tags, phrase }: Report<string, unknown>,
    fixes: (() => readonly Fix[]) | undefined,
  ): Problem => ({
    code: meta.id,
    severity: own !== undefined && own !== 'off' ? own : (severity ?? meta.defaultSeverity),
    range: document.rangeOf(range),
    message: say(message, data),
    ...(related ? { related: related.map((other) => ({ ...other, range: document.rangeOf(other.range) })) } : {}),
    ...(tags ? { tags } : {}),
    ...(phrase === undefined ? {} : { phrase }),
    ...(fixes ? { fixes } : {}),
  });
  return { say, words, problemOf };
}
