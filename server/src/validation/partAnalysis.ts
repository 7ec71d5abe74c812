import type { EngagementDocument, Part, Spec } from '../document/engagementDocument.ts';
import type { Path } from '../document/tree.ts';
import { type Misread, misreadIn } from '../model/misread.ts';
import { type ProseText, proseTexts } from '../model/prose.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import { type PartSummary, type Summaries, summaryOf } from '../model/summaries.ts';
import { type TimeWording, timeWordingIn } from '../model/timeWording/index.ts';
import { type TypedScalar, typedScalars } from '../model/typedScalars.ts';
import { type VagueWording, vagueWording } from '../model/vagueWording.ts';
import type { Inputs, PartInputs, Rule } from '../rules/rule.ts';
import { completeAt, schemaAt } from '../schema/schema.ts';
import { checkPart } from './checkRule.ts';
import { type ClaimedFinding, claimsAmong } from './claims.ts';
import { damageOf, isStructural } from './damage.ts';
import { type FormFinding, formFindings } from './formFindings.ts';
import { nameOfPlace, ownName } from './naming.ts';
import type { Problem } from './problem.ts';
import { type SchemaFinding, schemaFindings } from './schemaFindings.ts';
import type { ValidationSettings } from './settings.ts';
import type { Tools } from './validate.ts';

/** The language of a spec that does not say its own; most are. */
const defaultLanguage = 'en';

/** Nothing, always the same, so that it can be told to be the same as before. */
const none: readonly never[] = [];

/** Rules that read the same inputs, and so are run at the same times. */
export interface Group {
  readonly reads: readonly (keyof Inputs)[];
  /** Of these what there may be in a part; where there is nothing of it, there is nothing for the rules to look at. */
  readonly looksAt: readonly (keyof PartInputs)[];
  readonly rules: readonly Rule[];
}

/** What the rules are run with. */
interface Run {
  readonly spec: Spec;
  readonly document: EngagementDocument;
  readonly summaries: Summaries;
  readonly settings: ValidationSettings;
  readonly matcherFor: Tools['matcherFor'];
  /** What the spec says of itself when repairs are asked for. */
  readonly facts: () => SpecFacts;
}

/** What a group of rules found, and with what inputs; undefined where the rules did not run. */
interface Found {
  readonly inputs: readonly unknown[] | undefined;
  readonly problems: readonly Problem[];
}

const nothingFound: Found = { inputs: undefined, problems: none };

/** What is known of a part by itself, and what rules have found in it. It is kept as long as the part is. */
export class PartAnalysis {
  readonly part: Part;
  readonly typedScalars: readonly TypedScalar[];
  readonly misread: readonly Misread[];
  readonly summary: PartSummary;
  readonly schemaFindings: readonly SchemaFinding[];
  readonly claimed: readonly ClaimedFinding[];
  readonly prose: readonly ProseText[];
  readonly timeWording: readonly TimeWording[];
  /** The problems that each group of rules found, with the inputs that they were found with. */
  #found: Found[] = [];
  #current:
    | (Pick<Run, 'summaries' | 'settings'> & { readonly position: unknown; readonly problems: readonly Problem[] })
    | undefined;
  #isNamed: boolean | undefined;
  #vague: Derived<readonly VagueWording[]> | undefined;
  #formFindings: Derived<readonly FormFinding[]> | undefined;

  constructor(part: Part, document: EngagementDocument) {
    this.part = part;
    const { place, path, counts, divided } = part;
    const schema = schemaAt(path);
    const damage = damageOf(document, part);
    this.typedScalars = schema && !divided ? orNone(typedScalars(place.node, schema)) : none;
    this.misread = orNone(misreadIn(this.typedScalars));
    const broken = part.syntaxFindings.filter(isStructural).map(({ range }) => range);
    this.summary = summaryOf(part, this.typedScalars, broken);
    this.prose = orNone(proseTexts(this.typedScalars).filter(({ scalar }) => !damage.touches(scalar.range)));
    this.timeWording = orNone(timeWordingIn(this.prose));
    const isSchemaPart = schema && counts && (path.length > 0 || place.node !== null);
    const isPart = (other: typeof place): boolean => part.holds(other);
    const findings = isSchemaPart ? schemaFindings({ place, path, schema, complete: completeAt(path), isPart }) : none;
    const { own, claimed } = claimsAmong(findings.filter((finding) => !damage.explains(finding)));
    this.schemaFindings = orNone(own);
    this.claimed = orNone(claimed);
  }

