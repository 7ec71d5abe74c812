import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseEngagement } from '../../server/src/document/parseEngagement.ts';
import { sign } from '../../server/src/features/actions/sign.ts';
import { readClient } from '../../server/src/lsp/client.ts';
import { signDocument } from '../../server/src/signing/report.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { check } from '../support/check.ts';

const acme = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
const signatures = acme.slice(acme.indexOf('signatures:'));

/** Signs, and gives the text and what was told. */
function signed(text: string, party?: string, locale: 'en' | 'nl' = 'en') {
  const document = parseEngagement('file:///a.engagement.yaml', 1, text);
  const { edits, messages, succeeded } = signDocument(document, locale, party);
  return { text: applyEdits(text, edits), messages, succeeded };
}

const withSignatures = (text: string): string => acme.replace(signatures, text);
const codes = (text: string): string[] => check(text).problems.map(({ code }) => code);

describe('signing', () => {
  it('writes the fingerprint into each signature, and nothing else', () => {
    const { text, messages, succeeded } = signed(acme);
    const [, fingerprint = ''] = /fingerprint: (\S+)/.exec(text) ?? [];
    expect(text.replaceAll(`, fingerprint: ${fingerprint}`, '')).toBe(acme);
    expect(text.match(/fingerprint: sha256:[0-9a-f]{32} }$/gm)).toHaveLength(2);
    expect(messages).toEqual([
      `The signatures of "acme", "nova" under version 1.2.0 now have the fingerprint ${fingerprint}.`,
    ]);
    expect(succeeded).toBe(true);
  });

  it('has nothing to do the second time', () => {
    const again = signed(signed(acme).text, undefined, 'nl');
    expect(again.text).toBe(signed(acme).text);
    expect(again.messages).toEqual([
      'De handtekeningen van "acme", "nova" onder versie 1.2.0 hebben al de vingerafdruk van deze tekst.',
    ]);
    expect(again.succeeded).toBe(true);
  });

  it('makes what is changed afterwards known, until it has a version of its own', () => {
    const { text } = signed(acme);
    expect(codes(text)).toEqual([]);
    const changed = text.replace('cap: EUR 240000', 'cap: EUR 230000');
    expect(codes(changed)).toEqual(['change/version-not-bumped']);
    const [problem] = check(changed).problems;
    expect(changed.slice(problem?.range.start, problem?.range.end)).toBe('1.2.0');
    const [fix] = problem?.fixes?.() ?? [];
    expect(fix?.title).toBe('Change it to 1.3.0-draft and set the status to review');
    expect(codes(applyEdits(changed, fix?.edits ?? []))).not.toContain('change/version-not-bumped');
    // Comments and layout are no content.
    expect(codes(text.replace('kind: Engagement', '# ours\nkind:   "Engagement"'))).toEqual([]);
  });

  it('keeps the signatures of others, the order of keys, comments and quotes', () => {
    const own = withSignatures(
      'signatures:\n  - partyId: acme # first\n    version: "1.1.0" # the old one\n    personId: tom\n    signedOn: 2026-02-16\n  - { personId: asha, partyId: nova, signedOn: 2026-02-16 }\n',
    ).replaceAll('\n', '\r\n');
    const { text, messages } = signed(own, 'acme');
    expect(text.slice(text.indexOf('signatures:')).replace(/sha256:\w+/, 'sha256:…')).toBe(
      'signatures:\r\n  - partyId: acme # first\r\n    version: "1.2.0" # the old one\r\n    personId: tom\r\n    signedOn: 2026-02-16\r\n    fingerprint: sha256:…\r\n  - { personId: asha, partyId: nova, signedOn: 2026-02-16 }\r\n',
    );
    expect(messages[1]).toBe(
      '"acme" had signed version 1.1.0. Write in "signedOn" (2026-02-16) on which day it signed 1.2.0.',
    );
    const both = signed(own).text;
    expect(both).toMatch(/signedOn: 2026-02-16, version: 1\.2\.0, fingerprint: sha256:\w{32} }/);
  });

  it('fills in a key without a value, and replaces an old fingerprint', () => {
    const own = withSignatures(
      'signatures:\n  - partyId: acme\n    personId: tom\n    signedOn: 2026-02-16\n    version: 1.2.0\n    fingerprint:\n  - { partyId: nova, personId: asha, signedOn: 2026-02-16, version: 1.2.0, fingerprint: sha256:00000000000000000000000000000000 }\n',
    );
    const { text } = signed(own);
    expect(text.match(/fingerprint: sha256:[0-9a-f]{32}/g)).toHaveLength(2);
    expect(text).not.toContain('0000000000');
    expect(codes(text)).toEqual([]);
  });

  it.each<[what: string, text: string, party: string | undefined, message: string]>([
    ['nobody signs', withSignatures('signatures: []\n'), undefined, 'because nobody has signed.'],
    ['the party does not', acme, 'carpat', 'because there is no signature of "carpat".'],
    ['there is no version', acme.replace('version: 1.2.0 #', 'version: soon #'), undefined, 'has no version to sign.'],
    ['it can’t be read', acme.replace('scope:\n', 'scope: [\n'), undefined, 'cannot be read as YAML.'],
    ['there is no spec', '', undefined, 'because there is no spec in this file.'],
  ])('says why nothing is written when %s', (_, text, party, message) => {
    const result = signed(text, party);
    expect(result.text).toBe(text);
    expect(result.messages.join()).toContain(message);
    expect(result.succeeded).toBe(false);
    expect(signed(text, party, 'nl').messages.join()).toContain('Er is niets geschreven');
  });

  it('signs each spec of a file that somebody signs', () => {
    const two = `${acme}---\n${acme.replace('status: agreed', 'status: draft').replace(signatures, '')}`;
    const { text, messages, succeeded } = signed(two);
    expect(text.match(/fingerprint: /g)).toHaveLength(2);
    expect([messages.length, succeeded]).toEqual([1, true]);
  });
});

describe('the light bulb', () => {
  const client = readClient({ processId: null, rootUri: null, capabilities: {} });
  const offered = async (text: string, at: string) => {
    const { document, problems } = check(text);
    const start = text.lastIndexOf(at);
    const range = { start, end: start };
    const supposing = async () => [];
    return sign.actions({ document, client, all: problems, range, touched: [], config: undefined, supposing });
  };

  it('offers fingerprints at the signatures of an agreed spec that lack one', async () => {
    expect(await offered(acme, 'personId: asha')).toMatchObject([
      { title: 'Write fingerprints into the signatures of this version', kind: 'quickfix.sign' },
    ]);
    expect(await offered(acme, 'handover')).toEqual([]);
    expect(await offered(signed(acme).text, 'personId: asha')).toEqual([]);
    expect(await offered(acme.replace('status: agreed', 'status: review'), 'personId: asha')).toEqual([]);
    expect(await offered(acme.replaceAll('version: 1.2.0 }', 'version: 1.1.0 }'), 'personId: asha')).toEqual([]);
  });
});
