import { withoutCascades } from './schemaCascades.ts';
import type { SchemaFinding } from './schemaFinding.ts';
import { type SchemaPart, walkSchema } from './schemaWalk.ts';

export type { SchemaFinding } from './schemaFinding.ts';
export type { SchemaPart } from './schemaWalk.ts';

/** Validates one part of a spec against the schema. */
export function schemaFindings(part: SchemaPart): SchemaFinding[] {
  return withoutCascades(walkSchema(part));
}
