/** The top-level sections of a spec, each with its line breaks; what stands before the first is no section. */
export function sectionsOf(text: string): string[] {
  return text.split(/^(?=[A-Za-z"'][^\n]*:(?:[ \r\n]|$))/m).filter((part) => /^[A-Za-z"']/.test(part));
}

/** The items of the lists directly below a section's key, with their indentation. */
export function itemsOf(section: string): string[] {
  return section.split(/^(?= {0,2}- )/m).filter((part) => /^ {0,2}- /.test(part));
}
