import type { ScalarStyle } from './tree.ts';

/** How a scalar is to be written. */
export interface WriteOptions {
  /** Kept where the value allows it. A block style counts as none: the result is always one line. */
  readonly style?: ScalarStyle;
  /** True inside of `[ ]` or `{ }`, where `,[]{}` end a plain scalar. */
  readonly flow: boolean;
}

/**
 * Writes a string as a scalar on one line that reads back as exactly that string, as a key or as a value: without quotes
 * where that is safe, else in double ones; in the quotes of the preferred style where there is one.
 */
export function writeScalar(value: string, { style, flow }: WriteOptions): string {
  if (style === 'single' && isPrintable(value)) return `'${escapeSingle(value)}'`;
  return style !== 'double' && style !== 'single' && isPlainSafe(value, flow) ? value : `"${escapeDouble(value)}"`;
}

/** The content of a single quoted scalar; only for text that is printable. */
export function escapeSingle(text: string): string {
  return text.replaceAll("'", "''");
}

/** The content of a double quoted scalar: JSON's escapes, and those for all else that YAML 1.2.2 does not call printable (5.1). */
export function escapeDouble(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/*
 * Control characters, line and paragraph separators (line breaks to readers of YAML 1.1), the byte order mark, surrogates
 * without a partner and noncharacters. The tab is among them: written as it is, nobody sees that it is not a space.
 */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufeff\ufffe\uffff]/gu;

/** True for text that can stand in single quotes or without quotes: without line breaks and anything that cannot be seen. */
export function isPrintable(text: string): boolean {
  return text.search(UNPRINTABLE) === -1;
}

/** True for text that reads back as the same string without quotes, on one line, for readers of YAML 1.2 and of YAML 1.1. */
export function isPlainSafe(text: string, flow: boolean): boolean {
  return (
    isPrintable(text) &&
    !SYNTAX.test(text) &&
    !(flow && /[,[\]{}]/.test(text)) &&
    !OTHER_TYPES.some((type) => type.test(text))
  );
}

/** Where a plain scalar could not begin, would end, or would be taken for something else (YAML 1.2.2, 7.3.3 and 9.1). */
const SYNTAX = /^$|^ | $|^[,[\]{}#&*!|>'"%@`?:]|^-(?: |$)|:(?: |$)| #|^(?:---|\.\.\.)(?: |$)/;

/**
 * What is no string without quotes: the core schema of YAML 1.2.2 (10.3.2), and the types of YAML 1.1 (yaml.org/type),
 * in any case of letters. The dates of YAML 1.1 are not among them: in a spec, dates are written without quotes.
 */
const OTHER_TYPES: readonly RegExp[] = [
  /^(?:~|null|true|false|yes|no|on|off|y|n|<<|=)$/i,
  /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+)$/i,
  /^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.[\d_]*)(?:e[-+]?\d+)?$/i,
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
  /^[-+]?\.(?:inf|nan)$/i,
];
