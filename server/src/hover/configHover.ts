import { configKeys, phraseKeys, severityMeanings } from '../config/configKeys.ts';
import { rulePage } from '../docs.ts';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import { rules } from '../generated/rules.ts';
import { spotAt } from '../model/spot.ts';
import { ruleOptions } from '../rules/ruleOptions.ts';
import type { HoverPart } from './hoverPlace.ts';
import type { Writer } from './writer.ts';

/** What is told of the place at an offset of a file of configuration: a key, a rule, a severity; undefined for anything else. In English. */
export function configHover(document: EngagementDocument, offset: number, write: Writer): HoverPart | undefined {
  const spot = spotAt(document, offset);
  if (!spot?.scalar) return undefined;
  const { path, scalar, isKey } = spot;
  const text = isKey ? keyText(path.map(String), write) : severityText(path.map(String), scalar.text, write);
  return text === undefined ? undefined : { range: scalar.range, text };
}

function keyText([section = '', ...rest]: readonly string[], write: Writer): string | undefined {
  const name = rest.at(-1) ?? section;
  if (rest.length === 0) return told(configKeys, name, write);
  if (section === 'rules' && rest.length === 1) {
    const meta = rules.find((rule) => rule.meta.id === name)?.meta;
    return meta && write.lines([write.link(name, rulePage(name)), write.prose(meta.summary)]);
  }
  if (section === 'rules' && rest.length === 2) return told(ruleOptions[rest[0] ?? ''] ?? {}, name, write);
  return (section === 'phrases' || section === 'accepted') && rest.length === 2
    ? told(phraseKeys, name, write)
    : undefined;
}

function told(
  known: Readonly<Record<string, { readonly title: string; readonly description: string }>>,
  name: string,
  write: Writer,
): string | undefined {
  const key = Object.hasOwn(known, name) ? known[name] : undefined;
  return key && write.lines([write.bold(key.title), write.text(key.description)]);
}

function severityText([section, , option]: readonly string[], text: string, write: Writer): string | undefined {
  if (section !== 'rules' || (option !== undefined && option !== 'severity')) return undefined;
  const meanings: Readonly<Record<string, string>> = severityMeanings;
  const meaning = Object.hasOwn(meanings, text) ? meanings[text] : undefined;
  return meaning === undefined ? undefined : `${write.bold(text)}: ${write.text(meaning)}`;
}
