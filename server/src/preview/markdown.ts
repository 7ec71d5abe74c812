import { markdownWriter } from '../hover/writer.ts';

/** Writes the Markdown of a preview. What comes in is Markdown already, but for `plain`. */

/** A text of the user as Markdown on one line: nothing in it is taken for a notation. A preview also reads formulas, between dollar signs. */
export function plain(text: string): string {
  return markdownWriter.text(text).replaceAll('$', '\\$');
}

/** At most six levels, as HTML has them. */
export function heading(level: number, text: string): string {
  return `${'#'.repeat(Math.min(level, 6))} ${text}`;
}

/** A table; cells that are empty stay so. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Within an item of a list. */
export function indented(markdown: string): string {
  return markdown.replace(/^(?=.)/gm, '  ');
}

/** Blocks with room between them; those that are empty are left out. */
export function blocks(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** An address that a click opens; as plain text where it is none. */
export function link(address: string, scheme: '' | 'mailto:' = ''): string {
  const isSafe = scheme === 'mailto:' ? /^[^\s<>@]+@[^\s<>@]+$/.test(address) : /^https?:\/\/[^\s<>|]+$/.test(address);
  return isSafe ? `<${address}>` : plain(address);
}
