import { describe, expect, test } from '@jest/globals';
import { reader as dockerfile } from '../../../src/documents/readers/dockerfile.ts';
import { reader as markdown } from '../../../src/documents/readers/markdown.ts';
import { reader as packageJson } from '../../../src/documents/readers/package-json.ts';
import { reveal } from '../../../src/domain/secret-values.ts';

function shown(reader: typeof markdown, path: string, text: string): string[] {
  return reader.read({ path, text }).entries.map(({ key, form, value, span }) => {
    expect(text.slice(span.start, span.end).replaceAll('\\"', '"')).toBe(reveal(value));
    return `${form} ${key} ${reveal(value)}`;
  });
}

describe('the reader of prose', () => {
  test.each([
    ['Use `TOKEN=one-two` here', 'comment TOKEN one-two'],
    ['x\n```bash\nexport KEY="one two"\n```\n', 'comment KEY one two'],
    ['x\r\n~~~ts\r\nconst key = "one-two";\r\n~~~\r\n', 'comment key one-two'],
    ['```env\nDB=postgres://a:b@c/d\n```', 'comment DB postgres://a:b@c/d'],
    ['```sh\ndeploy --token one-two', 'comment token one-two'],
    ['- prod: postgres://u:p@db.x/y', 'comment prod postgres://u:p@db.x/y'],
  ])('reads %j', (text, expected) => {
    expect(shown(markdown, 'a.md', text)).toContain(expected);
  });

  test('ends a block where its own fence ends', () => {
    expect(shown(markdown, 'a.md', '````md\n```ts\nconst a = "b-c-d";\n```\n````\nKEY=after')).toContain('comment KEY after');
  });
});

describe('the reader of Dockerfiles', () => {
  test.each([
    ['ENV A=one B="two three"', ['literal A one', 'literal B two three']],
    ['ENV KEY one two', ['literal KEY one two']],
    ['ENV A=one \\\n    B=two\nRUN x', ['literal A one', 'literal B two']],
    ['ARG TOKEN=one\nARG OTHER', ['default TOKEN one']],
    ['RUN TOKEN=one-two npm ci --key three', ['literal TOKEN one-two', 'literal key three']],
    ['FROM a AS b\nCOPY A=b c', []],
  ])('reads %j', (text, expected) => {
    expect(shown(dockerfile, 'Dockerfile', text)).toEqual(expected);
  });
});

test('the reader of package.json reads scripts and no dependencies', () => {
  const text = JSON.stringify({ scripts: { deploy: 'TOKEN=one-two run --app "shop"' }, dependencies: { token: '1.2.3' }, x: { y: 'z' } });
  expect(shown(packageJson, 'package.json', text)).toContain('literal TOKEN one-two');
  expect(shown(packageJson, 'package.json', text).join()).not.toContain('1.2.3');
});
