import { countriesNamed } from './country.ts';
import { clear, defineForm, type Interpret } from './form.ts';
import { fold, wordTable } from './text.ts';

/** Regions with law or holidays of their own that outsourcing contracts name most, ISO 3166-2; folded, letters only. */
const regions = wordTable([
  ['GB-ENG', 'england engeland angleterre englandandwales'],
  ['GB-SCT', 'scotland schotland schottland ecosse'],
  ['GB-WLS', 'wales'],
  ['GB-NIR', 'northernireland noordierland nordirland'],
  ['US-NY', 'newyork newyorkstate stateofnewyork'],
  ['US-CA', 'california stateofcalifornia californie kalifornien'],
  ['US-DE', 'delaware stateofdelaware'],
  ['US-TX', 'texas'],
  ['US-MA', 'massachusetts'],
  ['CA-ON', 'ontario'],
  ['CA-QC', 'quebec'],
  ['IN-MH', 'maharashtra mumbai pune'],
  ['IN-KA', 'karnataka bangalore bengaluru'],
  ['IN-TN', 'tamilnadu chennai'],
  ['IN-TG', 'telangana hyderabad'],
  ['IN-DL', 'delhi newdelhi'],
  ['IN-WB', 'westbengal kolkata'],
  ['DE-BY', 'bavaria bayern beieren baviere munich munchen'],
  ['DE-BW', 'badenwurttemberg stuttgart'],
  ['DE-BE', 'berlin'],
  ['DE-HH', 'hamburg'],
  ['DE-HE', 'hesse hessen frankfurt'],
  ['DE-NW', 'northrhinewestphalia nordrheinwestfalen noordrijnwestfalen'],
  ['DE-SN', 'saxony sachsen saksen'],
  ['BE-VLG', 'flanders vlaanderen flandre'],
  ['BE-WAL', 'wallonia wallonie'],
  ['BE-BRU', 'brussels brussel bruxelles'],
  ['ES-CT', 'catalonia catalonie cataluna catalunya'],
  ['CH-ZH', 'zurich'],
  ['CH-GE', 'geneva geneve genf'],
]);

/** A region of a country, ISO 3166-2 (`IN-MH`). */
export const regionForm = defineForm('region', (text) => clear(regionsNamed(text)));

/** A country or region with a law of its own (`NL`, `GB-ENG`). */
export const jurisdictionForm = defineForm('jurisdiction', (text, facts) => {
  const bare = fold(text)
    .replace(/^(?:the )?(?:laws? of|recht van|droit de|recht von|courts? of) /u, '')
    .replace(/ (?:law|recht|laws)$/u, '');
  return clear(regionsNamed(bare)) ?? clear(countriesNamed(bare)) ?? adjective(bare, facts);
});

function regionsNamed(text: string): readonly string[] {
  const [, country = '', region = ''] = /^([a-z]{2}|\p{L}{3,30})[ _/.:-]+([a-z0-9]{1,3})$/iu.exec(text) ?? [];
  const [code] = country === '' ? [] : countriesNamed(country);
  if (code !== undefined) return [`${code}-${region.toUpperCase()}`];
  const known = regions.get(
    fold(text)
      .replace(/^the /u, '')
      .replace(/[^a-z]/gu, ''),
  );
  return known === undefined ? [] : [known];
}

const adjectives = wordTable([
  ['NL', 'dutch nederlands nederlandse neerlandais niederlandisches'],
  ['GB-ENG', 'english engels englisches anglais'],
  ['GB-SCT', 'scottish scots'],
  ['DE', 'german duits deutsches allemand'],
  ['FR', 'french frans franzosisches francais'],
  ['BE', 'belgian belgisch belge belgisches'],
  ['IN', 'indian indisch indien indisches'],
  ['CH', 'swiss zwitsers schweizer suisse'],
  ['IE', 'irish iers'],
  ['PL', 'polish pools polnisches'],
]);

const adjective: Interpret = (text) => clear([adjectives.get(text) ?? []].flat());
