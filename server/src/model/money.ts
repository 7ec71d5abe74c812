import { fits } from '../forms/pattern.ts';

/** An amount of money. */
export interface Money {
  /** ISO 4217 code. */
  readonly currency: string;
  readonly amount: number;
}

/** Reads an amount as the format writes it (`EUR 12000.50`); undefined for anything else. */
export function readMoney(text: string | undefined): Money | undefined {
  if (text === undefined || !fits('money', text)) return undefined;
  return { currency: text.slice(0, 3), amount: Number(text.slice(4)) };
}

/** True where the first is more than the second. Amounts in different currencies can't be compared. */
export function isMore(a: Money | undefined, b: Money | undefined): boolean {
  return a !== undefined && b !== undefined && a.currency === b.currency && a.amount > b.amount;
}