  /** The problems that were found when the rules last ran. */
  get problems(): readonly Problem[] {
    return this.#current?.problems ?? none;
  }

  /** True where the rules would find what they found the last time. */
  isCurrent(summaries: Summaries, settings: ValidationSettings): boolean {
    const current = this.#current;
    return current?.summaries === summaries && current.settings === settings && current.position === this.#position;
  }

  /** Runs the rules; of those that read nothing new, what they found stays. */
  run(groups: readonly Group[], run: Run): void {
    const { spec, document, summaries, settings, facts } = run;
    if (this.#current?.settings !== settings) this.#found = [];
    const position = this.#position;
    const own = this.#inputs(run);
    let inputs: Inputs | undefined; // most parts have nothing for any rule to look at
    this.#found = groups.map(({ reads, looksAt, rules }, index) => {
      if (looksAt.length > 0 && looksAt.every((name) => own[name].length === 0)) return nothingFound;
      inputs ??= { ...summaries, ...own };
      const given = inputs;
      const now = [position, ...reads.map((name) => given[name])];
      const found = this.#found[index];
      if (found?.inputs?.every((input, at) => input === now[at])) return found;
      const place = { document, settings, facts, nameOf: (path: Path) => nameOfPlace(spec, this.#pathNow(path)) };
      return { inputs: now, problems: orNone(rules.flatMap((rule) => checkPart(rule, given, place))) };
    });
    const isNothing = this.#found.every((found) => found === nothingFound);
    const problems = isNothing ? none : orNone(this.#found.flatMap((found) => found.problems));
    this.#current = { summaries, settings, position, problems };
  }

  /** What tells how messages call it, beside what it says itself: its number, if it has no other name. */
  get #position(): unknown {
    const last = this.part.path.at(-1);
    if (typeof last !== 'number') return undefined;
    this.#isNamed ??= ownName(this.part.place.node) !== undefined;
    return this.#isNamed ? undefined : last;
  }

  /** A path in the part, with the number that the part has now. */
  #pathNow(path: Path): Path {
    const { path: now } = this.part;
    return [...now, ...path.slice(now.length)];
  }

  /** The language of its texts, as far as the spec around it says. */
  #languageAround({ language, sectionLanguages }: Summaries): string {
    const [section] = this.part.path;
    const own = sectionLanguages && typeof section === 'string' ? sectionLanguages[section] : undefined;
    return own ?? language ?? defaultLanguage;
  }

  /** Everything a rule may read of the part. */
  #inputs(run: Run): PartInputs {
    const { summaries, settings, matcherFor } = run;
    const { terms, ids, formFacts } = summaries;
    const { wording } = settings;
    const { schemaFindings, claimed, prose, timeWording, typedScalars, misread } = this;
    if (prose.length > 0) {
      const language = this.#languageAround(summaries);
      this.#vague = derived(this.#vague, [language, terms, wording], () =>
        vagueWording(prose, terms, (text) => matcherFor(text.scalar.text, text.language ?? language, wording)),
      );
    }
    if (schemaFindings.length > 0) {
      this.#formFindings = derived(this.#formFindings, [ids, formFacts], () =>
        formFindings(schemaFindings, { ids, formFacts }),
      );
    }
    const vague = this.#vague?.value ?? none;
    const misformed = this.#formFindings?.value ?? none;
    return { schemaFindings, claimed, prose, timeWording, typedScalars, misread, vague, formFindings: misformed };
  }
}

/** A value that was worked out from others. */
interface Derived<T> {
  readonly from: readonly unknown[];
  readonly value: T;
}

/** The list as it is known, if what it is worked out from is the same. */
function derived<T>(
  known: Derived<readonly T[]> | undefined,
  from: readonly unknown[],
  make: () => readonly T[],
): Derived<readonly T[]> {
  if (known && from.every((value, index) => value === known.from[index])) return known;
  return { from, value: orNone(make()) };
}

function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list;
}
