import { byId } from '../../model/view.ts';
import type { CompletionSource } from '../specPlace.ts';
import { nameOf } from './names.ts';
import { besides } from './written.ts';

/** What is dialled for a country (ITU-T E.164), for those that work is outsourced from and to most. */
const codes: Readonly<Record<string, string>> = {
  AT: '43',
  AU: '61',
  BD: '880',
  BE: '32',
  BG: '359',
  BR: '55',
  CA: '1',
  CH: '41',
  CZ: '420',
  DE: '49',
  DK: '45',
  EE: '372',
  EG: '20',
  ES: '34',
  FI: '358',
  FR: '33',
  GB: '44',
  HR: '385',
  HU: '36',
  IE: '353',
  IN: '91',
  IT: '39',
  LK: '94',
  LT: '370',
  LU: '352',
  LV: '371',
  MA: '212',
  MX: '52',
  NL: '31',
  NO: '47',
  PH: '63',
  PK: '92',
  PL: '48',
  PT: '351',
  RO: '40',
  RS: '381',
  SE: '46',
  SK: '421',
  TR: '90',
  UA: '380',
  US: '1',
  VN: '84',
  ZA: '27',
};

/** The start of a phone number: the country number of the person's own party, else those of all parties. */
export const phoneValues: CompletionSource = (place) => {
  const parties = place.knowledge.view.at('parties');
  const own = byId(parties, besides(place, 'partyId'))?.at('country').text;
  const countries = own === undefined ? parties.items.flatMap((party) => party.at('country').text ?? []) : [own];
  return countries.flatMap((country) => {
    const code = Object.hasOwn(codes, country) ? codes[country] : undefined;
    if (code === undefined) return [];
    const detail = nameOf('region', country, place.locale);
    return { label: `+${code}`, kind: 'value' as const, detail, value: `+${code}`, rank: 4 };
  });
};
