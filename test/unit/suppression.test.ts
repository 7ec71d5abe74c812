import { describe, expect, it } from 'vitest';
import { createLanguageService, defaultSettings } from '../../server/src/languageService.ts';
import { directivesOf } from '../../server/src/suppression/directive.ts';
import { disableForLine, disableForSpec } from '../../server/src/suppression/write.ts';
import type { Problem } from '../../server/src/validation/problem.ts';
import type { ValidationSettings } from '../../server/src/validation/settings.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { parse } from '../support/editsSupport.ts';

/** A spec whose only findings are those of the lines given: keys `one`, `two`… that the format does not know. */
const head = 'apiVersion: engagement/v1\nkind: Engagement\n';

function found(text: string, settings: ValidationSettings = defaultSettings()): string[] {
  const service = createLanguageService();
  const document = service.parse('file:///a.engagement.yaml', 1, text);
  return service
    .problems(document, settings)
    .filter(({ code }) => code === 'schema/unknown-key' || code.startsWith('suppression/'))
    .map(({ code, range }) => `${code} ${text.slice(range.start, range.end)}`);
}

const unknown = (...keys: string[]): string[] => keys.map((key) => `schema/unknown-key ${key}`);
const off = 'schema/unknown-key -- why';

describe('the directives of a text', () => {
  const texts = (text: string): string[] => directivesOf(parse(text)).map(({ comment }) => comment.text);

  it('stand in comments, at the end of a line or alone', () => {
    expect(
      texts('a: 1 # engagement-disable-line x\n#engagement-disable y\r\nb:\n  - c\n  # \tengagement-enable'),
    ).toEqual(['# engagement-disable-line x', '#engagement-disable y', '# \tengagement-enable']);
  });

  it.each([
    'a: b# engagement-disable x\n',
    'a: "b # engagement-disable x"\n',
    "a: 'b\n  # engagement-disable x\n  '\n",
    'a: |\n  # engagement-disable x\n',
    'a:\n  - >-\n    b\n    # engagement-disable x\nb: 1\n',
    '"a # engagement-disable x": 1\n',
    'a: [b, "c # engagement-disable x"]\n',
    'a: 1 # engagement-wide, see # engagement-disable x\n',
    '# engagement-wide\n',
    '# not engagement-disable\n',
  ])('are not in %j', (text) => {
    expect(texts(text)).toEqual([]);
  });

  it('stand behind the header of a block scalar, in brackets over lines, before and between YAML documents', () => {
    const text =
      '# engagement-disable a\n---\na: | # engagement-disable-line b\n  text\nb: [1, # engagement-disable-line c\n  2]\n...\n# engagement-disable d\n---\nc: 1\n';
    expect(texts(text)).toHaveLength(4);
  });

  it('name rules with commas or blanks between them, and a reason behind two dashes', () => {
    const read = (text: string) => {
      const [directive] = directivesOf(parse(text));
      return directive && [directive.rules.map((rule) => rule.text), directive.reason, directive.stray?.text];
    };
    expect(read('# engagement-disable a/b,c/d e/* , f -- g -- h')).toEqual([
      ['a/b', 'c/d', 'e/*', 'f'],
      'g -- h',
      undefined,
    ]);
    expect(read('# engagement-disable a/b why, then')).toEqual([['a/b'], '', 'why, then']);
    expect(read('# engagement-disable --why')).toEqual([[], 'why', undefined]);
    expect(read('# engagement-disable – why')).toEqual([[], '', '– why']);
    expect(read('# engagement-disable')).toEqual([[], '', undefined]);
  });
});

