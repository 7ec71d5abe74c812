import { countriesNamed } from './country.ts';
import { nameLanguages } from './countryCodes.ts';
import { clear, defineForm } from './form.ts';
import { fold, wordTable } from './text.ts';

/** The languages that people work in: ISO 639-1 codes, and 639-2 for Filipino. */
export const languageCodes = (
  'af am ar as az be bg bn bs ca cs cy da de el en es et eu fa fi fil fo fr fy ga gd gl gu ha he hi hr hu hy id ig is it ja jv ' +
  'ka kk km kn ko ku ky lb lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn no or pa pl ps pt ro ru rw sd si sk sl so sq sr su sv sw ' +
  'ta te tg th tk tr tt uk ur uz vi wo xh yo zh zu'
).split(' ');

/** What people write for a language besides its code: what its speakers call it, names in daily use, the codes of ISO 639-2; folded. */
const others = wordTable([
  ['en', 'eng'],
  ['nl', 'nld dut flemish vlaams holland hollands ned'],
  ['de', 'deu ger duits'],
  ['fr', 'fra fre'],
  ['es', 'spa espanol castellano castilian'],
  ['it', 'ita italiano'],
  ['pt', 'por portugues'],
  ['pl', 'pol polski'],
  ['ro', 'ron rum romana'],
  ['uk', 'ukr ua'],
  ['cs', 'ces cze cz cestina'],
  ['el', 'ell gre gr'],
  ['da', 'dan dk dansk'],
  ['sv', 'swe se svenska'],
  ['ja', 'jpn jp'],
  ['ko', 'kor kr'],
  ['zh', 'zho chi cn mandarin'],
  ['hi', 'hin'],
  ['fa', 'farsi'],
  ['fil', 'tagalog tl'],
  ['nb', 'norwegian norsk noors norwegisch norvegien'],
  ['fi', 'fin suomi'],
  ['hu', 'hun magyar'],
  ['tr', 'tur turkce'],
  ['hr', 'hrv hrvatski'],
  ['lt', 'lit lietuviu'],
  ['et', 'est eesti'],
]);

/** Country names that stand for a variety: "British English". */
const varieties = wordTable([
  ['GB', 'british brits britisch britannique uk'],
  ['US', 'american amerikaans amerikanisch americain us'],
  ['BE', 'belgian belgisch vlaams'],
  ['CH', 'swiss zwitsers schweizer suisse'],
  ['AT', 'austrian oostenrijks osterreichisches'],
  ['BR', 'brazilian braziliaans brasilianisches bresilien'],
]);

/** A language tag, BCP 47 (`en-GB`). */
export const languageForm = defineForm('language', (text) => {
  const folded = fold(text).replace(/\.$/u, '');
  const [, inBrackets = '', country = ''] = /^(\p{L}+) ?\((.+)\)$/u.exec(folded) ?? [];
  if (inBrackets !== '') {
    const language = languageNamed(inBrackets);
    const [region] = countriesNamed(country);
    return (language && clear([region ? `${language}-${region}` : language])) || undefined;
  }
  const tag = /^([a-z]{2,3})(?:[-_ ]([a-z]{4}))?(?:[-_ ]([a-z]{2}|\d{3}))?$/u.exec(folded);
  const code = tag?.[1] && codeOf(tag[1]);
  if (tag && code) {
    const script = tag[2] ? `-${tag[2][0]?.toUpperCase()}${tag[2].slice(1)}` : '';
    const region = tag[3] === undefined ? undefined : /^\d/.test(tag[3]) ? tag[3] : countriesNamed(tag[3])[0];
    return clear([`${code}${script}${region ? `-${region}` : ''}`]);
  }
  const [first = '', second] = folded.split(' ');
  const variety = second === undefined ? undefined : varieties.get(first);
  const named = languageNamed(variety ? folded.slice(first.length + 1) : folded);
  if (named) return clear([variety ? `${named}-${variety}` : named]);
  const several = folded.split(/ ?(?:,|\/|&|\+| and | en | und | et ) ?/u).map(languageNamed);
  return several.length > 1 ? clear(several.flatMap((each) => each ?? [])) : undefined;
});

function codeOf(word: string): string | undefined {
  return others.get(word) ?? (languageCodes.includes(word) ? word : undefined);
}

/** The code of a language by its name in English, Dutch, German or French, or by what its speakers call it. */
function languageNamed(name: string): string | undefined {
  const known = codeOf(name);
  if (known !== undefined || name.length < 3) return known;
  for (const language of nameLanguages) {
    const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
    const found = languageCodes.find((code) => fold(names.of(code) ?? '') === name);
    if (found !== undefined) return found;
  }
  return undefined;
}
