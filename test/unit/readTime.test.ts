import { afterEach, expect, it, vi } from 'vitest';
import { createLanguageService, defaultSettings } from '../../server/src/languageService.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

it('a part that takes too long to read has one finding, and the others are checked as ever', () => {
  const list = Array.from({ length: 2_000 }, (_, index) => `  - ${index}\n`).join('');
  const text = `x-note:\n  a: &a b\n  list:\n${list.replaceAll('  -', '    -')}kind: Wrong\n`;
  const service = createLanguageService();
  const found = () =>
    service
      .problems(service.parse('file:///a.engagement.yaml', 1, text), defaultSettings())
      .filter(({ message, range }) => message.includes('seconds') || range.start > text.indexOf('kind:'))
      .map(({ code }) => code);
  expect(found()).toEqual(['schema/wrong-value']);

  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 2_000; // each look at the clock two seconds later
    return now;
  });
  expect(found()).toEqual(['syntax/too-large', 'schema/wrong-value']);
});
