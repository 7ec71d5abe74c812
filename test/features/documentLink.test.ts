import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver-protocol';
import { documentLink } from '../../server/src/features/documentLink.ts';
import { type AskOptions, contextOf } from '../support/ask.ts';
import { specLayouts } from '../support/specLayouts.ts';

const complete = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
const withTooltips = { textDocument: { documentLink: { tooltipSupport: true } } };

/** What is linked, where to, and what is told of it. */
function linksOf(text: string, options: AskOptions = {}): string[][] {
  const context = contextOf(text, options);
  const found = documentLink.answer({ textDocument: { uri: '' } }, context) as DocumentLink[];
  return found.map(({ range, target = '', tooltip }) => {
    const linked = text.slice(context.document.offsetAt(range.start), context.document.offsetAt(range.end));
    return tooltip === undefined ? [linked, target] : [linked, target, tooltip];
  });
}

/** A spec with these tools and a text that the parties are held to. */
const withTools = (note: string, ...tools: readonly string[]): string =>
  `exit:\n  assistance: ${JSON.stringify(note)}\nprogress:\n  tools:\n${tools.map((tool) => `    - { ${tool} }\n`).join('')}`;

/** Which issues of a text are linked, and where to. */
const issuesOf = (note: string, ...tools: readonly string[]): string[][] =>
  linksOf(withTools(note, ...tools)).filter(([linked = '']) => note.includes(linked));

