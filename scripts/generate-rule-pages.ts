/**
 * Writes what is made from the rules and committed: docs/rules/ (a page for each rule and an index), the setting
 * `engagement.rules` in package.json with its strings in both languages, and the schema of the configuration. With `--check` it writes nothing, and fails when a file is stale.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { configSchema } from '../server/src/config/configSchema.ts';
import { rules } from '../server/src/generated/rules.ts';
import { pillarOf } from '../server/src/rules/pillars.ts';
import type { Pillar, Rule } from '../server/src/rules/rule.ts';
import { ruleOptions } from '../server/src/rules/ruleOptions.ts';
import { canBeDisabled } from '../server/src/suppression/ruleNames.ts';
import { manifestStrings, readDutchStrings, readEnglishStrings, ruleKey } from './manifestStrings.ts';

const root = new URL('../', import.meta.url);
const command = 'node scripts/generate-rule-pages.ts';

/** What each group of rules is about, in the order of the index. */
const groups: Readonly<Record<string, string>> = {
  vague: 'Can anybody be held to these words?',
  deadline: 'Can everybody tell when something is due?',
  responsibility: 'Does everything have one person who answers for it?',
  kpi: 'Can it be measured whether the objectives are reached?',
  escalation: 'Who decides when people disagree?',
  change: 'How does the agreement change?',
  legal: 'Was it reviewed, and does it have what the law asks for?',
  reference: 'Does each name mean one thing?',
  schema: 'Is everything there, under the right name, in the right form?',
  syntax: 'Can the file be read at all?',
  communication: 'Do people talk, when, and in which language?',
  culture: 'Do a yes, a no and a day off mean the same on both sides?',
  progress: 'Do both parties see how it goes, and correct it in time?',
  budget: 'Is it clear how much, and does anybody notice before it is spent?',
  relationship: 'Does anybody look after the relationship?',
  config: 'Does the configuration (`.engagementrc.yaml`) do what it says?',
  suppression: 'Do the comments that disable rules do what they say?',
};

/** The chapters of the index: the four pillars of outsourcing, and what is about the tool itself. */
const chapters: readonly { readonly pillar: Pillar | undefined; readonly title: string; readonly about: string }[] = [
  {
    pillar: 'agreements',
    title: 'Clear agreements',
    about:
      'What is to be done, by whom, by when, and what happens if not: so that nobody has to guess, and nobody has to argue.',
  },
  {
    pillar: 'communication',
    title: 'Communication and culture',
    about: 'How people in two places, two time zones and two cultures understand each other.',
  },
  {
    pillar: 'progress',
    title: 'Grip on progress',
    about: 'How both parties see where the work and the money are, in time to do something about it.',
  },
  {
    pillar: 'relationship',
    title: 'The relationship',
    about: 'What makes of a supplier a partner: people who know each other, and look at the cooperation itself.',
  },
  { pillar: undefined, title: 'The tool itself', about: 'About the files in which you say how specs are checked.' },
];

/** The page of a rule, in Markdown. */
export function rulePage({ meta }: Rule): string {
  const example = (texts: readonly string[]): string =>
    texts.map((text) => `\`\`\`yaml\n${text.replace(/\n$/, '')}\n\`\`\`\n`).join('\n');
  return `<!-- Made by ${command}; edit server/src/rules/${meta.id}.ts instead. -->
# ${meta.id}

${inMarkdown(meta.summary)}

Severity: **${meta.defaultSeverity}**. ${meta.fixable ? 'The light bulb offers a repair.' : 'There is no automatic repair.'}

## Why

${inMarkdown(meta.why)}

## Found

What is between ⟦ and ⟧ is underlined.

${example(meta.examples.invalid.map(visible))}
## Fine

${example(meta.examples.valid.map(visible))}
## Switch it off

For everybody, in [\`.engagementrc.yaml\`](../../configuration.md):

\`\`\`yaml
rules:
  ${meta.id}: off
\`\`\`

For you alone, in the settings of VS Code, which win:

\`\`\`json
"engagement.rules": { "${meta.id}": "off" }
\`\`\`

Instead of \`off\` you can write \`error\`, \`warning\`, \`information\` or \`hint\`.
${canBeDisabled(meta.id) ? atOnePlace(meta.id) : ''}${options(meta.id)}
## Source

${meta.source}
`;
}

/** Characters that a reader could not see, shown as pictures of themselves; very long lines are cut. */
function visible(text: string): string {
  const shown = text
    .replaceAll('\t', '→')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
    .replace(/[\u0000-\u0008]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)));
  return shown === '⟦⟧' ? '⟦⟧ # an empty file' : shown.replace(/^(.{100}).{60,}$/gm, '$1…');
}

