import { type Config, withConfig } from '../config/config.ts';
import type { Locale } from '../rules/rule.ts';
import { severities } from '../validation/problem.ts';
import type { ValidationSettings } from '../validation/settings.ts';
import type { Connection } from './connection.ts';
import { property } from './messages.ts';

const accepted: ReadonlySet<unknown> = new Set<unknown>([...severities, 'off']);

/** What the user has set under `engagement.*`, as far as the server is concerned. */
export interface ServerSettings {
  /** `engagement.validate.enable`: whether anything is reported at all. */
  readonly enabled: boolean;
  readonly validation: ValidationSettings;
  /** `engagement.inlayHints.*`: which kinds of hints are shown between the words. */
  readonly inlayHints: Readonly<Record<InlayHintName, boolean>>;
}

/** The kinds of inlay hints: who an id is, what day and weekday a deadline comes to, a meeting's time for the others, how many business days. */
type InlayHintName = 'people' | 'dates' | 'localTimes' | 'businessDays';

/** Reads settings of any shape: what is not understood counts as not set. */
export function readSettings(value: unknown, locale: Locale): ServerSettings {
  const validate = property(value, 'validate');
  const rules = property(value, 'rules');
  const hints = property(value, 'inlayHints');
  const isShown = (name: InlayHintName): boolean => property(hints, name) !== false;
  const entries = typeof rules === 'object' && rules !== null ? Object.entries(rules) : [];
  return {
    enabled: property(validate, 'enable') !== false,
    validation: {
      locale,
      severities: Object.fromEntries(entries.filter(([, severity]) => accepted.has(severity))),
    },
    inlayHints: {
      people: isShown('people'),
      dates: isShown('dates'),
      localTimes: isShown('localTimes'),
      businessDays: isShown('businessDays'),
    },
  };
}

/** What the settings of the editor decide together with the configuration of a file, on which they lie. */
export class Decisions<S extends Pick<ServerSettings, 'validation'> = ServerSettings> {
  readonly settings: S;
  readonly #made = new WeakMap<Config, ValidationSettings>();

  constructor(settings: S) {
    this.settings = settings;
  }

  /** The same object for the same configuration, each time. */
  for(config: Config | undefined): ValidationSettings {
    const { validation } = this.settings;
    if (!config) return validation;
    const made = this.#made.get(config) ?? withConfig(validation, config);
    this.#made.set(config, made);
    return made;
  }
}

/** The product's language for a locale of the editor: `nl` and `nl-NL` are Dutch, all others English. */
export function localeOf(tag: string | undefined): Locale {
  return tag?.toLowerCase().split(/[-_]/, 1)[0] === 'nl' ? 'nl' : 'en';
}

/** Asks the client for the section `engagement`; a client that fails to answer has set nothing. */
export async function fetchSettings(connection: Connection, locale: Locale): Promise<ServerSettings> {
  const items = [{ section: 'engagement' }];
  const values: unknown = await connection.request('workspace/configuration', { items }).catch(() => undefined);
  return readSettings(property(values, '0'), locale);
}
