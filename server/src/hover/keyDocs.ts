import type { Path } from '../document/tree.ts';
import type { Locale } from '../rules/rule.ts';
import { completeAt, resolve, type SchemaNode, schemaAt } from '../schema/schema.ts';
import { descriptionOf, meaningOf, purposeOf } from '../schema/sentences.ts';
import { titleText } from '../schema/titles.ts';
import { keyExample } from './keyExample.ts';
import type { Writer } from './writer.ts';

/** More choices than these are told by their names alone. */
const fewChoices = 8;

const words = {
  en: {
    required: 'Required.',
    complete: 'Required once the spec is agreed.',
    values: 'Values:',
    default: 'Without it:',
  },
  nl: {
    required: 'Verplicht.',
    complete: 'Verplicht zodra de spec is overeengekomen.',
    values: 'Waarden:',
    default: 'Zonder deze sleutel:',
  },
} as const;

/**
 * What a key is for, whether it is needed, what can stand behind it, and an example.
 *
 * @param path to its value
 * @param schema of its value
 */
export function keyDocs(path: Path, schema: SchemaNode, locale: Locale, write: Writer): string {
  const say = words[locale];
  const key = String(path.at(-1) ?? '');
  const about = descriptionOf(schema, locale);
  const title = titleText(schema, locale);
  const head = title === undefined ? write.code(key) : `${write.bold(title)} (${write.code(key)})`;
  const need = needOf(path, key);
  const choices = choicesOf(schema, locale, write);
  const usual = schema.default;
  const example = keyExample(key, path, schema);
  const blocks = [
    head,
    write.lines([...(about === '' ? [] : [write.prose(about)]), ...(need === undefined ? [] : [say[need]])]),
    ...(choices === undefined ? [] : [choices]),
    ...(usual === undefined || typeof usual === 'object' ? [] : [`${say.default} ${write.code(String(usual))}`]),
    ...(example === undefined ? [] : [write.yaml(example)]),
  ];
  return write.blocks(blocks.filter((block) => block !== ''));
}

/** In one line, for who points at the value: what stands there. */
export function valueDocs(path: Path, schema: SchemaNode, locale: Locale, write: Writer): string {
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  const name = titleText(schema, locale) ?? key;
  return `${write.bold(name)}: ${write.prose(purposeOf(schema, locale))}`;
}

function needOf(path: Path, key: string): 'required' | 'complete' | undefined {
  const holder = path.slice(0, -1);
  if (schemaAt(holder)?.required?.includes(key)) return 'required';
  return completeAt(holder)?.required?.includes(key) ? 'complete' : undefined;
}

/** What can be chosen, here or for each item; undefined where it is no choice. */
function choicesOf(schema: SchemaNode, locale: Locale, write: Writer): string | undefined {
  const chosen = schema.items ? resolve(schema.items) : schema;
  const values = chosen.enum?.map(String);
  if (!values) return undefined;
  const names = values.map((value) => write.code(value));
  if (values.length > fewChoices) return `${words[locale].values} ${names.join(', ')}`;
  return write.list(
    values.map((value) => {
      const meaning = meaningOf(chosen, value, locale);
      return meaning === undefined ? write.code(value) : `${write.code(value)}: ${write.prose(meaning)}`;
    }),
  );
}
