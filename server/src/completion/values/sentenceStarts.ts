import { actors, partyName } from '../../clauses/ownLanguage.ts';
import { snippetText } from '../../edits/pieces.ts';
import { plainText } from '../../lexicon/suggestions.ts';
import { actorsFor } from '../../model/answers/actors.ts';
import { filled } from '../../model/answers/question.ts';
import type { Locale } from '../../rules/rule.ts';
import type { SpecCompletion } from '../specPlace.ts';
import { Moments } from './moments.ts';
import type { ProsePlace } from './prose.ts';
import { spokenByDefault, type Template, templates } from './sentenceTemplates.ts';

const texts = {
  en: { measurable: 'can be measured', example: 'example' },
  nl: { measurable: 'meetbaar', example: 'voorbeeld' },
} as const satisfies Record<Locale, unknown>;

/** Somebody who has written as many words has a sentence in mind. */
const mostWords = 3;

/** How a sentence can begin that is about to be written: whole ones to fill in, those who may have the duty, the example of the schema. */
export function sentenceStarts(place: ProsePlace): readonly SpecCompletion[] {
  const { document, start, offset, locale } = place;
  const text = document.text.slice(start, offset);
  const begun = /(?:^|[.!?]\s)([^.!?]*)$/u.exec(text)?.[1]?.trimStart() ?? '';
  const isNew = text.trim() === begun.trim();
  if (begun.split(/\s+/).length > mostWords || (text !== '' && /\S$/.test(text) && begun === '')) return [];
  const from = offset - begun.length;
  const phrase = (snippet: string, detail: string | undefined, rank: number): SpecCompletion => ({
    label: plainText(snippet),
    kind: 'phrase',
    ...(detail === undefined ? {} : { detail }),
    value: plainText(snippet),
    snippet,
    from,
    rank,
  });
  const examples = isNew ? (place.schema?.examples ?? []).filter((each) => typeof each === 'string') : [];
  return [
    ...sentencesFor(place).map((snippet) => phrase(snippet, texts[locale].measurable, 7)),
    ...duties(place).map((name) => phrase(snippetText(name), undefined, 8)),
    ...(place.language === 'en' ? examples : []).map((each) => phrase(snippetText(each), texts[locale].example, 9)),
  ].filter(({ value }) => value.toLowerCase().startsWith(begun.toLowerCase()) && value !== begun);
}

/** Who may have the duty, as it stands at the start of a sentence. */
function duties({ knowledge: { facts }, path, schema }: ProsePlace): string[] {
  const kind = schema?.['x-prose']?.kind;
  if (kind !== 'obligation' && kind !== 'criterion') return [];
  return actorsFor(facts, path).map(({ kind: type, name }) => (type === 'role' ? actors(facts, [name]) : name));
}

/** The sentences of the context, with what the spec calls the parties and roles. */
function sentencesFor(place: ProsePlace): string[] {
  const { knowledge, path, schema, language } = place;
  const { facts } = knowledge;
  const { kind, context } = schema?.['x-prose'] ?? {};
  // A definition or a story says what is, not what somebody does by when.
  const binds = kind === 'obligation' || kind === 'criterion';
  const fitting: readonly Template[] = (binds && context && templates[context]) || [];
  const role = actorsFor(facts, path).find(({ kind }) => kind === 'role');
  const supplier = partyName(facts, 'supplier');
  const values = {
    supplier,
    client: partyName(facts, 'client'),
    role: role ? actors(facts, [role.name]) : supplier,
    date: new Moments(place).deadlines()[1]?.date ?? '',
    ...spokenByDefault[language],
  };
  const escaped = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, snippetText(value)]));
  return fitting.map((template) => withTabStops(filled(template[language], escaped).replace(/\.\.(?=\s|$)/g, '.')));
}

/** `<report>` as the first tab stop, and so on. */
function withTabStops(sentence: string): string {
  let stop = 0;
  return sentence.replace(/<([^>]*)>/g, (_, text: string) => {
    stop++;
    return `\${${stop}:${text}}`;
  });
}
