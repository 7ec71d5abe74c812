import type { Completion } from '../completion/completion.ts';
import { cursorPlace } from '../completion/cursorPlace.ts';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import { follow, type Path, placeAt } from '../document/tree.ts';
import { displayName } from '../model/displayName.ts';
import { type RuleOption, ruleOptions } from '../rules/ruleOptions.ts';
import { type ConfigKey, configKeys, phraseKeys, severityKey, severityMeanings } from './configKeys.ts';

/** What completions of configuration are made of. */
export interface Vocabulary {
  readonly rules: readonly { readonly id: string; readonly summary: string; readonly defaultSeverity: string }[];
  /** The languages that there is a lexicon of, as codes. */
  readonly languages: readonly string[];
}

/** What could be written at an offset of a file of configuration. */
export function completeConfig(
  document: EngagementDocument,
  offset: number,
  { rules, languages }: Vocabulary,
): Completion[] {
  const place = cursorPlace(document.text, offset);
  if (!place) return [];
  const { path, part, start } = place;
  const at = { start, end: offset, rank: 0 };
  const where = path.map((step) => (typeof step === 'number' ? '-' : step)).join('/');
  const rest = document.text.slice(offset);
  const hasColon = /^[^\n:,}]*:/.test(rest);
  const keys = (
    known: Readonly<Record<string, ConfigKey>>,
    behind: (holds: ConfigKey['holds']) => string,
  ): Completion[] =>
    Object.entries(known).map(([key, { title, description, holds }]) => ({
      label: key,
      kind: 'key',
      detail: title,
      documentation: () => description,
      newText: hasColon ? key : key + behind(holds),
      ...at,
      filter: key,
    }));

  if (part === 'key') {
    const present = keysPresent(document, path, offset);
    const isAbsent = ({ label }: Completion): boolean => !present.has(label);
    if (where === '') return keys(configKeys, behindTopKey(document.lineEnd)).filter(isAbsent);
    if (where === 'phrases/-') return keys(phraseKeys, () => ': ').filter(isAbsent);
    if (where === 'accepted/-') {
      const { phrase, language } = phraseKeys;
      return keys({ phrase, language }, () => ': ').filter(isAbsent);
    }
    const options = path.length === 2 && path[0] === 'rules' ? ruleOptions[String(path[1])] : undefined;
    if (options) return keys({ [severityKey]: severityWords, ...inKeys(options) }, () => ': ').filter(isAbsent);
    if (where !== 'rules') return [];
    const all = rules.map(
      ({ id, summary, defaultSeverity }): Completion => ({
        label: id,
        kind: 'key',
        detail: defaultSeverity,
        documentation: () => summary,
        newText: hasColon ? id : `${id}: `,
        ...at,
        filter: id,
      }),
    );
    return all.filter(isAbsent);
  }
  const isSeverity =
    path.length === 2 || (path.length === 3 && path[2] === severityKey && ruleOptions[String(path[1])]);
  if (path[0] === 'rules' && isSeverity) {
    return Object.entries(severityMeanings).map(([severity, documentation]) => ({
      label: severity,
      kind: 'choice',
      documentation: () => documentation,
      newText: severity,
      ...at,
      filter: severity,
    }));
  }
  if (where === 'phrases/-/language' || where === 'accepted/-/language') {
    return languages.map((language) => ({
      label: language,
      kind: 'choice',
      documentation: () => displayName('language', language, 'en') ?? language,
      newText: language,
      ...at,
      filter: language,
    }));
  }
  return [];
}

const severityWords: ConfigKey = {
  title: 'Severity',
  description: 'Another severity for the rule, or off.',
  holds: 'text',
};

/** The options of a rule as keys. */
function inKeys(options: Readonly<Record<string, RuleOption>>): Record<string, ConfigKey> {
  const described = Object.entries(options).map(([name, { title, description, default: usual }]) => [
    name,
    { title, description: `${description} It is ${usual} where nothing is set.`, holds: 'text' } satisfies ConfigKey,
  ]);
  return Object.fromEntries(described);
}

function behindTopKey(lineEnd: string): (holds: ConfigKey['holds']) => string {
  return (holds) => (holds === 'text' ? ': ' : holds === 'list' ? `:${lineEnd}  - ` : `:${lineEnd}  `);
}

/** The keys of the map that the cursor is in, except for the one it is at. */
function keysPresent(document: EngagementDocument, path: Path, offset: number): ReadonlySet<string> {
  const node = follow(placeAt(document.specs[0]?.root ?? null, path)?.node);
  if (node?.kind !== 'map') return new Set();
  const others = node.entries.filter(({ key }) => offset < key.range.start || offset > key.range.end);
  return new Set(others.map(({ key }) => key.text));
}
