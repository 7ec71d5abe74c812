import { once } from '../../time/once.ts';

/** Regions with law or public holidays of their own, ISO 3166-2, as they are called in English; by country. */
const lists: Readonly<Record<string, string>> = {
  AT: '1 Burgenland|2 Carinthia|3 Lower Austria|4 Upper Austria|5 Salzburg|6 Styria|7 Tyrol|8 Vorarlberg|9 Vienna',
  AU: 'ACT Australian Capital Territory|NSW New South Wales|NT Northern Territory|QLD Queensland|SA South Australia|TAS Tasmania|VIC Victoria|WA Western Australia',
  BE: 'BRU Brussels|VLG Flanders|WAL Wallonia',
  CA: 'AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan',
  CH: 'AG Aargau|BE Bern|BL Basel-Landschaft|BS Basel-Stadt|FR Fribourg|GE Geneva|LU Lucerne|SG St. Gallen|SO Solothurn|TG Thurgau|TI Ticino|VD Vaud|VS Valais|ZG Zug|ZH Zurich',
  DE: 'BB Brandenburg|BE Berlin|BW Baden-Württemberg|BY Bavaria|HB Bremen|HE Hesse|HH Hamburg|MV Mecklenburg-Vorpommern|NI Lower Saxony|NW North Rhine-Westphalia|RP Rhineland-Palatinate|SH Schleswig-Holstein|SL Saarland|SN Saxony|ST Saxony-Anhalt|TH Thuringia',
  ES: 'AN Andalusia|AR Aragon|AS Asturias|CL Castile and León|CT Catalonia|EX Extremadura|GA Galicia|IB Balearic Islands|MD Madrid|PV Basque Country|VC Valencia',
  GB: 'ENG England|NIR Northern Ireland|SCT Scotland|WLS Wales',
  IN: 'AP Andhra Pradesh|CH Chandigarh|DL Delhi|GA Goa|GJ Gujarat|HR Haryana|KA Karnataka|KL Kerala|MH Maharashtra|MP Madhya Pradesh|OD Odisha|PB Punjab|RJ Rajasthan|TN Tamil Nadu|TS Telangana|UP Uttar Pradesh|WB West Bengal',
  US: 'AZ Arizona|CA California|CO Colorado|DE Delaware|FL Florida|GA Georgia|IL Illinois|MA Massachusetts|MD Maryland|MI Michigan|MN Minnesota|NC North Carolina|NJ New Jersey|NV Nevada|NY New York|OH Ohio|OR Oregon|PA Pennsylvania|TX Texas|UT Utah|VA Virginia|WA Washington',
};

/** A region and its name. */
export interface Region {
  /** `IN-MH` */
  readonly code: string;
  readonly country: string;
  readonly name: string;
}

/** The regions that are chosen most, those of one country after the other. */
export const regions = once((): readonly Region[] =>
  Object.entries(lists).flatMap(([country, list]) =>
    list.split('|').map((entry) => {
      const space = entry.indexOf(' ');
      return { code: `${country}-${entry.slice(0, space)}`, country, name: entry.slice(space + 1) };
    }),
  ),
);
