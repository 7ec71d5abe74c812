import { describe, expect, it } from 'vitest';
import { functionWords } from '../../server/src/generated/lexicons.ts';
import { createLanguageService, defaultSettings } from '../../server/src/languageService.ts';
import { createDetector } from '../../server/src/lexicon/detect.ts';

describe('the language of a text', () => {
  const detect = createDetector(functionWords);

  it.each([
    ['The supplier shall keep the log of all changes.', 'nl', 'en'],
    ['De leverancier houdt het logboek bij en levert het aan de klant.', 'en', 'nl'],
    ['Der Auftragnehmer führt das Protokoll und legt es dem Auftraggeber vor.', 'en', 'de'],
    ['Le prestataire tient le journal et le remet au client dans les délais.', 'en', 'fr'],
    ['The supplier shall keep the log of all changes.', 'pl', 'en'],
    ['Wykonawca prowadzi dziennik i przekazuje go zamawiającemu.', 'pl', 'pl'],
    ['Release 1 is live.', 'nl', 'nl'],
    ['Nova (Pune)', 'fr', 'fr'],
    ['', 'de', 'de'],
    ['De leverancier gebruikt "the best of the best" als motto en houdt het zo.', 'nl', 'nl'],
    ['The word "het" is Dutch, and so are "een" and "niet": the supplier shall explain them.', 'en', 'en'],
  ])('%j, said to be %s, is %s', (text, declared, language) => {
    expect(detect(text, declared)).toBe(language);
  });

  it('keeps the region of what was declared', () => {
    expect(detect('The supplier shall keep the log.', 'en-GB')).toBe('en-GB');
  });

  it('looks at the beginning of a long text only', () => {
    const long = `${'De leverancier houdt het logboek bij. '.repeat(40)}${'The supplier shall keep the log. '.repeat(400)}`;
    expect(detect(long, 'en')).toBe('nl');
  });
});

describe('the languages of a spec', () => {
  const service = createLanguageService();
  const found = (text: string): string[] => {
    const document = service.parse('file:///s.engagement.yaml', 1, text);
    return service
      .problems(document, defaultSettings())
      .filter(({ code }) => code === 'vague/unbounded-time')
      .map(({ range }) => text.slice(range.start, range.end));
  };
  const spec = (sections: string): string =>
    `apiVersion: engagement/v1\nkind: Engagement\nmetadata: { language: en }\n${sections}`;

  it('are the one of the spec, where nothing else is said', () => {
    expect(found(spec('scope:\n  inScope: [{ id: a, statement: Answer promptly spoedig. }]\n'))).toEqual(['promptly']);
  });

  it('may be told for a map', () => {
    const items =
      '[{ id: a, x-language: nl, statement: Answer promptly spoedig. }, { id: b, statement: Answer promptly. }]';
    expect(found(spec(`scope:\n  inScope: ${items}\n`))).toEqual(['spoedig', 'promptly']);
    expect(
      found(spec('scope:\n  x-language: nl\n  inScope: [{ id: a, statement: Answer promptly spoedig. }]\n')),
    ).toEqual(['spoedig']);
  });

  it('may be told for keys of a map', () => {
    const item = '{ id: a, statement: Answer promptly spoedig., x-language: { statement: nl } }';
    expect(found(spec(`scope:\n  inScope: [${item}]\n`))).toEqual(['spoedig']);
  });

  it('may be told for a section that is a list', () => {
    const criteria = 'acceptance: { criteria: [Answer promptly spoedig.] }';
    expect(
      found(spec(`x-language: { deliverables: nl }\ndeliverables:\n  - { id: a, title: A, ${criteria} }\n`)),
    ).toEqual(['spoedig']);
  });

  it('may be plain to see', () => {
    const statement = 'De leverancier beantwoordt de vraag van de klant zo spoedig mogelijk.';
    expect(found(spec(`scope:\n  inScope: [{ id: a, statement: ${statement} }]\n`))).toEqual(['zo spoedig mogelijk']);
  });

  it('are told anew when the spec says another one', () => {
    const text = spec('scope:\n  inScope: [{ id: a, statement: Answer promptly spoedig. }]\n');
    const document = service.parse('file:///t.engagement.yaml', 1, text);
    expect(service.problems(document, defaultSettings()).map(({ code }) => code)).toContain('vague/unbounded-time');
    const at = document.positionAt(text.indexOf('en }'));
    const next = service.update(document, 2, [
      { range: { start: at, end: { ...at, character: at.character + 2 } }, text: 'nl' },
    ]);
    expect(service.problems(next, defaultSettings()).map(({ code }) => code)).toContain('vague/unbounded-time');
  });
});