describe('a comment disables a rule', () => {
  it('for the next line that holds anything', () => {
    expect(found(`${head}# engagement-disable-next-line ${off}\n\n  # more\none: 1\ntwo: 2\n`)).toEqual(unknown('two'));
  });

  it('for its own line', () => {
    expect(found(`${head}one: 1 # engagement-disable-line ${off}\ntwo: 2\n`)).toEqual(unknown('two'));
  });

  it('from here to where it is enabled again', () => {
    const text = `${head}one: 1\n# engagement-disable ${off}\ntwo: 2\nthree: 3\n# engagement-enable schema/unknown-key\nfour: 4\n`;
    expect(found(text)).toEqual(unknown('one', 'four'));
    expect(found(text.replace('enable schema/unknown-key', 'enable'))).toEqual(unknown('one', 'four'));
    expect(found(text.replace('# engagement-enable schema/unknown-key\n', ''))).toEqual(unknown('one'));
  });

  it('to the end of its YAML document, and not in the next one', () => {
    const text = `# engagement-disable ${off}\n---\n${head}one: 1\n---\n${head}two: 2\n`;
    expect(found(text)).toEqual(unknown('two'));
  });

  it('with all of its group', () => {
    expect(found(`${head}one: 1 # engagement-disable-line schema/* -- why\n`)).toEqual([]);
  });

  it('in brackets, and in brackets over lines from the line on which they begin', () => {
    const text = `${head}metadata: { # engagement-disable-line ${off}\n  one: 1,\n  two: 2 }\nthree: 3\n`;
    expect(found(text)).toEqual(unknown('three'));
    expect(found(`${head}metadata: {\n  # engagement-disable-next-line ${off}\n  one: 1,\n  two: 2 }\n`)).toEqual(
      unknown('two'),
    );
  });

  it('not for the items below a key', () => {
    const text = `${head}# engagement-disable-next-line ${off}\nmetadata:\n  one: 1\n`;
    expect(found(text)).toEqual([`suppression/unused # engagement-disable-next-line ${off}`, ...unknown('one')]);
  });
});

