import type { AcceptedPhrase, OwnPhrase, Wording } from '../lexicon/types.ts';
import type { OptionValues } from '../rules/ruleOptions.ts';
import type { ValidationSettings } from '../validation/settings.ts';
import type { ConfigFile, Decision } from './configFile.ts';
import { type Glob, matchesGlob } from './globs.ts';
import { pathBelow } from './uris.ts';

/** The configuration that holds for a spec: a file, and all that it builds on. The same object means the same decisions. */
export interface Config {
  /** Their URIs, the file itself first. */
  readonly files: readonly string[];
  /** By rule id. */
  readonly severities: Readonly<Record<string, Decision>>;
  readonly options: OptionValues;
  /** Undefined where no phrase is added or accepted. */
  readonly wording: Wording | undefined;
  readonly ignore: readonly Glob[];
  /** The folder that the patterns of `ignore` begin at. */
  readonly base: string;
}

/**
 * Puts files of configuration together. Of what they say of the same rule, or the same phrase, the nearest counts; their patterns add up.
 *
 * @param files the nearest first
 * @param base the folder that patterns begin at, also those of the other files: what a shared file ignores, it ignores for whoever shares it
 */
export function mergeConfig(
  files: readonly { readonly uri: string; readonly file: ConfigFile }[],
  base: string,
): Config {
  const severities: Record<string, Decision> = {};
  const options: Record<string, Readonly<Record<string, number>>> = {};
  const own = new Map<string, OwnPhrase>();
  const accepted = new Map<string, AcceptedPhrase>();
  for (const { file } of files.toReversed()) {
    Object.assign(severities, file.severities);
    for (const [rule, values] of Object.entries(file.options)) options[rule] = { ...options[rule], ...values };
    for (const phrase of file.own) put(phrase, own, accepted);
    for (const phrase of file.accepted) put(phrase, accepted, own);
  }
  const isSaying = own.size + accepted.size > 0;
  return {
    files: files.map(({ uri }) => uri),
    severities,
    options,
    wording: isSaying ? { own: [...own.values()], accepted: [...accepted.values()] } : undefined,
    ignore: files.flatMap(({ file }) => file.ignore),
    base,
  };
}

/** True where the specs of this configuration are not to include the file. */
export function isIgnored(config: Config | undefined, uri: string): boolean {
  if (!config || config.ignore.length === 0) return false;
  const path = pathBelow(config.base, uri);
  return path !== undefined && config.ignore.some((glob) => matchesGlob(glob, path));
}

/** Settings with what a configuration decides beneath them: what has been set already wins. */
export function withConfig(settings: ValidationSettings, config: Config): ValidationSettings {
  return {
    ...settings,
    severities: { ...config.severities, ...settings.severities },
    options: settings.options ?? config.options,
    wording: settings.wording ?? config.wording,
  };
}

/** Adds a phrase, and takes it away from those with the opposite meaning. */
function put<P extends AcceptedPhrase>(phrase: P, to: Map<string, P>, from: Map<string, AcceptedPhrase>): void {
  const words = phrase.phrase.toLowerCase().split(/\s+/u).join(' ').trim();
  const name = `${phrase.language?.toLowerCase() ?? ''} ${words}`;
  from.delete(name);
  to.set(name, phrase);
}
