/** Values of the snippet variables that the snippets use, as VS Code would fill them in for `acme.engagement.yaml`. */
const variables: Readonly<Record<string, string>> = {
  TM_FILENAME_BASE: 'Acme.engagement',
  CURRENT_YEAR: '2027',
  CURRENT_MONTH: '03',
  CURRENT_DATE: '01',
};

export interface ExpandedSnippet {
  readonly text: string;
  /** The tab stops, in the order of the text; mirrors are repeated. */
  readonly stops: readonly number[];
  /** How many alternatives the largest choice has; 1 without a choice. */
  readonly mostChoices: number;
}

/**
 * Expands a VS Code snippet body as somebody gets it who accepts every default and takes alternative `choice` (from 0; the last
 * where there are fewer) of every choice.
 * Throws on what the snippet grammar does not know, so that a slip in a snippet is not inserted as text.
 */
export function expandSnippet(body: readonly string[], choice = 0): ExpandedSnippet {
  const source = body.join('\n');
  const defaults = new Map<number, string>();
  const stops: number[] = [];
  let mostChoices = 1;
  let at = 0;

  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = at;
    const match = sticky.exec(source) ?? undefined;
    if (match) at = sticky.lastIndex;
    return match;
  };
  const variable = (name = ''): string => {
    const value = variables[name];
    if (value === undefined) throw new Error(`unknown snippet variable ${name}`);
    return value;
  };
  const stop = (number: number, value: string): string => {
    if (!defaults.has(number)) defaults.set(number, value);
    stops.push(number);
    return defaults.get(number) ?? '';
  };

  const sequence = (nested: boolean): string => {
    let text = '';
    while (at < source.length) {
      if (nested && take(/\}/)) return text;
      text += piece(nested);
    }
    if (nested) throw new Error('a placeholder is not closed');
    return text;
  };
  const piece = (nested: boolean): string => {
    const escaped = take(/\\([$}\\])/);
    if (escaped) return escaped[1] ?? '';
    const alternatives = take(/\$\{(\d+)\|((?:\\[\\,|]|[^\\|])*)\|\}/);
    if (alternatives) {
      const values = (alternatives[2] ?? '').split(/(?<!\\),/).map((value) => value.replace(/\\([\\,|])/g, '$1'));
      mostChoices = Math.max(mostChoices, values.length);
      return stop(Number(alternatives[1]), values[choice] ?? values.at(-1) ?? '');
    }
    const transform = take(/\$\{([A-Z_]+)\/(.+?)\/\$\{1:\/downcase\}\/\}/);
    if (transform)
      return variable(transform[1]).replace(new RegExp(transform[2] ?? ''), (_, group: string) => group.toLowerCase());
    const placeholder = take(/\$\{(\d+):/);
    if (placeholder) return stop(Number(placeholder[1]), sequence(true));
    const tabStop = take(/\$(\d+)/) ?? take(/\$\{(\d+)\}/);
    if (tabStop) return stop(Number(tabStop[1]), '');
    const named = take(/\$([A-Z_]+)/) ?? take(/\$\{([A-Z_]+)\}/);
    if (named) return variable(named[1]);
    const plain = take(nested ? /[^$}\\]+/ : /[^$\\]+/);
    if (!plain) throw new Error(`not a snippet at ${JSON.stringify(source.slice(at, at + 30))}`);
    return plain[0];
  };

  const text = sequence(false);
  return { text, stops, mostChoices };
}
