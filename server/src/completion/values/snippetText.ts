/** A snippet as plain text: each tab stop by what stands there until somebody types. */
export function plainText(snippet: string): string {
  return snippet.replace(/(?<!\\)\$\{\d+:([^}]*)\}/g, '$1').replace(/\\([$}\\])/g, '$1');
}

/** A text as it is written within a snippet. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
