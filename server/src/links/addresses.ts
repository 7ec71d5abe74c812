import type { TextLink } from './link.ts';

/** Web addresses as people write them, up to what can be in none. */
const web = /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"'`{}|\\^]{1,2000}/giu;
/** Without their scheme, the addresses of cards and tasks are known by their hosts. */
const knownHosts = /(?<![\p{L}\p{N}./@-])(?:trello\.com\/c\/|app\.asana\.com\/)[\w/-]{1,200}/giu;
const mail = /(?<![\w.+-])[\w+-]{1,64}(?:\.[\w+-]{1,64}){0,8}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** The addresses in a text: of web pages and of mailboxes, in the order of the text, without the punctuation behind them. */
export function addressesIn(text: string): TextLink[] {
  const pages = [...matches(text, web, ''), ...matches(text, knownHosts, 'https://')];
  if (!text.includes('@')) return pages.sort((a, b) => a.start - b.start);
  const mails = [...text.matchAll(mail)]
    .map(({ 0: address, index }): TextLink => {
      const target = `mailto:${encodeURI(address)}`;
      return { start: index, end: index + address.length, target, leads: { to: 'mail' } };
    })
    .filter(({ start, end }) => !pages.some((page) => page.start < end && start < page.end));
  return [...pages, ...mails].sort((a, b) => a.start - b.start);
}

function matches(text: string, pattern: RegExp, scheme: string): TextLink[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }): TextLink[] => {
    const address = withoutPunctuation(found);
    if (/^https?:\/\/[^\p{L}\p{N}[]*$/iu.test(address)) return []; // nothing is written behind the scheme yet
    return [{ start: index, end: index + address.length, target: scheme + address, leads: { to: 'page' } }];
  });
}

/** A full stop or bracket at the end belongs to the sentence, unless the bracket was opened within the address. */
function withoutPunctuation(address: string): string {
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (/[.,;:!?*_~…”’»]/.test(last)) continue;
    const opening = closing[last];
    if (opening === undefined) break;
    const before = address.slice(0, end);
    if (before.split(opening).length >= before.split(last).length) break;
  }
  return address.slice(0, end);
}