describe('a text over several lines', () => {
  const spec = (above: string, value: string): string =>
    `${head}scope:\n  inScope:\n    - id: a\n${above}      statement: ${value}\n`;
  const vague = (text: string): string[] => {
    const service = createLanguageService();
    const document = service.parse('file:///a.engagement.yaml', 1, text);
    const codes = service.problems(document, defaultSettings()).map(({ code }) => code);
    return codes.filter((code) => code === 'vague/escape-clause' || code.startsWith('suppression/'));
  };
  const above = '      # engagement-disable-next-line vague/escape-clause -- why\n';
  const values = [
    '>-\n        Nova shall call,\n\n        where possible,\n        each day.',
    '|\n        Nova shall call\n        where possible.',
    '"Nova shall call\n        where possible,\n        each day."',
    'Nova shall call\n        where possible,\n        each day.',
    '\n        Nova shall call\n        where possible.',
  ];

  it.each(values)('is covered as a whole by a comment above its key: %j', (value) => {
    expect(vague(spec('', value))).toEqual(['vague/escape-clause']);
    expect(vague(spec(above, value))).toEqual([]);
    expect(vague(spec(above, value).replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it.each(values.slice(2))('is covered as a whole by a comment behind it: %j', (value) => {
    expect(vague(spec('', `${value} # engagement-disable-line vague/escape-clause -- why`))).toEqual([]);
  });

  it('is covered as a whole by a comment behind the mark that begins it', () => {
    expect(
      vague(spec('', '>- # engagement-disable-line vague/escape-clause -- why\n        Call\n        where possible.')),
    ).toEqual([]);
  });
});

describe('what is said of the comments themselves', () => {
  it('is nothing about a rule that is off, or a group with one', () => {
    const settings: ValidationSettings = { ...defaultSettings(), severities: { 'schema/unknown-key': 'off' } };
    for (const name of ['schema/unknown-key', 'schema/*']) {
      const text = `${head}# engagement-disable ${name} -- why\none: 1\n`;
      expect(found(text, settings)).toEqual([]);
    }
    expect(found(`${head}# engagement-disable schema/unknown-key -- why\n`)).toHaveLength(1);
  });

  it('is nothing about a rule where the text is broken, and something where it is not', () => {
    const broken =
      'metadata:\n  # engagement-disable-next-line schema/unknown-key -- why\n  status: draft\n  title "A"\n';
    expect(found(head + broken)).toEqual([]);
    expect(found(`${head}${broken.replace('title "A"', 'title: A')}`)).toHaveLength(1);
    expect(
      found(`${head}parties:\n  # engagement-disable-next-line schema/unknown-key -- why\n  - id: a\n${broken}`),
    ).toHaveLength(1);
    const block = '# engagement-disable schema/unknown-key -- why\nparties:\n  - id: a\n';
    expect(found(`${head}${block}${broken}`)).toEqual([]);
  });

  it('is that of two that cover one finding, the narrower one works', () => {
    const text = `${head}# engagement-disable ${off}\n# engagement-disable-next-line ${off}\none: 1\n`;
    expect(found(text)).toEqual([`suppression/unused # engagement-disable ${off}`]);
  });

  it('cannot be disabled by a comment, and can by a setting', () => {
    const text = `${head}# engagement-disable suppression/no-reason\none: 1 # engagement-disable-line schema/unknown-key\n`;
    expect(found(text)).toEqual([
      'suppression/unknown-rule suppression/no-reason',
      'suppression/no-reason # engagement-disable-line schema/unknown-key',
    ]);
    const severities = { 'suppression/no-reason': 'off', 'suppression/unknown-rule': 'off' } as const;
    expect(found(text, { ...defaultSettings(), severities })).toEqual([]);
  });

  it('cannot hide broken YAML', () => {
    const service = createLanguageService();
    const text = `# engagement-disable syntax/* -- why\n${head}metadata: [\n`;
    const problems = service.problems(service.parse('file:///a.engagement.yaml', 1, text), defaultSettings());
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['syntax/invalid-yaml', 'suppression/unknown-rule']),
    );
  });
});

describe('writing a comment', () => {
  const problemAt = (text: string, what: string, code = 'schema/unknown-key'): Problem => {
    const start = text.indexOf(what);
    return { code, severity: 'error', message: '', range: { start, end: start + what.length } };
  };
  const forLine = (text: string, what: string, code?: string): string | undefined => {
    const edit = disableForLine(parse(text), problemAt(text, what, code), 'en');
    return edit && applyEdits(text, [edit]);
  };
  const line = '# engagement-disable-next-line schema/unknown-key -- reason';

  it('goes above the line, as far indented, with the line ends of the file', () => {
    expect(forLine('a:\n  b: 1\n', 'b')).toBe(`a:\n  ${line}\n  b: 1\n`);
    expect(forLine('\ufeffa: 1\r\nb: 2\r\n', 'a')).toBe(`\ufeff${line}\r\na: 1\r\nb: 2\r\n`);
  });

  it('goes above the line where the text or the brackets begin', () => {
    expect(forLine('a:\n  - id: x\n    b: >\n      c\n      d\n', 'd\n')).toBe(
      `a:\n  - id: x\n    ${line}\n    b: >\n      c\n      d\n`,
    );
    expect(forLine('a:\n  - - c\n      d\n', 'd\n')).toBe(`a:\n  ${line}\n  - - c\n      d\n`);
    expect(forLine('a: [b,\n  { c: d,\n e: f }]\n', 'e')).toBe(`${line}\na: [b,\n  { c: d,\n e: f }]\n`);
    expect(forLine('--- {a: [b,\n c]}\n', 'c')).toBe(`${line}\n--- {a: [b,\n c]}\n`);
    expect(forLine('? a\n: b\n', 'b')).toBe(`${line}\n? a\n: b\n`);
  });

  it('adds to the comment that is there', () => {
    const text = '# engagement-disable-next-line vague/* -- why\n\na: 1\n';
    expect(forLine(text, 'a:')).toBe('# engagement-disable-next-line vague/*, schema/unknown-key -- why\n\na: 1\n');
    expect(forLine('# engagement-disable-next-line\na: 1\n', 'a:')).toBe(
      '# engagement-disable-next-line schema/unknown-key\na: 1\n',
    );
  });

  it('is not done for what no comment can disable', () => {
    expect(forLine('a: 1\n', 'a', 'syntax/invalid-yaml')).toBeUndefined();
    expect(forLine('# a\n', 'a')).toBeUndefined();
    expect(forLine('', '')).toBeUndefined();
  });

  it('for a whole YAML document goes above all of it, and no further', () => {
    const forSpec = (text: string, what: string): string | undefined => {
      const edit = disableForSpec(parse(text), problemAt(text, what), 'nl');
      return edit && applyEdits(text, [edit]);
    };
    const all = '# engagement-disable schema/unknown-key -- reden';
    expect(forSpec('# top\n---\na: 1\n---\nb: 2\n', 'a:')).toBe(`# top\n---\n${all}\na: 1\n---\nb: 2\n`);
    expect(forSpec('a: 1\r\n---\r\nb: 2\r\n', 'b')).toBe(`a: 1\r\n---\r\n${all}\r\nb: 2\r\n`);
    expect(forSpec('--- { a: 1 }\n', 'a')).toBe(`${all}\n--- { a: 1 }\n`);
    expect(forSpec('a: 1\n--- { b: 2 }\n', 'b')).toBeUndefined();
  });
});
