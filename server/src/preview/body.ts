import { entryOf, follow, type MapNode, type SeqNode } from '../document/tree.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { titleOf } from '../model/standsFor.ts';
import { type SchemaNode, schemaAt } from '../schema/schema.ts';
import { columnsOf, type Field, fieldsOf, isSimple, itemSchema, label } from './fields.ts';
import { blocks, bullets, heading, indented, plain, table } from './markdown.ts';
import { meetingTime } from './meetingTime.ts';
import { raciTable } from './raci.ts';
import { Values } from './values.ts';

/** A list with more columns is easier to read one item at a time. */
const mostColumns = 7;
/** From this level of headings on, a map is written below its key and gets no heading. */
const innerLevel = 4;
/** Longer texts get a line of their own; in UTF-16 code units. */
const longestWord = 40;
/** As many maps as anybody reads. Aliases can make a spec say far more than is written. */
const mostMaps = 5000;

const responsibilities = schemaAt(['responsibilities']);
const target = schemaAt(['kpis', 0, 'target']);
const meeting = schemaAt(['communication', 'meetings', 0]);

/** Writes what a spec says as Markdown, by the schema: maps as lines, lists as tables where their items are short. */
export class Body {
  readonly #knowledge: Knowledge;
  readonly #values: Values;
  #left = mostMaps;

  constructor(knowledge: Knowledge, locale: Values['locale']) {
    this.#knowledge = knowledge;
    this.#values = new Values(knowledge, locale);
  }

  /**
   * What stands behind a key.
   *
   * @param level of the headings in it
   */
  value({ node, schema }: Pick<Field, 'node' | 'schema'>, level: number): string {
    if (node.kind === 'scalar') return this.#values.text(node, schema);
    if (node.kind === 'map') return this.fields(node, schema, level);
    const table = schema === responsibilities ? raciTable(node, itemSchema(schema), this.#values) : undefined;
    return table ?? this.#list(node, itemSchema(schema), level);
  }

  /** As `value`, for a section, which can be long: each item with a heading of its own is a step. */
  *section(field: Field, level: number): Generator<void, string> {
    const { node, schema } = field;
    if (node.kind !== 'seq' || schema === responsibilities) return this.value(field, level);
    const { text, apart } = this.#split(node, itemSchema(schema));
    const parts = [text];
    for (const item of apart) {
      yield;
      parts.push(this.#item(item, itemSchema(schema), level));
    }
    return blocks(parts);
  }

  /** What a map says: first what fits on lines, then what needs a heading. */
  fields(map: MapNode, schema: SchemaNode | undefined, level: number, leftOut: readonly string[] = []): string {
    if (this.#left-- <= 0) return '';
    const all = fieldsOf(map, schema).filter(({ key }) => !leftOut.includes(key));
    const isLine = ({ node }: Field): boolean => isSimple(node) || (node.kind === 'map' && level >= innerLevel);
    return blocks([
      bullets(all.filter(isLine).map((field) => this.#line(map, schema, field, level))),
      ...all
        .filter((field) => !isLine(field))
        .map((field) => blocks([heading(level, this.#label(field)), this.value(field, level + 1)])),
    ]);
  }

  /** `**Owner:** Ravi Rao`; what has lines of its own stands below it. */
  #line(map: MapNode, around: SchemaNode | undefined, field: Field, level: number): string {
    const { node, schema } = field;
    const name = `**${this.#label(field)}:**`;
    if (node.kind === 'map') {
      if (schema === target) return `${name} ${this.#values.target(node)}`;
      return `${name}\n${indented(this.fields(node, schema, level + 1))}`;
    }
    if (node.kind === 'seq') {
      const texts = this.#texts(node, schema);
      if (areLong(texts, itemSchema(schema))) return `${name}\n${indented(bullets(texts))}`;
    }
    return `${name} ${this.#cell(map, around, field)}`;
  }

  #list(list: SeqNode, schema: SchemaNode | undefined, level: number): string {
    const { text, apart } = this.#split(list, schema);
    return blocks([text, ...apart.map((item) => this.#item(item, schema, level))]);
  }

  /** What of a list fits on lines or into a table, and the items that need a heading each. */
  #split(list: SeqNode, schema: SchemaNode | undefined): { readonly text: string; readonly apart: readonly MapNode[] } {
    const items = list.items.map(({ value }) => follow(value));
    const maps = items.filter((item) => item?.kind === 'map');
    if (maps.length < items.length) {
      const scalars = items.filter((item) => item?.kind === 'scalar');
      return { text: bullets(scalars.map((item) => this.#values.text(item, schema))), apart: maps };
    }
    const rows = maps.map((map) => fieldsOf(map, schema));
    const columns = columnsOf(rows, schema);
    const isFlat = rows.every((fields) => fields.every(({ node }) => isSimple(node)));
    if (!isFlat || columns.length > mostColumns) return { text: '', apart: maps };
    const cells = maps.map((map, row) =>
      columns.map(({ key }) => {
        const field = rows[row]?.find((other) => other.key === key);
        return field ? this.#cell(map, schema, field) : '';
      }),
    );
    const header = columns.map((column) => this.#label(column));
    return { text: header.length === 1 ? bullets(cells.map(([only = '']) => only)) : table(header, cells), apart: [] };
  }

  #item(map: MapNode, schema: SchemaNode | undefined, level: number): string {
    const title = titleOf(map);
    const fields = fieldsOf(map, schema);
    // A title that is too long for a heading is cut there, and stands below in full.
    const named = fields.find(({ node }) => node.kind === 'scalar' && oneLine(node.text) === title);
    const id = follow(entryOf(map, 'id')?.value);
    const own = label({ key: '', schema }, this.#values.locale);
    const name = title ?? (id?.kind === 'scalar' ? `${own}: ${id.text}` : own);
    return blocks([heading(level, plain(name)), this.fields(map, schema, level + 1, named ? [named.key] : [])]);
  }

  /** What is simple, on one line. */
  #cell(map: MapNode, around: SchemaNode | undefined, { key, node, schema }: Field): string {
    const time =
      around === meeting && key === 'at' ? meetingTime(this.#knowledge, map, this.#values.locale) : undefined;
    if (time !== undefined) return plain(time);
    if (node.kind !== 'seq') return this.#values.text(node, schema);
    const texts = this.#texts(node, schema);
    return texts.join(areLong(texts, itemSchema(schema)) ? '<br>' : ', ');
  }

  /** @param schema of the list */
  #texts(list: SeqNode, schema: SchemaNode | undefined): string[] {
    const own = itemSchema(schema);
    return list.items.map(({ value }) => this.#values.text(value, own)).filter((text) => text !== '');
  }

  #label(field: Pick<Field, 'key' | 'schema'>): string {
    return label(field, this.#values.locale);
  }
}

/** Sentences, and whatever has a comma in it or is long, stand below each other; words stand in a row. */
function areLong(texts: readonly string[], schema: SchemaNode | undefined): boolean {
  return schema?.['x-prose'] !== undefined || texts.some((text) => text.length > longestWord || text.includes(','));
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