describe('addresses', () => {
  it('of pages and mailboxes are links, with a tooltip in the language of the user', () => {
    const text =
      'people:\n  - email: eva@acme.example\nlegal:\n  contracts:\n    - url: "https://docs.acme.example/msa"\n';
    expect(linksOf(text, { capabilities: withTooltips })).toEqual([
      ['eva@acme.example', 'mailto:eva@acme.example', 'Write an e-mail'],
      ['https://docs.acme.example/msa', 'https://docs.acme.example/msa', 'Open web page'],
    ]);
    expect(linksOf(text, { capabilities: withTooltips, locale: 'nl' }).map(([, , tooltip]) => tooltip)).toEqual([
      'E-mail schrijven',
      'Webpagina openen',
    ]);
    expect(linksOf(text, { capabilities: {} })[0]).toEqual(['eva@acme.example', 'mailto:eva@acme.example']);
  });

  it.each([
    ['See https://a.example/b.', 'https://a.example/b'],
    ['See (https://a.example/b), or not', 'https://a.example/b'],
    ['See https://a.example/b_(c).', 'https://a.example/b_(c)'],
    ['[x](https://a.example/?q=1&r=2)!', 'https://a.example/?q=1&r=2'],
    ['**https://a.example/b**', 'https://a.example/b'],
  ])('end where the sentence goes on: %s', (text, target) => {
    expect(linksOf(`x-note: ${JSON.stringify(text)}\n`)).toEqual([[target, target]]);
  });

  it('may have no scheme where the host is that of a tracker', () => {
    expect(linksOf('x-note: trello.com/c/Xy12Ab34, app.asana.com/0/1/2.\n')).toEqual([
      ['trello.com/c/Xy12Ab34', 'https://trello.com/c/Xy12Ab34'],
      ['app.asana.com/0/1/2', 'https://app.asana.com/0/1/2'],
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'command:x',
    'data:text/html,x',
    'vscode://x',
    'tel:+31201234500',
    'https://',
    'eva@',
    '@acme',
  ])('are no links where opening them is not safe, or nothing to open: %s', (text) => {
    expect(linksOf(`x-note: ${JSON.stringify(text)}\n`)).toEqual([]);
    expect(linksOf(`legal:\n  contracts:\n    - url: ${JSON.stringify(text)}\n`)).toEqual([]);
  });

  it('are found behind folded lines and escapes', () => {
    expect(linksOf('x-note: >\n  Ask\n  eva@acme.example\n')).toEqual([
      ['eva@acme.example', 'mailto:eva@acme.example'],
    ]);
    expect(linksOf('x-note: "\\tat https:\\/\\/a.example"\n')).toEqual([
      ['https:\\/\\/a.example', 'https://a.example'],
    ]);
  });
});

describe('files', () => {
  const url = (value: string, uri?: string): string[][] =>
    linksOf(`legal:\n  contracts:\n    - url: ${value}\n`, uri === undefined ? {} : { uri });

  it.each([
    ['./msa.pdf', 'file:///specs/msa.pdf'],
    ['../contracts/msa v2.docx', 'file:///contracts/msa%20v2.docx'],
    ['contracts/msa.pdf', 'file:///specs/contracts/msa.pdf'],
    ['msa.pdf', 'file:///specs/msa.pdf'],
    ['docs.acme.example/msa.pdf', ''],
    ['docs.acme.example', ''],
    ['//host/share.pdf', ''],
  ])('are links where an address is expected: %s', (value, target) => {
    expect(url(value)).toEqual(target === '' ? [] : [[value, target]]);
  });

  it('are links on other file systems, and none of a file that is in no folder', () => {
    expect(url('./msa.pdf', 'vscode-vfs://github/a/b/x.engagement.yaml')).toEqual([
      ['./msa.pdf', 'vscode-vfs://github/a/b/msa.pdf'],
    ]);
    expect(url('./msa.pdf', 'untitled:Untitled-1')).toEqual([]);
  });

  it('that a configuration extends are links', () => {
    const options: AskOptions = { kind: 'config', uri: 'file:///specs/.engagementrc.yaml', capabilities: withTooltips };
    expect(linksOf('extends: "../base.engagementrc.yaml"\n', options)).toEqual([
      ['../base.engagementrc.yaml', 'file:///base.engagementrc.yaml', 'Open file'],
    ]);
    expect(
      linksOf('extends: [a.yaml, https://b.example]\nrules: {}\n', options).map(([linked, target]) => [linked, target]),
    ).toEqual([
      ['a.yaml', 'file:///specs/a.yaml'],
      ['https://b.example', 'https://b.example'],
    ]);
  });
});

describe('issues', () => {
  it.each([
    ['https://acme.atlassian.net', 'https://acme.atlassian.net/browse/MOB-12'],
    ['https://acme.atlassian.net/jira/software/c/projects/MOB/boards/1', 'https://acme.atlassian.net/browse/MOB-12'],
    ['https://acme.atlassian.net/browse/MOB', 'https://acme.atlassian.net/browse/MOB-12'],
    ['https://tools.acme.example/jira/projects/MOB/summary?a=b', 'https://tools.acme.example/jira/browse/MOB-12'],
    ['https://tools.acme.example/jira/', 'https://tools.acme.example/jira/browse/MOB-12'],
  ])('of Jira at %s', (address, target) => {
    expect(issuesOf('Nova closes MOB-12.', `id: jira, type: jira, url: "${address}"`)).toEqual([['MOB-12', target]]);
  });

  const jira = 'id: jira, type: jira, url: "https://jira.example"';

  it.each([
    'ISO-27001, AES-256, UTF-8, SHA-256, RFC-2119, NEN-7510, EN-301549, WCAG-2',
    'P1-2, Q3-2026, UTC-5, EUR-5000, COVID-19, SLA-4, FY-26, A-12, mob-12, MOB-0, MOB-012',
    'XMOB-1-2, a/MOB-1, MOB-1.5, MOB-1a, MOB-1-a',
  ])('are not seen in %s', (note) => {
    expect(issuesOf(note, jira)).toEqual([]);
  });

  it('of other projects are left alone where the address is that of one', () => {
    const tool = 'id: jira, type: jira, url: "https://jira.example/projects/MOB"';
    expect(issuesOf('MOB-1 and WEB-1', tool)).toEqual([['MOB-1', 'https://jira.example/browse/MOB-1']]);
  });

  it('that may be of two tools are left alone', () => {
    const linear = 'id: linear, type: linear, url: "https://linear.app/acme/team/WEB/all"';
    expect(issuesOf('MOB-1 WEB-2', jira, linear)).toEqual([
      ['MOB-1', 'https://jira.example/browse/MOB-1'],
      ['WEB-2', 'https://linear.app/acme/issue/WEB-2'],
    ]);
    expect(issuesOf('MOB-1', jira, 'id: b, type: jira, url: "https://b.example"')).toEqual([]);
  });

  it('are not seen in names, unless their project is known', () => {
    const named = (url: string): string[][] =>
      linksOf(`progress: { tools: [{ type: jira, url: "${url}" }] }\nkpis: [{ source: MOB-12 }]\n`).slice(1);
    expect(named('https://jira.example')).toEqual([]);
    expect(named('https://jira.example/browse/MOB')).toEqual([['MOB-12', 'https://jira.example/browse/MOB-12']]);
  });

  it('of trackers that count are seen by their numbers', () => {
    expect(issuesOf('See #123, not #1 or a#123', 'type: github, url: "https://github.com/acme/app/issues"')).toEqual([
      ['#123', 'https://github.com/acme/app/issues/123'],
    ]);
    expect(issuesOf('#123', 'type: github, url: "https://github.com/acme"')).toEqual([]);
    expect(issuesOf('#123', 'type: gitlab, url: "https://gitlab.com/a/b/c/-/boards"')).toEqual([
      ['#123', 'https://gitlab.com/a/b/c/-/issues/123'],
    ]);
    expect(issuesOf('AB#123 #124', 'type: azureDevOps, url: "https://dev.azure.com/acme/app/_boards"')).toEqual([
      ['AB#123', 'https://dev.azure.com/acme/app/_workitems/edit/123'],
    ]);
  });

  it('of Trello and Asana are seen behind the name of their tool', () => {
    const tools = [
      'id: board, type: trello, url: "https://trello.com/b/x/y"',
      'id: tasks, type: asana, url: "https://app.asana.com/0/1"',
    ];
    expect(
      issuesOf('trello:Xy12Ab34, board:Xy12Ab35, asana:1208123456789012, trello:no, other:Xy12Ab34', ...tools),
    ).toEqual([
      ['trello:Xy12Ab34', 'https://trello.com/c/Xy12Ab34'],
      ['board:Xy12Ab35', 'https://trello.com/c/Xy12Ab35'],
      ['asana:1208123456789012', 'https://app.asana.com/0/0/1208123456789012'],
    ]);
  });

  it('are told by the name of the tool', () => {
    const text = withTools('MOB-1', 'type: jira, name: Board, url: "https://jira.example"');
    const tooltipIn = (locale: 'en' | 'nl'): string | undefined =>
      linksOf(text, { locale, capabilities: withTooltips })[0]?.[2];
    expect([tooltipIn('en'), tooltipIn('nl')]).toEqual(['Open MOB-1 in Board', 'MOB-1 openen in Board']);
  });
});

describe.each(specLayouts)('$name', ({ write, ahead }) => {
  it('has the same links', () => {
    const text = complete.replace('reports it in Jira', 'reports it in MOB-17');
    const links = linksOf(write(text, text.indexOf('scenarios:'))).map(([, target]) => target);
    expect(links.slice(ahead > 0 ? -11 : 0)).toEqual([
      'mailto:eva@acme.example',
      'mailto:mila@acme.example',
      'mailto:tom@acme.example',
      'mailto:ravi@nova.example',
      'mailto:asha@nova.example',
      'https://acme.atlassian.example/browse/MOB-17',
      'https://acme.slack.example/nova',
      'https://acme.atlassian.example',
      'https://github.example/acme/app',
      'https://docs.acme.example/msa',
      'https://docs.acme.example/dpa',
    ]);
  });
});

it('stays calm about half-typed text', () => {
  const text =
    complete.slice(complete.indexOf('communication:'), complete.indexOf('  meetings:')) +
    complete.slice(complete.indexOf('progress:'), complete.indexOf('  definitionOfDone'));
  for (let length = 0; length <= text.length; length++) {
    for (const [, target] of linksOf(text.slice(0, length))) expect(target).toMatch(/^https:\/\/\w/);
  }
});
