import { describe, expect, test } from 'vitest';
import { packSentences, readDutch, schemaSentences } from '../../scripts/schemaSentences.ts';
import { createLanguageService } from '../../server/src/languageService.ts';
import { propertyOf, schemaAt } from '../../server/src/schema/schema.ts';
import { descriptionOf, meaningOf, purposeOf } from '../../server/src/schema/sentences.ts';
import { describedNodes, schema } from '../support/schemaSupport.ts';

const sentences = schemaSentences(schema);
const dutch = await readDutch();
const pairs = Object.entries(dutch);

/** What has to come back in a translation as it is: names in backticks, and numbers. */
const fixedParts = (text: string): string[] => (text.match(/`[^`]+`|\d+/g) ?? []).sort();

describe('what the schema says in Dutch', () => {
  test('has a sentence for each that messages say, and no other: one whose English has changed is translated anew', () => {
    expect({
      missing: sentences.filter((sentence) => !Object.hasOwn(dutch, sentence)),
      stale: Object.keys(dutch).filter((sentence) => !sentences.includes(sentence)),
    }).toEqual({ missing: [], stale: [] });
  });

  test('begins and ends as a sentence does', () => {
    expect(pairs.filter(([, text]) => !/^[\p{Lu}].*[^\s.]\.$/u.test(text))).toEqual([]);
  });

  test('is Dutch: only names are the same in both languages', () => {
    const names = Object.values(schema.$defs['tool']?.properties?.['type']?.['x-enumDescriptions'] ?? {});
    expect(pairs.filter(([english, text]) => english === text && !names.includes(english))).toEqual([]);
    const english = /\b(the|and|of a|is the|which|what|who|when|by)\b/i;
    expect(pairs.filter(([, text]) => english.test(text.replaceAll(/`[^`]+`|\b[A-Z]\w+ and \w+/g, '')))).toEqual([]);
  });

  test('names the same keys, numbers and articles of law', () => {
    expect(pairs.filter(([english, text]) => `${fixedParts(english)}` !== `${fixedParts(text)}`)).toEqual([]);
  });

  test('weighs less than 52 KB in a bundle, where no two sentences share a key', () => {
    expect(Buffer.byteLength(JSON.stringify(packSentences(dutch)))).toBeLessThan(52 * 1024);
    // Known to have the same FNV-1a hash.
    expect(() => packSentences({ costarring: 'een', liquid: 'twee' })).toThrow('"liquid" has the key of another');
  });
});

describe('the purpose of a place', () => {
  test('is there in both languages wherever the schema describes something', () => {
    const bad = describedNodes().filter(({ node }) => {
      const english = purposeOf(node, 'en');
      return node.description !== undefined && purposeOf(node, 'nl') !== dutch[english];
    });
    expect(bad.map(({ pointer }) => pointer)).toEqual([]);
  });

  test('is the first sentence alone, and nothing where there is no description', () => {
    const levels = propertyOf(schemaAt(['escalations', 0]) ?? {}, 'levels');
    expect(purposeOf(levels, 'en')).toBe('Steps of the ladder, lowest first.');
    expect(purposeOf(levels, 'nl')).toBe('Niveaus van de ladder, het laagste eerst.');
    expect(purposeOf(undefined, 'nl')).toBe('');
  });

  test('goes on in the same language in the whole description', () => {
    const levels = propertyOf(schemaAt(['escalations', 0]) ?? {}, 'levels');
    expect(descriptionOf(levels, 'en')).toBe(levels?.description);
    expect(descriptionOf(levels, 'nl')).toBe(
      'Niveaus van de ladder, het laagste eerst. Op elk niveau staat iemand van beide partijen en een termijn om te beslissen.',
    );
    expect(descriptionOf(undefined, 'nl')).toBe('');
  });

  test('is followed by what each value of a choice means', () => {
    const status = schemaAt(['metadata', 'status']) ?? {};
    expect(meaningOf(status, 'ended', 'en')).toBe('The engagement is over and the spec is kept for the record.');
    expect(meaningOf(status, 'ended', 'nl')).toBe('De samenwerking is voorbij en de spec wordt bewaard.');
    expect(meaningOf(status, 'toString', 'nl')).toBeUndefined();
  });
});

describe('a user who reads Dutch', () => {
  const text = 'apiVersion: engagement/v1\nkind: Engagement\nmetadata:\n  name: app\n  title:\n  status: agred\n';
  const service = createLanguageService();
  const document = service.parse('file:///app.engagement.yaml', 1, text);
  const said = service
    .problems(document, { locale: 'nl', severities: {} })
    .flatMap(({ message, fixes }) => [message, ...(fixes?.() ?? []).map(({ title }) => title)]);

  test('is told in Dutch what a key is for and what a value means', () => {
    expect(said).toContain('metadata › title is nog niet ingevuld. Naam van de samenwerking zoals men die noemt.');
    expect(said.filter((line) => line.startsWith('Vervang door "agreed"'))).toEqual([
      'Vervang door "agreed": Beide partijen zijn akkoord, het werk is nog niet begonnen: wat ontbreekt, is een fout.',
    ]);
  });

  test('never gets a sentence of the schema in English', () => {
    expect(said.length).toBeGreaterThan(20);
    const english = sentences.filter((sentence) => dutch[sentence] !== sentence);
    expect(said.filter((line) => english.some((sentence) => line.includes(sentence)))).toEqual([]);
  });
});
