/** Writes what a hover says, in the notation that the client can show. Parts are put together with `lines` and `blocks`. */
export interface Writer {
  /** A text of the user on one line: nothing in it is taken for a notation. */
  text(text: string): string;
  /** A text of ours, in which backquotes stand around code. */
  prose(text: string): string;
  bold(text: string): string;
  code(text: string): string;
  link(label: string, url: string): string;
  list(items: readonly string[]): string;
  yaml(source: string): string;
  /** One below the other. */
  lines(lines: readonly string[]): string;
  /** With room between them. */
  blocks(blocks: readonly string[]): string;
  /** With a line between them. */
  sections(sections: readonly string[]): string;
}

/** What Markdown (GFM) could take for a notation, wherever it stands. */
const markup = /[\\`*_[\]<>~|&#]/g;
/** What would begin a list, or be a line across the page. */
const listMark = /^(?:[-+](?=\s|$)|-(?=[-\s]+$)|\d+[.)](?=\s|$))/;

export const markdownWriter: Writer = {
  text: escaped,
  prose: (text) =>
    text
      .split(/(`[^`]+`)/)
      .map((part) => (part.startsWith('`') && part.endsWith('`') && part.length > 2 ? part : escapedWithin(part)))
      .join(''),
  bold: (text) => `**${escaped(text)}**`,
  code(text) {
    const line = oneLine(text);
    const fence = fenceFor(line, 1);
    const room = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${room}${line}${room}${fence}`;
  },
  link: (label, url) => `[${escaped(label)}](${url})`,
  list: (items) => items.map((item) => `- ${item}`).join('\n'),
  yaml(source) {
    const fence = fenceFor(source, 3);
    return `${fence}yaml\n${source}\n${fence}`;
  },
  lines: (lines) => lines.join('  \n'),
  blocks: (blocks) => blocks.join('\n\n'),
  sections: (sections) => sections.join('\n\n---\n\n'),
};

export const plainWriter: Writer = {
  text: oneLine,
  prose: (text) => text.replaceAll('`', ''),
  bold: oneLine,
  code: oneLine,
  link: (label, url) => `${label} (${url})`,
  list: (items) => items.map((item) => `- ${item}`).join('\n'),
  yaml: (source) => source.replace(/^/gm, '  '),
  lines: (lines) => lines.join('\n'),
  blocks: (blocks) => blocks.join('\n\n'),
  sections: (sections) => sections.join('\n\n'),
};

function escaped(text: string): string {
  return escapedWithin(oneLine(text)).replace(listMark, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

function escapedWithin(text: string): string {
  return text.replace(markup, '\\$&');
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** More backquotes than the text has in a row, and no fewer than asked for. */
function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((row) => row.length));
  return '`'.repeat(Math.max(least, longest + 1));
}
