/**
 * Says what we find vague in labelled sentences, so that a scorer can compare: `npm run -s evaluate -- CORPUS.jsonl…`.
 *
 * A corpus has a JSON object on each line with `id`, `lang` (BCP 47) and `text`; each text is read as an obligation. Printed is a line
 * for each: `{"id","spans":[{"start","end","category"}]}`, offsets in UTF-16 code units, the end exclusive.
 *
 * Left out are wordings to which the lexicon itself gives less weight than to others of their kind: we remark on them, and do not ask for
 * another wording.
 */
import { readFile } from 'node:fs/promises';
import { lexiconFor } from '../server/src/lexicon/lexicons.ts';
import { createMatcher } from '../server/src/lexicon/matcher.ts';
import type { Matcher } from '../server/src/lexicon/types.ts';

/** What such corpora call our categories. Categories that are not about vagueness have no name there, and are not printed. */
const categories: Readonly<Record<string, string>> = {
  'unbounded-time': 'time',
  frequency: 'time',
  'escape-clause': 'conditional-escape',
  'weak-commitment': 'conditional-escape',
  hedge: 'conditional-escape',
  quality: 'quality',
  comparative: 'quality',
  'vague-reference': 'quality',
  quantity: 'quantity',
  'open-ended-list': 'open-ended',
  approximation: 'approximation',
};

interface Sentence {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Say what to evaluate: npm run -s evaluate -- CORPUS.jsonl');
  process.exit(2);
}

const matchers = new Map<string, Matcher>();
for (const file of files) {
  for (const line of (await readFile(file, 'utf8')).split('\n')) {
    if (line.trim() === '') continue;
    const { id, lang, text } = JSON.parse(line) as Sentence;
    const spans = matcherFor(lang)
      .find(text)
      .flatMap(({ start, end, entry }) => {
        const category = categories[entry.category];
        const isRemark = entry.severity === 'information' || entry.severity === 'hint';
        return category === undefined || isRemark ? [] : [{ start, end, category }];
      });
    console.log(JSON.stringify({ id, spans }));
  }
}

function matcherFor(language: string): Matcher {
  const known = matchers.get(language);
  if (known) return known;
  const lexicon = lexiconFor(language);
  if (!lexicon) throw new Error(`There is no lexicon for "${language}".`);
  const matcher = createMatcher(lexicon);
  matchers.set(language, matcher);
  return matcher;
}
