import type { Prose } from '../schema/schema.ts';
import type { TypedScalar } from './typedScalars.ts';

/** A text that is judged as prose. */
export interface ProseText extends TypedScalar {
  readonly prose: Prose;
}

/** The texts whose wording counts: those that the schema marks with `x-prose`. */
export function proseTexts(scalars: readonly TypedScalar[]): ProseText[] {
  return scalars.flatMap((scalar) => {
    const prose = scalar.schema['x-prose'];
    return prose && typeof scalar.scalar.value === 'string' ? [{ ...scalar, prose }] : [];
  });
}
