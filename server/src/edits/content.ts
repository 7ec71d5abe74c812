/**
 * What an edit puts into a spec: plain data in the order in which it is to be written, with places that a person fills in.
 * An object whose only key is `placeholder` or `choices` is such a place; the format has no keys of these names.
 */
export type Content = Plain | Placeholder | Choices | readonly Content[] | ContentMap;

export type Plain = string | number | boolean;

/** A value to be typed over; it stands there until somebody does. */
export interface Placeholder {
  readonly placeholder: Plain;
}

/** A value to be chosen; the first stands there until somebody does. */
export interface Choices {
  readonly choices: readonly [Plain, ...Plain[]];
}

export interface ContentMap {
  readonly [key: string]: Content;
}

/** Some of the entries of a map, in its order, for a place that has the others. */
export function picked(all: ContentMap, keys: readonly string[]): ContentMap {
  return Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));
}

/** What a single value may be, the one that is written first: one for plain data and placeholders; undefined for maps and lists. */
export function valuesOf(content: Content): readonly [Plain, ...Plain[]] | undefined {
  if (typeof content !== 'object') return [content];
  if (isPlaceholder(content)) return [content.placeholder];
  return isChoices(content) ? content.choices : undefined;
}

/** True for a value that a person is asked for. */
export function isTabStop(content: Content): boolean {
  return typeof content === 'object' && valuesOf(content) !== undefined;
}

function isPlaceholder(content: object): content is Placeholder {
  return hasOnlyKey(content, 'placeholder') && typeof (content as Placeholder).placeholder !== 'object';
}

function isChoices(content: object): content is Choices {
  return hasOnlyKey(content, 'choices') && Array.isArray((content as Choices).choices);
}

function hasOnlyKey(content: object, key: string): boolean {
  return Object.hasOwn(content, key) && Object.keys(content).length === 1;
}
