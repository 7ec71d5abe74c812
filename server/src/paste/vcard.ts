import type { Contact } from './contact.ts';

interface Property {
  readonly name: string;
  /** In small letters. */
  readonly parameters: string;
  readonly value: string;
}

/** True for a text that begins as a business card does. */
export function isVcard(text: string): boolean {
  return /^\s*BEGIN:VCARD\b/i.test(text);
}

/** The people on business cards (vCard, RFC 6350 and those before it); a card without a name is left out. */
export function readVcards(text: string): Contact[] {
  const unfolded = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]/g, '');
  return unfolded
    .split(/^BEGIN:VCARD\s*$/im)
    .slice(1)
    .flatMap((card) => readCard((card.split(/^END:VCARD\s*$/im)[0] ?? '').split('\n').flatMap(readProperty)));
}

function readCard(properties: readonly Property[]): Contact[] {
  const all = (name: string): Property[] => properties.filter((property) => property.name === name);
  const first = (name: string): string | undefined =>
    all(name)
      .map(({ value }) => unescaped(value))
      .find(Boolean);
  const name = first('FN') ?? nameOf(all('N')[0]?.value);
  if (name === undefined || name === '') return [];
  const phones = all('TEL').filter(({ parameters }) => !parameters.includes('fax'));
  const phone = phones.find(({ parameters }) => parameters.includes('cell')) ?? phones[0];
  const title = first('TITLE') ?? first('ROLE');
  const company = partsOf(all('ORG')[0]?.value ?? '')[0];
  const email = first('EMAIL');
  const languages = all('LANG').map(({ value }) => unescaped(value));
  return [
    {
      name,
      ...(title === undefined ? {} : { title }),
      ...(company === undefined || company === '' ? {} : { company }),
      ...(email === undefined ? {} : { email }),
      ...(phone === undefined ? {} : { phone: unescaped(phone.value).replace(/^tel:/i, '') }),
      ...(languages.length === 0 ? {} : { languages }),
    },
  ];
}

/** One line, such as `item1.TEL;TYPE=cell:+31 6 1234`. */
function readProperty(line: string): Property[] {
  const [, name = '', parameters = '', value = ''] =
    /^(?:[\w-]+\.)?([A-Za-z-]+)((?:;(?:[^":;]|"[^"]*")*)*):(.*)$/.exec(line) ?? [];
  return name === '' ? [] : [{ name: name.toUpperCase(), parameters: parameters.toLowerCase(), value }];
}

/** `Family;Given;Additional;Prefix;Suffix` as people say it. */
function nameOf(structured: string | undefined): string | undefined {
  if (structured === undefined) return undefined;
  const [family = '', given = '', additional = ''] = partsOf(structured);
  return [given, additional, family].filter(Boolean).join(' ');
}

function partsOf(value: string): string[] {
  return value.split(/(?<!\\);/).map(unescaped);
}

function unescaped(value: string): string {
  return value.replace(/\\n/gi, ' ').replace(/\\(.)/g, '$1').replace(/\s+/g, ' ').trim();
}
