import { fold } from '../forms/text.ts';
import { type Contact, inSmallLetters, isPersonName } from './contact.ts';

const emailPattern = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/u;
/** Nine characters or more of what numbers are written with, of which `phoneIn` counts the digits. */
const phonePattern = /(?:\+|\(|\b)\d[\d ()./-]{7,24}\d/u;
const faxLabel = /\b(?:fax|f)\b[.:]?\s*$/i;
const mobileLabel = /\b(?:m|c|mob|mobile?|mobiel|cell|gsm|handy)\b[.:]?\s*$/i;
const greeting =
  /^(?:-- ?|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en|jes)?|mvg|(?:kind|best|warm|many)? ?regards|best|cheers|thanks|yours (?:sincerely|truly)|sincerely|mit freundlichen grüßen|cordialement|bien à vous|sent from .*|verzonden .*)[ ,.!]*$/iu;
const companyWord =
  /(?:^|[\s,])(?:b\.?v\.?|n\.?v\.?|ltd\.?|limited|gmbh|ag|inc\.?|llc|llp|corp\.?|plc|s\.?a\.?|s\.?a\.?r\.?l\.?|s\.?r\.?l\.?|pvt\.?|oy|ab|a\.?s\.?|s\.?p\.?a\.?|v\.?o\.?f\.?)$/iu;
/** "Dr." and the like before a name, "i. A." (by order) in German, and "MBA" behind it: neither is the name or the job. */
const honorific =
  /^(?:(?:(?:prof|drs?|ir|ing|mr|mrs|ms|mag|dipl\.?[- ]?(?:ing|inf|kfm)|rer|nat|h|c)\.|(?:prof|dr|mr|mrs|ms|herr|frau)|i\.? ?[av]\.|ppa\.)\s+)+/iu;
const degree =
  /^(?:e?mba|(?:m|b)\.?sc\.?|ph\.?d\.?|m\.?phil\.?|(?:m|b)\.?eng\.?|(?:m|b)\.?a\.?|ll\.?m\.?|pmp|cissp|cisa|cism)$/iu;
/** Between the name, the title and the company on one line. */
const divider = /\s*(?:[|·•]|\s[–—-]\s|,\s|\s(?:at|bij|chez|bei|@)\s)\s*/u;
/** As many lines as a signature has. */
const mostLines = 40;

/**
 * The people of a signature below an e-mail, or of a row of addressees (`Eva Jansen <eva@acme.example>; …`); none for a text that is
 * neither: without an address for mail, or without a name to it. `knowsCompany` tells the names of parties that the spec has already.
 */
export function readSignature(text: string, knowsCompany: (line: string) => boolean): Contact[] {
  const addressees = readAddressees(text);
  if (addressees.length > 0) return addressees;
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) =>
      line
        .replace(/^(?:> ?)+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
  if (lines.length > mostLines) return [];
  const signed = behindGreetings(lines).flatMap((block) => readPerson(block, knowsCompany));
  const people = new Map(signed.map((person) => [person.email, person]));
  if (people.size > 1) return [...people.values()];
  return readPerson(
    lines.filter((line) => !greeting.test(line)),
    knowsCompany,
  );
}

/** The lines up to the first greeting, and those behind each: a thread of mails has several signatures. */
function behindGreetings(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (greeting.test(line)) blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

/** The one person that lines without a greeting tell of; none where they lack an address for mail, or a name to it. */
function readPerson(lines: readonly string[], knowsCompany: (line: string) => boolean): Contact[] {
  const email = emailPattern.exec(lines.join('\n'))?.[0].replace(/\.$/, '');
  if (email === undefined || lines.length < 2) return [];
  const parts = lines
    .filter((line) => !isContactLine(line))
    .flatMap((line) => line.split(divider))
    .map((part) =>
      part
        .replace(/\s*\([^()]*\)$/u, '')
        .replace(honorific, '')
        .trim(),
    ) // in brackets are pronouns, mostly
    .filter((part) => part !== '' && !degree.test(part));
  const names = parts.filter((part) => isPersonName(part) && !companyWord.test(part) && !knowsCompany(part));
  const name = names.find((part) => sharesWord(part, email)) ?? names[0];
  if (name === undefined) return [];
  const behind = parts.slice(parts.indexOf(name) + 1);
  const isCompany = (part: string): boolean => companyWord.test(part) || knowsCompany(part) || isDomainOf(part, email);
  const company = behind.find(isCompany);
  const title = behind.find((part) => part.length <= 80 && !isCompany(part) && !/\d/.test(part));
  const phone = phoneIn(lines);
  return [
    {
      name: inSmallLetters(name),
      email: email.toLowerCase(),
      ...(title === undefined ? {} : { title }),
      ...(company === undefined ? {} : { company }),
      ...(phone === undefined ? {} : { phone }),
    },
  ];
}

/** None unless the whole text is a row of them. */
function readAddressees(text: string): Contact[] {
  const parts = text.split(/[;\n]|(?<=>),/u).map((part) => part.trim());
  const filled = parts.filter((part) => part !== '');
  const people = filled.flatMap((part): Contact[] => {
    const [, name, email] = /^"?([^"<>@]{1,80}?)"?\s*<([^<>\s]{3,320})>$/u.exec(part) ?? [];
    if (name === undefined || email === undefined || !emailPattern.test(email)) return [];
    const [, last, first] = /^([^,]+), ([^,]+)$/u.exec(name) ?? [];
    return [{ name: last === undefined ? name : `${first} ${last}`, email: email.toLowerCase() }];
  });
  return people.length === filled.length ? people : [];
}

/** Lines of which nothing is a name: addresses, numbers, links, legal notices. */
function isContactLine(line: string): boolean {
  return line.length > 120 || emailPattern.test(line) || phonePattern.test(line) || /\bwww\.|https?:\/\//i.test(line);
}

/** A mobile number, else one with the number of its country, else the first; none that is of a fax. */
function phoneIn(lines: readonly string[]): string | undefined {
  const found = lines.flatMap((line) =>
    [...line.matchAll(new RegExp(phonePattern, 'gu'))].flatMap(({ 0: text, index }) => {
      const digits = text.replace(/\D/g, '').length;
      const before = line.slice(0, index);
      return digits < 8 || digits > 15 || faxLabel.test(before) ? [] : [{ text, isMobile: mobileLabel.test(before) }];
    }),
  );
  const international = found.find(({ text }) => text.startsWith('+'));
  return (found.find(({ isMobile }) => isMobile) ?? international ?? found[0])?.text.trim();
}

/** Whether a word of a name is in the part of an address before the `@`. */
function sharesWord(name: string, email: string): boolean {
  const local = fold(email.split('@')[0] ?? '');
  return fold(name)
    .split(/[\s.-]+/)
    .some((word) => word.length > 1 && local.includes(word));
}

/** Whether the domain of an address is called as a company is: "Nova Soft" and `nova-soft.example`. */
function isDomainOf(company: string, email: string): boolean {
  const labels = (email.split('@')[1] ?? '').split('.').slice(0, -1).map(letters);
  const name = letters(company);
  return name.length > 2 && labels.some((label) => label.length > 2 && (label === name || name.startsWith(label)));
}

function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
