import { describe, expect, it } from 'vitest';
import { isIgnored, withConfig } from '../../server/src/config/config.ts';
import { Configs } from '../../server/src/config/configs.ts';
import { parentOf, resolvePath } from '../../server/src/config/uris.ts';
import { rules } from '../../server/src/generated/rules.ts';

const ids = rules.map(({ meta }) => meta.id);

/** Files in memory, and which of them were read how often. */
function inMemory(texts: Record<string, string>): { configs: Configs; texts: Map<string, string>; reads: string[] } {
  const files = new Map(Object.entries(texts));
  const reads: string[] = [];
  const configs = new Configs(async (uri) => {
    if (files.has(uri)) reads.push(uri);
    return files.get(uri);
  }, ids);
  return { configs, texts: files, reads };
}

const spec = 'memory:/team/project/a.engagement.yaml';

describe('the configuration of a spec', () => {
  it('is in its folder, or in the nearest above, and those farther up do not count', async () => {
    const { configs, texts } = inMemory({
      'memory:/.engagementrc.yaml': 'rules: { vague/escape-clause: off, vague/unbounded-time: off }\n',
      'memory:/team/.engagementrc.yml': 'rules: { vague/escape-clause: error }\n',
    });
    expect((await configs.find(spec))?.severities).toEqual({ 'vague/escape-clause': 'error' });
    expect((await configs.find('memory:/a.engagement.yaml'))?.severities).toEqual({
      'vague/escape-clause': 'off',
      'vague/unbounded-time': 'off',
    });
    texts.set('memory:/team/.engagementrc.yaml', 'rules: { vague/escape-clause: hint }\n');
    await configs.changed(['memory:/team/.engagementrc.yaml']);
    expect((await configs.find(spec))?.severities).toEqual({ 'vague/escape-clause': 'hint' });
  });

  it('is none where no folder has one, and for a file in no folder', async () => {
    const { configs } = inMemory({ 'memory:/other/.engagementrc.yaml': 'rules: {}\n' });
    expect(await configs.find(spec)).toBeUndefined();
    expect(await configs.find('untitled:Untitled-1')).toBeUndefined();
  });

  it('builds on others: what is nearer wins, patterns add up', async () => {
    const { configs } = inMemory({
      'memory:/team/.engagementrc.yaml': [
        'extends: [../shared/a.yaml, ../shared/b.yaml]',
        'rules: { vague/escape-clause: hint }',
        'accepted: [world class]',
        'ignore: ["archive/**"]',
      ].join('\n'),
      'memory:/shared/a.yaml': 'extends: base.yaml\nrules: { vague/unbounded-time: off, vague/own-phrase: off }\n',
      'memory:/shared/b.yaml': 'rules: { vague/unbounded-time: error, vague/escape-clause: error }\n',
      'memory:/shared/base.yaml': [
        'rules: { budget/ambiguous-amount: hint, vague/own-phrase: error }',
        'phrases: [{ phrase: World  Class, message: Measure it. }, { phrase: best of breed, language: en }]',
        'ignore: ["*.draft.engagement.yaml"]',
      ].join('\n'),
    });
    const config = await configs.find(spec);
    expect(config?.severities).toEqual({
      'budget/ambiguous-amount': 'hint',
      'vague/own-phrase': 'off',
      'vague/unbounded-time': 'error',
      'vague/escape-clause': 'hint',
    });
    expect(config?.wording).toEqual({
      own: [{ phrase: 'best of breed', language: 'en' }],
      accepted: [{ phrase: 'world class' }],
    });
    expect(config?.files).toEqual([
      'memory:/team/.engagementrc.yaml',
      'memory:/shared/b.yaml',
      'memory:/shared/a.yaml',
      'memory:/shared/base.yaml',
    ]);
    expect(isIgnored(config, 'memory:/team/archive/x.engagement.yaml')).toBe(true);
    expect(isIgnored(config, 'memory:/team/deep/x.draft.engagement.yaml')).toBe(true); // a shared pattern, for those who share it
    expect(isIgnored(config, spec)).toBe(false);
  });

  it('does not go in circles, and says where one begins', async () => {
    const { configs } = inMemory({
      'memory:/.engagementrc.yaml': 'extends: b.yaml\nrules: { vague/escape-clause: hint }\n',
      'memory:/b.yaml':
        'extends: [.engagementrc.yaml, gone.yaml, "https://x.org/a"]\nrules: { vague/escape-clause: error }\n',
      'memory:/self/.engagementrc.yaml': 'extends: ./.engagementrc.yaml\n',
    });
    expect((await configs.find(spec))?.severities).toEqual({ 'vague/escape-clause': 'hint' });
    const faults = async (uri: string) => [...(await configs.faultsOf(uri))];
    expect(await faults('memory:/.engagementrc.yaml')).toEqual([['b.yaml', 'cycle']]);
    expect(await faults('memory:/b.yaml')).toEqual([
      ['.engagementrc.yaml', 'cycle'],
      ['gone.yaml', 'missing'],
      ['https://x.org/a', 'address'],
    ]);
    expect(await faults('memory:/self/.engagementrc.yaml')).toEqual([['./.engagementrc.yaml', 'cycle']]);
  });

  it('ends where files lead to ever new ones', async () => {
    const configs = new Configs(async () => 'extends: [deeper/a.yaml, deeper/b.yaml]\n', ids);
    expect((await configs.find(spec))?.files).toHaveLength(50);
  });

  it('counts what is right in a file in which something is wrong', async () => {
    const { configs } = inMemory({
      'memory:/.engagementrc.yaml':
        'rule: x\nrules:\n  vague/escape-clause: off\n  vague/unbounded-time: maybe\naccepted: ["* efforts", best efforts]\nignore: ["[a]", a]\n  bad: "\n',
    });
    const config = await configs.find(spec);
    expect(config?.severities).toMatchObject({ 'vague/escape-clause': 'off' });
    expect(config?.wording?.accepted).toEqual([{ phrase: 'best efforts' }]);
  });

  it('cannot be read: then it is as if it were not there', async () => {
    const configs = new Configs(() => Promise.reject(new Error('denied')), ids);
    expect(await configs.find(spec)).toBeUndefined();
  });
});

