import type { ProseText } from '../prose.ts';
import type { Summaries } from '../summaries.ts';
import { type ActorlessDuty, type Passive, passivesIn, withoutActor } from './passives.ts';

/** A text with duties in the passive. */
export interface PassiveText<P = Passive> {
  readonly text: ProseText;
  /** The language in which it is read, a BCP 47 tag. */
  readonly language: string;
  readonly duties: readonly P[];
}

/** A text with duties that nobody has. */
export type ActorlessText = PassiveText<ActorlessDuty>;

/** The statements with a duty in the passive in which the words of the language name nobody; whether the spec's own names do is not looked at. */
export function passiveTexts(prose: readonly ProseText[], language: string | undefined): PassiveText[] {
  return prose.flatMap((text) => {
    if (text.prose.kind !== 'obligation') return [];
    const spoken = text.language ?? language ?? 'en';
    const duties = passivesIn(text.scalar.text, spoken);
    return duties.length > 0 ? [{ text, language: spoken, duties }] : [];
  });
}

/** Those from which nobody can tell who has the duty. */
export function actorlessAmong(
  texts: readonly PassiveText[],
  { actors, unreadable }: Pick<Summaries, 'actors' | 'unreadable'>,
): readonly ActorlessText[] {
  // Where YAML could not be read, there may be more people to name.
  if (unreadable.some((section) => /^(?:parties|people|roles)?$/.test(section))) return [];
  return texts.flatMap((text) => {
    const duties = withoutActor(text.duties, actors);
    return duties.length > 0 ? [{ ...text, duties }] : [];
  });
}
