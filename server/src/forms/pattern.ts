import { byPointer } from '../schema/schema.ts';
import { remembered } from '../time/once.ts';

/** The pattern of a form, which the schema has and never changes. */
const patternOf = remembered((form) => new RegExp(byPointer(`#/$defs/${form}`)?.pattern ?? '', 'u'));

/** Whether a value is written as the schema wants the form (`$defs` has one of the same name). */
export function fits(form: string, value: string): boolean {
  return patternOf(form).test(value);
}
