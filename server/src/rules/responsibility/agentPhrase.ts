import type { Actor } from '../../model/answers/actors.ts';

/** How a language names who does what stands in the passive; `{name}` stands for the role or party. */
const phrases: Readonly<Record<string, Readonly<Record<Actor['kind'], string>>>> = {
  en: { role: 'by the {name}', party: 'by {name}' },
  nl: { role: 'door de {name}', party: 'door {name}' },
  de: { role: 'von der Rolle {name}', party: 'von {name}' },
  fr: { role: 'par le rôle {name}', party: 'par {name}' },
};

/** "by the Product owner", in a language, a BCP 47 tag; undefined in one that is not known. */
export function agentPhrase({ kind, name }: Actor, language: string): string | undefined {
  return phrases[language.split('-', 1)[0]?.toLowerCase() ?? '']?.[kind].replace('{name}', () => name);
}

/** The word that names who does it: "by". */
export function agentWord(language: string): string {
  return agentPhrase({ kind: 'party', name: '' }, language)?.trim() ?? 'by';
}
