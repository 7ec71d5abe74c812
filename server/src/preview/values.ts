import type { MapNode, ScalarNode, SpecNode } from '../document/tree.ts';
import { entryOf, follow } from '../document/tree.ts';
import { displayName } from '../model/displayName.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { titleOf } from '../model/standsFor.ts';
import type { Reference } from '../model/symbolTable.ts';
import { dateText, placeText } from '../model/timeText.ts';
import type { Locale } from '../rules/rule.ts';
import { type SchemaNode, schemaAt } from '../schema/schema.ts';
import { meaningOf } from '../schema/sentences.ts';
import { titleText } from '../schema/titles.ts';
import { link, plain } from './markdown.ts';

/** The signs of comparisons, which need no words. */
const signs: Readonly<Record<string, string>> = { gte: '≥', lte: '≤', gt: '>', lt: '<', eq: '=' };

const words = {
  en: { yes: 'yes', no: 'no', to: 'to', in: 'in' },
  nl: { yes: 'ja', no: 'nee', to: 'tot en met', in: 'in' },
} as const satisfies Record<Locale, Record<string, string>>;

/** Writes single values of a spec as people read them, in Markdown. */
export class Values {
  readonly locale: Locale;
  readonly #knowledge: Knowledge;
  readonly #references: ReadonlyMap<ScalarNode, Reference>;

  constructor(knowledge: Knowledge, locale: Locale) {
    this.locale = locale;
    this.#knowledge = knowledge;
    this.#references = new Map(knowledge.symbols.references.map((reference) => [reference.scalar, reference]));
  }

  /** What stands at a place; the empty text for nothing, maps and lists. Ids are what they stand for, dates have their weekday. */
  text(node: SpecNode | null | undefined, schema: SchemaNode | undefined): string {
    const scalar = follow(node);
    if (scalar?.kind !== 'scalar' || scalar.value === null) return '';
    const { text, value } = scalar;
    if (typeof value === 'boolean') return words[this.locale][value ? 'yes' : 'no'];
    if (schema?.['x-ref']) return plain(this.#named(scalar) ?? text);
    if (schema?.enum) return this.#choice(text, schema);
    switch (schema?.['x-form']) {
      case 'date':
        return plain(this.#date(text));
      case 'url':
        return link(text);
      case 'email':
        return link(text, 'mailto:');
      case 'country':
        return plain(displayName('region', text, this.locale) ?? text);
      case 'language':
        return plain(displayName('language', text, this.locale) ?? text);
      default:
        return plain(text);
    }
  }

  /** "≥ 95", "5 to 10" for the target of a KPI. */
  target(target: MapNode): string {
    const part = (key: string): string => this.text(entryOf(target, key)?.value, undefined);
    const op = part('op');
    if (op === 'between') return `${part('value')} ${words[this.locale].to} ${part('upper')}`.trim();
    return `${plain(signs[op] ?? op)} ${part('value')}`.trim();
  }

  /** The title of what an id, or the key of a `section/key`, names; undefined where it names nothing. */
  #named(scalar: ScalarNode): string | undefined {
    const reference = this.#references.get(scalar);
    if (!reference) return undefined;
    const { symbols } = this.#knowledge;
    const [target] = symbols.targetsOf(reference);
    if (target) return titleOf(target.item.value) ?? target.id;
    if (!symbols.keyOf(reference)) return undefined;
    const path = scalar.text.split('/');
    return path.map((key, index) => titleText(schemaAt(path.slice(0, index + 1)), this.locale) ?? key).join(' › ');
  }

  /** A weekday by its name; any other choice as words ("project delivery"), as the format has it. */
  #choice(text: string, schema: SchemaNode): string {
    const meaning = meaningOf(schema, text, this.locale)?.replace(/\.$/, '');
    const isName = meaning !== undefined && !/\s/.test(meaning);
    return plain(isName ? meaning : inWords(text));
  }

  #date(text: string): string {
    const day = dateText(text, this.locale);
    if (day === undefined) return text;
    const [, time, zone] = /T(\d\d:\d\d)(?:\[([^\]]+)\])?$/.exec(text) ?? [];
    if (time === undefined) return day;
    return `${day}, ${time}${zone === undefined ? '' : ` ${words[this.locale].in} ${placeText(zone)}`}`;
  }
}

/** "project delivery" for `projectDelivery`. */
function inWords(name: string): string {
  return name.replace(
    /(\p{Ll})(\p{Lu})(?=\p{Ll})/gu,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
}
