import { expect, test } from '@jest/globals';
import { eachLiteral, type Literal } from '../../src/credentials/literals.ts';
import { password } from '../support/tokens.ts';

const SECRET = password('literal');

function literals(text: string): readonly Literal[] {
  const found: Literal[] = [];
  eachLiteral(text, (literal) => {
    found.push(literal);
    return true;
  });
  return found;
}

test.each([
  ['an argument', `connect("app", "${SECRET}")`],
  ['a flag of one letter', `mysql -p${SECRET} app`],
  ['a user and password', `curl -u admin:${SECRET} https://x.example.net`],
  ['a named flag', `helm upgrade --set auth.value=${SECRET}`],
  ['a column', `mailer,2024,${SECRET},x`],
  ['a parameter of an address', `https://x.example.net/?a=1&key=${SECRET}&b=2`],
  ['the end of a sentence', `Log in with ${SECRET}.`],
  ['behind an escaped quote', `"{\\"password\\":\\"${SECRET}\\"}"`],
])('finds a value as %s, at its place', (_, text) => {
  const found = literals(text).filter((literal) => literal.text === SECRET);

  expect(found.length).toBeGreaterThan(0);
  expect(text.slice(found[0]!.start, found[0]!.end)).toBe(SECRET);
});

test.each([
  ['base64', Buffer.from(`A=1\nDB_PASSWORD=${SECRET}\n`).toString('base64')],
  ['hex', Buffer.from(SECRET).toString('hex')],
  ['percent', `${SECRET}%40x`.replace(SECRET, `${SECRET}%26k=${SECRET}`)],
])('finds a value inside %s', (wrapping, text) => {
  const found = literals(`value: ${text}`).filter((literal) => literal.text === SECRET && literal.wrapping.includes(wrapping));

  expect(found.length).toBeGreaterThan(0);
});

test('names, versions, paths and prose are no literals', () => {
  const text = 'getUserById(v12.4.1) src/components/Header2.tsx 2024-01-02T10:11:12Z some-service-name-v2 en_GB.UTF-8 1234567890123456';

  expect(literals(text)).toEqual([]);
});

test('stops when it is told to', () => {
  let count = 0;
  const finished = eachLiteral(`${SECRET} ${password('other')}`, () => {
    count += 1;
    return false;
  });

  expect(finished).toBe(false);
  expect(count).toBe(1);
});
