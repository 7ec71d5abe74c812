import type { Random } from './random.ts';
import type { SpecMap, Value } from './specValue.ts';

/** Longest line, in characters, as far as words allow. */
const width = 100;

/** What people write on one line: `target: { op: gte, value: 4 }`. */
const inlineMaps: ReadonlySet<string> = new Set([
  'target',
  'window',
  'confirmation',
  'hierarchy',
  'introduction',
  'liability',
]);
const inlineItems: ReadonlySet<string> = new Set([
  'alerts',
  'approvals',
  'contracts',
  'holidays',
  'levels',
  'rates',
  'review',
  'signatures',
]);

/** The comment above each of these sections. */
const sectionComments: Readonly<Record<string, string>> = {
  parties: 'Who takes part.',
  roles: 'Duties belong to roles, because people change.',
  deadlines: 'One way to read every date and period below.',
  scope: 'What belongs to the work, and what does not.',
  deliverables: 'What is handed over, and how it is accepted.',
  responsibilities: 'Who does, decides and knows what.',
  kpis: 'Each figure has a source and a consequence.',
  escalations: 'From the work floor up.',
  risks: 'Reviewed in each steering meeting.',
  signatures: 'One for each party.',
};
const itemComments = [
  'Changed in version 0.9 after the workshop in Gdańsk.',
  'See the minutes of 2026-01-14.',
  'Haven asked for this one.',
  '--- next group ---',
];
const lineComments = ['agreed on 2026-01-14', 'see annex 2', 'was 10 in version 0.8', 'with the counsel'];

/**
 * Writes a spec in block style as a person does: folded and literal prose, short flow lists, some comments. `random` chooses
 * between styles.
 */
export function writeYaml(spec: SpecMap, random: Random): string {
  const lines: string[] = ['# An engagement spec, made for measuring.'];

  function writeMap(map: SpecMap, indent: string, first: string): void {
    let prefix = first;
    for (const [key, value] of Object.entries(map)) {
      writeEntry(`${prefix}${key}:`, key, value, indent);
      prefix = indent;
    }
  }

  /** `head` is the line so far, `indent` that of the key or, in a list, of what is behind the dash. */
  function writeEntry(head: string, key: string, value: Value, indent: string): void {
    if (typeof value === 'string') {
      writeText(head, value, indent);
    } else if (typeof value !== 'object') {
      lines.push(`${head} ${value}${lineComment()}`);
    } else if (isOnOneLine(head, key, value)) {
      lines.push(`${head} ${flow(value)}`);
    } else if (isList(value)) {
      lines.push(head);
      for (const item of value) writeItem(key, item, `${indent}  `);
    } else {
      lines.push(head);
      writeMap(value, `${indent}  `, `${indent}  `);
    }
  }

  function writeItem(list: string, item: Value, indent: string): void {
    if (indent.length === 2 && random.chance(0.05)) lines.push(`${indent}# ${random.pick(itemComments)}`);
    if (typeof item === 'string') {
      writeText(`${indent}-`, item, `${indent}  `);
    } else if (inlineItems.has(list)) {
      lines.push(`${indent}- ${flow(item)}`);
    } else {
      writeMap(item as SpecMap, `${indent}  `, `${indent}- `);
    }
  }

  function writeText(head: string, text: string, indent: string): void {
    const style = random.int(1, 20);
    if (head.length + text.length < width) {
      lines.push(`${head} ${scalar(text)}${lineComment()}`);
    } else if (style === 1) {
      lines.push(`${head} ${JSON.stringify(text)}`);
    } else if (style === 2 && isPlain(text)) {
      lines.push(`${head} ${text}`);
    } else {
      lines.push(style < 8 ? `${head} |` : `${head} >-`);
      // The text of a list's item is two columns right of its dash, that of a key two columns right of the key.
      const inner = head.endsWith('-') ? indent : `${indent}  `;
      for (const line of wrap(text, width - inner.length)) lines.push(`${inner}${line}`);
    }
  }

  function lineComment(): string {
    return random.chance(0.02) ? ` # ${random.pick(lineComments)}` : '';
  }

  for (const [key, value] of Object.entries(spec)) {
    if (typeof value === 'object') lines.push('');
    const comment = sectionComments[key];
    if (comment) lines.push(`# ${comment}`);
    writeEntry(`${key}:`, key, value, '');
  }
  return `${lines.join('\n')}\n`;
}

function isOnOneLine(head: string, key: string, value: readonly Value[] | SpecMap): boolean {
  if (!isList(value)) return inlineMaps.has(key);
  const isShort = head.length + flow(value).length < width;
  return isShort && value.every((item) => typeof item === 'string' && !item.includes(' '));
}

function isList(value: readonly Value[] | SpecMap): value is readonly Value[] {
  return Array.isArray(value);
}

function flow(value: Value): string {
  if (typeof value === 'string') return /[,[\]{}]/.test(value) ? JSON.stringify(value) : scalar(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${flow(part)}`)
    .join(', ')} }`;
}

function scalar(text: string): string {
  return isPlain(text) ? text : JSON.stringify(text);
}

/** Whether it is read as this very string without quotation marks, by YAML 1.1 too (which takes 17:00 for a number). */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}\d](?:.*\S)?$/u.test(text) &&
    !/: | #|:$/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) &&
    !/^\d+(?:\.\d+)?$|^\d\d:\d\d|^\d\d-\d\d$/.test(text)
  );
}

function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
