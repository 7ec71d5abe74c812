import type { Spec } from '../document/engagementDocument.ts';
import { completeSchema, engagementSchema } from '../schema/schema.ts';
import { withoutCascades } from './schemaCascades.ts';
import type { SchemaFinding } from './schemaFinding.ts';
import { type SchemaPart, walkSchema } from './schemaWalk.ts';

export type { SchemaFinding } from './schemaFinding.ts';
export type { SchemaPart } from './schemaWalk.ts';

/** Validates one part of a spec against the schema. */
export function schemaFindings(part: SchemaPart): SchemaFinding[] {
  return withoutCascades(walkSchema(part));
}

/** Validates a whole spec against the schema. */
export function schemaFindingsOfSpec({ root }: Pick<Spec, 'root'>): SchemaFinding[] {
  if (root === null) return [];
  return schemaFindings({ place: { node: root }, path: [], schema: engagementSchema, complete: completeSchema });
}
