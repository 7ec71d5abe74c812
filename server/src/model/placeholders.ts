import { quotedRanges } from '../lexicon/guards.ts';

/** Where a placeholder is in a text; indices are UTF-16 code units. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
}

/** What every placeholder within a text has somewhere: most texts need no closer look, which costs a hundred times as much. */
const hint = /[<[…]|\{\{|TB[ACD]|NTB|T\.B|[nN]\.[tT]\.[bB]|TODO|FIXME|x{3}|X{3}|\?{3}|\.{4}|_{3}|orem ipsum/;
/** No text that only says that there is none yet is longer than this, in UTF-16 code units. */
const LONGEST_WHOLE = 60;

/** Texts that only say that there is no text yet, in the languages that we read. */
const wholeText = new RegExp(
  `^(?:${[
    String.raw`\?+|\.{2,}|…|_+|x{2,}|[-–—]{2,}`,
    String.raw`t\.?b\.?[acdnrs]\.?|n\.?t\.?b\.?|n\.?n\.?b\.?|to ?do|fix ?me|placeholder`,
    'to be (?:determined|defined|decided|confirmed|agreed|announced|completed|discussed|specified|filled in|added)',
    '(?:nader|nog) (?:te bepalen|in te vullen|te bespreken|overeen te komen|vast te stellen|af te spreken|aan te vullen)',
    '(?:wird )?noch (?:festzulegen|offen|zu klären|zu bestimmen|zu definieren|festgelegt|geklärt|auszufüllen)|zu ergänzen',
    'à (?:définir|déterminer|préciser|convenir|confirmer|compléter|décider)',
    'fill in|invullen|in te vullen|ausfüllen|(?:à )?remplir',
  ].join('|')})[\\s.:!]*$`,
  'iu',
);

/** Placeholders within a text. Groups: 1 the inside of `<…>`, 2 that of `[…]`. */
const within = new RegExp(
  [
    String.raw`\{\{[^{}\n]{0,80}\}\}`,
    String.raw`(?<![\p{L}\p{N}_\\/=-])<(\p{L}[^<>\n]{0,60})>`,
    String.raw`(?<![\p{L}\p{N}_\])!])\[([^[\]\n]{1,60})\](?![(:[])`,
    String.raw`(?<![\p{L}\p{N}_])(?:TB[ACD]|T\.B\.[ACD]\.?|NTB|N\.T\.B\.?|n\.t\.b\.?|TODO|FIXME)(?![\p{L}\p{N}_])`,
    String.raw`(?<![\p{L}\p{N}_-])x{3,}(?![\p{L}\p{N}_-])|(?<![\p{L}\p{N}_-])X{3,}(?![\p{L}\p{N}_-])`,
    String.raw`\?{3,}|\.{4,}|(?<![\p{L}\p{N}_/.-])_{3,}(?![\p{L}\p{N}_/.-])`,
    String.raw`(?<!\p{L})[Ll]orem ipsum(?!\p{L})`,
  ].join('|'),
  'gu',
);

/** Elements of HTML that people write in texts. */
const html =
  /^(?:a|abbr|b|blockquote|br|code|del|div|em|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^>]*=.*|\s*\/)?$/i;

/** What begins the name of something that is to be filled in, in the languages that we read. */
const toFillIn =
  /^(?:insert|enter|fill|add|specify|your|name|date|amount|number|client|customer|supplier|company|party|address|title|role|value|link|description|vul|invul|naam|datum|bedrag|aantal|nummer|opdrachtgever|leverancier|klant|bedrijf|adres|titel|waarde|omschrijving|betrag|anzahl|kunde|auftraggeber|auftragnehmer|firma|anschrift|wert|beschreibung|einfügen|nom|montant|nombre|numéro|fournisseur|société|adresse|titre|valeur|insérer|compléter)(?!\p{L})/iu;

/**
 * What stands in a text for something that is not known yet: `<name>`, `[DATE]`, `{{client}}`, `TBD`, `xxx`, `???`, lorem ipsum, and texts
 * that say nothing else. Not what is quoted, nor what only looks like it: `<0.5 s`, `a < b`, `List<String>`, `<https://…>`, links and notes.
 */
export function placeholdersIn(text: string): Placeholder[] {
  const trimmed = text.trim();
  if (trimmed.length <= LONGEST_WHOLE && wholeText.test(trimmed)) {
    const start = text.indexOf(trimmed);
    return [{ start, end: start + trimmed.length }];
  }
  if (!hint.test(text)) return [];
  const found: Placeholder[] = [];
  for (const { 0: whole, 1: angled, 2: bracketed, index } of text.matchAll(within)) {
    if (angled !== undefined && !isName(text, angled)) continue;
    if (bracketed !== undefined && !isGap(bracketed)) continue;
    found.push({ start: index, end: index + whole.length });
  }
  if (found.length === 0) return found;
  const quoted = quotedRanges(text);
  return found.filter(({ start, end }) => !quoted.some((quote) => quote.start <= start && end <= quote.end));
}

/** Whether the inside of `<…>` names something to be filled in: no address, no markup, no comparison. */
function isName(text: string, inside: string): boolean {
  if (/[@:=]|\s$/.test(inside) || html.test(inside)) return false;
  return !text.includes(`</${inside.split(/\s/, 1)[0]}>`);
}

/** Whether the inside of `[…]` is a gap: dots or lines, or the name of what is to be filled in. */
function isGap(inside: string): boolean {
  const name = inside.trim();
  if (/^(?:[._…•●?]+|[xX]{2,}|TB[ACD])$/.test(name)) return true;
  const isShouted = /^\p{Lu}+(?:[ _-]\p{Lu}+)+$/u.test(name);
  // More words than these are a sentence about the text, not a name for what is missing.
  const isShort = name.split(/\s+/, 5).length <= 4;
  return isShouted || (isShort && toFillIn.test(name));
}
