import { expect, it } from 'vitest';
import { fromFileUri, toFileUri } from '../../server/src/node/fileUri.ts';

it.each([
  ['/specs/a.engagement.yaml', 'file:///specs/a.engagement.yaml'],
  ['/my specs/a.yaml', 'file:///my%20specs/a.yaml'],
  ['/100%/%20/a.yaml', 'file:///100%25/%2520/a.yaml'],
  ['/a#b/c?d.yaml', 'file:///a%23b/c%3Fd.yaml'],
  ["/-._~/!$&'()*+,;=:@/[a]{b}.yaml", 'file:///-._~/%21%24%26%27%28%29%2A%2B%2C%3B%3D%3A%40/%5Ba%5D%7Bb%7D.yaml'],
  ['/société/漢/😀.yaml', 'file:///soci%C3%A9t%C3%A9/%E6%BC%A2/%F0%9F%98%80.yaml'],
  ['/a\\b.yaml', 'file:///a%5Cb.yaml'],
])('%s is %s', (path, uri) => {
  expect(toFileUri(path, false)).toBe(uri);
  expect(fromFileUri(uri, false)).toBe(path);
});

it.each([
  ['c:\\my specs\\a (1).yaml', 'file:///c%3A/my%20specs/a%20%281%29.yaml'],
  ['\\\\server\\my share\\a.yaml', 'file://server/my%20share/a.yaml'],
])('%s is %s on Windows', (path, uri) => {
  expect(toFileUri(path, true)).toBe(uri);
  expect(fromFileUri(uri, true)).toBe(path);
});

it('writes the letter of a drive small, and reads it as it is', () => {
  expect(toFileUri('D:\\a.yaml', true)).toBe('file:///d%3A/a.yaml');
  expect(fromFileUri('file:///D:/a.yaml', true)).toBe('D:\\a.yaml');
  expect(fromFileUri('file:///D%3A/a.yaml', true)).toBe('D:\\a.yaml');
});

it.each(['untitled:Untitled-1', 'vscode-remote://wsl/specs', 'file://server/share', '/specs', 'file:///a%2Fb', ''])(
  'nothing here is meant by "%s"',
  (uri) => {
    expect(fromFileUri(uri, false)).toBeUndefined();
  },
);
