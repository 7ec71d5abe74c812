import { describe, expect, it } from 'vitest';
import { markdownWriter as markdown, plainWriter as plain } from '../../server/src/hover/writer.ts';

describe('the text of a hover', () => {
  it('escapes what a user writes, on one line', () => {
    expect(markdown.text('*a* _b_\n  [c] <d> `e` \\')).toBe('\\*a\\* \\_b\\_ \\[c\\] \\<d\\> \\`e\\` \\\\');
    expect(markdown.text('- a')).toBe('\\- a');
    expect(markdown.text('1. a')).toBe('1\\. a');
    expect(['-', '1.', '---', '-- -', '-5'].map(markdown.text)).toEqual(['\\-', '1\\.', '\\---', '\\-- -', '-5']);
    expect(markdown.text('1.5 - 2')).toBe('1.5 - 2');
    expect(plain.text(' *a*\nb ')).toBe('*a* b');
  });

  it('keeps the code of our own texts', () => {
    expect(markdown.prose('See `a_b` and a_b.')).toBe('See `a_b` and a\\_b.');
    expect(plain.prose('See `a_b`.')).toBe('See a_b.');
  });

  it('puts more backquotes around code than are in it', () => {
    expect(markdown.code('a`b')).toBe('``a`b``');
    expect(markdown.code('`')).toBe('`` ` ``');
    expect(markdown.yaml('a: ```')).toBe('````yaml\na: ```\n````');
    expect(plain.yaml('a:\n  b')).toBe('  a:\n    b');
  });

  it('writes links and lists', () => {
    expect(markdown.link('a_b', 'https://x.example')).toBe('[a\\_b](https://x.example)');
    expect(plain.link('a', 'https://x.example')).toBe('a (https://x.example)');
    expect(markdown.lines(['a', 'b'])).toBe('a  \nb');
    expect(markdown.sections(['a', 'b'])).toBe('a\n\n---\n\nb');
    expect(plain.sections([markdown.list(['a', 'b']), 'c'])).toBe('- a\n- b\n\nc');
  });
});
