import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDutchStrings, readEnglishStrings } from '../../scripts/manifestStrings.ts';
import { rules } from '../../server/src/generated/rules.ts';

const root = new URL('../../', import.meta.url);
const json = (file: string): unknown => JSON.parse(readFileSync(new URL(file, root), 'utf8'));

/** Names, which are the same in both languages. */
const names = ['Engagement Specs'];
/** What has to come back in a translation as it is: code, targets of links, numbers and what is filled in. */
const fixedParts = (text: string): string[] => (text.match(/`[^`]+`|\]\([^)]+\)|\{\d\}|\d+/g) ?? []).sort();

describe('the strings of package.json', async () => {
  const english = await readEnglishStrings();
  const dutch = await readDutchStrings();
  const sentences = [...Object.values(english), ...rules.map(({ meta }) => meta.summary)];

  test('have Dutch, and none is stale: one whose English has changed is translated anew', () => {
    expect({
      missing: sentences.filter((text) => !Object.hasOwn(dutch, text) && !names.includes(text)),
      stale: Object.keys(dutch).filter((text) => !sentences.includes(text)),
    }).toEqual({ missing: [], stale: [] });
  });

  test('name the same code, links and numbers', () => {
    expect(Object.entries(dutch).filter(([from, to]) => `${fixedParts(from)}` !== `${fixedParts(to)}`)).toEqual([]);
  });

  test('are all named by package.json, and it names no other', () => {
    const all = Object.keys(json('package.nls.json') as object).sort();
    const named = [...readFileSync(new URL('package.json', root), 'utf8').matchAll(/"%([^%"]+)%"/g)].map(
      ([, key]) => key,
    );
    expect([...new Set(named)].sort()).toEqual(all);
  });

  test('stand nowhere in package.json itself', () => {
    const literal: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        const isShown = /^(?:title|description|markdownDescription|altText|markdownDeprecationMessage)$/.test(key);
        if (isShown && typeof value === 'string' && !/^%.+%$/.test(value)) literal.push(`${path}/${key}`);
        walk(value, `${path}/${key}`);
      }
    };
    walk((json('package.json') as { contributes: unknown }).contributes, 'contributes');
    expect(literal).toEqual([]);
  });
});

describe('the strings of the client', () => {
  const files = readdirSync(new URL('client/src/', root), { recursive: true, encoding: 'utf8' });
  const used = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = readFileSync(new URL(`client/src/${file}`, root), 'utf8');
      return [...source.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) => text);
    });
  const dutch = json('l10n/bundle.l10n.nl.json') as Record<string, string>;

  test('have Dutch, and none is stale', () => {
    expect(Object.keys(dutch).sort()).toEqual([...new Set(used)].sort());
  });

  test('have room for the same values', () => {
    expect(Object.entries(dutch).filter(([from, to]) => `${fixedParts(from)}` !== `${fixedParts(to)}`)).toEqual([]);
  });
});
