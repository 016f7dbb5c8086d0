import { describe, expect, test } from '@jest/globals';
import { decode, LARGEST_FILE } from '../../src/sources/decode.ts';

const TEXT = 'KEY=ünï\r\nÄ=1\n';

/** UTF-16 with its bytes in the other order. */
function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('decoding', () => {
  test.each([
    ['ASCII', Buffer.from('A=1\r\n'), 'A=1\r\n'],
    ['nothing', Buffer.from(''), ''],
    ['UTF-8', Buffer.from(TEXT), TEXT],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), TEXT],
    ['ASCII with a mark', Buffer.from('\ufeffA=1'), 'A=1'],
    ['UTF-16, little end first, with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), TEXT],
    ['UTF-16, big end first, with a mark', bigEndian(`\ufeff${TEXT}`), TEXT],
    ['UTF-16, little end first, without a mark', Buffer.from('KEY=1\n', 'utf16le'), 'KEY=1\n'],
    ['UTF-16, big end first, without a mark', bigEndian('KEY=1\n'), 'KEY=1\n'],
    ['a mark alone', Buffer.from([0xff, 0xfe]), ''],
    ['UTF-16 that is cut inside a unit', Buffer.concat([Buffer.from('\ufeffA=1', 'utf16le'), Buffer.from([0x41])]), 'A=1'],
    ['pairs of surrogates', Buffer.from('\ufeff😀=1', 'utf16le'), '😀=1'],
  ])('%s gives the text without a mark', (_, bytes, text) => {
    expect(decode(bytes)).toEqual({ text });
  });

  test('bytes that are not UTF-8 become U+FFFD, one unit each, and the rest stays', () => {
    expect(decode(Buffer.from([0x41, 0x3d, 0xff, 0x31, 0x0a]))).toEqual({ text: 'A=\ufffd1\n' });
  });

  test.each([
    ['binary', Buffer.from([1, 0, 2, 3, 4, 5, 6])],
    ['binary', Buffer.alloc(64)],
    ['too large', Buffer.alloc(LARGEST_FILE + 1, 0x41)],
    ['lfs pointer', Buffer.from(`version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 1\n`)],
  ] as const)('a file that is %s has no text', (reason, bytes) => {
    expect(decode(bytes)).toEqual({ reason });
  });

  test('a file of the largest size is still read', () => {
    expect(decode(Buffer.alloc(LARGEST_FILE, 0x41))).toEqual({ text: 'A'.repeat(LARGEST_FILE) });
  });
});
