import { clear, defineForm } from './form.ts';

const host = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}(?::\d{1,5})?(?:[/?#]\S*)?$/u;

/** A web address. */
export const urlForm = defineForm('url', (text) => {
  const linked = /\]\(([^()\s]+)\)/u.exec(text)?.[1] ?? text; // a Markdown link
  const trimmed = linked.replace(/^[<(]+|[>)]+$/gu, '').replace(/^(?:url|link|website): */iu, '');
  const scheme = /^(https?)\s*[:;]?\s*[/\\]{1,3}\s*(?=\S)/iu.exec(trimmed);
  const rest = trimmed
    .slice(scheme?.[0].length ?? 0)
    .replace(/^\/\//u, '')
    .replace(/\\/gu, '/')
    .trim();
  const address = rest.replace(/ (?=\S)/gu, '%20');
  if (!host.test(address) && !(scheme && /^localhost\b/iu.test(address))) return undefined;
  return clear([`${scheme?.[1]?.toLowerCase() ?? 'https'}://${address}`]);
});
