import type { EngagementDocument } from '../../server/src/document/engagementDocument.ts';
import { createLanguageService, defaultSettings } from '../../server/src/languageService.ts';
import type { Problem } from '../../server/src/validation/problem.ts';

const service = createLanguageService();
const settings = defaultSettings();

/** Parses and checks a text with the settings of somebody who has set nothing. */
export function check(text: string): { document: EngagementDocument; problems: readonly Problem[] } {
  const document = service.parse('file:///test.engagement.yaml', 1, text);
  return { document, problems: service.problems(document, settings) };
}
