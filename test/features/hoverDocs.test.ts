import { describe, expect, it } from 'vitest';
import { example, hovered, hoveredAt, inExample } from '../support/hovered.ts';

const rulePages = 'https://github.com/engagement-specs/engagement-specs/blob/main/docs/rules';

/** A spec with one sentence in which the cursor is. */
const sentence = (marked: string): string =>
  inExample(
    `- ${marked}`,
    example.replace('Each scenario of release 1 passes on iOS 18 and Android 15.', marked.replace('‸', '')),
  );

describe('hover of a key', () => {
  it('tells what it is for, that it is needed, and an example', async () => {
    expect(await hovered(inExample('decide‸Within: 5 business days'))).toEqual({
      kind: 'markdown',
      about: 'decideWithin',
      told: [
        '**Decide within** (`decideWithin`)',
        '',
        'Time the acceptor has after the handover. Without it, finished work waits in a queue.  ',
        'Required.',
        '',
        '```yaml',
        'decideWithin: 5 business days',
        '```',
      ].join('\n'),
    });
  });

  it('shows what a list holds, and when it is needed', async () => {
    expect((await hovered(inExample('mile‸stones:\n')))?.told).toBe(
      [
        '**Milestones** (`milestones`)',
        '',
        'The dates by which something is reached, and what happens when one is missed.  ',
        'Required once the spec is agreed.',
        '',
        '```yaml',
        'milestones:',
        '  - id: go-live',
        '    title: Go-live',
        '    due: 2026-09-01',
        '```',
      ].join('\n'),
    );
  });

  it('tells the choices, and what counts without one', async () => {
    const found = await hovered(inExample('onNonWork‸ingDay: next'), { locale: 'nl' });
    expect(found?.told).toMatch(/^\*\*Op een vrije dag\*\* \(`onNonWorkingDay`\)\n\n/);
    expect(found?.told).toContain('\n- `keep`: De datum blijft staan.\n');
    expect(found?.told).toMatch(/\n\nZonder deze sleutel: `next`$/);
    const many = (await hovered(inExample('tra‸cks: [tasks')))?.told;
    expect(many).toMatch(/\n- `tasks`: |\nValues: `tasks`, /);
  });

  it('fits a screen', async () => {
    for (const match of example.matchAll(/^(\w+):/gm)) {
      const found = await hoveredAt(example, match.index + 1);
      expect(found?.about, match[1]).toBe(match[1]);
      expect(found?.told.split('\n').length, match[1]).toBeLessThanOrEqual(20);
      expect(found?.told, match[1]).not.toMatch(/:\n {2}# …/);
    }
  });

  it('says nothing of a key of the user', async () => {
    expect(await hovered('metadata:\n  x-tea‸m: red\n')).toBeUndefined();
  });
});

describe('hover of what is found', () => {
  it('tells the rule and better wordings of a vague phrase', async () => {
    expect(await hovered(sentence('Each screen opens qui‸ckly.'))).toMatchObject({
      about: 'quickly',
      told: [
        `Rule [vague/unbounded-time](${rulePages}/vague/unbounded-time.md): A time without a measure: "promptly", "as soon as possible", "zo spoedig mogelijk".`,
        '',
        'Better:',
        '',
        '- Replace by "within 4 business hours"',
        '- Replace by "within 2 seconds"',
      ].join('\n'),
    });
  });

  it('tells them in Dutch, without the message that the editor shows itself', async () => {
    expect((await hovered(sentence('Each screen opens qui‸ckly.'), { locale: 'nl' }))?.told).toBe(
      [
        `Regel [vague/unbounded-time](${rulePages}/vague/unbounded-time.md): Een tijd zonder maat: "promptly", "as soon as possible", "zo spoedig mogelijk".`,
        '',
        'Beter:',
        '',
        '- Vervang door "within 4 business hours"',
        '- Vervang door "within 2 seconds"',
      ].join('\n'),
    );
  });

  it('says nothing of the words beside it', async () => {
    expect(await hovered(sentence('Each scr‸een opens quickly.'))).toBeUndefined();
  });

  it('finds a phrase that goes over two lines', async () => {
    const text = example.replace(
      '- Each scenario of release 1 passes on iOS 18 and Android 15.',
      '- >-\n          Nova answers as soon\n          as possible.',
    );
    const found = await hovered(text.replace('          as possible', '          as po‸ssible'));
    expect(found?.about).toBe('as soon\n          as possible');
  });
});

describe('hover of a term', () => {
  it('tells its definition, under each of its names', async () => {
    expect((await hovered(inExample('- Acceptance of each rele‸ase')))?.about).toBe('release');
    const definition = '**Severity 1**  \nNo customer can place an order through the app.';
    const term = await hovered(inExample('given: Three Sever‸ity 1 defects'));
    expect(term).toEqual({ kind: 'markdown', about: 'Severity 1', told: definition });
    const alias = await hovered(
      inExample('given: Three se‸v 1 defects', example.replace('Three Severity 1', 'Three sev 1')),
    );
    expect(alias).toMatchObject({ about: 'sev 1', told: definition });
  });

  it('takes the longest, and no part of a word', async () => {
    const glossary = 'glossary:\n  - { term: API, definition: A. }\n  - { term: order API, definition: B. }\n';
    const scope = (text: string): string => `${glossary}scope:\n  inScope:\n    - id: a\n      statement: ${text}\n`;
    expect(await hovered(scope('Nova builds the order A‸PI.'))).toMatchObject({
      about: 'order API',
      told: expect.stringMatching(/^\*\*order API\*\* {2}\nB\./) as string,
    });
    expect((await hovered(scope('Nova builds API‸s.')))?.told ?? '').not.toContain('**API**');
    expect((await hovered(scope('Nova builds the A‸PI.')))?.told).toMatch(/^\*\*API\*\* {2}\nA\./);
  });
});

describe('hover in a file of configuration', () => {
  const config = { kind: 'config', uri: 'file:///specs/.engagementrc.yaml' } as const;

  it('tells what keys, rules and severities are', async () => {
    expect(await hovered('ru‸les:\n  vague/quality: off\n', config)).toMatchObject({
      about: 'rules',
      told: expect.stringMatching(/^\*\*Severities\*\* {2}\nAnother severity for a rule/) as string,
    });
    expect(await hovered('rules:\n  vague/qua‸lity: off\n', config)).toEqual({
      kind: 'markdown',
      about: 'vague/quality',
      told: `[vague/quality](${rulePages}/vague/quality.md)  \nA quality without a measure: "user-friendly", "appropriate", "van hoge kwaliteit".`,
    });
    expect(await hovered('rules: { vague/quality: "o‸ff" }\n', config)).toEqual({
      kind: 'markdown',
      about: '"off"',
      told: '**off**: Not reported.',
    });
    const option = 'rules:\n  responsibility/overloaded:\n    severity: hint\n    ma‸x: 5\n';
    expect((await hovered(option, config))?.told).toMatch(/^\*\*Most activities\*\* {2}\n/);
    expect((await hovered('phrases:\n  - phr‸ase: soon\n', config))?.told).toMatch(/^\*\*Phrase\*\* {2}\n/);
  });

  it('says nothing of anything else', async () => {
    for (const marked of [
      'con‸structor: 1\n',
      'rules:\n  no/su‸ch: off\n',
      'rules:\n  vague/quality: toStr‸ing\n',
      'ignore: [a‸b]\n',
    ]) {
      expect(await hovered(marked, config), marked).toBeUndefined();
    }
  });
});
