import { expect, test } from '@jest/globals';
import { keyBlockAt } from '../../src/credentials/pem.ts';

const LABEL = ['PRIVATE', 'KEY'].join(' ');
const LINES = ['MHcCAQEEITOWbicORz8c1wgmTzexhWEF', '//LR1TnmOJYJKkm0Kl32gWPEqVt8kDfPyl0', 'REMsPSTRHx25HWdubH7EbkYuRXOvUyAAAA'];

function bodyOf(mark: string, joint = '\n'): string | undefined {
  const text = [`-----BEGIN ${LABEL}-----`, ...LINES, `-----END ${LABEL}-----`].map((line) => mark + line).join(joint);
  return keyBlockAt(text, text.indexOf('-----BEGIN'))?.body;
}

test('a line of base64 that begins as a comment does is a line of the key', () => {
  expect(bodyOf('')).toBe(LINES.join(''));
  expect(bodyOf('    ')).toBe(LINES.join(''));
  expect(bodyOf('', '\\n')).toBe(LINES.join(''));
});

test.each(['# ', '// ', '//', ' * ', '-- ', ';', 'REM '])('a key in comments that begin with %j is the same key', (mark) => {
  expect(bodyOf(mark)).toBe(LINES.join(''));
});
