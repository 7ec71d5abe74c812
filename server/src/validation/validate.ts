import type { EngagementDocument, Part, Spec } from '../document/engagementDocument.ts';
import type { MatcherFor } from '../lexicon/keepMatchers.ts';
import { type Digests, digestInSteps } from '../model/fingerprint.ts';
import { knowledgeOf } from '../model/knowledge.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import { type Gathered, gather, isSigned, joined, type PartSummary, type Summaries } from '../model/summaries.ts';
import type { Inputs, PartInputs, Rule } from '../rules/rule.ts';
import { ruleNames } from '../suppression/ruleNames.ts';
import { suppress } from '../suppression/suppress.ts';
import { checkFile, checkSuppressions } from './checkRule.ts';
import { affectedBy, type Group, PartAnalysis, sourcesIn } from './partAnalysis.ts';
import { inOrder, type Problem } from './problem.ts';
import type { ValidationSettings } from './settings.ts';
import { SpecAnalysis } from './specAnalysis.ts';

/** What a validation needs and is made once for many: the rules, and a matcher for each language. */
export interface Tools {
  readonly rules: readonly Rule[];
  readonly matcherFor: MatcherFor;
}

/**
 * Runs the rules over every part of a document's specs, one part at each step. The result is in the order of the text and the same for the
 * same text, whoever asks, and whatever edits have led to it: the editor or the command line.
 *
 * Of a part that is the same as before, and whose rules read nothing that has changed, the problems are kept.
 */
export type Validate = (document: EngagementDocument, settings: ValidationSettings) => Generator<void, Problem[]>;

/** What is known of a group of parts. It is kept as long as the group is the same. */
interface GroupAnalysis {
  readonly analyses: readonly PartAnalysis[];
  readonly summary: PartSummary;
  /** What was found the last time, and with what. */
  found:
    | { readonly summaries: Summaries; readonly settings: ValidationSettings; readonly problems: readonly Problem[] }
    | undefined;
}

export function createValidate({ rules, matcherFor }: Tools): Validate {
  const groups = groupsOf(rules);
  const names = ruleNames(rules);
  const gatheredOf = new WeakMap<Spec, Gathered>();
  const digestsOf = new WeakMap<Spec, Digests>();
  const groupOf = new WeakMap<readonly Part[], GroupAnalysis>();
  const analysisOf = new WeakMap<Part, PartAnalysis>();
  const specRules = rules.filter((rule) => rule.checkSpec);
  const specAnalysisOf = new WeakMap<Spec, SpecAnalysis>();

  return function* validate(document, settings) {
    yield* document.readInSteps();
    const found: (readonly Problem[])[] = rules.map((rule) => checkFile(rule, document, settings));
    for (const spec of document.specs) {
      for (const problems of yield* validateSpec(spec, document, settings)) found.push(problems);
    }
    return unsuppressed(found.flat().sort(inOrder), document, settings);
  };

  /** The problems that no comment disables, and those with such comments. */
  function unsuppressed(all: Problem[], document: EngagementDocument, settings: ValidationSettings): Problem[] {
    if (document.directiveComments.length === 0) return all;
    const { problems, suppressions } = suppress(document, all, names, settings);
    const own = rules.map((rule) => checkSuppressions(rule, document, settings, { suppressions, names }));
    return [problems, ...own].flat().sort(inOrder);
  }

  function* validateSpec(
    spec: Spec,
    document: EngagementDocument,
    settings: ValidationSettings,
  ): Generator<void, (readonly Problem[])[]> {
    const analysed: GroupAnalysis[] = [];
    for (const parts of spec.parts) analysed.push(groupOf.get(parts) ?? (yield* analyse(parts, document)));
    const digests = digestsOf.get(spec) ?? new WeakMap();
    digestsOf.set(spec, digests);
    if (isSigned(spec)) yield* digestInSteps(spec, digests);
    const gathered = gather(
      spec,
      analysed.map(({ summary }) => summary),
      gatheredOf.get(spec),
      digests,
    );
    gatheredOf.set(spec, gathered);
    const { summaries } = gathered;
    const facts = (): SpecFacts => knowledgeOf(spec).facts;
    const affectedSince = affectedBy(groups, summaries);
    const sources = sourcesIn(summaries, settings);
    const found: (readonly Problem[])[] = [];
    for (const group of analysed) {
      if (group.found?.summaries !== summaries || group.found.settings !== settings) {
        for (const analysis of group.analyses) {
          if (analysis.isCurrent(summaries, settings)) continue;
          yield;
          analysis.run(groups, { spec, document, summaries, settings, matcherFor, sources, affectedSince, facts });
        }
        group.found = { summaries, settings, problems: group.analyses.flatMap(({ problems }) => problems) };
      }
      found.push(group.found.problems);
    }
    const whole = specAnalysisOf.get(spec) ?? new SpecAnalysis(spec);
    specAnalysisOf.set(spec, whole);
    return [...found, ...(yield* whole.run(specRules, { document, summaries, settings, facts }))];
  }

  function* analyse(parts: readonly Part[], document: EngagementDocument): Generator<void, GroupAnalysis> {
    const analyses: PartAnalysis[] = [];
    for (const part of parts) {
      let analysis = analysisOf.get(part);
      if (!analysis) {
        yield;
        analysis = new PartAnalysis(part, document);
        analysisOf.set(part, analysis);
      }
      analyses.push(analysis);
    }
    const group = { analyses, summary: joined(analyses.map(({ summary }) => summary)), found: undefined };
    groupOf.set(parts, group);
    return group;
  }
}

/** Puts the rules together that read the same, and so are run at the same times. */
function groupsOf(rules: readonly Rule[]): Group[] {
  const groups = new Map<string, Omit<Group, 'rules'> & { readonly rules: Rule[] }>();
  for (const rule of rules) {
    if (!rule.check) continue;
    const name = rule.reads.toSorted().join();
    const group = groups.get(name) ?? { reads: rule.reads, looksAt: rule.reads.filter(isOfPart), rules: [] };
    group.rules.push(rule);
    groups.set(name, group);
  }
  return [...groups.values()];
}

const partInputs: Readonly<Record<keyof PartInputs, true>> = {
  schemaFindings: true,
  claimed: true,
  formFindings: true,
  prose: true,
  vague: true,
  unknownTerms: true,
  secondWords: true,
  actorless: true,
  timeWording: true,
  misread: true,
  typedScalars: true,
};

function isOfPart(name: keyof Inputs): name is keyof PartInputs {
  return Object.hasOwn(partInputs, name);
}
