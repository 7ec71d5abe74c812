/** A tab stop with a text, with texts to choose from, or one that repeats what stands at another. */
const tabStop = /\$\{(\d+)(?::([^}]*)|\|([^,|}]*)[^|}]*\|)?\}|\$0/g;

/**
 * What a snippet comes to when nobody changes anything: each tab stop with its (first) text, which those without one repeat.
 *
 * @param snippet in the syntax of the protocol, without variables, escapes and nested tab stops
 */
export function plainSnippet(snippet: string): string {
  const texts = new Map<string, string>();
  return snippet.replace(tabStop, (_, stop: string | undefined, text?: string, choice?: string) => {
    if (stop === undefined) return '';
    const own = text ?? choice;
    if (own !== undefined) texts.set(stop, own);
    return own ?? texts.get(stop) ?? '';
  });
}
