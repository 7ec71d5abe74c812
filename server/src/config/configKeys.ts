/** What a key of the configuration is for; completion and the JSON Schema say it. */
export interface ConfigKey {
  readonly title: string;
  readonly description: string;
  /** How its value is written: behind it, on the lines below it, or as a list below it. */
  readonly holds: 'text' | 'map' | 'list';
}

/** The keys of a configuration, in the order in which they are usually written. */
export const configKeys: Readonly<Record<'extends' | 'rules' | 'phrases' | 'accepted' | 'ignore', ConfigKey>> = {
  extends: {
    title: 'Builds on',
    description:
      "Another configuration that this one builds on, such as an organisation's: a path relative to this file, or a list of them. What stands here wins over what stands there.",
    holds: 'text',
  },
  rules: {
    title: 'Severities',
    description:
      'Another severity for a rule, or off; for some rules also a number, such as max, on the lines below. The name of a rule stands behind each finding. The settings of the editor win over these.',
    holds: 'map',
  },
  phrases: {
    title: 'Own phrases',
    description:
      'Wordings that are vague for you, besides those that are known. The rule vague/own-phrase reports them.',
    holds: 'list',
  },
  accepted: {
    title: 'Accepted phrases',
    description: 'Wordings that are good enough for you: they are not reported.',
    holds: 'list',
  },
  ignore: {
    title: 'Ignored files',
    description:
      'Specs that are not checked, as patterns: * and ? within a name, ** for any folders, {a,b} for either. They begin at the folder of the configuration; one without a slash holds at any depth.',
    holds: 'list',
  },
};

/** The keys of an own phrase; an accepted one has the first two. */
export const phraseKeys: Readonly<Record<'phrase' | 'language' | 'message' | 'replacement', ConfigKey>> = {
  phrase: {
    title: 'Phrase',
    description: 'The words to look for, in any case. A * stands for any one word between two others.',
    holds: 'text',
  },
  language: {
    title: 'Language',
    description:
      'The language of the texts to look in, such as en. Without it, the phrase is looked for in all of them.',
    holds: 'text',
  },
  message: { title: 'Message', description: 'What to say when it is found.', holds: 'text' },
  replacement: { title: 'Replacement', description: 'What a quick fix writes in its place.', holds: 'text' },
};

/** The keys of an accepted phrase. */
export const acceptedKeys = ['phrase', 'language'] as const;

/** The key of the severity of a rule of which something else is set, too. */
export const severityKey = 'severity';

/** What each severity means, and `off`. */
export const severityMeanings = {
  error: 'Must be put right; the command line fails.',
  warning: 'Should be put right.',
  information: 'Worth knowing.',
  hint: 'Shown only where somebody looks.',
  off: 'Not reported.',
} as const;
