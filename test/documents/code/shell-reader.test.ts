import { describe, expect, test } from '@jest/globals';
import { reveal } from '../../../src/domain/secret-values.ts';
import { reader as powershell } from '../../../src/documents/readers/powershell.ts';
import { reader } from '../../../src/documents/readers/shell.ts';

function found(text: string): string[] {
  return reader.read({ path: 'a.sh', text }).entries.map(({ key, form, value, span }) => {
    expect(text.slice(span.start, span.end).replaceAll('\\"', '"')).toBe(reveal(value));
    return `${form} ${key} ${reveal(value)}`;
  });
}

describe('the shell reader', () => {
  test.each([
    ['export DB_URL=one-two', 'literal DB_URL one-two'],
    ["DB_URL='one two'\r\nX=1", 'literal DB_URL one two'],
    ['DB_URL="one \\"two" run', 'literal DB_URL one "two'],
    ['DB_URL="$' + '{DB_URL:-one-two}"', 'literal DB_URL $' + '{DB_URL:-one-two}'],
    ['deploy --token one-two', 'literal token one-two'],
    ['deploy --token=one-two', 'literal token one-two'],
    ['curl -H "Authorization: Bearer one-two" https://x.example', 'literal Authorization Bearer one-two'],
    ['# DB_URL=one-two', 'comment DB_URL one-two'],
    ['cat <<END\nDB_URL=one-two\nEND', 'literal DB_URL one-two'],
    ['deploy:\n\tTOKEN=one-two ./run', 'literal TOKEN one-two'],
  ])('reads %j', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  test('reads variables of PowerShell', () => {
    const keys = powershell.read({ path: 'a.ps1', text: '$env:TOKEN = "one-two"\n$Key = "three-four"' }).entries.map(({ key }) => key);
    expect(keys).toEqual(['TOKEN', 'Key']);
  });

  test('claims build files by name and scripts by extension', () => {
    expect(['a/Makefile', 'justfile', 'Procfile.dev', 'x.zsh'].every((path) => reader.reads(path, ''))).toBe(true);
    expect(reader.reads('a.py', '')).toBe(false);
  });
});