describe('what is known', () => {
  it('is read once, and is the same object for all specs that share it', async () => {
    const { configs, reads } = inMemory({ 'memory:/.engagementrc.yaml': 'accepted: [best efforts]\n' });
    expect(configs.known(spec)).toBeUndefined();
    const config = await configs.find(spec);
    expect(await configs.find('memory:/team/b.engagement.yaml')).toBe(config);
    expect(configs.known(spec)?.config).toBe(config);
    expect(reads).toEqual(['memory:/.engagementrc.yaml']);
  });

  it('stays the same object when a change says the same', async () => {
    const { configs, texts } = inMemory({ 'memory:/.engagementrc.yaml': 'rules: { vague/escape-clause: off }\n' });
    const config = await configs.find(spec);
    texts.set('memory:/.engagementrc.yaml', '# so be it\nrules: { vague/escape-clause: "off" }\n');
    expect(await configs.changed(['memory:/.engagementrc.yaml'])).toBe(false);
    expect(await configs.find(spec)).toBe(config);
    texts.set('memory:/.engagementrc.yaml', 'rules: { vague/escape-clause: hint }\n');
    expect(await configs.changed(['memory:/.engagementrc.yaml'])).toBe(true);
    expect((await configs.find(spec))?.severities).toEqual({ 'vague/escape-clause': 'hint' });
  });

  it.each([
    ['comes', undefined, 'rules: { vague/escape-clause: off }\n'],
    ['goes', 'rules: { vague/escape-clause: off }\n', undefined],
  ])('changes when a file %s', async (_, before, after) => {
    const { configs, texts } = inMemory(before === undefined ? {} : { 'memory:/.engagementrc.yaml': before });
    await configs.find(spec);
    if (after === undefined) texts.delete('memory:/.engagementrc.yaml');
    else texts.set('memory:/.engagementrc.yaml', after);
    expect(configs.knows('memory:/.engagementrc.yaml')).toBe(true);
    expect(await configs.changed(['memory:/.engagementrc.yaml'])).toBe(true);
    expect((await configs.find(spec)) === undefined).toBe(after === undefined);
  });

  it('has the last word of several changes at once', async () => {
    const { configs, texts } = inMemory({ 'memory:/.engagementrc.yaml': 'rules: { vague/escape-clause: off }\n' });
    await configs.find(spec);
    const changes = ['error', 'hint', 'warning'].map((severity) => {
      texts.set('memory:/.engagementrc.yaml', `rules: { vague/escape-clause: ${severity} }\n`);
      return configs.changed(['memory:/.engagementrc.yaml']);
    });
    expect(await Promise.all(changes)).toContain(true);
    expect((await configs.find(spec))?.severities).toEqual({ 'vague/escape-clause': 'warning' });
  });
});

