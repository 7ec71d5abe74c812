/** The beginning of a top-level section: a key in the first column, after a mark or not. */
const sectionKey = /^(?:⟦(?:\d+:)?)*["']?([A-Za-z][\w-]*)["']?⟧*:/;

/**
 * Lays sections over a spec: each top-level section of `sections` takes the place of the one of that name in `base`, or goes to the
 * end. A text that is a whole spec of its own (`apiVersion`), or no section at all, is returned as it is.
 */
export function overlay(base: string, sections: string): string {
  const own = cut(sections);
  if (own.length === 0 || own.some(({ name }) => name === 'apiVersion')) return sections;
  const names = new Set(own.map(({ name }) => name));
  const kept = cut(base).filter(({ name }) => !names.has(name));
  const keptText = kept.map(({ text }) => text).join('');
  return `${keptText}${keptText.endsWith('\n') ? '' : '\n'}${own.map(({ text }) => text).join('')}`;
}

/** A spec without some of its top-level sections. */
export function withoutSections(base: string, names: readonly string[]): string {
  return cut(base)
    .filter(({ name }) => !names.includes(name))
    .map(({ text }) => text)
    .join('');
}

/** The sections of a text with the comments before them; what stands before the first one belongs to it. */
function cut(text: string): { name: string; text: string }[] {
  const parts: { name: string; text: string }[] = [];
  let pending = '';
  for (const line of text.split(/(?<=\n)/)) {
    const name = sectionKey.exec(line)?.[1];
    if (name !== undefined) {
      parts.push({ name, text: pending + line });
      pending = '';
    } else if (parts.length === 0) {
      pending += line;
    } else {
      const last = parts.length - 1;
      parts[last] = { name: parts[last]?.name ?? '', text: (parts[last]?.text ?? '') + line };
    }
  }
  return parts;
}
