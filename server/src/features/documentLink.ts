import type { LinkTarget } from '../links/link.ts';
import { linksInConfig, linksInSpec } from '../links/links.ts';
import { toRange } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import type { Locale } from '../rules/rule.ts';

/** `textDocument/documentLink`: web pages, mailboxes, files, and the issues of the tools that a spec names. */
export const documentLink = defineFeature({
  method: 'textDocument/documentLink',
  capabilities: { documentLinkProvider: {} },
  none: [],
  answer(_, { document, kind, client }) {
    const links = kind === 'spec' ? linksInSpec(document) : linksInConfig(document);
    return links.map(({ range, target, leads }) => ({
      range: toRange(range, document),
      target,
      ...(client.linkTooltips ? { tooltip: tooltipOf(leads, client.locale) } : {}),
    }));
  },
});

const tooltips: Readonly<Record<Locale, Readonly<Record<Exclude<LinkTarget['to'], 'issue'>, string>>>> = {
  en: { page: 'Open web page', mail: 'Write an e-mail', file: 'Open file' },
  nl: { page: 'Webpagina openen', mail: 'E-mail schrijven', file: 'Bestand openen' },
};

function tooltipOf(leads: LinkTarget, locale: Locale): string {
  if (leads.to !== 'issue') return tooltips[locale][leads.to];
  const { key, tool } = leads;
  return locale === 'nl' ? `${key} openen in ${tool}` : `Open ${key} in ${tool}`;
}
