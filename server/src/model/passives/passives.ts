import { german } from './de.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import type { PassiveGrammar } from './grammar.ts';
import { dutch } from './nl.ts';

/** A duty in the passive that names nobody who has it: "shall be delivered". Indices are UTF-16 code units. */
export interface ActorlessDuty {
  readonly start: number;
  readonly end: number;
  /** Where "by Nova" can be written, with a space before it or behind it. */
  readonly agentAt: number;
  readonly agentPlace: PassiveGrammar['agentPlace'];
}

const grammars: Readonly<Record<string, PassiveGrammar>> = { en: english, nl: dutch, de: german, fr: french };

/** Longer texts are no single statements. */
const longest = 1200;

/** A duty in the passive, in a sentence in which the words of its language name nobody who acts. */
export interface Passive extends ActorlessDuty {
  /** In lower case. */
  readonly sentence: string;
  readonly grammar: PassiveGrammar;
}

/**
 * The duties in the passive from which nobody can tell who has them. A sentence that names a party, person or role as anything else than
 * somebody who receives says who acts, and so does "by"; conditions, prohibitions and what a machine does are no duties.
 *
 * @param language of the text, a BCP 47 tag; nothing is found in a language that is not known
 * @param actors what the spec calls its parties, people and roles, in lower case
 */
export function actorlessDuties(text: string, language: string, actors: readonly string[]): ActorlessDuty[] {
  return withoutActor(passivesIn(text, language), actors);
}

/** The passives that may be duties of nobody: it depends on who is called what. They may overlap. */
export function passivesIn(text: string, language: string): Passive[] {
  const grammar = grammars[language.split('-', 1)[0]?.toLowerCase() ?? ''];
  if (!grammar || text.length > longest || !grammar.auxiliary.test(text)) return [];
  const found: Passive[] = [];
  for (const { start, sentence } of sentencesOf(text)) {
    for (const pattern of grammar.duties) {
      for (const match of sentence.matchAll(pattern)) {
        const at = match.indices?.groups?.['verbs'];
        const done = match.indices?.groups?.['done'] ?? match.indices?.groups?.['doneLast'];
        if (!at || !done || !isDuty(sentence, at, grammar) || saysWhoActs(sentence, grammar)) continue;
        const [from, to] = [start + at[0], start + at[1]];
        const agentAt = grammar.agentPlace === 'behind' ? to : start + verbClusterAt(sentence, at, done[0]);
        const { agentPlace } = grammar;
        found.push({ start: from, end: to, agentAt, agentPlace, sentence: sentence.toLowerCase(), grammar });
      }
    }
  }
  return found;
}

/** Those in whose sentences no actor of the spec acts, in order and each once. */
export function withoutActor(passives: readonly Passive[], actors: readonly string[]): Passive[] {
  const found: Passive[] = [];
  for (const passive of passives) {
    const { start, end, sentence, grammar } = passive;
    if (namesOneOf(actors, sentence, grammar)) continue;
    if (!found.some((other) => start < other.end && other.start < end)) found.push(passive);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The sentences of a text, with where they begin. A full stop of an abbreviation cuts one in two, which finds less, not more. */
function* sentencesOf(text: string): Generator<{ readonly start: number; readonly sentence: string }> {
  let start = 0;
  for (const { index, 0: stop } of text.matchAll(/[.;!?]+(?=\s|$)|\n\s*\n/g)) {
    yield { start, sentence: text.slice(start, index) };
    start = index + stop.length;
  }
  if (start < text.length) yield { start, sentence: text.slice(start) };
}

/** Whether the verbs lay a duty: not in a condition, and not where something is ruled out. */
function isDuty(sentence: string, [from, to]: readonly [number, number], grammar: PassiveGrammar): boolean {
  const clauseStart =
    Math.max(...[',', ':', '(', ')', '–', '—'].map((sign) => sentence.lastIndexOf(sign, from - 1))) + 1;
  const before = sentence.slice(clauseStart, from);
  const inside = sentence.slice(from, to);
  if (grammar.subordinate.test(before) || grammar.subordinate.test(inside)) return false;
  if (grammar.without.test(before) || grammar.without.test(inside)) return false;
  const relative = grammar.relative.exec(before);
  if (!relative) return true;
  const isFirst = before.slice(0, relative.index).trim() === '';
  // "The report that must be delivered"; but "That report must be delivered" and "Der Bericht ist zu liefern".
  return isFirst && clauseStart === 0;
}

/** Whether the words of a language name somebody who acts, or a machine does. */
function saysWhoActs(sentence: string, grammar: PassiveGrammar): boolean {
  if (grammar.agent.test(sentence) || grammar.machine.test(sentence)) return true;
  const plain = sentence.toLowerCase();
  const all = new RegExp(grammar.actors.source, 'giu');
  return [...plain.matchAll(all)].some(({ index }) => !receives(plain, index, grammar));
}

/** Whether one of the actors stands in a sentence in lower case as somebody who acts. */
function namesOneOf(actors: readonly string[], sentence: string, grammar: PassiveGrammar): boolean {
  return actors.some((actor) => {
    const at = indexOfWord(sentence, actor);
    return at >= 0 && !receives(sentence, at, grammar);
  });
}

function indexOfWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + word.length] ?? '')) return at;
  }
  return -1;
}

/** Whether what stands at an index receives something: "to the client". */
function receives(sentence: string, index: number, { recipient }: PassiveGrammar): boolean {
  const before = sentence.slice(Math.max(0, index - 40), index);
  return new RegExp(`${recipient.source}[\\s’']*$`, 'iu').test(before);
}

/** Where the participle and the auxiliary before it begin: "worden opgeleverd", "opgeleverd worden". */
function verbClusterAt(sentence: string, [from]: readonly [number, number], done: number): number {
  const before = sentence.slice(from, done);
  return done - (/(?<=\s)(?:te\s+)?worden\s+$/i.exec(before)?.[0].length ?? 0);
}
