import type { ScalarNode } from './tree.ts';

const integer = /^[-+]?\d+$/;
const float = /^[-+]?(?:\.\d+|\d+\.\d*)$/;

/**
 * What a plain scalar stands for in YAML's core schema (YAML 1.2.2, 10.3.2); undefined for the rare notations (hexadecimal, exponents,
 * infinity) that are left to the parser.
 */
export function plainScalarValue(text: string): Exclude<ScalarNode['value'], bigint> | undefined {
  const first = text.charCodeAt(0);
  const isNumeric = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
  if (isNumeric) {
    if (integer.test(text)) return Number.parseInt(text, 10);
    if (float.test(text)) return Number.parseFloat(text);
    return /^(?:0[ox]|[-+]?\.(?:inf|nan)|[-+.\d]+e)/i.test(text) ? undefined : text;
  }
  if (text.length > 5) return text;
  switch (text) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return text;
  }
}
