import { byPointer } from '../schema/schema.ts';

/** Whether a value is written as the schema wants the form (`$defs` has one of the same name). */
export function fits(form: string, value: string): boolean {
  return new RegExp(byPointer(`#/$defs/${form}`)?.pattern ?? '', 'u').test(value);
}
