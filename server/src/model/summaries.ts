import type { Part, Spec } from '../document/engagementDocument.ts';
import { SpanRange } from '../document/placement.ts';
import { entryOf, follow, type Range } from '../document/tree.ts';
import type { FormFacts } from '../forms/form.ts';
import { countriesIn, zonesIn } from './countries.ts';
import { type Digests, fingerprintOf } from './fingerprint.ts';
import { sectionLanguagesOf } from './languages.ts';
import { type Alias, aliasesIn, namesIn } from './names.ts';
import { isSame } from './sameness.ts';
import { currencyIn, languageOf, periodOf, type Status, statusOf, termsIn } from './specFacts.ts';
import { declaredIdsIn, listsWithUnnamed } from './symbols.ts';
import type { TypedScalar } from './typedScalars.ts';

/**
 * What the parts of a spec tell each other. A rule that reads one of these is run again, for every part, when it changes; so each holds
 * no more than rules need of it: plain data and ranges, never nodes.
 */
export interface Summaries {
  /** How far the agreement is, and where it says so. */
  readonly status: { readonly value: Status; readonly range: Range | undefined };
  /** The language of the spec's texts, a BCP 47 tag; undefined where the spec does not say. */
  readonly language: string | undefined;
  /** The languages that the spec gives some of its sections with `x-language`, BCP 47 tags; undefined where it does not. */
  readonly sectionLanguages: Readonly<Record<string, string>> | undefined;
  /** The terms that the glossary defines, with their aliases. */
  readonly terms: readonly string[];
  /** The second words that the glossary has for its terms. */
  readonly aliases: readonly Alias[];
  /** What the parties, people and roles are called; see `PartNames`. */
  readonly actors: readonly string[];
  /** The words with a capital that the spec explains or uses as names, each once; see `PartNames`. */
  readonly nameWords: readonly string[];
  /** The countries of the parties, each once, in the order of the text. */
  readonly countries: readonly string[];
  /** The time zones of the parties, each once, in the order of the text. */
  readonly zones: readonly string[];
  /** Every id the spec declares, in the order of the text. */
  readonly ids: readonly KnownId[];
  /** The ids that a list has more than once, each with all its places, in the order of the text. */
  readonly repeatedIds: readonly PlacedId[];
  /** The sections in which YAML could not be read, so that there may be more ids in them; the empty text where it may be any. */
  readonly unreadable: readonly string[];
  /** The lists, by their paths, of which an item has no id yet. */
  readonly unnamed: readonly string[];
  /** What a reader of dates, durations and amounts may build on. */
  readonly formFacts: FormFacts;
  /** Of what an agreed spec says now, where a signature has one to compare it with; see `fingerprintOf`. */
  readonly fingerprint: string | undefined;
}

export interface KnownId {
  /** The list, by its path: `roles`, `communication/channels`. */
  readonly list: string;
  readonly id: string;
}

/** An id at one of its places. */
export interface PlacedId extends KnownId {
  readonly range: Range;
}

/** What one part adds to the summaries. */
export interface PartSummary {
  readonly ids: readonly KnownId[];
  /** Where the ids stand, in the same order: apart, as an edit moves them and leaves them what they are. */
  readonly idRanges: readonly Range[];
  readonly terms: readonly string[];
  readonly aliases: readonly Alias[];
  readonly actors: readonly string[];
  readonly nameWords: readonly string[];
  readonly countries: readonly string[];
  readonly zones: readonly string[];
  readonly unreadable: readonly string[];
  readonly unnamed: readonly string[];
  /** Of its first amount. */
  readonly currency: string | undefined;
}

/**
 * @param scalars those of the part
 * @param damage where it could not be read
 */
export function summaryOf(part: Part, scalars: readonly TypedScalar[], damage: readonly Range[]): PartSummary {
  const declared = declaredIdsIn(part);
  return {
    ids: declared.map(({ list, id }) => ({ list, id })),
    idRanges: declared.map(({ scalar }) => scalar.range),
    terms: termsIn(part),
    aliases: aliasesIn(part),
    ...namesIn(scalars),
    countries: countriesIn(part),
    zones: zonesIn(part),
    unreadable: sectionsWith(part, damage),
    unnamed: listsWithUnnamed(part),
    currency: currencyIn(scalars),
  };
}

