import type { EngagementDocument, Part, Spec } from '../document/engagementDocument.ts';
import type { Path } from '../document/tree.ts';
import { type SecondWord, secondWordsIn } from '../model/lookUps/secondWords.ts';
import { termsToLookUp, type UnknownTerm, unknownAmong } from '../model/lookUps/unknownTerms.ts';
import { type Misread, misreadIn } from '../model/misread.ts';
import { type ActorlessText, actorlessAmong, type PassiveText, passiveTexts } from '../model/passives/actorless.ts';
import { type ProseText, proseTexts } from '../model/prose.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import { type PartSummary, type Summaries, summaryOf } from '../model/summaries.ts';
import { type TimeWording, timeWordingIn } from '../model/timeWording/index.ts';
import { type TypedScalar, typedScalarsIn } from '../model/typedScalars.ts';
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

/** What of a spec the inputs of its parts are made from, beside the parts themselves. */
const madeFrom = {
  vague: ['language', 'sectionLanguages', 'terms'],
  unknownTerms: ['terms', 'ids', 'actors', 'nameWords', 'unreadable', 'language'],
  secondWords: ['aliases'],
  actorless: ['language', 'actors', 'unreadable'],
  formFindings: ['ids', 'formFacts'],
} as const satisfies Partial<Record<keyof PartInputs, readonly (keyof Summaries)[]>>;

/**
 * Tells for which of some groups, by their numbers, something is another than it was with other summaries, in a part that is the same.
 */
export function affectedBy(groups: readonly Group[], summaries: Summaries): (before: Summaries) => readonly number[] {
  // What is of the part itself is in no summary, and so never another.
  const dependencies = groups.map(({ reads }) => reads.flatMap((name) => [name, ...sourcesOf(name)]));
  const known = new Map<Summaries, readonly number[]>();
  return (before) => {
    const affected =
      known.get(before) ??
      dependencies.flatMap((names, index) => (names.some((name) => isChanged(name, before)) ? [index] : []));
    known.set(before, affected);
    return affected;
  };

  function isChanged(name: string, before: Summaries): boolean {
    return summaries[name as keyof Summaries] !== before[name as keyof Summaries];
  }
}

/** For each input of parts, what it is made from beside the part: the same lists for all parts, so that they are quickly compared. */
export type Sources = Readonly<Record<keyof typeof madeFrom, readonly unknown[]>>;

/** What the inputs of parts are made from now. */
export function sourcesIn(summaries: Summaries, { wording }: ValidationSettings): Sources {
  const from = (name: keyof typeof madeFrom): unknown[] => madeFrom[name].map((source) => summaries[source]);
  return {
    vague: [wording, ...from('vague')],
    unknownTerms: from('unknownTerms'),
    secondWords: from('secondWords'),
    actorless: from('actorless'),
    formFindings: from('formFindings'),
  };
}

function sourcesOf(name: keyof Inputs): readonly (keyof Summaries)[] {
  return Object.hasOwn(madeFrom, name) ? madeFrom[name as keyof typeof madeFrom] : [];
}

/** What the rules are run with. */
interface Run {
  readonly spec: Spec;
  readonly document: EngagementDocument;
  readonly summaries: Summaries;
  readonly settings: ValidationSettings;
  readonly matcherFor: Tools['matcherFor'];
  readonly sources: Sources;
  /** See `affectedBy`. */
  readonly affectedSince: (before: Summaries) => readonly number[];
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
  #toLookUp: readonly UnknownTerm[] | undefined;
  #unknownTerms: Derived<readonly UnknownTerm[]> | undefined;
  #secondWords: Derived<readonly SecondWord[]> | undefined;
  #passives: Derived<readonly PassiveText[]> | undefined;
  #actorless: Derived<readonly ActorlessText[]> | undefined;
  #formFindings: Derived<readonly FormFinding[]> | undefined;

