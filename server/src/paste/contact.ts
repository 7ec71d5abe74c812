/** What a signature or a business card says of somebody, as it is written there. */
export interface Contact {
  readonly name: string;
  readonly title?: string;
  readonly company?: string;
  readonly email?: string;
  readonly phone?: string;
  /** Language tags, or names of languages. */
  readonly languages?: readonly string[];
}

/** Longer texts are no signature, and are not looked at; in UTF-16 code units. */
export const longestContact = 20_000;

/** The small words in names, such as "van der". */
const particle =
  /^(?:d|de|den|der|ten|ter|te|van|von|zu|zum|la|le|da|di|do|dos|del|della|al|el|bin|ibn|y|e|'t|'s|in|op|het|ul|ur)$/u;

/** A name for people: words of letters that begin with a capital, among them small ones such as "van der". */
export function isPersonName(text: string): boolean {
  const words = text.split(' ');
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return (
    text.length <= 60 &&
    words.length >= 2 &&
    words.length <= 6 &&
    capitals.length >= 2 &&
    words.every((word) => particle.test(word) || /^(?:d['’])?\p{Lu}[\p{L}'’.-]*$/u.test(word))
  );
}

/** A name as it is written in a text: "JAN DE VRIES" as "Jan de Vries". */
export function inSmallLetters(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .split(' ')
    .map((word) => (particle.test(word) ? word : word.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())))
    .join(' ');
}
