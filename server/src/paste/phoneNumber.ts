import { formNamed } from '../forms/index.ts';
import { fits } from '../forms/pattern.ts';
import { once } from '../time/once.ts';

/** The country numbers of E.164, and what is dialled before a number within the country; countries where that differs are not here. */
const callingNumbers = once(
  (): Readonly<Record<string, readonly [number: string, trunk: string]>> =>
    Object.fromEntries(
      [
        [
          '0',
          'NL 31,BE 32,FR 33,DE 49,GB 44,IE 353,AT 43,CH 41,SE 46,FI 358,RO 40,BG 359,RS 381,HR 385,SI 386,SK 421,UA 380,AL 355',
        ],
        [
          '0',
          'TR 90,IL 972,AE 971,SA 966,EG 20,MA 212,ZA 27,KE 254,NG 234,IN 91,PK 92,BD 880,LK 94,NP 977,ID 62,MY 60,PH 63,TH 66,VN 84',
        ],
        ['0', 'CN 86,TW 886,JP 81,KR 82,AU 61,NZ 64,BR 55,AR 54,PE 51'],
        [
          '',
          'ES 34,PT 351,LU 352,DK 45,NO 47,PL 48,CZ 420,GR 30,EE 372,LV 371,MT 356,CY 357,IS 354,SG 65,HK 852,CL 56,CO 57,CR 506',
        ],
        ['', 'QA 974,KW 965,BH 973,OM 968,TN 216'],
        ['1', 'US 1,CA 1'],
      ].flatMap(([trunk = '', countries = '']) =>
        countries.split(',').map((each) => {
          const [country = '', number = ''] = each.split(' ');
          return [country, [number, trunk]];
        }),
      ),
    ),
);

/**
 * A phone number as the format wants it (E.164); a national one with the number of the country, where that is known. As it is written, where
 * nobody can tell: better a number that is reported than none.
 *
 * @param country ISO 3166-1 alpha-2
 */
export function phoneNumber(text: string, country: string | undefined): string {
  const [only, ...others] = fits('phone', text) ? [text] : formNamed('phone').read(text, {}).suggestions;
  if (only !== undefined && others.length === 0) return only;
  const calling = country === undefined ? undefined : callingNumbers()[country];
  if (!calling) return text;
  const [number, trunk] = calling;
  const digits = text.replace(/\D/g, '');
  const international = `+${number}${trunk !== '' && digits.startsWith(trunk) ? digits.slice(trunk.length) : digits}`;
  return fits('phone', international) ? international : text;
}