/** The numbers of a rule that can be set, with what they are for. */
function options(id: string): string {
  const all = Object.entries(ruleOptions[id] ?? {});
  if (all.length === 0) return '';
  const lines = all.map(([name, option]) => `    ${name}: ${option.default}`);
  const meanings = all.map(([name, { description }]) => `- \`${name}\`: ${description}`);
  return `
## Set its numbers

In [\`.engagementrc.yaml\`](../../configuration.md); these hold where nothing is set:

\`\`\`yaml
rules:
  ${id}:
${lines.join('\n')}
\`\`\`

${meanings.join('\n')}
`;
}

/** How a comment disables a rule where it is not to be followed. */
function atOnePlace(id: string): string {
  return `
At one place, [in a comment](../../suppression.md) above the line, or with the light bulb:

\`\`\`yaml
# engagement-disable-next-line ${id} -- the reason
\`\`\`
`;
}

/** The index of all rules by the four pillars, in Markdown. */
export function ruleIndex(all: readonly Rule[]): string {
  const texts = chapters.map(({ pillar, title, about }) => {
    const own = all.filter(({ meta }) => pillarOf(meta) === pillar);
    const tables = Object.entries(groups).flatMap(([group, question]) => {
      const rows = own.filter(({ meta }) => meta.id.startsWith(`${group}/`)).map(row);
      if (rows.length === 0) return [];
      return `### ${group}: ${question}\n\n| rule | finds | severity | repair |\n|---|---|---|---|\n${rows.join('\n')}\n`;
    });
    return `## ${title}\n\n${about}\n\n${tables.join('\n')}`;
  });
  return `<!-- Made by ${command}. -->\n# Rules\n\nEach finding of the editor and of the command line names its rule. ${all.length} rules, by the four pillars of a sound engagement:\n\n${texts.join('\n')}`;
}

function row({ meta }: Rule): string {
  const summary = inMarkdown(meta.summary).replaceAll('|', '\\|');
  return `| [${meta.id}](${meta.id}.md) | ${summary} | ${meta.defaultSeverity} | ${meta.fixable ? 'yes' : ''} |`;
}

/** The setting that gives a rule another severity: one property for each rule, so that the editor completes and explains them. */
function ruleSetting(all: readonly Rule[]): object {
  const properties = Object.fromEntries(
    all.map(({ meta }) => [
      meta.id,
      {
        enum: ['error', 'warning', 'information', 'hint', 'off'],
        description: `%${ruleKey(meta.id)}%`,
      },
    ]),
  );
  return {
    type: 'object',
    default: {},
    scope: 'window',
    additionalProperties: false,
    markdownDescription: '%settings.rules%',
    properties,
  };
}

async function files(): Promise<Map<string, string>> {
  const missing = rules.find(({ meta }) => !Object.hasOwn(groups, meta.id.split('/', 1)[0] ?? ''));
  if (missing) throw new Error(`The group of ${missing.meta.id} has no description in scripts/generate-rule-pages.ts.`);
  const packageJson = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  packageJson.contributes.configuration.properties['engagement.rules'] = ruleSetting(rules);
  const strings = manifestStrings(await readEnglishStrings(), await readDutchStrings(), rules);
  return new Map([
    ...rules.map((rule) => [`docs/rules/${rule.meta.id}.md`, rulePage(rule)] as const),
    ['docs/rules/README.md', ruleIndex(rules)],
    ['schemas/engagementrc.schema.json', `${JSON.stringify(configSchema(rules.map(({ meta }) => meta)), null, 2)}\n`],
    ['package.json', `${JSON.stringify(packageJson, null, 2)}\n`],
    ['package.nls.json', `${JSON.stringify(strings.english, null, 2)}\n`],
    ['package.nls.nl.json', `${JSON.stringify(strings.dutch, null, 2)}\n`],
  ]);
}

if (import.meta.main) {
  const wanted = await files();
  const folder = new URL('docs/rules/', root);
  const present = (await readdir(folder, { recursive: true }).catch(() => [])).filter((file) => file.endsWith('.md'));
  const orphans = present.map((file) => `docs/rules/${file.replaceAll('\\', '/')}`).filter((file) => !wanted.has(file));
  const stale: string[] = [...orphans];
  for (const [file, text] of wanted) {
    if ((await readFile(new URL(file, root), 'utf8').catch(() => undefined)) !== text) stale.push(file);
  }
  if (!process.argv.includes('--check')) {
    for (const file of orphans) await rm(new URL(file, root));
    for (const file of stale.filter((name) => wanted.has(name))) {
      await mkdir(new URL('./', new URL(file, root)), { recursive: true });
      await writeFile(new URL(file, root), wanted.get(file) ?? '');
    }
  } else if (stale.length > 0) {
    console.error(`Stale: ${stale.join(', ')}. Run: ${command}`);
    process.exitCode = 1;
  }
}

/** A text as Markdown: `<name>` would be an HTML element, which is not shown. */
function inMarkdown(text: string): string {
  return text.replace(/<(?=[a-z])/gi, '\\<');
}
