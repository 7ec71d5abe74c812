import type { Directive, Word } from './directive.ts';

/**
 * What naming a rule in a directive has come to:
 * - `used`: it silences a finding; of `enable`, it ends what was disabled
 * - `unused`: it does not
 * - `unknown`: there is no such rule, nor group
 * - `firm`: no comment can disable it
 * - `unclear`: that can't be told, since the rule is off or the text around it is broken
 */
export type Effect = 'used' | 'unused' | 'unknown' | 'firm' | 'unclear';

/** A rule, or a group of rules, that a directive names. */
export interface NamedRule extends Word {
  readonly effect: Effect;
}

/** A directive with what it has come to. */
export interface Suppression extends Directive {
  readonly rules: readonly NamedRule[];
}
