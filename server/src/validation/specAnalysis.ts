import type { EngagementDocument, Part, Spec } from '../document/engagementDocument.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Summaries } from '../model/summaries.ts';
import { viewSpec } from '../model/view.ts';
import type { Rule } from '../rules/rule.ts';
import { checkSpec } from './checkRule.ts';
import { isStructural } from './damage.ts';
import { nameOfPlace } from './naming.ts';
import type { Problem } from './problem.ts';
import type { ValidationSettings } from './settings.ts';

/** What the rules are run with. */
interface Run {
  readonly document: EngagementDocument;
  readonly summaries: Summaries;
  readonly settings: ValidationSettings;
  /** What the spec says of itself when repairs are asked for. */
  readonly facts: () => SpecFacts;
}

/** What a rule found, and with what. */
interface Found {
  readonly inputs: readonly unknown[];
  readonly problems: readonly Problem[];
}

/** The sections that a group of parts holds, and whether YAML in it could not be read. */
interface Held {
  /** Undefined for all of them. */
  readonly sections: ReadonlySet<string> | undefined;
  readonly damaged: boolean;
}

/** What the rules over whole specs have found in one. It is kept as long as the spec is. */
export class SpecAnalysis {
  readonly #spec: Spec;
  readonly #heldBy = new WeakMap<readonly Part[], Held>();
  readonly #found = new Map<Rule, Found>();

  constructor(spec: Spec) {
    this.#spec = spec;
  }

  /** Runs the rules, one at each step; of those that read nothing new, what they found stays. */
  *run(rules: readonly Rule[], run: Run): Generator<void, (readonly Problem[])[]> {
    const { spec, inputsOf } = this.#lookAt(run);
    const problems: (readonly Problem[])[] = [];
    for (const rule of rules) {
      const inputs = inputsOf(rule);
      const found = this.#found.get(rule);
      if (inputs && found && isSame(inputs, found.inputs)) {
        problems.push(found.problems);
      } else if (inputs) {
        yield;
        const { document, summaries, settings, facts } = run;
        const nameOf = ({ path }: { readonly path: readonly (string | number)[] }): string =>
          nameOfPlace(this.#spec, path);
        const now = checkSpec(rule, summaries, { document, settings, facts, spec, nameOf });
        this.#found.set(rule, { inputs, problems: now });
        problems.push(now);
      }
    }
    return problems;
  }

  /** The spec as rules see it, and what each of them depends on: undefined for one that can't be sure now. */
  #lookAt({ summaries, settings }: Run) {
    const groupsOf = new Map<string, (readonly Part[])[]>();
    const damaged = new Set<string>();
    let whole: readonly Part[] | undefined;
    let anyDamage = false;
    for (const parts of this.#spec.parts) {
      const held = this.#held(parts);
      anyDamage ||= held.damaged;
      if (!held.sections) whole = parts;
      for (const section of held.sections ?? []) {
        groupsOf.set(section, [...(groupsOf.get(section) ?? []), parts]);
        if (held.damaged) damaged.add(section);
      }
    }
    const inputsOf = ({ sections, reads }: Rule): readonly unknown[] | undefined => {
      // A section that is not there may be what could not be read.
      if (sections.some((name) => damaged.has(name) || (anyDamage && !groupsOf.has(name)))) return undefined;
      const read = reads.map((name) => summaries[name as keyof Summaries]);
      return [settings, whole, summaries.status, ...sections.flatMap((name) => groupsOf.get(name) ?? []), ...read];
    };
    const { start } = this.#spec.range;
    return { spec: viewSpec(this.#spec, summaries.status.range ?? { start, end: start }), inputsOf };
  }

  #held(parts: readonly Part[]): Held {
    const known = this.#heldBy.get(parts);
    if (known) return known;
    const divided = parts.some((part) => part.divided);
    const isWhole = !divided && parts.some(({ path }) => path.length === 0);
    const held = {
      sections: isWhole ? undefined : new Set(divided ? [] : parts.map(({ path }) => String(path[0]))),
      damaged: parts.some(({ syntaxFindings }) => syntaxFindings.some(isStructural)),
    };
    this.#heldBy.set(parts, held);
    return held;
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
