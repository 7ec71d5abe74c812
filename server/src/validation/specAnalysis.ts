import type { EngagementDocument, Part, Spec } from '../document/engagementDocument.ts';
import type { Path, Range } from '../document/tree.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Summaries } from '../model/summaries.ts';
import { type Section, type SpecView, type View, viewSpec } from '../model/view.ts';
import type { Rule } from '../rules/rule.ts';
import { checkSpec } from './checkRule.ts';
import { damageOf, isStructural } from './damage.ts';
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

/** The sections that a group of parts holds, and those of its parts in which YAML could not be read. */
interface Held {
  /** Undefined for all of them. */
  readonly sections: ReadonlySet<string> | undefined;
  readonly damaged: readonly Part[];
}

/** A section as rules look at it, with what it was made from. */
interface SectionView {
  readonly from: readonly unknown[];
  readonly view: View<unknown>;
}

/** What the rules over whole specs have found in one. It is kept as long as the spec is. */
export class SpecAnalysis {
  readonly #spec: Spec;
  readonly #heldBy = new WeakMap<readonly Part[], Held>();
  readonly #found = new Map<Rule, Found>();
  readonly #views = new Map<string, SectionView>();

  constructor(spec: Spec) {
    this.#spec = spec;
  }

  /** Runs the rules, one at each step; of those that read nothing new, what they found stays. */
  *run(rules: readonly Rule[], run: Run): Generator<void, (readonly Problem[])[]> {
    const { root } = this.#spec;
    const [first] = root?.kind === 'map' ? root.entries : [];
    if (!first) return []; // nothing has been written that is missing anything
    const { document, summaries, settings, facts } = run;
    const { inputsOf, isReadable, heldIn } = this.#lookAt(run, first.key.range);
    const spec = this.#view(summaries.status.range ?? first.key.range, heldIn);
    const nameOf = ({ path }: { readonly path: Path }): string => nameOfPlace(this.#spec, path);
    const problems: (readonly Problem[])[] = [];
    for (const rule of rules) {
      const inputs = inputsOf(rule);
      if (!inputs) continue;
      let found = this.#found.get(rule);
      if (!found || !isSame(inputs, found.inputs)) {
        yield;
        const now = checkSpec(rule, summaries, { document, settings, facts, spec, nameOf });
        found = { inputs, problems: now.filter((problem) => isReadable(rule, problem)) };
        this.#found.set(rule, found);
      }
      problems.push(found.problems);
    }
    return problems;
  }

  /**
   * What each rule depends on, and which of its findings hold. Where YAML could not be read, what is missing may stand there: so nothing is
   * said in such a part or because of one, nor of such a section as a whole, and a rule is not run that reads a section whose beginning may be broken.
   */
  #lookAt({ document, summaries, settings }: Run, fallback: Range) {
    const groupsOf = new Map<string, (readonly Part[])[]>();
    const damaged: Part[] = [];
    let whole: readonly Part[] | undefined;
    for (const parts of this.#spec.parts) {
      const held = this.#held(parts);
      damaged.push(...held.damaged);
      if (!held.sections) whole = parts;
      for (const section of held.sections ?? []) groupsOf.set(section, [...(groupsOf.get(section) ?? []), parts]);
    }
    const damageOfRoot = damaged.filter(({ divided }) => divided).map((part) => damageOf(document, part));
    const isHidden = (name: string): boolean =>
      !groupsOf.has(name) && damageOfRoot.some((damage) => damage.mayHide(name));
    const heldIn = (section: string): readonly unknown[] => [whole, ...(groupsOf.get(section) ?? [])];
    const shared = [settings, whole, summaries.status, fallback];
    const inputsOf = ({ sections, reads }: Rule): readonly unknown[] | undefined => {
      if (sections.some(isHidden)) return undefined;
      const read = reads.map((name) => summaries[name as keyof Summaries]);
      return [...shared, ...sections.flatMap((name) => groupsOf.get(name) ?? []), ...read];
    };
    const unread = damaged.flatMap(({ divided, place, path }) => {
      if (divided) return [];
      const header = this.#spec.placeAt(path.slice(0, 1))?.entry?.key;
      const ranges = [header, place.item ?? place.entry ?? place.node].flatMap((held) => held?.range ?? []);
      return { section: path[0], ranges };
    });
    const isReadable = ({ sections }: Rule, { range, related = [] }: Problem): boolean => {
      const read = unread.filter(({ section }) => section === undefined || sections.some((name) => name === section));
      const isUnread = ({ start, end }: Range): boolean =>
        read.some(({ ranges }) => ranges.some((stretch) => stretch.start <= start && end <= stretch.end));
      return !isUnread(range) && !related.some((other) => isUnread(other.range));
    };
    return { inputsOf, isReadable, heldIn };
  }

  /** Looks at the spec. The view of a section stays the same as long as the section does, and with it what is worked out from it. */
  #view(holderRange: Range, heldIn: (section: string) => readonly unknown[]): SpecView {
    const fresh = viewSpec(this.#spec, holderRange);
    const inThisRun = new Map<string, SectionView['view']>();
    const look = (section: Section): SectionView['view'] => {
      const from = [holderRange, ...heldIn(section)];
      const known = this.#views.get(section);
      if (known && isSame(known.from, from)) return known.view;
      const view: SectionView['view'] = fresh.at(section);
      this.#views.set(section, { from, view });
      return view;
    };
    return {
      at: (section) => {
        const view = inThisRun.get(section) ?? look(section);
        inThisRun.set(section, view);
        return view as never;
      },
    };
  }

  #held(parts: readonly Part[]): Held {
    const known = this.#heldBy.get(parts);
    if (known) return known;
    const divided = parts.some((part) => part.divided);
    const isWhole = !divided && parts.some(({ path }) => path.length === 0);
    const held = {
      sections: isWhole ? undefined : new Set(divided ? [] : parts.map(({ path }) => String(path[0]))),
      damaged: parts.filter(({ syntaxFindings }) => syntaxFindings.some(isStructural)),
    };
    this.#heldBy.set(parts, held);
    return held;
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
