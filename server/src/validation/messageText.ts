import type { MessageData } from '../rules/rule.ts';

/** Puts the values in the place of a message's `{name}`s; a name without a value stays as it is. */
export function messageText(template: string, data: MessageData): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(data, name) ? String(data[name]) : whole,
  );
}
