/** The steps of a JSON pointer (RFC 6901): `/parties/0/name` is `['parties', '0', 'name']`. */
export function parsePointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
