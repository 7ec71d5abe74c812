import { nearest } from '../schema/nearest.ts';
import { countryCodes, nameLanguages } from './countryCodes.ts';
import { clear, defineForm, type Reading, reading } from './form.ts';
import { fold, wordTable } from './text.ts';

/** Names in daily use that the Unicode data does not have, and the alpha-3 codes of ISO 3166-1 people write most; letters and digits only. */
const others = wordTable([
  [
    'GB',
    'uk gbr greatbritain britain england scotland wales northernireland grootbrittannie engeland schotland grossbritannien grandebretagne angleterre',
  ],
  [
    'US',
    'usa unitedstatesofamerica america states verenigdestatenvanamerika amerika vs vsa amerique etatsunisdamerique',
  ],
  ['NL', 'nld holland thenetherlands hollande'],
  ['AE', 'are uae emirates vae emiraten'],
  ['CZ', 'cze czechrepublic tsjechischerepubliek tschechischerepublik republiquetcheque'],
  ['TR', 'tur turkey turkiye'],
  ['GR', 'grc el'],
  ['CH', 'che swiss'],
  ['IN', 'ind bharat'],
  ['KR', 'kor korea southkorea'],
  ['RU', 'rus russianfederation'],
  ['VN', 'vnm vietnam'],
  ['CI', 'civ ivorycoast ivoorkust'],
  ['MK', 'mkd macedonia'],
  ['HK', 'hkg hongkong'],
  ['BA', 'bih bosnia'],
  ['BE', 'bel'],
  ['DE', 'deu ger'],
  ['FR', 'fra'],
  ['LU', 'lux'],
  ['IE', 'irl eire'],
  ['ES', 'esp'],
  ['PT', 'prt por'],
  ['IT', 'ita'],
  ['AT', 'aut'],
  ['PL', 'pol'],
  ['RO', 'rou rom'],
  ['BG', 'bgr'],
  ['HU', 'hun'],
  ['SK', 'svk'],
  ['SI', 'svn'],
  ['HR', 'hrv'],
  ['RS', 'srb'],
  ['UA', 'ukr'],
  ['EE', 'est'],
  ['LV', 'lva'],
  ['LT', 'ltu'],
  ['DK', 'dnk den'],
  ['SE', 'swe'],
  ['NO', 'nor'],
  ['FI', 'fin'],
  ['IS', 'isl'],
  ['CA', 'can'],
  ['MX', 'mex'],
  ['BR', 'bra'],
  ['AR', 'arg'],
  ['CN', 'chn prc'],
  ['JP', 'jpn'],
  ['SG', 'sgp'],
  ['MY', 'mys'],
  ['ID', 'idn'],
  ['PH', 'phl'],
  ['TH', 'tha'],
  ['PK', 'pak'],
  ['BD', 'bgd'],
  ['LK', 'lka'],
  ['NP', 'npl'],
  ['IL', 'isr'],
  ['EG', 'egy'],
  ['MA', 'mar'],
  ['TN', 'tun'],
  ['ZA', 'zaf rsa'],
  ['NG', 'nga'],
  ['KE', 'ken'],
  ['AU', 'aus'],
  ['NZ', 'nzl'],
  ['SR', 'sur'],
]);

/** A country, ISO 3166-1 alpha-2 (`NL`). */
export const countryForm = defineForm('country', (text) => {
  const codes = countriesNamed(text);
  return codes.length > 0 ? clear(codes) : misspelt(text);
});

/** The codes of the countries that a name (English, Dutch, German or French) or code means; [] where there is none. */
export function countriesNamed(text: string): readonly string[] {
  const code = text.toUpperCase();
  if (countryCodes.includes(code)) return [code];
  const wanted = letters(text);
  const other = others.get(wanted);
  if (other !== undefined) return [other];
  if (wanted.length < 3 || /\d/u.test(wanted)) return []; // no name has a digit
  for (const language of nameLanguages) {
    const found = namesIn(language).filter(({ name }) => letters(name) === wanted);
    if (found.length > 0) return found.map(({ code }) => code);
  }
  return [];
}

function namesIn(language: string): { readonly code: string; readonly name: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return countryCodes.map((code) => ({ code, name: names.of(code) ?? code }));
}

/** The countries whose names are nearest to a misspelt one. */
function misspelt(text: string): Reading | undefined {
  if (text.length < 4) return undefined;
  const all = nameLanguages.flatMap(namesIn);
  const names = nearest(
    text,
    all.map(({ name }) => name),
  );
  const codes = names.flatMap((name) => all.find((each) => each.name === name)?.code ?? []);
  return reading('wrong', [...new Set(codes)].slice(0, 3));
}

function letters(text: string): string {
  return fold(text)
    .replace(/&/gu, 'and')
    .replace(/^the /u, '')
    .replace(/[^\p{L}\d]/gu, '');
}
