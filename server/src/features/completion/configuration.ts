import { completeConfig } from '../../config/completeConfig.ts';
import { lexicons } from '../../generated/lexicons.ts';
import { rules } from '../../generated/rules.ts';
import type { CompletionProvider } from './completionProvider.ts';

/** Keys, rules, severities and languages in files of configuration. */
export const configuration: CompletionProvider = {
  kind: 'config',
  complete: (document, offset) =>
    completeConfig(document, offset, { rules: rules.map(({ meta }) => meta), languages: Object.keys(lexicons) }),
};
