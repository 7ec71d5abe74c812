import type { EngagementDocument, Spec } from '../document/engagementDocument.ts';
import { entryOf, follow, type Range, type SpecNode } from '../document/tree.ts';
import { rules } from '../generated/rules.ts';
import { pillars } from '../rules/pillars.ts';
import type { Locale, Pillar } from '../rules/rule.ts';
import type { Problem, Severity } from '../validation/problem.ts';
import { type Demand, demands } from './demands.ts';

/** How ready a spec is to build an engagement on. Scores go from 0 to 100; 100 means that nothing is missing. */
export interface Readiness {
  /** The mean of the four pillars. */
  readonly score: number;
  readonly pillars: readonly PillarScore[];
  /** Of the spec, in a file that may hold several. */
  readonly range: Range;
}

export interface PillarScore {
  readonly pillar: Pillar;
  readonly score: number;
  /** What is missing, what brings most first. */
  readonly missing: readonly Gap[];
}

/** A demand that is not met, or not altogether. */
export interface Gap {
  readonly demand: string;
  /** What there would be, in the user's language. */
  readonly what: string;
  /** How many points the pillar's score rises when it is met. */
  readonly gain: number;
  /** Where to begin: the first finding about it, else where the spec says how far it is. */
  readonly range: Range;
}

/**
 * What a finding takes from its demand, by what its rule weighs: never by the severity that it has at the moment, or a draft would be ready
 * because it is one. The figures are ours: two warnings halve a demand, and a hint hardly matters.
 */
const weights: Readonly<Record<Severity, number>> = { error: 1, warning: 0.5, information: 0.15, hint: 0.05 };
const weightOf = new Map(rules.map(({ meta }) => [meta.id as string, weights[meta.defaultSeverity]]));
/** Wording is judged text by text: as many findings as this halve the demand, however long the spec. */
const patience: Readonly<Record<string, number>> = { vague: 5 };

/** How ready each spec of a file is. A demand counts as far as the spec has its fields and nothing is found against it. */
export function readinessOf(document: EngagementDocument, problems: readonly Problem[], locale: Locale): Readiness[] {
  return document.specs.map((spec) => readinessOfSpec(spec, problems, locale));
}

function readinessOfSpec(spec: Spec, all: readonly Problem[], locale: Locale): Readiness {
  const { range } = spec;
  const problems = all.filter(({ range: { start } }) => start >= range.start && start <= range.end);
  const fallback = follow(spec.placeAt(['metadata', 'status'])?.node)?.range ?? spec.root?.range ?? range;
  const judged = demands.map((demand) => {
    const findings = problems.filter(({ code }) => isAbout(demand, code));
    const value = presence(spec, demand) * quality(findings);
    return { demand, value, range: findings[0]?.range ?? fallback };
  });
  const scores = pillars.map((pillar): PillarScore => {
    const own = judged.filter(({ demand }) => demand.pillar === pillar);
    const total = own.reduce((sum, { demand }) => sum + demand.weight, 0);
    const reached = own.reduce((sum, { demand, value }) => sum + demand.weight * value, 0);
    const missing = own
      .filter(({ value }) => value < 1)
      .map(({ demand, value, range: at }) => ({
        demand: demand.id,
        what: demand.what[locale],
        gain: (100 * demand.weight * (1 - value)) / total,
        range: at,
      }))
      .toSorted((a, b) => b.gain - a.gain);
    return { pillar, score: wholePoints((100 * reached) / total), missing };
  });
  const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
  return { score: wholePoints(mean), pillars: scores, range };
}

/** Rounded down: 100 is for a spec in which nothing is missing. The tiny addend undoes what adding fractions takes. */
function wholePoints(score: number): number {
  return Math.floor(score + 1e-9);
}

/** True where a rule is one of a demand's. */
export function isAbout({ rules: own }: Demand, code: string): boolean {
  return own.includes(code) || own.includes(`${code.split('/')[0]}/*`);
}

function quality(findings: readonly Problem[]): number {
  const against = findings.reduce((sum, { code }) => {
    const group = code.split('/')[0] ?? '';
    return sum + (weightOf.get(code) ?? 0) / (patience[group] ?? 1);
  }, 0);
  return 1 / (1 + against);
}

/** How much of what a demand asks for stands in the spec, from 0 to 1. */
function presence(spec: Spec, { fields }: Demand): number {
  const shares = fields.map((field) =>
    Math.max(...field.split('|').map((path) => shareOf(spec.root, path.split('/')))),
  );
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function shareOf(node: SpecNode | null | undefined, [step, ...others]: readonly string[]): number {
  const value = follow(node);
  if (step === undefined) return isFilled(value) ? 1 : 0;
  if (value?.kind === 'map') return shareOf(entryOf(value, step)?.value, others);
  if (value?.kind !== 'seq' || step !== '*' || value.items.length === 0) return 0;
  return value.items.reduce((sum, item) => sum + shareOf(item.value, others), 0) / value.items.length;
}

function isFilled(node: SpecNode | null | undefined): boolean {
  if (!node) return false;
  if (node.kind === 'map') return node.entries.length > 0;
  return node.kind === 'seq' ? node.items.length > 0 : node.kind === 'scalar' && node.text.trim() !== '';
}
