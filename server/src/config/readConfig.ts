import type { EngagementDocument } from '../document/engagementDocument.ts';
import {
  type Entry,
  follow,
  type Item,
  type MapNode,
  type Range,
  type ScalarNode,
  type SpecNode,
} from '../document/tree.ts';
import type { AcceptedPhrase, OwnPhrase } from '../lexicon/types.ts';
import { ruleOptions } from '../rules/ruleOptions.ts';
import { nearest } from '../schema/nearest.ts';
import { mergedEntries } from '../validation/mergedEntries.ts';
import type { ConfigFile, ConfigFinding, Decision, Expected, Link } from './configFile.ts';
import { acceptedKeys, configKeys, phraseKeys, severityKey, severityMeanings } from './configKeys.ts';
import { type Glob, readGlob } from './globs.ts';
import { phraseFault } from './phrases.ts';

/**
 * Reads what a file of configuration says, whatever state it is in: what is wrong becomes a finding, and all else counts. Of a file with several
 * YAML documents the first is read.
 *
 * @param rules the ids of all rules
 */
export function readConfig(document: EngagementDocument, rules: readonly string[]): ConfigFile {
  const findings: ConfigFinding[] = [];
  const links: Link[] = [];
  const severities: Record<string, Decision> = {};
  const options: Record<string, Record<string, number>> = {};
  const own: OwnPhrase[] = [];
  const accepted: AcceptedPhrase[] = [];
  const ignore: Glob[] = [];
  const entriesOf = mergedEntries();
  const [spec] = document.specs;
  const root = follow(spec?.root);

  if (root?.kind === 'map') readRoot(root);
  else if (root && spec?.intact) wrongValue('map', '', root, root.range);
  return { links, severities, options, own, accepted, ignore, findings };

  function readRoot(map: MapNode): void {
    for (const entry of entriesOf(map)) {
      const key = entry.key.text;
      if (key === 'extends') readLinks(entry);
      else if (key === 'rules') readRules(entry);
      else if (key === 'phrases') for (const item of itemsOf(entry)) readOwn(item);
      else if (key === 'accepted') for (const item of itemsOf(entry)) readAccepted(item);
      else if (key === 'ignore') for (const item of itemsOf(entry)) readIgnored(item);
      else unknownKey(map, entry, Object.keys(configKeys));
    }
  }

  function readLinks({ key, value }: Entry): void {
    const node = follow(value);
    if (isNothing(node)) return;
    const nodes = node.kind === 'seq' ? node.items.map((item) => follow(item.value)) : [node];
    for (const link of nodes) {
      if (isNothing(link)) continue;
      if (link.kind === 'scalar') links.push({ path: link.text, range: link.range });
      else wrongValue('textOrList', key.text, link, placeOf(link, key));
    }
  }

  function readRules({ key, value }: Entry): void {
    const map = follow(value);
    if (isNothing(map)) return;
    if (map.kind !== 'map') {
      wrongValue('map', key.text, map, placeOf(map, key));
      return;
    }
    const present = new Set(map.entries.map((entry) => entry.key.text));
    for (const entry of entriesOf(map)) {
      const id = entry.key.text;
      if (!rules.includes(id)) {
        const known = rules.filter((rule) => !present.has(rule));
        findings.push({ kind: 'unknownRule', map, entry, near: nearest(id, known), known });
        continue;
      }
      const node = follow(entry.value);
      if (node?.kind === 'map' && ruleOptions[id]) readOptions(id, node, ruleOptions[id]);
      else readSeverity(id, entry);
    }
  }

  function readSeverity(id: string, { key, value }: Entry): void {
    const node = follow(value);
    if (node?.kind === 'scalar' && isDecision(node.text)) severities[id] = node.text;
    else wrongValue('severity', id, node ?? null, placeOf(node, key));
  }

  function readOptions(id: string, map: MapNode, known: NonNullable<(typeof ruleOptions)[string]>): void {
    for (const entry of entriesOf(map)) {
      const name = entry.key.text;
      const option = known[name];
      const node = follow(entry.value);
      if (name === severityKey) readSeverity(id, entry);
      else if (!option) unknownKey(map, entry, [severityKey, ...Object.keys(known)]);
      else if (isCount(node, option.minimum)) options[id] = { ...options[id], [name]: Number(node.value) };
      else
        findings.push({
          kind: 'wrongValue',
          expected: 'number',
          key: name,
          range: placeOf(node, entry.key),
          node: node ?? null,
          minimum: option.minimum,
        });
    }
  }

  function readOwn({ value, place }: ListItem): void {
    const map = follow(value);
    if (isNothing(map)) return;
    if (map.kind !== 'map') {
      wrongValue('ownPhrase', 'phrases', map, place);
      return;
    }
    const texts = readTexts(map, Object.keys(phraseKeys));
    const phrase = readPhrase(texts.get('phrase'), map, place, 'phrases');
    const language = readLanguage(texts.get('language'));
    if (phrase === undefined || language === 'wrong') return;
    const message = textOf(texts.get('message'));
    const replacement = texts.get('replacement')?.text;
    own.push({
      phrase,
      ...(language === undefined ? {} : { language }),
      ...(message === undefined ? {} : { message }),
      ...(replacement === undefined ? {} : { replacement }),
    });
  }

  function readAccepted({ value, place }: ListItem): void {
    const node = follow(value);
    if (isNothing(node)) return;
    if (node.kind === 'seq') wrongValue('phrase', 'accepted', node, place);
    if (node.kind === 'scalar') {
      const phrase = readPhrase(node, undefined, place, 'accepted');
      if (phrase !== undefined) accepted.push({ phrase });
    }
    if (node.kind !== 'map') return;
    const texts = readTexts(node, acceptedKeys);
    const phrase = readPhrase(texts.get('phrase'), node, place, 'accepted');
    const language = readLanguage(texts.get('language'));
    if (phrase === undefined || language === 'wrong') return;
    accepted.push({ phrase, ...(language === undefined ? {} : { language }) });
  }

  function readIgnored({ value, place }: ListItem): void {
    const node = follow(value);
    if (isNothing(node)) return;
    if (node.kind !== 'scalar') {
      wrongValue('text', 'ignore', node, place);
      return;
    }
    const glob = readGlob(node.text);
    if (typeof glob === 'string') findings.push({ kind: 'badGlob', scalar: node, fault: glob });
    else ignore.push(glob);
  }

  /** The texts of a phrase by key; what is no text, or has another key, is a finding. */
  function readTexts(map: MapNode, known: readonly string[]): Map<string, ScalarNode> {
    const texts = new Map<string, ScalarNode>();
    for (const entry of entriesOf(map)) {
      const { key } = entry;
      const node = follow(entry.value);
      if (!known.includes(key.text)) unknownKey(map, entry, known);
      else if (node?.kind === 'scalar') texts.set(key.text, node);
      else if (node) wrongValue('text', key.text, node, placeOf(node, key));
    }
    return texts;
  }

  function readPhrase(
    scalar: ScalarNode | undefined,
    map: MapNode | undefined,
    place: Range,
    key: string,
  ): string | undefined {
    if (!scalar) {
      const isUnderWay = map && entriesOf(map).some((entry) => entry.key.text === 'phrase');
      if (!isUnderWay)
        wrongValue(key === 'phrases' ? 'ownPhrase' : 'phrase', key, null, map?.entries[0]?.key.range ?? place);
      return undefined;
    }
    const fault = phraseFault(scalar.text);
    if (fault) findings.push({ kind: 'badPhrase', scalar, fault });
    return fault ? undefined : scalar.text;
  }

  function readLanguage(scalar: ScalarNode | undefined): string | undefined | 'wrong' {
    const text = textOf(scalar);
    if (scalar === undefined || text === undefined || isLanguage(text)) return text;
    wrongValue('language', 'language', scalar, scalar.range);
    return 'wrong';
  }

  function itemsOf({ key, value }: Entry): ListItem[] {
    const list = follow(value);
    if (isNothing(list)) return [];
    if (list.kind === 'seq') return list.items.map((item) => ({ value: item.value, place: placeOf(item.value, item) }));
    wrongValue('list', key.text, list, placeOf(list, key));
    return [];
  }

  function unknownKey(map: MapNode, entry: Entry, keys: readonly string[]): void {
    const present = new Set(map.entries.map((other) => other.key.text));
    const known = keys.filter((key) => !present.has(key));
    findings.push({ kind: 'unknownKey', map, entry, near: nearest(entry.key.text, known), known });
  }

  function wrongValue(expected: Expected, key: string, node: SpecNode | null, range: Range): void {
    findings.push({ kind: 'wrongValue', expected, key, range, node });
  }
}

