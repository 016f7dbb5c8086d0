import { describe, expect, test } from '@jest/globals';
import { reveal } from '../../../src/domain/secret-values.ts';
import { reader } from '../../../src/documents/readers/code.ts';

function found(path: string, text: string): string[] {
  return reader.read({ path, text }).entries.map(({ key, form, value }) => `${form} ${key} ${reveal(value)}`);
}

describe('the code reader', () => {
  test.each([
    ['a.ts', 'const dbUrl: string = "one-two";', 'literal dbUrl one-two'],
    ['a.ts', 'const u = process.env.DB_URL ?? "one-two";', 'default DB_URL one-two'],
    ['a.js', "const u = process.env['DB_URL'] || 'one-two';", 'default DB_URL one-two'],
    ['a.py', 'u = os.environ.get("DB_URL", "one-two")', 'default DB_URL one-two'],
    ['a.py', 'u = os.getenv("DB_URL") or "one-two"', 'default DB_URL one-two'],
    ['a.py', "u = config('DB_URL', default='one-two')", 'default DB_URL one-two'],
    ['a.py', 'connect(password="one-two")', 'literal password one-two'],
    ['a.rb', 'u = ENV.fetch("DB_URL") { "one-two" }', 'default DB_URL one-two'],
    ['a.rb', 'u = ENV["DB_URL"] || "one-two"', 'default DB_URL one-two'],
    ['a.php', "$u = getenv('DB_URL') ?: 'one-two';", 'default DB_URL one-two'],
    ['a.php', "return ['url' => env('DB_URL', 'one-two')];", 'default DB_URL one-two'],
    ['a.php', "define('DB_PASSWORD', 'one-two');", 'literal DB_PASSWORD one-two'],
    ['a.go', 'token := "one-two"', 'literal token one-two'],
    ['a.go', 'var token string = "one-two"', 'literal token one-two'],
    ['a.java', '@Value("${db.url:one-two}") String u;', 'default db.url one-two'],
    ['a.rs', 'const KEY: &\'static str = "one-two";', 'literal KEY one-two'],
    ['a.cs', 'string key = @"one-two";', 'literal key one-two'],
    ['a.ex', 'u = System.get_env("DB_URL") || "one-two"', 'default DB_URL one-two'],
    ['a.ex', 'u = System.get_env("DB_URL", "one-two")', 'default DB_URL one-two'],
    ['a.kt', 'val u = System.getenv("DB_URL") ?: "one-two"', 'default DB_URL one-two'],
    ['a.swift', 'let key: String = "one-two"', 'literal key one-two'],
    ['a.lua', 'local u = os.getenv("DB_URL") or "one-two"', 'default DB_URL one-two'],
    ['a.ts', '// API_KEY=one-two', 'comment API_KEY one-two'],
  ])('in %s reads %s', (path, text, expected) => {
    expect(found(path, text)).toContain(expected);
  });

  test('does not take comparisons, identifiers or calls for values', () => {
    expect(found('a.ts', 'if (mode === "production") run(); const a = other; const b = make();')).toEqual([]);
  });

  test('names the object that a value stands in', () => {
    const [entry] = reader.read({ path: 'knexfile.js', text: 'module.exports = {\n  production: { connection: "one-two" } }' }).entries;
    expect(entry?.scopes).toContainEqual({ kind: 'key', name: 'production' });
    expect(entry?.key).toBe('connection');
  });
});

/** A small generator with a seed, so that a failure can be repeated. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('over generated texts', () => {
  test('the span gives the string as written and the value is what the program sees', () => {
    const next = numbers(7);
    const alphabet = [...'abcXYZ019 "\\\n\té€#/*\'`${}=:,'];
    for (let round = 0; round < 500; round += 1) {
      const value = Array.from({ length: 1 + next(30) }, () => alphabet[next(alphabet.length)]!).join('');
      const written = JSON.stringify(value);
      const text = `const é = 1;\r\nconst the_key = ${written};\r\n`;
      const entry = reader.read({ path: 'a.ts', text }).entries.find(({ key }) => key === 'the_key')!;
      expect(reveal(entry.value)).toBe(value);
      expect(text.slice(entry.span.start, entry.span.end)).toBe(written.slice(1, -1));
    }
  });

  test('no mutation of a text makes a span leave the text', () => {
    const next = numbers(11);
    const base = 'const a = { production: { url: `x${y}` } }; // K=value\nu = ENV.fetch("X") { "d" }\n"""t""" \'c\' @Value("${a:b}")';
    for (const extension of ['ts', 'py', 'java', 'php', 'lua', 'go', 'dart']) {
      for (let round = 0; round < 200; round += 1) {
        const at = next(base.length);
        const text = base.slice(0, at) + '"\'`{}[]()\\\n#/-=:'[next(16)] + base.slice(at + next(4));
        for (const { span, key } of reader.read({ path: `a.${extension}`, text }).entries) {
          expect(key).not.toBe('');
          expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
        }
      }
    }
  });
});
