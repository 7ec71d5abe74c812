import type { LinkFault } from '../../server/src/config/configFile.ts';
import { readConfig } from '../../server/src/config/readConfig.ts';
import type { EngagementDocument } from '../../server/src/document/engagementDocument.ts';
import { createLanguageService, defaultSettings } from '../../server/src/languageService.ts';
import type { FileKind } from '../../server/src/lsp/openDocuments.ts';
import type { Locale } from '../../server/src/rules/rule.ts';
import type { Problem } from '../../server/src/validation/problem.ts';

const service = createLanguageService();
/** Those of somebody who has set nothing, except for some phrases. */
const own = [
  { phrase: 'world class', replacement: 'tested' },
  { phrase: 'best of breed', message: 'Say what it was compared with.' },
  { phrase: 'cutting edge' },
];
const wording = { own, accepted: [] };
const settings = {
  en: { ...defaultSettings('en'), wording },
  nl: { ...defaultSettings('nl'), wording },
};

/** What a rule is about, by its id. */
export function kindOf(rule: string): FileKind {
  return rule.startsWith('config/') ? 'config' : 'spec';
}

/** Parses and checks a text. Of what a configuration builds on, nothing is there. */
export function check(
  text: string,
  kind: FileKind = 'spec',
  locale: Locale = 'en',
): { document: EngagementDocument; problems: readonly Problem[] } {
  const document = service.parse('file:///test.engagement.yaml', 1, text);
  if (kind === 'spec') return { document, problems: service.problems(document, settings[locale]) };
  const broken = new Map(
    readConfig(document, []).links.map(({ path }): [string, LinkFault] => [
      path,
      path.startsWith('https:') ? 'address' : 'missing',
    ]),
  );
  return { document, problems: service.configProblems(document, settings[locale], broken) };
}