  constructor(part: Part, document: EngagementDocument) {
    this.part = part;
    const { place, path, counts } = part;
    const schema = schemaAt(path);
    const damage = damageOf(document, part);
    this.typedScalars = orNone(typedScalarsIn(part));
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
    const position = this.#position;
    const before = this.#current;
    const isAsBefore = before?.settings === settings && before.position === position;
    const affected = isAsBefore ? run.affectedSince(before.summaries) : groups.keys();
    if (before?.settings !== settings) this.#found = [];
    const own = this.#inputs(run);
    let inputs: Inputs | undefined; // most parts have nothing for any rule to look at
    let isNew = !isAsBefore;
    const nameOf = (path: Path): string => nameOfPlace(spec, this.#pathNow(path));
    for (const index of affected) {
      const found = this.#found[index];
      const now = groups[index] ? foundBy(groups[index], found) : nothingFound;
      isNew ||= now !== found;
      this.#found[index] = now;
    }
    const problems = isNew || !before ? orNone(this.#found.flatMap((found) => found.problems)) : before.problems;
    this.#current = { summaries, settings, position, problems };

    function foundBy({ reads, looksAt, rules }: Group, found: Found | undefined): Found {
      if (looksAt.length > 0 && looksAt.every((name) => own[name].length === 0)) return nothingFound;
      inputs ??= { ...summaries, ...own };
      const given = inputs;
      const now = [position, ...reads.map((name) => given[name])];
      if (found?.inputs?.every((input, at) => input === now[at])) return found;
      const place = { document, settings, facts, nameOf };
      return { inputs: now, problems: orNone(rules.flatMap((rule) => checkPart(rule, given, place))) };
    }
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
    const { summaries, settings, matcherFor, sources } = run;
    const { terms, aliases } = summaries;
    const { wording } = settings;
    const { schemaFindings, claimed, prose, timeWording, typedScalars, misread } = this;
    if (prose.length > 0) {
      const language = this.#languageAround(summaries);
      this.#vague = derived(this.#vague, sources.vague, () =>
        vagueWording(prose, terms, (text) => matcherFor(text.scalar.text, text.language ?? language, wording)),
      );
      this.#secondWords = derived(this.#secondWords, sources.secondWords, () => secondWordsIn(prose, aliases));
    }
    const toLookUp = this.#termsToLookUp;
    if (toLookUp.length > 0) {
      this.#unknownTerms = derived(this.#unknownTerms, sources.unknownTerms, () => unknownAmong(toLookUp, summaries));
    }
    const passives = this.#passivesIn(summaries);
    if (passives.length > 0) {
      this.#actorless = derived(this.#actorless, sources.actorless, () => actorlessAmong(passives, summaries));
    }
    if (schemaFindings.length > 0) {
      this.#formFindings = derived(this.#formFindings, sources.formFindings, () =>
        formFindings(schemaFindings, summaries),
      );
    }
    return {
      schemaFindings,
      claimed,
      prose,
      timeWording,
      typedScalars,
      misread,
      vague: this.#vague?.value ?? none,
      unknownTerms: (toLookUp.length > 0 && this.#unknownTerms?.value) || none,
      secondWords: this.#secondWords?.value ?? none,
      actorless: (passives.length > 0 && this.#actorless?.value) || none,
      formFindings: this.#formFindings?.value ?? none,
    };
  }

  /** The words that a reader may have to look up, in whatever spec they stand. */
  get #termsToLookUp(): readonly UnknownTerm[] {
    this.#toLookUp ??= orNone(termsToLookUp(this.prose));
    return this.#toLookUp;
  }

  /** The duties in the passive, whoever is named in the spec. */
  #passivesIn({ language }: Summaries): readonly PassiveText[] {
    if (this.prose.length === 0) return none;
    this.#passives = derived(this.#passives, [language], () => passiveTexts(this.prose, language));
    return this.#passives.value;
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
  if (known && (known.from === from || from.every((value, index) => value === known.from[index]))) return known;
  return { from, value: orNone(make()) };
}

function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list;
}
