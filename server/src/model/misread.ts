import type { ScalarNode } from '../document/tree.ts';
import type { TypedScalar } from './typedScalars.ts';

/** A text that many tools read as something else. */
export interface Misread {
  readonly scalar: ScalarNode;
  /** What they make of it. */
  readonly as: string;
}

/**
 * Plain scalars that are texts to YAML 1.2 and something else to the many tools that still read YAML 1.1: truth values,
 * times as base-60 numbers, octal numbers and numbers with underscores (yaml.org/type: bool, int, float).
 */
const otherInYaml11: readonly { readonly pattern: RegExp; readonly as: (text: string) => string }[] = [
  { pattern: /^(?:y|yes|on)$/i, as: () => 'true' },
  { pattern: /^(?:n|no|off)$/i, as: () => 'false' },
  {
    pattern: /^[-+]?\d[\d_]*(?::[0-5]?\d)+$/,
    as: (text) => String(text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)),
  },
  { pattern: /^[-+]?[\d][\d_]*_[\d_]*(?:\.[\d_]*)?$/, as: (text) => text.replaceAll('_', '') },
];

/** How each of them begins: most texts need no closer look. */
const beginning = /^[-+\dyno]/i;

/** The texts among the scalars, as far as the schema wants texts, that many tools read as something else. */
export function misreadIn(scalars: readonly TypedScalar[]): Misread[] {
  const found: Misread[] = [];
  for (const { scalar, schema } of scalars) {
    if (schema.type !== 'string' || scalar.style !== 'plain' || typeof scalar.value !== 'string') continue;
    if (!beginning.test(scalar.text)) continue;
    const type = otherInYaml11.find(({ pattern }) => pattern.test(scalar.text));
    if (type) found.push({ scalar, as: type.as(scalar.text) });
  }
  return found;
}
