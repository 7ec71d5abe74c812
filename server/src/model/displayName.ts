import { remembered } from '../time/once.ts';

type Named = 'region' | 'language' | 'currency';

/** A list of names is dear to load and never changes. */
const namesIn = remembered((key) => {
  const [type = 'region', language = 'en'] = key.split(' ');
  return new Intl.DisplayNames([language], { type: type as Named, fallback: 'none' });
});

/** What the code of a country, language or currency stands for, in a language; undefined where nothing is known of it, or it is no code. */
export function displayName(type: Named, code: string, language: string): string | undefined {
  try {
    return namesIn(`${type} ${language}`).of(code);
  } catch (error) {
    // That is how the platform says that a text is not written as a code.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
