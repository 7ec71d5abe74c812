import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseEngagement, updateEngagement } from '../../server/src/document/parseEngagement.ts';
import type { SpecNode } from '../../server/src/document/tree.ts';
import { fingerprintOf } from '../../server/src/model/fingerprint.ts';

const acme = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');

function fingerprint(text: string): string | undefined {
  const [spec] = parseEngagement('file:///a.engagement.yaml', 1, text).specs;
  return spec && fingerprintOf(spec);
}

describe('a fingerprint', () => {
  const original = fingerprint(acme);

  it('is a code as the schema has it', () => {
    expect(original).toMatch(/^sha256:[0-9a-f]{32}$/);
    expect(fingerprint(acme)).toBe(original);
  });

  it.each<[what: string, changed: string]>([
    ['comments', acme.replace(/ +#.*$/gm, '').replace('kind:', '# of our own\nkind:')],
    ['line ends', acme.replaceAll('\n', '\r\n')],
    ['blank lines', acme.replaceAll('\n\n', '\n\n\n')],
    ['quotes', acme.replace('title: ACME mobile app', 'title: "ACME mobile app"')],
    [
      'indentation',
      acme
        .replace('metadata:\n  name: acme-mobile\n', 'metadata:\n   name: acme-mobile\n')
        .replace(/^ {2}(title|version|status|language): (.*)$/gm, '   $1: $2'),
    ],
    ['brackets', acme.replace('languages: [nl, en]\n', 'languages:\n      - nl\n      - en\n')],
    [
      'the order of keys',
      acme.replace('apiVersion: engagement/v1\nkind: Engagement\n', 'kind: Engagement\napiVersion: engagement/v1\n'),
    ],
    [
      'how a text is wrapped',
      acme.replace(
        'statement: ACME sells through the app from 2026-09-01.',
        'statement: >\n      ACME sells through the app\n      from 2026-09-01.',
      ),
    ],
    [
      'anchors',
      acme.replace('budgetUpTo: EUR 5000', 'budgetUpTo: &small EUR 5000').replace('upTo: EUR 5000', 'upTo: *small'),
    ],
    ['merge keys', acme.replace('probability: low\n    impact: high\n', '<<: { probability: low, impact: high }\n')],
    ['the status', acme.replace('status: agreed', 'status: active')],
    ['the signatures', acme.replace('signedOn: 2026-02-16', 'signedOn: 2026-02-17')],
  ])('is the same whatever is done to %s', (_, changed) => {
    expect(changed).not.toBe(acme);
    expect(fingerprint(changed)).toBe(original);
  });

  it.each<[what: string, changed: string]>([
    ['a word', acme.replace('the iOS app', 'an iOS app')],
    ['a capital', acme.replace('Nova shall build', 'nova shall build')],
    ['an amount', acme.replace('cap: EUR 240000', 'cap: EUR 240001')],
    ['a number that becomes a text', acme.replace('value: 2000', 'value: "2000"')],
    ['the order of a list', acme.replace('calendarIds: [nl, in]', 'calendarIds: [in, nl]')],
    ['a key', acme.replace('ifSilent:', 'x-ifSilent:')],
    ['data of your own', `${acme}x-order: 4711\n`],
    ['an item that goes', acme.replace('      - { date: 2026-10-20, name: Dussehra }\n', '')],
    ['a section that goes', acme.replace(/^openIssues:.*\n/m, '')],
    ['the version', acme.replace('version: 1.2.0 #', 'version: 1.2.1 #')],
    ['the review', acme.replace('reviewedOn: 2026-02-11', 'reviewedOn: 2026-02-10')],
  ])('is another one after a change of %s', (_, changed) => {
    expect(changed).not.toBe(acme);
    expect(fingerprint(changed)).toMatch(/^sha256:/);
    expect(fingerprint(changed)).not.toBe(original);
  });

  it('is none of what could not be read', () => {
    expect(fingerprint('')).toBeUndefined();
    expect(fingerprint('- a\n')).toBeUndefined();
    expect(fingerprint(acme.replace('scope:\n', 'scope: [\n'))).toBeUndefined();
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh'].map((name, at) => `${name}: &${name} [${`*${'abcdefg'[at]}, `.repeat(9)}x]`).join('\n')}\n`;
    expect(fingerprint(bomb)).toBeUndefined();
    const chain = Array.from({ length: 5000 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}]`).join('\n');
    expect(fingerprint(`a0: &a0 x\n${chain}\n`)).toBeUndefined();
  });

  it('is the same with what is known of an earlier version, and costs what has changed', () => {
    const items = Array.from(
      { length: 3000 },
      (_, at) => `  - { id: r-${at}, activity: Do ${at}., accountable: po }\n`,
    );
    let text = acme.replace(/^responsibilities:\n/m, (head) => `${head}${items.join('')}`);
    const document = parseEngagement('file:///a.engagement.yaml', 1, text);
    const known = new WeakMap<SpecNode, string>();
    const now = (): string | undefined => document.specs[0] && fingerprintOf(document.specs[0], known);
    now();
    for (const [version, word] of ['Do 17.', 'GA4 property', 'Nova shall build'].entries()) {
      const start = document.positionAt(text.indexOf(word));
      updateEngagement(document, version + 2, [{ range: { start, end: start }, text: 'Really ' }]);
      text = text.replace(word, `Really ${word}`);
      expect(now()).toBe(fingerprint(text));
    }
    const started = performance.now();
    for (let round = 0; round < 20; round++) now();
    expect((performance.now() - started) / 20).toBeLessThan(5);
  });
});