/** The sections that places of a part are in; the empty text for those in none. */
function sectionsWith({ path: [section], place }: Part, damage: readonly Range[]): string[] {
  if (section !== undefined) return damage.length > 0 ? [String(section)] : [];
  const root = follow(place.node);
  const entries = root?.kind === 'map' ? root.entries : [];
  let next = 0;
  const sections = damage
    .toSorted((one, other) => one.start - other.start)
    .map(({ start }) => {
      while ((entries[next]?.key.range.start ?? Number.POSITIVE_INFINITY) <= start) next++;
      return entries[next - 1]?.key.text ?? '';
    });
  return [...new Set(sections)];
}

/** What several parts add together. */
export function joined(parts: readonly PartSummary[]): PartSummary {
  return {
    ids: parts.flatMap((part) => part.ids),
    idRanges: parts.flatMap((part) => part.idRanges),
    terms: parts.flatMap((part) => part.terms),
    aliases: parts.flatMap((part) => part.aliases),
    actors: [...new Set(parts.flatMap((part) => part.actors))],
    nameWords: [...new Set(parts.flatMap((part) => part.nameWords))],
    countries: [...new Set(parts.flatMap((part) => part.countries))],
    zones: [...new Set(parts.flatMap((part) => part.zones))],
    unreadable: [...new Set(parts.flatMap((part) => part.unreadable))],
    unnamed: [...new Set(parts.flatMap((part) => part.unnamed))],
    currency: parts.find((part) => part.currency !== undefined)?.currency,
  };
}

/** The summaries of a spec, and what they were made from. */
export interface Gathered {
  readonly parts: readonly PartSummary[];
  readonly summaries: Summaries;
}

/**
 * Puts together what the parts add. A summary that says the same as before is the same object as before.
 *
 * @param digests what is known of the content of parts; see `fingerprintOf`
 */
export function gather(
  spec: Spec,
  parts: readonly PartSummary[],
  before: Gathered | undefined,
  digests: Digests,
): Gathered {
  const known = before?.summaries;
  const isUnchanged = before && known && isSame(parts, before.parts);
  const { ids, repeatedIds, terms, aliases, actors, nameWords, countries, zones, unreadable, unnamed, currency } =
    isUnchanged ? { ...known, currency: known.formFacts.currency } : together(parts);
  const made: Summaries = {
    status: { value: statusOf(spec), range: statusRange(spec) },
    language: languageOf(spec),
    sectionLanguages: sectionLanguagesOf(spec),
    terms,
    aliases,
    actors,
    nameWords,
    countries,
    zones,
    ids,
    repeatedIds,
    unreadable,
    unnamed,
    formFacts: { ...periodOf(spec), ...(currency ? { currency } : {}) },
    fingerprint: isSigned(spec) ? fingerprintOf(spec, digests) : undefined,
  };
  if (!known) return { parts, summaries: made };
  const kept = Object.entries(made).map(([name, value]) => {
    const other = known[name as keyof Summaries];
    return [name, isSame(value, other) ? other : value];
  });
  const summaries = Object.fromEntries(kept) as unknown as Summaries;
  return { parts, summaries: isSame(Object.values(summaries), Object.values(known)) ? known : summaries };
}

/** Where the status stands, now and whenever it is asked: so that it stays the same range when what is before it is edited. */
function statusRange(spec: Spec): Range | undefined {
  const now = (): Range | undefined => follow(spec.placeAt(['metadata', 'status'])?.node)?.range;
  if (!now()) return undefined;
  const live: Range = {
    get start() {
      return now()?.start ?? 0;
    },
    get end() {
      return now()?.end ?? 0;
    },
  };
  return new SpanRange(live, live);
}

/** What all parts of a spec add together. */
function together(parts: readonly PartSummary[]) {
  const all = joined(parts);
  return { ...all, repeatedIds: repeatedAmong(all) };
}

function repeatedAmong({ ids, idRanges }: Pick<PartSummary, 'ids' | 'idRanges'>): PlacedId[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const nameOf = ({ list, id }: KnownId): string => `${list}/${id}`;
  for (const known of ids) {
    const name = nameOf(known);
    (seen.has(name) ? repeated : seen).add(name);
  }
  if (repeated.size === 0) return [];
  return ids.flatMap((known, index) => {
    const range = idRanges[index];
    return range && repeated.has(nameOf(known)) ? [{ ...known, range }] : [];
  });
}

/** True for an agreed spec with a fingerprint in one of its signatures. */
export function isSigned(spec: Spec): boolean {
  const status = statusOf(spec);
  if (status !== 'agreed' && status !== 'active') return false;
  const signatures = follow(spec.placeAt(['signatures'])?.node);
  return (
    signatures?.kind === 'seq' &&
    signatures.items.some(({ value }) => {
      const signature = follow(value);
      return signature?.kind === 'map' && entryOf(signature, 'fingerprint') !== undefined;
    })
  );
}
