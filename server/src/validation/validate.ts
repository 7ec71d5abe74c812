import type { EngagementDocument, Spec } from '../document/engagementDocument.ts';
import type { Matcher } from '../lexicon/types.ts';
import { proseTexts } from '../model/prose.ts';
import { SpecFacts } from '../model/specFacts.ts';
import { typedScalars } from '../model/typedScalars.ts';
import { vagueWording } from '../model/vagueWording.ts';
import type { FileContext, Locale, MessageData, Rule, SpecContext } from '../rules/rule.ts';
import { engagementSchema } from '../schema/schema.ts';
import { type Damage, damageOf } from './damage.ts';
import { formFindings } from './formFindings.ts';
import { messageText } from './messageText.ts';
import { type Problem, type Severity, severities } from './problem.ts';
import { schemaFindings } from './schemaFindings.ts';

/** The language of a spec that does not say its own; most are. */
const defaultLanguage = 'en';

/** What the user decides about the checks. */
export interface ValidationSettings {
  readonly locale: Locale;
  /** By rule id; a rule that is not named here keeps its own severity. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

/** Stops a validation that nobody waits for any more; asked between the parts of the work. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** Thrown when a validation was stopped: its result would be incomplete, and must not be taken for a clean one. */
export class CancelledError extends Error {
  constructor() {
    super('The validation was cancelled.');
  }
}

/** What a validation needs and is made once for many: the rules, and a matcher for each language. */
export interface Tools {
  readonly rules: readonly Rule[];
  /** The matcher of vague phrases for a BCP 47 tag; undefined for a language without a lexicon. */
  matcher(language: string): Matcher | undefined;
}

/**
 * Runs the rules over every spec of a document. The result is in the order of the text and the same for the same text, whoever
 * asks: the editor or the command line.
 *
 * @throws CancelledError when the token asks for it
 */
export function validate(
  document: EngagementDocument,
  tools: Tools,
  settings: ValidationSettings,
  cancellation?: Cancellation,
): Problem[] {
  const problems: Problem[] = [];
  const active = tools.rules.filter((rule) => settings.severities[rule.meta.id] !== 'off');
  for (const rule of active) rule.checkFile?.(fileContext(document, rule, settings, problems));
  const damage = damageOf(document);
  for (const spec of document.specs) {
    if (cancellation?.isCancellationRequested) throw new CancelledError();
    const shared = specContext(spec, damage, tools);
    for (const rule of active) {
      if (!rule.check) continue;
      if (cancellation?.isCancellationRequested) throw new CancelledError();
      rule.check({ ...fileContext(document, rule, settings, problems), ...shared });
    }
  }
  return problems.sort(inOrder);
}

/** In the order of the text; of one place, the worst first. */
function inOrder(a: Problem, b: Problem): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}

function fileContext(
  document: EngagementDocument,
  rule: Rule,
  settings: ValidationSettings,
  problems: Problem[],
): FileContext<string> {
  const { meta } = rule;
  const say = (message: string, data: MessageData = {}): string => {
    const template = meta.messages[message];
    return template ? messageText(template[settings.locale], data) : message;
  };
  const own = settings.severities[meta.id];
  return {
    document,
    say,
    report: ({ message, range, data, severity, related, tags, fixes }) => {
      problems.push({
        code: meta.id,
        severity: own !== undefined && own !== 'off' ? own : (severity ?? meta.defaultSeverity),
        range,
        message: say(message, data),
        ...(related ? { related } : {}),
        ...(tags ? { tags } : {}),
        ...(fixes ? { fixes } : {}),
      });
    },
  };
}

type Shared = Pick<
  SpecContext<string>,
  'spec' | 'facts' | 'schemaFindings' | 'formFindings' | 'prose' | 'vague' | 'typedScalars'
>;

function specContext(spec: Spec, damage: Damage, tools: Tools): Shared {
  const findings = schemaFindings(spec).filter((finding) => !damage.explains(finding));
  const scalars = typedScalars(spec.root, engagementSchema);
  const facts = new SpecFacts(spec);
  const prose = proseTexts(scalars).filter(({ scalar }) => !damage.touches(scalar.range));
  const matcher = tools.matcher(facts.language ?? defaultLanguage);
  const vague = matcher ? vagueWording(prose, facts.terms, matcher) : [];
  return {
    spec,
    facts,
    schemaFindings: findings,
    formFindings: formFindings(findings, facts),
    prose,
    vague,
    typedScalars: scalars,
  };
}
