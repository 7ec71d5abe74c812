/** A change of a spec, and the whole text after it. */
export interface ContextChange {
  readonly name: string;
  readonly changed: string;
}

/**
 * Changes of what the parts of a spec may look for in each other: the status and language, each id, name, date, time zone and currency, the
 * glossary, which sections and items there are and where they stand.
 */
export function contextChanges(text: string): ContextChange[] {
  const sections = text.split(/^(?=[a-zA-Z][\w-]*:)/m);
  const without = (name: string): string => sections.filter((section) => !section.startsWith(`${name}:`)).join('');
  const names = sections.flatMap((section) => /^([a-zA-Z][\w-]*):/.exec(section)?.[1] ?? []);
  const changes: ContextChange[] = [
    ...['agreed', 'ended'].map((status) => replaced(text, `status: ${status}`, /\bstatus: \w+/, `status: ${status}`)),
    replaced(text, 'language: nl', /\blanguage: \w+/, 'language: nl'),
    replaced(text, 'currency', /\bEUR\b/g, 'INR'),
    replaced(text, 'time zone', /Europe\/Amsterdam/g, 'Asia/Kolkata'),
    replaced(text, 'terms', /^glossary:\n/m, 'glossary:\n  - term: promptly\n  - term: where possible\n'),
    { name: 'a line at the top', changed: `# A comment.\n${text}` },
    { name: 'a spec before it', changed: `kind: Engagement\n---\n${text}` },
    ...names.map((name) => ({ name: `without ${name}`, changed: without(name) })),
    ...each(text, /\b(?:id|term): ([\w-]+)/g, (found) => `${found}-2`),
    ...each(text, /\b(?:name|title): \p{Lu}[^,}\n]*/gu, (found) => found.replace(/: .*/, ': Zorg QXR Change Calendar')),
    ...each(text, /\b\d{4}-\d\d-\d\d\b/g, () => '2031-01-02'),
    ...each(text, /^[a-zA-Z][\w-]*:\n(?= {2}- )/gm, (found) => `${found}  - {}\n`),
    ...each(text, /^( {2}- .*\n(?: {3,}.*\n)*)(?= {2}- )/gm, () => ''),
  ];
  return changes.filter(({ changed }) => changed !== text);
}

function replaced(text: string, name: string, what: RegExp, by: string): ContextChange {
  return { name, changed: text.replace(what, by) };
}

/** One change for each place that is found. */
function each(text: string, what: RegExp, by: (found: string) => string): ContextChange[] {
  return [...text.matchAll(what)].map(({ 0: found, index }) => ({
    name: `${JSON.stringify(found)} at ${index}`,
    changed: text.slice(0, index) + by(found) + text.slice(index + found.length),
  }));
}