/** True for a whole number that is not too small. */
function isCount(node: SpecNode | null | undefined, minimum: number): node is ScalarNode {
  return node?.kind === 'scalar' && Number.isInteger(node.value) && Number(node.value) >= minimum;
}

/** An item of a list, and what a finding about it underlines. */
interface ListItem {
  readonly value: SpecNode | null;
  readonly place: Range;
}

/** True where nothing is written yet: that is no mistake. */
function isNothing(node: SpecNode | null | undefined): node is null | undefined {
  return !node || (node.kind === 'scalar' && node.style === 'plain' && node.value === null);
}

/** The value, if it is on one line; else what it stands behind. */
function placeOf(node: SpecNode | null | undefined, holder: Item | ScalarNode): Range {
  const isBlock = (node?.kind === 'map' || node?.kind === 'seq') && !node.flow;
  if (node && !isBlock) return node.range;
  return 'kind' in holder ? holder.range : { start: holder.range.start, end: holder.range.start + 1 };
}

/** A text that says something. */
function textOf(scalar: ScalarNode | undefined): string | undefined {
  const text = scalar?.text.trim();
  return text === '' ? undefined : text;
}

function isDecision(text: string): text is Decision {
  return Object.hasOwn(severityMeanings, text);
}

/** True for a language tag, BCP 47. */
function isLanguage(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(text);
}
