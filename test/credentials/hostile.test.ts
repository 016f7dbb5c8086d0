import { describe, expect, test } from '@jest/globals';
import { MOST_CANDIDATES } from '../../src/credentials/candidates.ts';
import { password, token } from '../support/tokens.ts';
import { look } from './look.ts';

const SIZE = 200_000;
const FLOODS: readonly (readonly [name: string, piece: string])[] = [
  ['beginnings of keys without an end', '-----BEGIN PRIVATE KEY-----\n'],
  ['schemes', 'a://'],
  ['schemes with users', 'postgres://a:b@'],
  ['anchors of tokens', ['sk_', 'live_'].join('')],
  ['anchors in the middle of tokens', 'T3BlbkFJ'],
  ['hosts of providers', 'backboard.railway.app '],
  ['basic headers', 'Basic QUFB '],
  ['opening braces', '${A:-'],
  ['quotes', '"\''],
  ['assignments', 'password='],
  ['percent signs', '%25'],
  ['semicolons', ';Password=a'],
];

describe('a hostile text', () => {
  // Quadratic work on a text of this size outlasts the time that the runner gives a test.
  test.each(FLOODS)('of nothing but %s is read to its end, in any format', (_name, piece) => {
    const text = piece.repeat(Math.ceil(SIZE / piece.length));
    for (const path of ['a.txt', '.env', 'a.sh']) {
      const observation = look(path, path === '.env' ? `X_SECRET=${text}\n` : text);
      expect(observation.path).toBe(path);
      expect(observation.detections.length).toBeLessThanOrEqual(2 * MOST_CANDIDATES + SIZE / 10);
    }
  });

  test('with more tokens than the bound says that it was cut', () => {
    const text = Array.from({ length: MOST_CANDIDATES + 10 }, (_, index) => token('stripe-secret-key', `${index}`)).join('\n');
    const { detections, notes } = look('a.txt', text);
    expect(detections).toHaveLength(MOST_CANDIDATES);
    expect(notes.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^more than 2000 credentials/));
  });

  test('with a value beyond the bound says so, once', () => {
    const long = `${'a1B2'.repeat(20_000)}`;
    const { notes } = look('.env', `A_SECRET=${long}\nB_SECRET=${long}\n`);
    expect(notes.filter(({ message }) => message.startsWith('a value is longer'))).toHaveLength(1);
  });

  test('of odd characters does not throw', () => {
    for (const odd of ['\u0000\ud800\udfff', '\u2028', '\r', '%E0%A4%A', '\\u{110000}', '[[[[((((', '\ufeff'])
      expect(look('.env', `SECRET_TOKEN=${odd}\nURL=postgres://a:${odd}@h/x\n`).path).toBe('.env');
  });
});

describe('a lock file', () => {
  test('is only looked at for formats that speak for themselves, and says so', () => {
    const value = token('github-personal-access-token', 'lock');
    const text = JSON.stringify({ secret: password('lock'), resolved: `https://x:${value}@acme.io/a.tgz` });
    const { detections, notes } = look('package-lock.json', text);
    expect(detections.flatMap((one) => (one.kind === 'credential' ? [one.credential.type] : []))).toEqual(['github-personal-access-token']);
    expect(notes).toHaveLength(1);
  });
});