it('settings of the editor win over it', async () => {
  const { configs } = inMemory({
    'memory:/.engagementrc.yaml': 'rules: { vague/escape-clause: off, vague/unbounded-time: off }\n',
  });
  const config = await configs.find(spec);
  const settings = config && withConfig({ locale: 'en', severities: { 'vague/escape-clause': 'error' } }, config);
  expect(settings?.severities).toEqual({ 'vague/escape-clause': 'error', 'vague/unbounded-time': 'off' });
});

it('numbers of rules add up, the nearest counts', async () => {
  const { configs } = inMemory({
    'memory:/.engagementrc.yaml': 'extends: ours.yaml\nrules: { responsibility/overloaded: { max: 3 } }\n',
    'memory:/ours.yaml': 'rules: { responsibility/overloaded: { severity: error, max: 20 } }\n',
  });
  const config = await configs.find(spec);
  const settings = config && withConfig({ locale: 'en', severities: {} }, config);
  expect(settings?.options).toEqual({ 'responsibility/overloaded': { max: 3 } });
  expect(settings?.severities).toEqual({ 'responsibility/overloaded': 'error' });
});

describe('paths', () => {
  it.each([
    ['file:///a/b.yaml', 'file:///a'],
    ['file:///a', 'file://'],
    ['file://', undefined],
    ['vscode-vfs://github/o/r/a.yaml', 'vscode-vfs://github/o/r'],
    ['memory:/a.yaml', 'memory:'],
    ['untitled:Untitled-1', undefined],
  ])('the folder of %s is %s', (uri, folder) => {
    expect(parentOf(uri)).toBe(folder);
  });

  it.each([
    ['file:///a/b', '../c d/(e).yaml', 'file:///a/c%20d/%28e%29.yaml'],
    ['file:///a/b', './x.yaml', 'file:///a/b/x.yaml'],
    ['file:///a', '../../../x.yaml', 'file:///x.yaml'],
    ['file://', 'x.yaml', 'file:///x.yaml'],
    ['file:///a', '/x/y.yaml', 'file:///x/y.yaml'],
    ['file:///c%3A/a', '..\\x.yaml', 'file:///c%3A/x.yaml'],
    ['file:///c%3A/a', 'D:\\x.yaml', 'file:///d%3A/x.yaml'],
    ['memory:', 'x.yaml', 'memory:/x.yaml'],
    ['vscode-vfs://github/o/r', '../s/x.yaml', 'vscode-vfs://github/o/s/x.yaml'],
    ['file:///a', 'https://x.org/y.yaml', undefined],
    ['file:///a', 'npm:shared', undefined],
    ['file:///a', ' ', undefined],
  ])('in %s, %j is %s', (folder, path, uri) => {
    expect(resolvePath(folder, path)).toBe(uri);
  });
});
