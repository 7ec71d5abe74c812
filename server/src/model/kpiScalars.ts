import { once } from '../forms/text.ts';
import { schemaAt } from '../schema/schema.ts';
import type { TypedScalar } from './typedScalars.ts';

/** Looked for in every part of a spec. */
const targetValue = once(() => schemaAt(['kpis', 0, 'target', 'value']));

/** What a KPI says, as far as it says it in scalars. */
export interface KpiScalars {
  readonly op: string | undefined;
  readonly value: TypedScalar | undefined;
  readonly unit: string | undefined;
  readonly hasBaseline: boolean;
  readonly hasExclusions: boolean;
}

/** The KPI that a part of a spec is; undefined for another part, and for several KPIs at once. */
export function kpiIn(scalars: readonly TypedScalar[]): KpiScalars | undefined {
  const at = (...path: readonly (string | number)[]): TypedScalar[] => {
    const wanted = schemaAt(['kpis', 0, ...path]);
    return scalars.filter(({ schema }) => schema === wanted);
  };
  const wanted = targetValue();
  const values = scalars.filter(({ schema }) => schema === wanted);
  if (values.length !== 1) return undefined;
  const ops = at('target', 'op');
  return {
    op: ops[0]?.scalar.text,
    value: values[0],
    unit: at('unit')[0]?.scalar.text,
    hasBaseline: at('baseline').length > 0,
    hasExclusions: at('exclusions', 0).length > 0,
  };
}
